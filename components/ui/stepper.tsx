import { MinusIcon, PlusIcon } from "./icons";

type Props = {
  label: string;
  value: React.ReactNode;
  lessLabel: string;
  moreLabel: string;
  /** Props of the two buttons: handlers, or name and value of a form that works without scripts. */
  less: React.ComponentProps<"button">;
  more: React.ComponentProps<"button">;
};

const side =
  "grid min-h-control w-control place-items-center text-brand-text focus-visible:-outline-offset-3 disabled:text-text-3 disabled:opacity-60";

/** One less, the number, one more. */
export function Stepper({ label, value, lessLabel, moreLabel, less, more }: Props) {
  return (
    <fieldset
      aria-label={label}
      className="inline-flex items-stretch overflow-clip rounded-control border border-strong bg-surface"
    >
      <button type="button" aria-label={lessLabel} className={side} {...less}>
        <MinusIcon size="s" />
      </button>
      <output className="num grid min-w-10 place-items-center border-x border-border px-1 text-16 font-bold">
        {value}
      </output>
      <button type="button" aria-label={moreLabel} className={side} {...more}>
        <PlusIcon size="s" />
      </button>
    </fieldset>
  );
}
