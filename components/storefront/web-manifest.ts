import { directionOf } from "@/lib/i18n/direction";
import { iconVersion } from "@/lib/previews/icon";
import { accentVariables } from "@/lib/stores/accent";
import type { Storefront } from "@/lib/stores/schema";
import { storeIcon } from "./cards";

/** The page's ground, shown while the shop opens. */
const CANVAS = "#f4f8f6";
/** What a home screen has room for. */
const SHORT_NAME = 24;

/** A shop as an app of its own: it never leads out of its own pages. */
export function webManifest(store: Storefront) {
  const { name, link, locale, accent } = store;
  const home = `/s/${link}`;
  const version = iconVersion(storeIcon(store));
  const icon = (file: string, size: number, purpose: "any" | "maskable") => ({
    src: `${home}/icons/${file}.png?v=${version}`,
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  });
  return {
    id: home,
    name,
    short_name: shortName(name),
    lang: locale,
    dir: directionOf(locale),
    start_url: `${home}?source=home-screen`,
    scope: home,
    display: "standalone",
    theme_color: accentVariables(accent)["--accent"],
    background_color: CANVAS,
    icons: [
      icon("192", 192, "any"),
      icon("512", 512, "any"),
      icon("maskable-512", 512, "maskable"),
    ],
  };
}

/** Whole words of the name, as many as fit. */
function shortName(name: string): string {
  if (name.length <= SHORT_NAME) return name;
  const end = name.lastIndexOf(" ", SHORT_NAME);
  if (end > 0) return name.slice(0, end);
  const letters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  return letters.slice(0, SHORT_NAME / 2).join("");
}
