import { CheckIcon } from "@/components/ui/icons";

type Props = { n: number; done?: boolean; title: string; children: React.ReactNode };

/** A numbered step of the form, beside the ledger's double rule. */
export function Part({ n, done = false, title, children }: Props) {
  return (
    <section className="ask__part">
      <p className="ask__no" aria-hidden="true">
        {done ? <CheckIcon /> : n}
      </p>
      <div className="ask__body">
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  );
}
