export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const THEME_COOKIE = "soko.theme";

/** The canvas of each, for the browser's own bars. */
export const themeColors = { light: "#f4f8f6", dark: "#0c110f" } as const;

/** What the cookie says; anything else follows the device. */
export function readTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}

/**
 * What a page says of its colours before its styles arrive. There are always two theme colours, one
 * for each that the device may have: both are the chosen one's, so that a change needs no new element.
 */
export function themeViewport(theme: Theme) {
  return {
    colorScheme: theme === "system" ? ("light dark" as const) : theme,
    themeColor: (["light", "dark"] as const).map((device) => ({
      media: `(prefers-color-scheme: ${device})`,
      color: themeColors[theme === "system" ? device : theme],
    })),
  };
}
