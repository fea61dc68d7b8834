import localFont from "next/font/local";

/*
 * Anek (SIL Open Font License, OFL.txt). The Latin subset carries tabular figures but no rupee
 * sign, which has a one-glyph face; Devanagari loads only on pages that show it.
 */

const latin = localFont({
  src: "./anek-latin.woff2",
  weight: "100 800",
  display: "swap",
  variable: "--font-anek-latin",
});

const rupee = localFont({
  src: "./anek-rupee.woff2",
  weight: "100 800",
  display: "swap",
  adjustFontFallback: false,
  variable: "--font-anek-rupee",
  declarations: [{ prop: "unicode-range", value: "U+20B9" }],
});

const devanagari = localFont({
  src: [
    { path: "./anek-devanagari-400.woff2", weight: "400 500" },
    { path: "./anek-devanagari-650.woff2", weight: "501 800" },
  ],
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  variable: "--font-anek-devanagari",
  declarations: [{ prop: "unicode-range", value: "U+0900-097F, U+200C-200D, U+25CC" }],
});

/** Class names that define the font variables: put them on the element that bears `data-theme`. */
export const dashboardFonts = `${latin.variable} ${rupee.variable} ${devanagari.variable}`;
