"use client";

import { useFormStatus } from "react-dom";
import { Button } from "./button";
import type { ButtonLook } from "./button-style";

type Props = React.ComponentProps<"button"> &
  ButtonLook & { busyText?: React.ReactNode; busy?: boolean };

/** A submit button that shows its form's action at work. */
export function SubmitButton({ busyText, busy = false, children, ...rest }: Props) {
  const { pending } = useFormStatus();
  const working = busy || pending;
  return (
    <Button type="submit" variant="primary" {...rest} busy={working}>
      {working && busyText ? busyText : children}
    </Button>
  );
}
