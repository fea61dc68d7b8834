"use client";

import { keepInBrowser } from "@/lib/browser-cookie";
import { RadioCards } from "../radio-cards";
import { readTheme, THEME_COOKIE, type Theme, themes } from "./theme";

type Props = { current: Theme; text: { label: string } & Readonly<Record<Theme, string>> };

const YEAR = 60 * 60 * 24 * 365;

/** Changes the colours at once and for the next visits. */
export function ThemeChoice({ current, text }: Props) {
  function choose(value: string) {
    const theme = readTheme(value);
    for (const element of document.querySelectorAll<HTMLElement>("[data-theme-root]")) {
      element.dataset.theme = theme;
    }
    keepInBrowser(THEME_COOKIE, theme, YEAR);
  }
  return (
    <RadioCards
      name="theme"
      legend={text.label}
      defaultValue={current}
      className="wide:grid-cols-3"
      onChange={choose}
      options={themes.map((theme) => ({ value: theme, label: text[theme] }))}
    />
  );
}
