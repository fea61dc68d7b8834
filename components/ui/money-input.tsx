import { cx } from "./cx";
import { GroupedInput } from "./text-input";

type Props = React.ComponentProps<"input"> & {
  /** The currency's sign; what is typed is read with readMoney of lib/money-text.ts. */
  sign: string;
  large?: boolean;
};

/** An amount in whole units, at the end of its line as in a ledger. */
export function MoneyInput({ sign, large = false, className, ...rest }: Props) {
  return (
    <GroupedInput
      inputMode="decimal"
      autoComplete="off"
      {...rest}
      before={sign}
      className={cx(large && "text-22 font-bold [&>span]:text-text", className)}
      inputClassName={cx("num text-end", large ? "min-h-12" : "font-medium")}
    />
  );
}
