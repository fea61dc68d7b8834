import { cx } from "./cx";
import { SearchIcon } from "./icons";
import { TextInput } from "./text-input";

type Props = Omit<React.ComponentProps<"input">, "type"> & { label: string };

/** A search field with its name hidden; stands in a form of method GET, so it works before scripts. */
export function SearchInput({ label, className, ...rest }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the component inside
    <label className={cx("relative block min-w-0 flex-1", className)}>
      <span className="sr-only">{label}</span>
      <SearchIcon className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-text-2" />
      <TextInput {...rest} type="search" enterKeyHint="search" className="ps-10" />
    </label>
  );
}
