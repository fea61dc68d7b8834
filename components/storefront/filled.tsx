import { Fragment } from "react";

type Props = { text: string; values: Readonly<Record<string, React.ReactNode>> };

/** A message of the dictionary whose holes are filled with elements, such as an amount in bold. */
export function Filled({ text, values }: Props) {
  return text.split(/\{(\w+)\}/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence keep their order
    <Fragment key={index}>{index % 2 === 1 ? values[part] : part}</Fragment>
  ));
}
