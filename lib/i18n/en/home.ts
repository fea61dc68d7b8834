export const home = {
  title: "Soko: an online store with only a phone number",
  heading: "A store of your own, from your phone number",
  lead: "Name it, add what you sell, share one link on WhatsApp. Buyers order without an app or an account.",
  start: "Create your store",
  signIn: "Sign in",
  seeStore: "Look at a store",
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
