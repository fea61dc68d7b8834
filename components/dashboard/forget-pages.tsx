"use client";

import { useEffect } from "react";
import { forgetPages } from "./kept-pages";

/** Stands where nobody is signed in: what a seller's browser kept to read offline goes. */
export function ForgetPages() {
  useEffect(() => {
    // Where a browser refuses storage there is nothing to forget.
    forgetPages().catch(() => undefined);
  }, []);
  return null;
}
