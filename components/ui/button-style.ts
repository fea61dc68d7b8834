import { cx } from "./cx";

export type ButtonLook = {
  variant?: "primary" | "line" | "quiet" | "plain" | "danger" | "danger-fill";
  size?: "m" | "l";
  block?: boolean;
};

const base =
  "inline-flex items-center justify-center gap-2 rounded-control border border-transparent text-center transition-transform active:scale-[0.98] disabled:cursor-not-allowed disabled:border-border disabled:bg-sunken disabled:text-text-3 disabled:active:scale-100 aria-disabled:cursor-not-allowed";

const variants = {
  primary: "bg-brand font-bold text-on-brand hover:bg-brand-hover",
  line: "border-strong bg-surface font-medium hover:border-text-2 hover:bg-row-hover",
  quiet: "font-medium text-brand-text hover:bg-brand-subtle",
  plain: "font-medium text-text-2 hover:bg-sunken hover:text-text",
  danger: "border-danger bg-surface font-medium text-danger hover:bg-danger-bg",
  "danger-fill": "bg-danger font-bold text-surface",
};

/** The classes of a button, for the few elements that look like one and are not (a label, a summary). */
export function buttonStyle({ variant = "line", size = "m", block }: ButtonLook, extra?: string) {
  return cx(
    base,
    variants[variant],
    size === "l" ? "min-h-12 px-4 text-16 font-bold" : "min-h-control text-14",
    size === "m" && (variant === "quiet" ? "px-3" : "px-4"),
    block ? "w-full" : "whitespace-nowrap",
    extra,
  );
}

export function iconButtonStyle(variant: ButtonLook["variant"] = "plain", extra?: string) {
  return cx(base, variants[variant], "size-control flex-none", extra);
}
