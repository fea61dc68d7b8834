"use client";

import { RadioCards } from "../radio-cards";
import { chooseTheme } from "./apply-theme";
import { readTheme, type Theme, themes } from "./theme";

type Props = { current: Theme; text: { label: string } & Readonly<Record<Theme, string>> };

/** Changes the colours at once and for the next visits. */
export function ThemeChoice({ current, text }: Props) {
  return (
    <RadioCards
      name="theme"
      legend={text.label}
      defaultValue={current}
      className="wide:grid-cols-3"
      onChange={(value) => chooseTheme(readTheme(value))}
      options={themes.map((theme) => ({ value: theme, label: text[theme] }))}
    />
  );
}
