import { scriptJson, type Thing } from "./structured-data";

/** What a page is about, for search engines: data that is never run. */
export function JsonLd({ things }: { things: readonly Thing[] }) {
  return things.map((thing) => (
    <script
      key={thing["@type"]}
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped, and not a program
      dangerouslySetInnerHTML={{ __html: scriptJson(thing) }}
    />
  ));
}
