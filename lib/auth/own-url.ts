/** `url` as an address of the site at `siteUrl`; whatever leads elsewhere becomes the site itself. */
export function ownUrl(url: string, siteUrl: string): string {
  const { origin } = new URL(siteUrl);
  if (!URL.canParse(url, origin)) return origin;
  const target = new URL(url, origin);
  return target.origin === origin ? target.href : origin;
}
