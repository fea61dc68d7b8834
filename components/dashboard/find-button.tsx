"use client";

import { useSyncExternalStore } from "react";
import { SearchIcon } from "@/components/ui/icons";
import { showOverlay } from "./overlay";
import { keyCaps } from "./shortcut-keys";

/** Opens the command menu, and says with which keys it opens too. */
export function FindButton({ label }: { label: string }) {
  // Which key it is on this machine is known in the browser only.
  const keys = useSyncExternalStore(never, keysHere, () => "");
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => showOverlay("menu")}
      className="flex min-h-9 w-full items-center gap-2 rounded-control border border-strong bg-surface ps-2.5 pe-2 text-start text-text-2 hover:border-text-2"
    >
      <SearchIcon size="s" />
      <span className="min-w-0 flex-1 truncate">{label}</span>
      <span
        aria-hidden="true"
        className="rounded-tag border border-border px-1.5 font-sans text-12 text-text-3 empty:hidden"
      >
        {keys}
      </span>
    </button>
  );
}

const never = () => () => undefined;
const keysHere = () => keyCaps("mod+k").flat().join(" ");
