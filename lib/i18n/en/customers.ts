export const customers = {
  title: "Customers",
  search: { label: "Search customers", placeholder: "Name or phone" },
  columns: {
    letter: "Letter",
    name: "Name",
    mobile: "Phone",
    since: "First order",
    orders: "Orders",
    spent: "Spent",
  },
  noName: "No name given",
  empty: {
    title: "Whoever orders is noted here",
    body: "With number, orders and what they spent. Nobody has ordered yet.",
    action: "Share the link",
  },
  noMatch: {
    title: "Nobody called “{query}”",
    body: "Try a part of the name, or the last digits of the phone.",
  },
} as const;
