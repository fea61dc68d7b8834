"use client";

import { useEffect } from "react";
import { forgetPages } from "./kept-pages";
import { tellLeft } from "./left";

/** Stands where nobody is signed in: what a seller's browser kept to read offline goes, and other tabs. */
export function ForgetPages() {
  useEffect(() => {
    // Where a browser refuses storage there is nothing to forget.
    void forgetPages()
      .catch(() => false)
      .then(tellLeft);
  }, []);
  return null;
}
