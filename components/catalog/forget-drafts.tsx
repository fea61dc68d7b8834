"use client";

import { useEffect } from "react";
import { dropAllWhenLeft, dropSent } from "./drafts";

/** Stands where a sign-out or a saved form leads to, and clears what need not be kept any more. */
export function ForgetDrafts() {
  useEffect(() => {
    dropSent();
    dropAllWhenLeft();
  }, []);
  return null;
}
