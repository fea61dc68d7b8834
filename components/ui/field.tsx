import { cx } from "./cx";
import { CheckIcon, WarnIcon } from "./icons";

export type ControlProps = {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

type FieldProps = {
  id: string;
  label: React.ReactNode;
  /** The word "optional", shown after the label. */
  optional?: string;
  hint?: React.ReactNode;
  /** What is wrong and how to mend it; marks the control as invalid. */
  error?: React.ReactNode;
  ok?: React.ReactNode;
  className?: string;
  children: (control: ControlProps) => React.ReactNode;
};

/** Label, control, hint and error, wired: the control spreads what it is given. */
export function Field({ id, label, optional, hint, error, ok, className, children }: FieldProps) {
  const note = error ? "error" : ok ? "ok" : null;
  const describedBy = note ? `${id}-${note}` : hint ? `${id}-hint` : null;
  return (
    <div className={cx("grid content-start gap-1.5", className)}>
      <label htmlFor={id} className="text-14 font-medium">
        {label} {optional && <span className="font-regular text-text-3">{optional}</span>}
      </label>
      {children({
        id,
        ...(describedBy && { "aria-describedby": describedBy }),
        ...(error ? { "aria-invalid": true as const } : {}),
      })}
      {error && (
        <FieldNote id={`${id}-error`} className="text-danger">
          <WarnIcon size="s" className="mt-0.5" />
          <span>{error}</span>
        </FieldNote>
      )}
      {!error && ok && (
        <FieldNote id={`${id}-ok`} className="text-success">
          <CheckIcon size="s" className="mt-0.5" />
          <span>{ok}</span>
        </FieldNote>
      )}
      {!note && hint && (
        <p id={`${id}-hint`} className="text-13 text-text-2">
          {hint}
        </p>
      )}
    </div>
  );
}

function FieldNote({
  id,
  className,
  children,
}: {
  id: string;
  className: string;
  children: React.ReactNode;
}) {
  return (
    <p id={id} role="status" className={cx("flex gap-1.5 text-13", className)}>
      {children}
    </p>
  );
}
