"use client";

import { useEffect } from "react";
import { followTheme } from "./apply-theme";

/** Keeps an open page in the colours that another tab chooses. */
export function ThemeFollower() {
  useEffect(followTheme, []);
  return null;
}
