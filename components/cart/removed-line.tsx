import { fill } from "@/lib/i18n/message";
import type { Line } from "./cart-store";
import type { CartTexts } from "./cart-view";

export type RemovedLine = Line & { name: string; qty: number };

type Props = { line: RemovedLine | null; texts: CartTexts; onUndo: (line: RemovedLine) => void };

/** For a few seconds after a line was taken out: what it was, and the way back. */
export function RemovedLineNote({ line, texts, onUndo }: Props) {
  return (
    <div className="removed" role="status">
      {line && (
        <p>
          <span>{fill(texts.line.removed, { name: line.name })}</span>
          <button type="button" onClick={() => onUndo(line)}>
            {texts.undo}
          </button>
        </p>
      )}
    </div>
  );
}
