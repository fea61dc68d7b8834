"use client";

import { useSelectedLayoutSegments } from "next/navigation";

/**
 * The phone's bars of the whole store. A page about one thing (two segments below the store) brings
 * its own bars, with the way back and the next step.
 */
export function PhoneBars({ children }: { children: React.ReactNode }) {
  return useSelectedLayoutSegments().length < 2 ? children : null;
}
