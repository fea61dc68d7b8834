import { Status } from "@/components/ui/status";
import type { Command } from "./command";

type Props = {
  id: string;
  command: Command;
  active: boolean;
  onPoint: () => void;
  onRun: () => void;
};

/** A row of the menu, ruled like the ledger: what it is in the margin, then its name. */
export function CommandRow({ id, command, active, onPoint, onRun }: Props) {
  const { icon: Icon, folio, label, end, status } = command;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled on the field, which keeps the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={() => !active && onPoint()}
      onClick={onRun}
      className="flex min-h-control cursor-pointer items-stretch gap-3 pe-4 aria-selected:bg-brand-subtle"
    >
      <span className="num rule-e flex w-16 flex-none items-center justify-end pe-3 font-medium text-text-2">
        {Icon ? <Icon /> : folio}
      </span>
      <span
        dir="auto"
        className="min-w-0 flex-1 truncate self-center py-1.5 text-start font-medium"
      >
        {label}
      </span>
      {status && (
        <span className="hidden items-center text-13 wide:flex">
          <Status shape={status.shape}>{status.word}</Status>
        </span>
      )}
      {end && (
        <span className="num max-w-[40%] flex-none truncate self-center text-text-2">{end}</span>
      )}
    </div>
  );
}
