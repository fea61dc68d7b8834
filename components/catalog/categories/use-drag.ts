import { useEffect, useRef, useState } from "react";

/** Which row is held, and where it would come down among all of them. */
export type Drag = { id: string; to: number };

const EDGE = 64;
const SCROLL_PX = 14;

/** Drags the rows of a list, `[data-row]`, by their handles; near an edge the page scrolls on. */
export function useDrag(drop: (id: string, to: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const held = drag?.id ?? null;
  const at = useRef({ y: 0, to: 0 });
  const done = useRef(drop);
  useEffect(() => {
    done.current = drop;
  });

  useEffect(() => {
    if (held === null) return;
    let frame = requestAnimationFrame(function follow() {
      const { y } = at.current;
      if (y < EDGE) window.scrollBy(0, -SCROLL_PX);
      else if (y > window.innerHeight - EDGE) window.scrollBy(0, SCROLL_PX);
      const to = placeAt(list.current, held, y);
      if (to !== at.current.to) {
        at.current.to = to;
        setDrag({ id: held, to });
      }
      frame = requestAnimationFrame(follow);
    });
    const move = (event: PointerEvent) => {
      at.current.y = event.clientY;
    };
    const end = () => {
      setDrag(null);
      done.current(held, placeAt(list.current, held, at.current.y));
    };
    const cancel = () => setDrag(null);
    const key = (event: KeyboardEvent) => event.key === "Escape" && cancel();
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", cancel);
    window.addEventListener("keydown", key);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", cancel);
      window.removeEventListener("keydown", key);
    };
  }, [held]);

  const grab = (id: string, from: number) => (event: React.PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    at.current = { y: event.clientY, to: from };
    setDrag({ id, to: from });
  };
  return { list, drag, grab };
}

/** How many of the other rows have their middle above. */
function placeAt(list: HTMLElement | null, held: string, y: number): number {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  return rows.filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return row.dataset.row !== held && top + height / 2 < y;
  }).length;
}
