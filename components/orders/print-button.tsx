"use client";

import { IconButton } from "@/components/ui/icon-button";
import { PrintIcon } from "@/components/ui/icons";

export function PrintButton({ label }: { label: string }) {
  return <IconButton label={label} icon={PrintIcon} onClick={() => window.print()} />;
}
