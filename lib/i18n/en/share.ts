export const share = {
  title: "Share",
  link: "Store link",
  open: "Open",
  copy: "Copy",
  whatsapp: {
    title: "On WhatsApp",
    message:
      "Hello! You can now order from {store} at home. Open the link, choose, and we deliver.",
    send: "Send on WhatsApp",
    short: "WhatsApp",
    edit: "Edit message",
    label: "Message",
    preview: "How it looks in the chat",
  },
  card: {
    items: { one: "{n} item", other: "{n} items" },
    freeAbove: "Free delivery above {amount}",
  },
  wall: {
    title: "For the shop wall",
    qrAlt: "QR code of the store link",
    scan: "Scan to order",
    downloadPng: "QR code, PNG",
    downloadSvg: "QR code, SVG",
    print: "Print",
    body: "Opens the store on any phone camera.",
  },
  sources: {
    title: "Where orders came from",
    empty: "After the first order this shows which link brought it.",
  },
  closed: "The store is closed: buyers see the goods but cannot order.",
} as const;
