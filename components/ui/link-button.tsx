import Link from "next/link";
import { type ButtonLook, buttonStyle } from "./button-style";

type Props = React.ComponentProps<typeof Link> & ButtonLook;

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton({ variant, size, block, className, ...rest }: Props) {
  return <Link {...rest} className={buttonStyle({ variant, size, block }, className)} />;
}
