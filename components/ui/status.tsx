import { cx } from "./cx";

/*
 * A status is a shape, a word and a colour. The normal state of a list is grey, so that what needs
 * a hand stands out. Shapes differ without colour.
 */

const shapes = {
  pending: (
    <>
      <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="2" />
      <circle cx="6" cy="6" r="1.8" fill="currentColor" />
    </>
  ),
  accepted: (
    <>
      <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M6 1a5 5 0 0 1 0 10z" fill="currentColor" />
    </>
  ),
  shipped: <path d="M1 1.5 11 6 1 10.5 3.2 6z" fill="currentColor" />,
  delivered: (
    <>
      <circle cx="6" cy="6" r="6" fill="currentColor" />
      <path d="m3.3 6.2 1.9 1.9 3.6-3.9" fill="none" stroke="var(--surface)" strokeWidth="1.6" />
    </>
  ),
  cancelled: <path d="m2 2 8 8M10 2l-8 8" fill="none" stroke="currentColor" strokeWidth="2" />,
  returned: (
    <path
      d="M4.5 1 1 4.5 4.5 8M1.5 4.5H8a3 3 0 0 1 0 6H5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
    />
  ),
  cash: (
    <>
      <path d="M.8 2.5h10.4v7H.8z" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="6" cy="6" r="1.4" fill="currentColor" />
    </>
  ),
  claimed: (
    <>
      <path
        d="M6 0 12 6 6 12 0 6z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        transform="translate(.8 .8) scale(.87)"
      />
      <path d="M6 3.5v3M6 8.4v.1" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  paid: (
    <>
      <path d="M0 2h12v8H0z" fill="currentColor" />
      <path d="m3.3 6 1.9 1.9L8.8 4.3" fill="none" stroke="var(--surface)" strokeWidth="1.6" />
    </>
  ),
  live: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  low: (
    <>
      <path d="M1 1h10v10H1z" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M1 7h10v4H1z" fill="currentColor" />
    </>
  ),
  out: <path d="M1 1h10v10H1zM2 10l8-8" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  draft: (
    <circle
      cx="6"
      cy="6"
      r="5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeDasharray="2 2"
    />
  ),
};

export type StatusShape = keyof typeof shapes;
export type StatusTone = "info" | "brand" | "good" | "warn" | "bad" | "off";

const usual: Readonly<Record<StatusShape, StatusTone>> = {
  pending: "info",
  accepted: "brand",
  shipped: "brand",
  delivered: "good",
  cancelled: "off",
  returned: "warn",
  cash: "off",
  claimed: "warn",
  paid: "good",
  live: "off",
  low: "warn",
  out: "bad",
  draft: "off",
};

const tones: Readonly<Record<StatusTone, readonly [text: string, stamp: string]>> = {
  info: ["text-info", "bg-info-bg"],
  brand: ["text-brand-text", "bg-brand-subtle"],
  good: ["text-success", "bg-success-bg"],
  warn: ["text-warning", "bg-warning-bg"],
  bad: ["text-danger", "bg-danger-bg"],
  off: ["text-text-2", "bg-sunken"],
};

type Props = {
  shape: StatusShape;
  children: React.ReactNode;
  tone?: StatusTone;
  /** A filled tag, where it stands alone beside a heading. */
  stamp?: boolean;
};

export function Status({ shape, children, tone = usual[shape], stamp = false }: Props) {
  const [text, back] = tones[tone];
  return (
    <span
      className={cx(
        "inline-flex items-center gap-[7px] font-medium whitespace-nowrap",
        text,
        stamp && `rounded-tag py-0.5 ps-[7px] pe-2 text-13 ${back}`,
      )}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 flex-none overflow-visible">
        {shapes[shape]}
      </svg>
      {children}
    </span>
  );
}
