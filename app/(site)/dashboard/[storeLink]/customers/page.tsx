import type { Metadata } from "next";
import { CustomerList } from "@/components/customers/customer-list";
import { PageFrame } from "@/components/dashboard/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SearchInput } from "@/components/ui/search-input";
import * as customers from "@/lib/customers/service";
import { getDictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import { siteLocale } from "../../../site-locale";
import { getOwnStorePage } from "../own-store";

export const instant = false;

export const metadata: Metadata = { title: getDictionary(siteLocale).customers.title };

type Props = {
  params: Promise<{ storeLink: string }>;
  searchParams: Promise<{ q?: string | string[]; cursor?: string | string[] }>;
};

const one = (value: string | string[] | undefined) =>
  (Array.isArray(value) ? value[0] : value)?.trim() || undefined;

export default async function CustomersPage({ params, searchParams }: Props) {
  const { storeId, store, t } = await getOwnStorePage((await params).storeLink, "/customers");
  const asked = await searchParams;
  const q = one(asked.q)?.slice(0, 200);
  const cursor = one(asked.cursor);
  const page = await customers.listStoreCustomers(storeId, { limit: 50, q, cursor });
  const here = `/dashboard/${store.link}/customers`;
  const search = (
    <form action={here} className="mb-3">
      <SearchInput
        name="q"
        label={t.customers.search.label}
        placeholder={t.customers.search.placeholder}
        defaultValue={q}
      />
    </form>
  );
  return (
    <PageFrame>
      <PageHeader title={t.customers.title} />
      {page.data.length > 0 ? (
        <>
          {search}
          <CustomerList store={store} t={t} customers={page.data} />
          <div className="mt-3 flex justify-end gap-2">
            {cursor && <LinkButton href={listHref(here, q)}>{t.common.actions.newest}</LinkButton>}
            {page.nextCursor && (
              <LinkButton href={listHref(here, q, page.nextCursor)}>
                {t.common.actions.older}
              </LinkButton>
            )}
          </div>
        </>
      ) : q ? (
        <>
          {search}
          <EmptyState
            title={fill(t.customers.noMatch.title, { query: q })}
            body={t.customers.noMatch.body}
            actions={<LinkButton href={here}>{t.common.actions.clearSearch}</LinkButton>}
          />
        </>
      ) : (
        <EmptyState
          art={{ kind: "shelf" }}
          title={t.customers.empty.title}
          body={t.customers.empty.body}
          actions={
            <LinkButton href={`/dashboard/${store.link}/share`} variant="primary">
              {t.customers.empty.action}
            </LinkButton>
          }
        />
      )}
    </PageFrame>
  );
}

function listHref(here: string, q: string | undefined, cursor?: string): string {
  const query = new URLSearchParams({ ...(q && { q }), ...(cursor && { cursor }) }).toString();
  return query ? `${here}?${query}` : here;
}
