import type { DemoBuyer } from "./demo-store";

function at(city: string, state: string) {
  return (
    name: string,
    mobile: string,
    line1: string,
    postalCode: string,
    landmark?: string,
  ): DemoBuyer => ({
    name,
    mobile,
    address: { line1, ...(landmark ? { landmark } : {}), city, state, postalCode },
  });
}

const farrukhabad = at("Farrukhabad", "Uttar Pradesh");
const lucknow = at("Lucknow", "Uttar Pradesh");

/** The numbers are a made-up run: possible, and plain to see as nobody's own. */
export const neighbours = {
  sunita: farrukhabad("सुनीता देवी", "+919000000101", "3/41 नेहरू रोड", "209625", "पुराने डाकघर के सामने"),
  ramesh: farrukhabad("Ramesh Chandra Gupta", "+919000000102", "18 Sethgali, Chowk", "209625"),
  imran: farrukhabad(
    "عمران صدیقی",
    "+919000000103",
    "محلہ بنگش پورہ، مکان 27",
    "209625",
    "جامع مسجد کے پاس",
  ),
  pooja: farrukhabad(
    "Pooja Katiyar",
    "+919000000104",
    "B-12 Awas Vikas Colony",
    "209602",
    "Park ke bagal mein",
  ),
  harish: farrukhabad("हरीश चन्द्र अग्निहोत्री", "+919000000105", "मकान 112, लिंजीगंज", "209625"),
  farah: farrukhabad("Farah Naaz", "+919000000106", "Ghumna Bazaar, upar wali manzil", "209625"),
  anil: farrukhabad(
    "Anil Kumar",
    "+919000000107",
    "Rakha Road, Fatehgarh",
    "209601",
    "Near the cantonment gate",
  ),
  kamla: farrukhabad("कमला वर्मा", "+919000000108", "5 गंगा नगर", "209601"),
  joseph: farrukhabad("Joseph Masih", "+919000000109", "Mission Compound, Barhpur", "209625"),
  neha: farrukhabad("Neha Dixit", "+919000000110", "77 Madarbari", "209625"),
  vikas: farrukhabad("विकास यादव", "+919000000111", "ग्राम याकूतगंज, प्राथमिक विद्यालय के पीछे", "209749"),
} as const;

export const clothBuyers = {
  ananya: at("Bengaluru", "Karnataka")(
    "Ananya Iyer",
    "+919000000201",
    "302 Lakeview Residency, 4th Cross, Ulsoor",
    "560008",
  ),
  meher: at("Mumbai", "Maharashtra")(
    "Meher Contractor",
    "+919000000202",
    "14 Dadar Parsi Colony, 2nd floor",
    "400014",
  ),
  ritu: at("Jaipur", "Rajasthan")(
    "Ritu Shekhawat",
    "+919000000203",
    "C-88 Bani Park",
    "302016",
    "Behind the Collectorate",
  ),
  sourav: at("Kolkata", "West Bengal")(
    "Sourav Mukherjee",
    "+919000000204",
    "21/1 Hindustan Park",
    "700029",
  ),
  kavita: at("New Delhi", "Delhi")("कविता रावत", "+919000000205", "एफ-19 लाजपत नगर 3", "110024"),
  thomas: at("Kochi", "Kerala")(
    "Thomas Kurian",
    "+919000000206",
    "Rose Street, Fort Kochi",
    "682001",
  ),
} as const;

export const sweetBuyers = {
  shabana: lucknow("Shabana Rizvi", "+919000000301", "41 Victoria Street, Chowk", "226003"),
  rajeev: lucknow("Rajeev Saxena", "+919000000302", "2/204 Vivek Khand, Gomti Nagar", "226010"),
  manju: lucknow("मंजू त्रिपाठी", "+919000000303", "सी-61 सेक्टर बी, अलीगंज", "226024", "पुरनिया चौराहा"),
  asad: lucknow("اسد نقوی", "+919000000304", "کشمیری محلہ، مکان 9", "226003"),
  preeti: lucknow("Preeti Arora", "+919000000305", "House 18, Singar Nagar", "226005"),
} as const;
