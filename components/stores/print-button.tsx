"use client";

import { Button } from "@/components/ui/button";
import { PrintIcon } from "@/components/ui/icons";

export function PrintButton({ text }: { text: string }) {
  return (
    <Button block onClick={() => window.print()}>
      <PrintIcon size="s" />
      {text}
    </Button>
  );
}
