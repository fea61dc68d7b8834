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
    caption: "What your buyers see",
    place: "Shop 12, Bhogal, Delhi 110014",
    all: "All",
    add: "Add",
    goods: {
      atta: "Whole wheat atta, 5 kg",
      ghee: "गाय का घी, 1 l",
      mango: "Mangoes, 1 kg",
      nimbu: "Lemons, 6 pieces",
    },
  },
  steps: {
    number: { title: "Your number", body: "A code signs you in. There is no password." },
    name: { title: "Your store", body: "Its name and address, and it is live." },
    share: { title: "Your link", body: "On WhatsApp, Instagram, or as a QR code at the door." },
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
