import { type ButtonLook, buttonStyle } from "./button-style";

type Props = React.ComponentProps<"button"> & ButtonLook & { busy?: boolean };

/** Submits its form only when told `type="submit"`. While busy it stays focusable and says so. */
export function Button({
  variant,
  size,
  block,
  busy = false,
  type = "button",
  className,
  children,
  onClick,
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={buttonStyle({ variant, size, block }, className)}
    >
      {children}
      {busy && <BusyLine />}
    </button>
  );
}

function BusyLine() {
  return (
    <span
      aria-hidden="true"
      className="relative h-[3px] w-7 flex-none overflow-hidden rounded-full bg-current/30"
    >
      <span className="absolute inset-y-0 start-0 w-1/2 animate-busy motion-reduce:animate-none rounded-full bg-current" />
    </span>
  );
}
