import { cx } from "./cx";

type Props = {
  title: React.ReactNode;
  body?: React.ReactNode;
  /** Buttons: the way on. */
  actions?: React.ReactNode;
  /** A ledger page with numbers waiting, an empty shelf, or plain for "nothing matches". */
  art?: { kind: "numbers"; numbers: readonly string[] } | { kind: "shelf" };
  note?: React.ReactNode;
  className?: string;
};

export function EmptyState({ title, body, actions, art, note, className }: Props) {
  return (
    <section
      className={cx("overflow-clip rounded-card border border-border bg-surface", className)}
    >
      {art?.kind === "numbers" && <BlankLedger numbers={art.numbers} />}
      {art?.kind === "shelf" && <BareShelf />}
      <div className="grid gap-2 px-4 pt-5 pb-6 wide:p-6">
        <h2 className="text-22 font-bold">{title}</h2>
        {body && <p className="max-w-[44ch] text-text-2">{body}</p>}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
        {note && <p className="text-13 text-text-3">{note}</p>}
      </div>
    </section>
  );
}

function BlankLedger({ numbers }: { numbers: readonly string[] }) {
  return (
    <div aria-hidden="true">
      {numbers.map((number, index) => (
        <div key={number} className={cx("border-b border-border", index === 0 && "marker-s")}>
          <span
            className={cx(
              "num rule-e block w-18 py-[11px] pe-3 text-end",
              index === 0 ? "font-bold text-brand-text" : "text-text-3",
            )}
          >
            {number}
          </span>
        </div>
      ))}
    </div>
  );
}

function BareShelf() {
  const goods = ["h-16 w-14", "h-21 w-12", "h-12 w-18", "h-[74px] w-10.5"];
  return (
    <div
      aria-hidden="true"
      className="flex items-end gap-4 border-b-6 border-double border-rule px-4 pt-5"
    >
      {goods.map((size) => (
        <span
          key={size}
          className={cx(
            "rounded-t-[6px] border-[1.5px] border-b-0 border-dashed border-strong",
            size,
          )}
        />
      ))}
    </div>
  );
}
