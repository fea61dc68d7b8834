import type { Metadata } from "next";
import Form from "next/form";
import { notFound } from "next/navigation";
import { RemoveForm } from "@/components/catalog/categories/remove-form";
import { PageFrame } from "@/components/dashboard/page-frame";
import { param, type SearchParams } from "@/components/dashboard/page-trail";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconLink } from "@/components/ui/icon-button";
import { ArrowBackIcon } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { ActionBar } from "@/components/ui/page-header";
import { Sheet } from "@/components/ui/sheet";
import * as catalog from "@/lib/catalog/service";
import { readRefusal } from "@/lib/http/plain-form";
import { getDictionary } from "@/lib/i18n/dictionary";
import { fill, plural } from "@/lib/i18n/message";
import { siteLocale } from "../../../../../site-locale";
import { getOwnStorePage } from "../../../own-store";
import { removeCategory } from "../change-category";

export const instant = false;

export const metadata: Metadata = { title: getDictionary(siteLocale).categories.remove.title };

type Props = {
  params: Promise<{ storeLink: string; categoryId: string }>;
  searchParams: Promise<SearchParams>;
};

/** Where a category's products go before it is deleted, and the last word on it. */
export default async function RemoveCategoryPage({ params, searchParams }: Props) {
  const { storeLink, categoryId } = await params;
  const here = `/products/categories/${categoryId}`;
  const { storeId, store, t } = await getOwnStorePage(storeLink, here);
  const { categories } = await catalog.listShelfOrder(storeId);
  const category = categories.find(({ id }) => id === categoryId);
  if (!category) notFound();
  const others = categories.filter(({ id }) => id !== categoryId);
  const chosen = param(await searchParams, "into");
  const into = others.find(({ id }) => id === chosen) ?? null;
  const text = t.categories.remove;
  const { name, productCount } = category;
  const list = `/dashboard/${store.link}/products/categories`;
  const form = {
    storeId,
    categoryId,
    remove: removeCategory,
    refusal: await readRefusal("category"),
    errors: { code: t.errors.code, reason: t.errors.reason },
  };
  return (
    <>
      <ActionBar
        back={<IconLink href={list} label={text.back} icon={ArrowBackIcon} />}
        title={text.title}
      />
      <PageFrame width="form">
        <div className="grid gap-6">
          {into ? (
            <Sheet>
              <RemoveForm
                {...form}
                moveTo={into.id}
                title={fill(text.ask, { name, into: into.name })}
                facts={[
                  productCount > 0 &&
                    plural(store.locale, text.moves, productCount, { into: into.name }),
                  into.isHidden && productCount > 0 && fill(text.toHidden, { into: into.name }),
                  fill(text.gone, { name }),
                ].filter((fact) => fact !== false)}
                keep={{ href: list, label: text.keep }}
                label={fill(text.merge, { into: into.name })}
              />
            </Sheet>
          ) : (
            <Sheet>
              <Form action={`${list}/${categoryId}`} className="grid gap-4 p-4 wide:p-6">
                <h2 className="text-22 font-bold wrap-anywhere">
                  {productCount > 0
                    ? plural(store.locale, text.where, productCount, { name })
                    : fill(text.whereNone, { name })}
                </h2>
                {others.length === 0 ? (
                  <Notice tone="info">{text.only}</Notice>
                ) : (
                  <>
                    <Field id="into" label={text.into}>
                      {(control) => (
                        <select
                          {...control}
                          name="into"
                          required
                          defaultValue=""
                          className="field-box min-h-input w-full px-3 text-16"
                        >
                          <option value="" hidden>
                            {text.choose}
                          </option>
                          {others.map((other) => (
                            <option key={other.id} value={other.id}>
                              {plural(store.locale, text.option, other.productCount, {
                                name: other.name,
                              })}
                            </option>
                          ))}
                        </select>
                      )}
                    </Field>
                    <div>
                      <Button type="submit" variant="primary">
                        {text.go}
                      </Button>
                    </div>
                  </>
                )}
              </Form>
            </Sheet>
          )}
          {!into && productCount === 0 && (
            <Sheet>
              <RemoveForm
                {...form}
                moveTo={null}
                title={fill(text.askDelete, { name })}
                facts={[text.noProducts]}
                keep={{ href: list, label: text.keepOne }}
                label={fill(text.delete, { name })}
              />
            </Sheet>
          )}
        </div>
      </PageFrame>
    </>
  );
}
