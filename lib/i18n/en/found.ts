/** What people read of a shop where it is not: search results, link previews, and without a network. */
export const found = {
  store: "Order online from {name}. {payment}.",
  storeIn: "Order online from {name}, {place}. {payment}.",
  category: "{category} from {name}. {payment}.",
  product: "{product} for {price} from {name}. {payment}.",
  productFrom: "{product} from {price} at {name}. {payment}.",
  about: "Address, delivery and payment of {name}.",
  offline: {
    title: "You are offline",
    body: "Your cart is kept. Pages of shops that you opened before can still be read.",
    retry: "Try again",
    bar: "Offline. Your cart is kept.",
    barAsOf: "Offline · shown as of {time}",
  },
} as const;
