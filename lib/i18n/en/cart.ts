export const cart = {
  title: "Cart",
  items: { one: "{n} item", other: "{n} items" },
  line: {
    at: "at {price}",
    quantity: "Quantity of {name}",
    oneLess: "One less {name}",
    oneMore: "One more {name}",
    remove: "Remove {name}",
    removed: "{name} removed.",
  },
  notice: {
    unavailable: "No longer sold here. Remove it to go on.",
    lowStock: {
      one: "Only {n} left. You have {wanted}.",
      other: "Only {n} left. You have {wanted}.",
    },
    soldOut: "Sold out since you added it. Remove it to go on.",
    priceChanged: "Price changed since you added it: was {was}, now {now}.",
    setTo: { one: "Take {n}", other: "Take {n}" },
  },
  accept: { body: "The figures changed since you added these.", action: "Use today's prices" },
  sums: {
    subtotal: "Items",
    delivery: "Delivery",
    free: "Free",
    discount: "Discount",
    total: "To pay",
  },
  freeDelivery: {
    more: "{amount} more and delivery is free",
    reached: "Delivery is free",
    progress: "{now} of {goal}",
  },
  belowMinimum: "{amount} more to reach the smallest order of {minimum}.",
  closed: "The shop takes no orders right now. Your cart stays here for 30 days.",
  checkout: "Go to checkout",
  update: "Update",
  empty: {
    title: "Nothing in the cart yet",
    body: "The cart stays here for 30 days.",
    action: "Start shopping",
  },
  unavailable: {
    title: "The cart cannot be reached",
    body: "It is kept safe. Try again in a moment.",
  },
} as const;
