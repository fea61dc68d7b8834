import { RadioCards } from "@/components/ui/radio-cards";
import { TextInput } from "@/components/ui/text-input";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { cancelReasons, MAX_CANCEL_NOTE } from "@/lib/orders/cancel-reason";

type Props = { t: Dictionary["orders"]["cancel"]; problem?: string | undefined };

/** Why an order is cancelled, as the buyer will read it; one's own words show with "another" only. */
export function CancelFields({ t, problem }: Props) {
  return (
    <div className="group/why grid gap-3">
      <RadioCards
        name="cancelReason"
        legend={t.why}
        required
        dense
        options={cancelReasons.map((value) => ({ value, label: t.reasons[value] }))}
      />
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is the component inside */}
      <label className="hidden gap-1.5 text-14 font-medium group-has-[[value=other]:checked]/why:grid">
        {t.note}
        <TextInput
          name="cancelNote"
          dir="auto"
          maxLength={MAX_CANCEL_NOTE}
          autoComplete="off"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? "cancel-problem" : undefined}
        />
      </label>
      {problem && (
        <p id="cancel-problem" role="alert" className="text-13 text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}
