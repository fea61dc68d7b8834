"use client";

import { CountDot } from "@/components/ui/marks";
import { formatNumber } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { plural } from "@/lib/i18n/message";
import { useToAccept } from "./desk-store";

type Props = {
  storeId: string;
  /** As the server counted. */
  count: number;
  locale: string;
  text: Dictionary["dashboard"]["nav"]["toAccept"];
};

/** How many orders wait to be accepted, as it changes; nothing when none do. */
export function ToAcceptDot({ storeId, count, locale, text }: Props) {
  const now = useToAccept(storeId, count);
  if (now === 0) return null;
  return <CountDot label={plural(locale, text, now)}>{formatNumber(now, locale)}</CountDot>;
}
