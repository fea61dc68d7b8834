import Link from "next/link";
import { cx } from "./cx";

export const textLinkStyle =
  "font-medium text-brand-text underline decoration-rule underline-offset-[3px] hover:decoration-current";

/** A link in running text. */
export function TextLink({ className, ...rest }: React.ComponentProps<typeof Link>) {
  return <Link {...rest} className={cx(textLinkStyle, className)} />;
}
