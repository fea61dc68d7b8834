import "server-only";
import { cookies } from "next/headers";
import { readTheme, THEME_COOKIE, type Theme } from "./theme";

/** The theme for `data-theme`, known before the first byte, so nothing flashes. Makes a page dynamic. */
export async function currentTheme(): Promise<Theme> {
  return readTheme((await cookies()).get(THEME_COOKIE)?.value);
}
