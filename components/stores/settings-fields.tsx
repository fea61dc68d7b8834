"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { MoneyInput } from "@/components/ui/money-input";
import { GroupedInput, TextArea, TextInput } from "@/components/ui/text-input";
import { currencySign } from "@/lib/format";
import type { Store } from "@/lib/stores/schema";
import type { SettingsText } from "./settings-form";
import type { FieldState } from "./settings-values";

type Props = { store: Store; t: SettingsText; field: FieldState };

function Section({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: React.ReactNode;
}) {
  return (
    <section id={id} className="scroll-mt-16">
      <h2 className="mb-3 text-18 font-bold">{title}</h2>
      <div className="grid gap-5 rounded-card border border-border bg-surface p-4 wide:p-5">
        {children}
      </div>
    </section>
  );
}

export function StoreFields({ t, field }: Omit<Props, "store">) {
  const text = t.settings.store;
  const [name, description, address] = [field("name"), field("description"), field("address")];
  const [phone, link] = [field("contactPhone"), field("link")];
  return (
    <Section id="store" title={text.title}>
      <Field id="name" label={text.name} error={name.error}>
        {(control) => (
          <TextInput
            {...control}
            name="name"
            defaultValue={name.value}
            autoComplete="organization"
            dir="auto"
            maxLength={120}
            required
          />
        )}
      </Field>
      <Field
        id="description"
        label={text.description}
        optional={t.common.field.optional}
        hint={text.descriptionHint}
        error={description.error}
      >
        {(control) => (
          <TextArea
            {...control}
            name="description"
            defaultValue={description.value}
            dir="auto"
            maxLength={5000}
          />
        )}
      </Field>
      <Field id="address" label={text.address} error={address.error}>
        {(control) => (
          <TextInput
            {...control}
            name="address"
            defaultValue={address.value}
            autoComplete="street-address"
            dir="auto"
            required
          />
        )}
      </Field>
      <Field
        id="contactPhone"
        label={text.phone}
        optional={t.common.field.optional}
        hint={text.phoneHint}
        error={phone.error}
      >
        {(control) => (
          <TextInput
            {...control}
            name="contactPhone"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            dir="ltr"
            defaultValue={phone.value}
            className="num"
          />
        )}
      </Field>
      <Field id="link" label={t.settings.link.label} hint={t.settings.link.hint} error={link.error}>
        {(control) => (
          <GroupedInput
            {...control}
            name="link"
            defaultValue={link.value}
            before={<bdi>/s/</bdi>}
            dir="ltr"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            maxLength={60}
            required
            inputClassName="ps-0!"
          />
        )}
      </Field>
    </Section>
  );
}

export function SellingFields({ store, t, field }: Props) {
  const text = t.settings.orders;
  const minimum = field("minimumOrder");
  return (
    <Section id="orders" title={text.title}>
      <div>
        <Checkbox
          name="isOpen"
          defaultChecked={field("isOpen").value === "on"}
          aria-describedby="isOpen-hint"
          className="font-medium"
        >
          {text.open}
        </Checkbox>
        <p id="isOpen-hint" className="ps-8 text-13 text-text-2">
          {text.openHint}
        </p>
      </div>
      <div>
        <Checkbox
          name="autoAccept"
          defaultChecked={field("autoAccept").value === "on"}
          aria-describedby="autoAccept-hint"
          className="font-medium"
        >
          {text.autoAccept}
        </Checkbox>
        <p id="autoAccept-hint" className="ps-8 text-13 text-text-2">
          {text.autoAcceptHint}
        </p>
      </div>
      <Field
        id="minimumOrder"
        label={text.minimum}
        optional={t.common.field.optional}
        hint={text.minimumHint}
        error={minimum.error}
        className="wide:max-w-1/2"
      >
        {(control) => (
          <MoneyInput
            {...control}
            name="minimumOrder"
            sign={currencySign(store.currency, store.locale)}
            defaultValue={minimum.value}
          />
        )}
      </Field>
    </Section>
  );
}

export function DeliveryFields({ store, t, field }: Props) {
  const text = t.settings.delivery;
  const sign = currencySign(store.currency, store.locale);
  const [fee, above] = [field("deliveryFee"), field("freeDeliveryAbove")];
  return (
    <Section id="delivery" title={text.title}>
      <div className="grid gap-5 wide:grid-cols-2">
        <Field id="deliveryFee" label={text.fee} hint={text.feeHint} error={fee.error}>
          {(control) => (
            <MoneyInput {...control} name="deliveryFee" sign={sign} defaultValue={fee.value} />
          )}
        </Field>
        <Field
          id="freeDeliveryAbove"
          label={text.freeAbove}
          optional={t.common.field.optional}
          hint={text.freeAboveHint}
          error={above.error}
        >
          {(control) => (
            <MoneyInput
              {...control}
              name="freeDeliveryAbove"
              sign={sign}
              defaultValue={above.value}
            />
          )}
        </Field>
      </div>
    </Section>
  );
}

export function PaymentFields({ t, field }: Omit<Props, "store">) {
  const text = t.settings.payment;
  const [upi, gstin] = [field("upiId"), field("gstin")];
  return (
    <Section id="payment" title={text.title}>
      <p>
        <b className="font-medium">{text.cod}.</b>{" "}
        <span className="text-text-2">{text.codHint}</span>
      </p>
      <Field
        id="upiId"
        label={text.upi}
        optional={t.common.field.optional}
        hint={text.upiHint}
        error={upi.error}
      >
        {(control) => (
          <TextInput
            {...control}
            name="upiId"
            defaultValue={upi.value}
            placeholder={text.upiPlaceholder}
            inputMode="email"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            dir="ltr"
          />
        )}
      </Field>
      <Field
        id="gstin"
        label={text.gstin}
        optional={t.common.field.optional}
        hint={text.gstinHint}
        error={gstin.error}
      >
        {(control) => (
          <TextInput
            {...control}
            name="gstin"
            defaultValue={gstin.value}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
            dir="ltr"
            className="num"
          />
        )}
      </Field>
    </Section>
  );
}
