import { cx } from "./cx";

export type RadioCard = {
  value: string;
  label: React.ReactNode;
  hint?: React.ReactNode;
  disabled?: boolean;
};

type Props = {
  name: string;
  legend: React.ReactNode;
  legendHidden?: boolean;
  options: readonly RadioCard[];
  defaultValue?: string;
  required?: boolean;
  /** Lower, for a list of short answers. */
  dense?: boolean;
  className?: string;
  onChange?: (value: string) => void;
};

/** A choice among few, each with room for a sentence. */
export function RadioCards({
  name,
  legend,
  legendHidden = false,
  options,
  defaultValue,
  required,
  dense = false,
  className,
  onChange,
}: Props) {
  return (
    <fieldset className={cx("grid", dense ? "gap-2" : "gap-3", className)}>
      <legend className={legendHidden ? "sr-only" : "mb-1.5 text-14 font-medium"}>{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={cx(
            "grid grid-cols-[24px_minmax(0,1fr)] gap-x-3 gap-y-0.5 rounded-control border border-strong bg-surface has-checked:border-brand has-checked:bg-brand-subtle has-checked:shadow-[inset_0_0_0_1px_var(--brand)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:border-border has-disabled:bg-sunken has-disabled:text-text-3",
            dense ? "px-3.5 py-2.5" : "p-3.5",
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={option.value === defaultValue}
            disabled={option.disabled}
            required={required}
            onChange={onChange && (() => onChange(option.value))}
            className="m-0.5 size-5 appearance-none self-center rounded-full border-[1.5px] border-strong bg-surface outline-0 checked:border-6 checked:border-brand"
          />
          <span className={dense ? "font-medium" : "font-bold"}>{option.label}</span>
          {option.hint && <span className="col-start-2 text-14 text-text-2">{option.hint}</span>}
        </label>
      ))}
    </fieldset>
  );
}
