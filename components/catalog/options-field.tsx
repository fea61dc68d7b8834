"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { chipStyle } from "@/components/ui/chips";
import { IconButton } from "@/components/ui/icon-button";
import { CloseIcon, PlusIcon, TrashIcon } from "@/components/ui/icons";
import { TextInput } from "@/components/ui/text-input";
import { MAX_OPTIONS, MAX_VARIANTS } from "@/lib/catalog/limits";
import { fill } from "@/lib/i18n/message";
import { addValues, type OptionDraft } from "./choices";
import type { ProductFormText } from "./product-form-text";
import type { useChoices } from "./use-choices";
import { VariantGrid } from "./variant-grid";

type Props = {
  choices: ReturnType<typeof useChoices>;
  sign: string;
  text: ProductFormText;
  /** What is wrong, by the field's name in the form. */
  errors: Readonly<Record<string, string>>;
};

/** Sizes, colours and the like: their values as chips, and a row of prices for each choice. */
export function OptionsField({ choices, sign, text, errors }: Props) {
  const { options, rows, tooMany } = choices;
  const words = text.form.options;
  const names = [words.firstName, words.secondName, words.thirdName];
  const next = names.find((name) => !options.some((option) => option.name === name)) ?? "";
  if (options.length === 0) {
    return (
      <div id="choices">
        <Button variant="quiet" className="-ms-3" onClick={() => choices.add(next)}>
          <PlusIcon size="s" />
          {words.add}
        </Button>
      </div>
    );
  }
  const named = options.filter(({ values }) => values.length > 0);
  const twice = named.find(({ name }, n) => named.findIndex((one) => one.name === name) !== n);
  // Without a value there is no row that could show that its price is missing.
  const isBare = rows.length === 0 && !tooMany && errors.salePrice !== undefined;
  const problem =
    (tooMany && fill(words.tooMany, { max: MAX_VARIANTS })) ||
    (twice && fill(words.sameName, { name: twice.name })) ||
    (isBare ? words.none : errors.options);
  return (
    <fieldset id="choices" className="grid scroll-mt-20 gap-4">
      <legend className="mb-3 text-18 font-bold">{words.title}</legend>
      <input type="hidden" name="options" value={JSON.stringify(named)} />
      {options.map((option, n) => (
        <OptionLine
          // biome-ignore lint/suspicious/noArrayIndexKey: an option has no name of its own yet
          key={n}
          n={n}
          option={option}
          words={words}
          isBare={isBare}
          change={(changed) => choices.change(n, changed)}
          remove={() => choices.remove(n)}
        />
      ))}
      {options.length < MAX_OPTIONS && (
        <div>
          <Button variant="quiet" className="-ms-3" onClick={() => choices.add(next)}>
            <PlusIcon size="s" />
            {words.addAnother}
          </Button>
        </div>
      )}
      {problem && (
        <p role="alert" className="text-13 text-danger">
          {problem}
        </p>
      )}
      {rows.length > 0 && !twice && (
        <VariantGrid
          rows={rows}
          type={choices.type}
          fillDown={choices.fillDown}
          sign={sign}
          text={text}
          errors={errors}
        />
      )}
    </fieldset>
  );
}

type LineProps = {
  n: number;
  option: OptionDraft;
  words: ProductFormText["form"]["options"];
  /** Sent without a single value. */
  isBare: boolean;
  change: (option: OptionDraft) => void;
  remove: () => void;
};

function OptionLine({ n, option, words, isBare, change, remove }: LineProps) {
  const [typed, setTyped] = useState("");
  const { name, values } = option;

  function add() {
    change(addValues(option, typed));
    setTyped("");
  }

  return (
    <div className="grid gap-2 border-s-3 border-double border-rule ps-3">
      <div className="flex items-end gap-2">
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is the component inside */}
        <label className="grid min-w-0 flex-1 gap-1.5 font-medium wide:max-w-60">
          {words.name}
          <TextInput
            value={name}
            maxLength={40}
            required
            onChange={(event) => change({ ...option, name: event.target.value })}
          />
        </label>
        <IconButton
          label={fill(words.removeOption, { name })}
          icon={TrashIcon}
          onClick={remove}
          className="mb-px"
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {values.map((value) => (
          <button
            key={value}
            type="button"
            aria-label={fill(words.removeValue, { value })}
            onClick={() => change({ ...option, values: values.filter((one) => one !== value) })}
            className={chipStyle(false)}
          >
            <span dir="auto">{value}</span>
            <CloseIcon size="s" />
          </button>
        ))}
        <span className="flex min-w-52 flex-1 gap-2">
          <TextInput
            id={`option-${n}-add`}
            aria-invalid={isBare || undefined}
            aria-label={fill(words.values, { name })}
            placeholder={words.addValue}
            value={typed}
            maxLength={500}
            enterKeyHint="enter"
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => typed.trim() && add()}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== ",") return;
              event.preventDefault();
              add();
            }}
          />
        </span>
      </div>
    </div>
  );
}
