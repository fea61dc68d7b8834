import { keepInBrowser } from "@/lib/browser-cookie";
import { readTheme, THEME_COOKIE, type Theme, themeColors } from "./theme";

const YEAR = 60 * 60 * 24 * 365;
/** Tells the other tabs of this browser, which a cookie does not. */
const CHANNEL = "soko.theme";

/** Changes the colours at once, here and in other tabs, and for the next visits. Browser only. */
export function chooseTheme(theme: Theme): void {
  show(theme);
  keepInBrowser(THEME_COOKIE, theme, YEAR);
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(theme);
  channel.close();
}

/** Follows what other tabs choose until the function that it returns is called. */
export function followTheme(): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    show(readTheme(typeof data === "string" ? data : undefined));
  };
  return () => channel.close();
}

function show(theme: Theme): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-theme-root]")) {
    element.dataset.theme = theme;
  }
  // The browser's own bars: one colour, or one for each that the device may have.
  for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")) {
    const own = meta.media.includes("dark") ? themeColors.dark : themeColors.light;
    meta.content = theme === "system" ? own : themeColors[theme];
  }
  const scheme = document.querySelector<HTMLMetaElement>("meta[name=color-scheme]");
  if (scheme) scheme.content = theme === "system" ? "light dark" : theme;
}
