/** The store's address as it goes out, so that an order tells where its buyer found it. */
export function sharedUrl(url: string, source: string): string {
  const shared = new URL(url);
  shared.searchParams.set("source", source);
  return shared.href;
}

/** Opens WhatsApp with the message and the address on a line of its own, ready to choose to whom. */
export function whatsappLink(message: string, url: string): string {
  return `https://wa.me/?text=${encodeURIComponent(`${message.trim()}\n${sharedUrl(url, "whatsapp")}`)}`;
}
