"use client";

import { cx } from "@/components/ui/cx";
import { useIsHeld } from "./held-step";

type Props = { orderId: string; className?: string; children: React.ReactNode };

/** Keeps an order's other steps out of reach while one of them can still be taken back. */
export function StillWhileHeld({ orderId, className, children }: Props) {
  const isHeld = useIsHeld(orderId);
  return (
    <div inert={isHeld} className={cx(className, isHeld && "opacity-50")}>
      {children}
    </div>
  );
}
