import { cx } from "./cx";
import { InfoIcon, WarnIcon } from "./icons";

type Props = {
  tone?: "warn" | "bad" | "info";
  title?: React.ReactNode;
  children?: React.ReactNode;
  /** Tells a screen reader at once: for what has just gone wrong. */
  alert?: boolean;
  className?: string;
};

const tones = {
  warn: ["bg-warning-bg", "text-warning"],
  bad: ["bg-danger-bg", "text-danger"],
  info: ["bg-info-bg", "text-info"],
} as const;

/** A sentence that stands where it concerns: the cause, then the next step. */
export function Notice({ tone = "warn", title, children, alert = false, className }: Props) {
  const [back, ink] = tones[tone];
  const Icon = tone === "info" ? InfoIcon : WarnIcon;
  return (
    <div
      role={alert ? "alert" : undefined}
      className={cx("grid grid-cols-[auto_1fr] gap-3 rounded-control px-4 py-3", back, className)}
    >
      <Icon className={ink} />
      <div>
        {title && <b className="font-medium">{title} </b>}
        {children}
      </div>
    </div>
  );
}
