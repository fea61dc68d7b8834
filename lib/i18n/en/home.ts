export const home = {
  title: "Soko: an online store with only a phone number",
  heading: "A store of your own, from your phone number",
  lead: "Name it, add what you sell, share one link on WhatsApp. Buyers order without an app or an account.",
  start: "Create your store",
  signIn: "Sign in",
  seeStore: "Look at a store",
  open: "Open your shop",
  sample: {
    name: "Asha Kirana Store",
    address: "soko.example/s/asha-kirana",
    place: "Shop 12, Bhogal, Delhi 110014",
    all: "All",
    add: "Add",
    goods: [
      { name: "Whole wheat atta", unit: "5 kg", price: "₹245", mrp: "₹270" },
      { name: "Toor dal", unit: "1 kg", price: "₹168", mrp: null },
      { name: "Cow ghee", unit: "1 l", price: "₹640", mrp: "₹690" },
      { name: "देसी गुड़", unit: "500 g", price: "₹64", mrp: null },
    ],
  },
  promises: {
    free: "No card, e-mail or tax form before the first sale",
    pay: "Cash on delivery and UPI, straight to you",
    slow: "Opens fast on a slow phone",
  },
  demo: {
    title: "Nothing here yet",
    body: "Fill this copy with three example stores to look around.",
    command: "Run {command} in the project folder.",
  },
} as const;
