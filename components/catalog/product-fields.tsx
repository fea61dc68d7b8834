"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { PageFrame } from "@/components/dashboard/page-frame";
import { Combobox } from "@/components/ui/combobox";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";
import { TextInput } from "@/components/ui/text-input";
import { MAX_IMAGES } from "@/lib/catalog/limits";
import type { Product } from "@/lib/catalog/schema";
import { currencySign, formatMoney, percentOff } from "@/lib/format";
import type { ActionState } from "@/lib/http/action";
import { errorText } from "@/lib/i18n/error-text";
import { fill } from "@/lib/i18n/message";
import { readMoney } from "@/lib/money-text";
import { BuyerCard } from "./buyer-card";
import { markSent } from "./drafts";
import type { FormValues, textFields } from "./form-values";
import { MoreFields } from "./more-fields";
import { OptionsField } from "./options-field";
import { PicturesField } from "./pictures-field";
import { PriceFields } from "./price-fields";
import { ProductBottomBar, ProductTopBar } from "./product-bars";
import { productFormErrors } from "./product-form-errors";
import type { ProductFormText } from "./product-form-text";
import { ProductNotices } from "./product-notices";
import { useChoices } from "./use-choices";
import type { useDraft } from "./use-draft";
import { useLeaveGuard } from "./use-leave-guard";
import { useSubmit } from "./use-submit";
import { useTyping } from "./use-typing";
import { useUploads } from "./use-uploads";

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
  const stockWas = plainStock(start.base, product);
  const bars = {
    form: FORM,
    isNew: product === null,
    isDirty: typing.isDirty,
    busy,
    text,
    discard() {
      draft.discard();
      restart({ ...start, values: start.base, submits: false });
    },
  };

  return (
    <>
      <ProductTopBar
        {...bars}
        title={title ?? product?.name ?? text.form.newTitle}
        state={standing}
        listHref={listHref}
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
            {product?.status === "archived" && <input type="hidden" name="archived" value="yes" />}
            <ProductNotices
              form={FORM}
              {...{
                storeId,
                product,
                currency,
                locale,
                here,
                text,
                refused,
                draft,
                start,
                restart,
              }}
              isStuck={sending.stuck}
              read={typing.read}
            />
            <PicturesField
              uploads={uploads}
              max={MAX_IMAGES}
              locale={locale}
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
                    onValue={typing.onInput}
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
                      name="stock"
                      defaultValue={first("stock")}
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
            <MoreFields
              description={first("description")}
              sku={first("sku")}
              hasSku={isPlain}
              errors={errors}
              text={text}
            />
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
      <ProductBottomBar {...bars} />
    </>
  );
}

/** The stock that the form began with, for one that has no choices; null when it has nothing before. */
function plainStock(base: FormValues, product: Product | null): string | null {
  return product && product.options.length === 0 ? base.stock || "any" : null;
}
