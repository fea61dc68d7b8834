import "server-only";
import { cookies } from "next/headers";
import { cookieNameOn } from "@/lib/browser-cookie";
import { readTheme, THEME_COOKIE, type Theme } from "./theme";

/** The theme for `data-theme`, known before the first byte, so nothing flashes. Makes a page dynamic. */
export async function currentTheme(): Promise<Theme> {
  const jar = await cookies();
  const kept = jar.get(cookieNameOn(true, THEME_COOKIE)) ?? jar.get(THEME_COOKIE);
  return readTheme(kept?.value);
}
