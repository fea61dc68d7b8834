"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import { TextInput } from "@/components/ui/text-input";
import type { BulkChange } from "@/lib/catalog/bulk-schema";
import { currencySign, formatMoney, minorDigits } from "@/lib/format";
import { fill } from "@/lib/i18n/message";
import { toAsciiDigits } from "@/lib/money-text";
import type { BulkStore, BulkText } from "./bulk-bar";

export type BulkKind = "price" | "category" | "status" | "archive";

type Props = {
  kind: BulkKind;
  store: BulkStore;
  categories: readonly { label: string; end: string }[];
  text: BulkText;
  /** Null while it says nothing that could be done. */
  change: (change: BulkChange | null) => void;
};

/** What is to be changed; each field says what its rule does. */
export function BulkForm({ kind, text, ...props }: Props) {
  const { bulk } = text;
  if (kind === "price") return <PriceForm text={text} {...props} />;
  if (kind === "archive") return <p className="text-text-2">{bulk.archiveHint}</p>;
  if (kind === "status") {
    return (
      <RadioCards
        name="status"
        legend={bulk.status}
        legendHidden
        options={[
          { value: "active", label: bulk.toActive, hint: bulk.toActiveHint },
          { value: "draft", label: bulk.toDraft, hint: bulk.toDraftHint },
        ]}
        onChange={(status) => props.change({ status: status === "draft" ? "draft" : "active" })}
      />
    );
  }
  return (
    <Field id="bulk-category" label={bulk.toCategory} hint={bulk.categoryHint}>
      {(control) => (
        <Combobox
          {...control}
          name="category"
          options={props.categories}
          text={{ ...text.combobox, create: text.makeCategory }}
          onValue={(typed) => props.change(typed.trim() ? { category: typed.trim() } : null)}
        />
      )}
    </Field>
  );
}

type Typed = {
  way: "lower" | "raise";
  much: string;
  unit: "percent" | "amount";
  whole: boolean;
  /** Undefined until it is chosen: prices that rise take their MRP along, a sale leaves it. */
  moveMrp: boolean | undefined;
};

const moves = ({ way, moveMrp }: Typed) => moveMrp ?? way === "raise";

/** The rule that was typed; null when it is no number, or more than may be taken off. */
export function readRule(typed: Typed, currency: string): BulkChange | null {
  const much = toAsciiDigits(typed.much).replaceAll(",", "").trim();
  if (!/^\d{1,9}(\.\d{1,3})?$/.test(much) || Number(much) === 0) return null;
  const sign = typed.way === "lower" ? -1 : 1;
  const percent = sign * Number(much);
  const amount = Math.round(percent * 10 ** minorDigits(currency));
  if (typed.unit === "percent" ? percent < -99 || percent > 1_000 : Math.abs(amount) > 1e9) {
    return null;
  }
  const by = typed.unit === "percent" ? { percent } : { amount };
  return { price: { by, whole: typed.whole, mrp: moves(typed) ? "move" : "keep" } };
}

function PriceForm({ store, text, change }: Omit<Props, "kind" | "categories">) {
  const { bulk } = text;
  const { currency, locale } = store;
  const [typed, setTyped] = useState<Typed>({
    way: "lower",
    much: "",
    unit: "percent",
    whole: true,
    moveMrp: undefined,
  });
  const sign = currencySign(currency, locale);
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const whole = 10 ** minorDigits(currency);
  const isWrong = typed.much.trim() !== "" && readRule(typed, currency) === null;

  function put(more: Partial<Typed>) {
    const next = { ...typed, ...more };
    setTyped(next);
    change(readRule(next, currency));
  }

  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-end gap-3">
        <Choice
          legend={bulk.direction}
          value={typed.way}
          options={[
            ["lower", bulk.lower],
            ["raise", bulk.raise],
          ]}
          choose={(way) => put({ way })}
        />
        <Field id="bulk-much" label={bulk.howMuch} error={isWrong ? text.money : undefined}>
          {(control) => (
            <TextInput
              {...control}
              inputMode="decimal"
              autoComplete="off"
              maxLength={12}
              autoFocus
              value={typed.much}
              className="num text-end"
              onChange={(event) => put({ much: event.target.value })}
            />
          )}
        </Field>
        <Choice
          legend={bulk.unit}
          value={typed.unit}
          options={[
            ["percent", "%", bulk.percent],
            ["amount", sign, bulk.amount],
          ]}
          choose={(unit) => put({ unit })}
        />
      </div>
      {whole > 1 && (
        <Rule
          checked={typed.whole}
          set={(on) => put({ whole: on })}
          label={fill(bulk.whole, { unit: sign })}
          hint={fill(bulk.wholeHint, { least: money(whole) })}
        />
      )}
      <Rule
        checked={moves(typed)}
        set={(on) => put({ moveMrp: on })}
        label={bulk.moveMrp}
        hint={moves(typed) ? bulk.moveMrpHint : bulk.keepMrpHint}
      />
      <p className="text-13 text-text-2">
        {fill(bulk.least, { least: money(typed.whole ? whole : 1) })}
      </p>
    </div>
  );
}

type RuleProps = { checked: boolean; set: (on: boolean) => void; label: string; hint: string };

function Rule({ checked, set, label, hint }: RuleProps) {
  return (
    <div>
      <Checkbox checked={checked} onChange={(event) => set(event.target.checked)}>
        {label}
      </Checkbox>
      <p className="ps-8 text-13 text-text-2">{hint}</p>
    </div>
  );
}

type ChoiceProps<T extends string> = {
  legend: string;
  value: T;
  /** Value, what is shown, and its name where that is only a sign. */
  options: readonly (readonly [T, string, string?])[];
  choose: (value: T) => void;
};

function Choice<T extends string>({ legend, value, options, choose }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend className="sr-only">{legend}</legend>
      <span className="field-box flex min-h-input overflow-clip">
        {options.map(([each, shown, name]) => (
          <label
            key={each}
            className="grid min-w-11 place-items-center px-3 font-medium not-first:border-s not-first:border-strong has-checked:bg-brand-subtle has-checked:text-brand-text has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={legend}
              value={each}
              checked={value === each}
              aria-label={name}
              onChange={() => choose(each)}
              className="sr-only"
            />
            {shown}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
