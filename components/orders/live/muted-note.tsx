"use client";

import { useEffect, useState } from "react";
import { useAlert } from "./alerts";
import { mayRing } from "./bell";

/** Says that the bell is wanted and the browser will not let it ring yet. */
export function MutedNote({ text }: { text: string }) {
  const isWanted = useAlert("sound");
  const [isMuted, setMuted] = useState(false);
  useEffect(() => {
    setMuted(isWanted && !mayRing());
    const end = new AbortController();
    const heard = () => setMuted(isWanted && !mayRing());
    for (const event of ["pointerup", "keydown"]) {
      window.addEventListener(event, heard, { signal: end.signal });
    }
    return () => end.abort();
  }, [isWanted]);
  return isMuted ? <p className="mb-3 text-13 text-text-2">{text}</p> : null;
}
