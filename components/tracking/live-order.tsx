"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useKeptFocus } from "@/components/cart/use-kept-focus";

type Props = {
  /** Answers with the version. */
  path: string;
  /** Stands for what the page shows. */
  version: string;
  /** Where the order stands, for those who do not see it change. */
  said: string;
  isOver: boolean;
};

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;
const TIMEOUT_MS = 10_000;

/** Looks now and then, while the page is in sight, whether the order has moved on. */
export function LiveOrder({ path, version, said, isOver }: Props) {
  const router = useRouter();
  useKeptFocus("main .paid");
  useEffect(() => {
    if (isOver) return;
    let timer: ReturnType<typeof setTimeout>;
    let pause = FIRST_PAUSE_MS;
    const look = async () => {
      const now = await readVersion(path);
      if (now !== null && now !== version) router.refresh();
      pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS);
      plan();
    };
    const plan = () => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") timer = setTimeout(look, pause);
    };
    const turned = () => {
      clearTimeout(timer);
      pause = FIRST_PAUSE_MS;
      if (document.visibilityState === "visible") void look();
    };
    plan();
    document.addEventListener("visibilitychange", turned);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", turned);
    };
  }, [path, version, isOver, router]);
  return (
    <p className="hide" role="status">
      {said}
    </p>
  );
}

/** Null while it cannot be known: the page then stays as it is. */
async function readVersion(path: string): Promise<string | null> {
  try {
    const answer = await fetch(path, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}
