"use client";

import { Button } from "@/components/ui/button";
import { PrintIcon } from "@/components/ui/icons";

export function PrintPapers({ text }: { text: string }) {
  return (
    <Button variant="primary" onClick={() => window.print()}>
      <PrintIcon size="s" />
      {text}
    </Button>
  );
}
