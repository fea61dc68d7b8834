"use client";

import { useEffect, useState } from "react";

const PAUSE_MS = 300;

/** A value once it has stood for a moment, so that a number is not asked about digit by digit. */
export function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
