"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { PageFrame } from "@/components/dashboard/page-frame";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
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
import { moneyText, readMoney } from "@/lib/money-text";
import { BuyerCard } from "./buyer-card";
import { OptionsField } from "./options-field";
import { PicturesField } from "./pictures-field";
import { PriceFields } from "./price-fields";
import { productFormErrors } from "./product-form-errors";
import { FormNotice } from "./product-form-notice";
import type { ProductFormText } from "./product-form-text";
import { useChoices } from "./use-choices";
import { useSubmit } from "./use-submit";
import { useUploads } from "./use-uploads";

type Save = (state: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>;

type Props = {
  storeId: string;
  currency: string;
  locale: string;
  /** Null when it is a new one. */
  product: Product | null;
  /** A new product's name, when one was looked for and not there. */
  name?: string;
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

const FORM = "product-form";

/** Adds or changes a product; a plain form under it all, so that it works before and without scripts. */
export function ProductForm({
  storeId,
  currency,
  locale,
  product,
  name: askedName = "",
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
  const saved = savedValues(product, currency, askedName);
  const first = (field: keyof typeof saved) => kept?.[field] ?? (kept ? "" : saved[field]);
  const [name, setName] = useState(first("name"));
  const [salePrice, setSalePrice] = useState(first("salePrice"));
  const [mrp, setMrp] = useState(first("mrp"));
  const uploads = useUploads(storeId, product?.images ?? [], MAX_IMAGES);
  const choices = useChoices(product, currency, { salePrice, mrp });
  const sending = useSubmit(uploads.tiles, pending);

  const errors = productFormErrors(refused?.fields ?? {}, { name, mrp }, text, {
    currency,
    locale,
  });
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refused]);

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
  const field = (name: keyof typeof saved) => ({ name, defaultValue: first(name) });

  return (
    <>
      <ActionBar
        back={<IconLink href={listHref} label={text.all} icon={BackIcon} />}
        title={product ? product.name : text.form.newTitle}
        state={standing}
        actions={
          <span className="hidden items-center gap-2 wide:flex">
            {sending.dirty && <span className="text-text-2">{text.notSavedYet}</span>}
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
            onInput={sending.onInput}
            className="grid content-start gap-6"
          >
            <input type="hidden" name="storeId" value={storeId} />
            <input type="hidden" name="list" value={list} />
            {product && <input type="hidden" name="productId" value={product.id} />}
            {product && <input type="hidden" name="etag" value={product.etag} />}
            {product?.status === "archived" && (
              <>
                <input type="hidden" name="archived" value="yes" />
                <Notice tone="info">{text.form.archivedNotice}</Notice>
              </>
            )}
            {refused && <FormNotice refused={refused} here={here} form={FORM} text={text} />}
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
              {isPlain && product && product.options.length === 0 && (
                <input type="hidden" name="stockWas" value={saved.stock || "any"} />
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
                  defaultChecked={first("onSale") === "on"}
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
      <StickyBar label={text.form.save}>
        {product ? (
          <span className="text-text-2">{sending.dirty && text.notSavedYet}</span>
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

function savedValues(product: Product | null, currency: string, name: string) {
  const plain = product && product.options.length === 0 ? product : null;
  return {
    name: product?.name ?? name,
    description: product?.description ?? "",
    category: product?.category ?? "",
    salePrice: plain ? moneyText(plain.salePrice, currency) : "",
    mrp: plain && plain.mrp > plain.salePrice ? moneyText(plain.mrp, currency) : "",
    stock: plain?.stock == null ? "" : String(plain.stock),
    sku: plain?.sku ?? "",
    onSale: product?.status === "draft" ? "" : "on",
  };
}
