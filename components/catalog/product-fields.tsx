"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { PageFrame } from "@/components/dashboard/page-frame";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { IconLink } from "@/components/ui/icon-button";
import { BackIcon } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { ActionBar, StickyBar } from "@/components/ui/page-header";
import { Switch } from "@/components/ui/switch";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { MAX_IMAGES } from "@/lib/catalog/limits";
import type { Product } from "@/lib/catalog/schema";
import { currencySign, formatMoney, percentOff } from "@/lib/format";
import type { ActionState } from "@/lib/http/action";
import { errorText } from "@/lib/i18n/error-text";
import { fill } from "@/lib/i18n/message";
import { readMoney } from "@/lib/money-text";
import { BuyerCard } from "./buyer-card";
import { DraftNotice } from "./draft-notice";
import { markSent } from "./drafts";
import type { FormValues, textFields } from "./form-values";
import { OptionsField } from "./options-field";
import { PicturesField } from "./pictures-field";
import { PriceFields } from "./price-fields";
import { productFormErrors } from "./product-form-errors";
import { FormNotice } from "./product-form-notice";
import type { ProductFormText } from "./product-form-text";
import { useChoices } from "./use-choices";
import type { useDraft } from "./use-draft";
import { useLeaveGuard } from "./use-leave-guard";
import { useSubmit } from "./use-submit";
import { useTyping } from "./use-typing";
import { useUploads } from "./use-uploads";
import { Versions } from "./versions";

