import Link from "next/link";
import { type ButtonLook, iconButtonStyle } from "./button-style";
import type { IconType } from "./icons";

type Look = { label: string; icon: IconType; variant?: ButtonLook["variant"] };

/** A square button with a picture; `label` is its name for those who do not see it. */
export function IconButton({
  label,
  icon: Icon,
  variant,
  className,
  ...rest
}: React.ComponentProps<"button"> & Look) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={iconButtonStyle(variant, className)}
    >
      <Icon />
    </button>
  );
}

export function IconLink({
  label,
  icon: Icon,
  variant,
  className,
  ...rest
}: React.ComponentProps<typeof Link> & Look) {
  return (
    <Link
      {...rest}
      aria-label={label}
      title={label}
      className={iconButtonStyle(variant, className)}
    >
      <Icon />
    </Link>
  );
}
