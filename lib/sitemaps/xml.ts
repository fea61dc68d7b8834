/** A page of a sitemap: its absolute address, and what search engines may know of it. */
export type Entry = { url: string; changed?: Date | null; picture?: string | null };

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const IMAGES = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';

export const urlSet = {
  start: `${HEAD}<urlset ${NAMESPACE} ${IMAGES}>\n`,
  end: "</urlset>\n",
} as const;

/** One page as a line of a urlset. */
export function urlLine({ url, changed, picture }: Entry): string {
  const lastmod = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : "";
  const image = picture
    ? `<image:image><image:loc>${escapeXml(picture)}</image:loc></image:image>`
    : "";
  return `<url><loc>${escapeXml(url)}</loc>${lastmod}${image}</url>\n`;
}

/** A list of sitemaps. */
export function sitemapIndex(urls: readonly string[]): string {
  const lines = urls.map((url) => `<sitemap><loc>${escapeXml(url)}</loc></sitemap>\n`);
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${lines.join("")}</sitemapindex>\n`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
