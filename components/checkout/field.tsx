import { WarnIcon } from "@/components/ui/icons";

type Props = React.ComponentProps<"input"> & {
  name: string;
  label: string;
  /** Beside the label: "Optional". */
  aside?: string;
  hint?: string;
  error?: string | null;
  /** Fixed before what is typed: a calling code. */
  before?: string | null;
};

/** Label, input and what is wrong with it, wired for those who do not see them side by side. */
export function Field({ name, label, aside, hint, error, before, className, ...input }: Props) {
  const id = `f-${name}`;
  const note = error ? `${id}-error` : hint ? `${id}-hint` : undefined;
  const box = (
    <input
      {...input}
      id={id}
      name={name}
      className={className ? `field ${className}` : "field"}
      aria-describedby={note}
      aria-invalid={error ? true : undefined}
    />
  );
  return (
    <div className="row">
      <label htmlFor={id}>
        {label}
        {aside && <em>{aside}</em>}
      </label>
      {before ? (
        <span className="tel" dir="ltr">
          <b aria-hidden="true">{before}</b>
          {box}
        </span>
      ) : (
        box
      )}
      {error ? (
        <p className="row__error" id={`${id}-error`}>
          <WarnIcon size="s" />
          {error}
        </p>
      ) : (
        hint && (
          <p className="row__hint" id={`${id}-hint`}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}