type Save = (state: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>;

export type ProductFormProps = {
  storeId: string;
  /** Whose drafts are kept here. */
  seller: string;
  currency: string;
  locale: string;
  /** Null when it is a new one. */
  product: Product | null;
  /** What the form begins with. */
  values: FormValues;
  /** What is over the form of a new product. */
  title?: string;
  categories: readonly { label: string; end: string }[];
  /** The list as it was left: its address, and the parameter that says it. */
  listHref: string;
  list: string;
  /** This page's own address. */
  here: string;
  text: ProductFormText;
  save: Save;
  /** Why a form that was sent without scripts was refused. */
  refusal: Parameters<Save>[0];
  /** What stands at the end of the page: archive, bring back. */
  children?: React.ReactNode;
  /** How the product stands, beside its name. */
  state?: React.ReactNode;
};

export type Restart = {
  values: FormValues;
  /** What the typing stands on: the version that a save is to replace, and what it says. */
  base: FormValues;
  etag: string | null;
  /** Whether it is to be saved as it stands. */
  submits: boolean;
};

type Props = Omit<ProductFormProps, "values"> & {
  start: Restart;
  draft: ReturnType<typeof useDraft>;
  draftKey: string;
  restart: (next: Restart) => void;
};

const FORM = "product-form";

/** The form itself; what it begins with holds as long as it stands. */
export function ProductFields({
  storeId,
  currency,
  locale,
  product,
  title,
  start,
  draft,
  draftKey,
  restart,
  categories,
  listHref,
  list,
  here,
  text,
  save,
  refusal,
  children,
  state: standing,
}: Props) {
  const [state, submit, pending] = useActionState(save, refusal);
  const form = useRef<HTMLFormElement>(null);
  const refused = state?.ok === false ? state : null;
  const kept = refused?.values;
  const first = (field: (typeof textFields)[number]) =>
    kept?.[field] ?? (kept ? "" : start.values[field]);
  const startsOnSale = kept ? kept.onSale === "on" : start.values.onSale;
  const [name, setName] = useState(first("name"));
  const [salePrice, setSalePrice] = useState(first("salePrice"));
  const [mrp, setMrp] = useState(first("mrp"));
  const uploads = useUploads(storeId, start.values.pictures, MAX_IMAGES);
  const choices = useChoices(start.values, { salePrice, mrp });
  const sending = useSubmit(uploads.tiles, () => markSent(draftKey));
  const typing = useTyping(form, { name, salePrice, mrp }, { uploads, choices }, start, draft);
  const guard = useLeaveGuard(typing.isDirty && !pending);

  const errors = productFormErrors(refused?.fields ?? {}, { name, mrp }, text, {
    currency,
    locale,
  });
  useEffect(() => {
    if (!refused) return;
    markSent(null);
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refused]);
  useEffect(() => {
    if (start.submits) form.current?.requestSubmit();
  }, [start.submits]);

  const isPlain = choices.options.length === 0;
  const sign = currencySign(currency, locale);
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const shown = isPlain ? { salePrice, mrp } : (choices.rows[0]?.draft ?? { salePrice, mrp });
  const price = readMoney(shown.salePrice, currency);
  const fullPrice = readMoney(shown.mrp, currency) ?? price;
  const percent = price !== null && fullPrice !== null ? percentOff(fullPrice, price) : null;
  const off = percent === null ? null : fill(text.price.off, { percent });
  const busy = pending || sending.waiting;
  const saveText = busy ? text.actions.saving : text.form.save;
  const field = (name: (typeof textFields)[number]) => ({ name, defaultValue: first(name) });
  const stockWas = plainStock(start.base, product);

  return (
    <>
      <ActionBar
        back={<IconLink href={listHref} label={text.all} icon={BackIcon} />}
        title={title ?? product?.name ?? text.form.newTitle}
        state={standing}
        actions={
          <span className="hidden items-center gap-2 wide:flex">
            {typing.isDirty && <span className="text-text-2">{text.notSavedYet}</span>}
            {!product && (
              <Button type="submit" form={FORM} name="next" value="another" busy={busy}>
                {text.form.saveAndAdd}
              </Button>
            )}
            <Button type="submit" form={FORM} variant="primary" busy={busy}>
              {saveText}
            </Button>
          </span>
        }
      />
      <PageFrame>
        <div className="grid gap-8 wide:grid-cols-[minmax(0,40rem)_minmax(0,14rem)] wide:gap-14">
          <form
            ref={form}
            id={FORM}
            action={submit}
            onSubmit={sending.onSubmit}
            onInput={typing.onInput}
            className="grid content-start gap-6"
          >
            <input type="hidden" name="storeId" value={storeId} />
            <input type="hidden" name="list" value={list} />
            {product && <input type="hidden" name="productId" value={product.id} />}
            {product && <input type="hidden" name="etag" value={start.etag ?? product.etag} />}
            {product?.status === "archived" && (
              <>
                <input type="hidden" name="archived" value="yes" />
                <Notice tone="info">{text.form.archivedNotice}</Notice>
              </>
            )}
            {draft.offered && !refused && (
              <DraftNotice
                draft={draft.offered}
                locale={locale}
                text={text}
                discard={draft.discard}
                restore={(kept) => restart({ ...kept, submits: false })}
              />
            )}
            {refused && product && refused.code === "precondition_failed" ? (
              <Versions
                storeId={storeId}
                productId={product.id}
                currency={currency}
                base={start.base}
                mine={typing.read}
                restart={restart}
                text={text}
                locale={locale}
              >
                <FormNotice refused={refused} here={here} form={FORM} text={text} />
              </Versions>
            ) : (
              refused && <FormNotice refused={refused} here={here} form={FORM} text={text} />
            )}
            {sending.stuck && (
              <Notice tone="bad" alert>
                {text.form.notFinished}
              </Notice>
            )}
            <PicturesField
              uploads={uploads}
              max={MAX_IMAGES}
              text={text}
              problemText={(problem) => errorText(text.errors, problem)}
              error={errors.image ?? errors.imageIds}
            />
            <Field id="name" label={text.form.name} error={errors.name}>
              {(control) => (
                <TextInput
                  {...control}
                  name="name"
                  dir="auto"
                  required
                  maxLength={120}
                  placeholder={text.form.namePlaceholder}
                  enterKeyHint="next"
                  autoFocus={!product}
                  value={name}
                  onChange={(event) => setName(event.target.value)}
                />
              )}
            </Field>
            {isPlain && (
              <PriceFields
                sign={sign}
                salePrice={salePrice}
                mrp={mrp}
                saving={
                  off && price !== null && fullPrice !== null
                    ? { off, amount: money(fullPrice - price) }
                    : null
                }
                overMrp={price !== null && fullPrice !== null && price > fullPrice}
                errors={errors}
                text={text}
                onSalePrice={setSalePrice}
                onMrp={setMrp}
              />
            )}
            <div className="grid gap-6 wide:grid-cols-[minmax(0,1fr)_minmax(0,12rem)] wide:gap-3">
              <Field id="category" label={text.form.category} error={errors.category}>
                {(control) => (
                  <Combobox
                    {...control}
                    name="category"
                    options={categories}
                    defaultValue={first("category")}
                    placeholder={text.form.categoryPlaceholder}
                    text={{
                      open: text.combobox.open,
                      close: text.combobox.close,
                      create: text.form.makeCategory,
                    }}
                  />
                )}
              </Field>
              {isPlain && (
                <Field
                  id="stock"
                  label={text.form.stock}
                  hint={text.form.stockHint}
                  error={errors.stock}
                >
                  {(control) => (
                    <TextInput
                      {...control}
                      {...field("stock")}
                      inputMode="numeric"
                      autoComplete="off"
                      maxLength={12}
                      placeholder={text.any}
                      className="num text-end"
                    />
                  )}
                </Field>
              )}
              {isPlain && stockWas !== null && (
                <input type="hidden" name="stockWas" value={stockWas} />
              )}
            </div>
            <OptionsField choices={choices} sign={sign} text={text} errors={errors} />
            <details
              open={Boolean(first("description") || first("sku") || errors.sku)}
              className="group"
            >
              <summary className="min-h-control content-center font-medium text-brand-text">
                {text.form.details}
              </summary>
              <div className="mt-2 grid gap-5">
                <Field
                  id="description"
                  label={text.form.description}
                  optional={text.optional}
                  error={errors.description}
                >
                  {(control) => (
                    <TextArea
                      {...control}
                      {...field("description")}
                      dir="auto"
                      rows={5}
                      maxLength={5000}
                    />
                  )}
                </Field>
                {isPlain && (
                  <Field
                    id="sku"
                    label={text.form.sku}
                    optional={text.optional}
                    error={errors.sku}
                    className="wide:max-w-60"
                  >
                    {(control) => (
                      <TextInput {...control} {...field("sku")} autoComplete="off" maxLength={64} />
                    )}
                  </Field>
                )}
              </div>
            </details>
          </form>
          <div className="grid content-start gap-4">
            <BuyerCard
              label={text.form.preview}
              name={name || text.form.newPreview}
              url={uploads.tiles[0]?.url ?? null}
              price={price === null ? "–" : money(price)}
              mrp={off && fullPrice !== null ? money(fullPrice) : null}
              mrpLabel={text.price.mrp}
              off={off}
            />
            {product?.status !== "archived" && (
              <div>
                <Switch
                  form={FORM}
                  name="onSale"
                  value="on"
                  defaultChecked={startsOnSale}
                  onChange={typing.onInput}
                  aria-describedby="on-sale-hint"
                >
                  <span className="font-medium">{text.form.onSale}</span>
                </Switch>
                <p id="on-sale-hint" className="text-13 text-text-2">
                  {text.form.draftHint}
                </p>
              </div>
            )}
            {children}
          </div>
        </div>
      </PageFrame>
      {guard.isAsked && (
        <ConfirmDialog
          open
          onClose={guard.stay}
          onConfirm={guard.leave}
          title={text.form.leave.title}
          body={text.form.leave.body}
          keepText={text.form.leave.stay}
          confirmText={text.form.leave.leave}
        />
      )}
      <StickyBar label={text.form.save}>
        {product ? (
          <span className="text-text-2">{typing.isDirty && text.notSavedYet}</span>
        ) : (
          <Button type="submit" form={FORM} name="next" value="another" variant="quiet" busy={busy}>
            {text.form.saveAndAdd}
          </Button>
        )}
        <Button type="submit" form={FORM} variant="primary" size="l" busy={busy}>
          {saveText}
        </Button>
      </StickyBar>
    </>
  );
}

/** The stock that the form began with, for one that has no choices; null when it has nothing before. */
function plainStock(base: FormValues, product: Product | null): string | null {
  return product && product.options.length === 0 ? base.stock || "any" : null;
}
