import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageFrame } from "@/components/dashboard/page-frame";
import type { SearchParams } from "@/components/dashboard/page-trail";
import { Pager } from "@/components/dashboard/pager";
import { ActiveFilters } from "@/components/orders/active-filters";
import { BulkBar } from "@/components/orders/bulk-bar";
import { ListKeys } from "@/components/orders/list-keys";
import { ListMenu } from "@/components/orders/list-menu";
import { LiveRefresh } from "@/components/orders/live/live-refresh";
import { MutedNote } from "@/components/orders/live/muted-note";
import { NoMatchingOrders, NoOrders } from "@/components/orders/no-orders";
import { OrderFilters } from "@/components/orders/order-filters";
import { OrderTable } from "@/components/orders/order-table";
import {
  countTab,
  isFiltered,
  ordersHref,
  queryOf,
  readOrderView,
} from "@/components/orders/order-view";
import { SelectionProvider } from "@/components/orders/selection";
import { PageHeader } from "@/components/ui/page-header";
import { AppError } from "@/lib/errors";
import { getDictionary } from "@/lib/i18n/dictionary";
import type { SellerOrder } from "@/lib/orders/schema";
import * as orders from "@/lib/orders/service";
import { nextStatuses } from "@/lib/orders/status";
import { siteLocale } from "../../../site-locale";
import { getOwnStorePage } from "../own-store";
import { updateOrder } from "./update-order";

export const instant = false;

export const metadata: Metadata = { title: getDictionary(siteLocale).orders.title };

const LIMIT = 30;

type Props = { params: Promise<{ storeLink: string }>; searchParams: Promise<SearchParams> };

export default async function OrdersPage({ params, searchParams }: Props) {
  const { storeId, store, t } = await getOwnStorePage((await params).storeLink, "/orders");
  const view = readOrderView(await searchParams);
  const path = `/dashboard/${store.link}/orders`;
  const { locale, timeZone } = store;
  const now = new Date();
  const query = { limit: LIMIT, ...queryOf(view, now, timeZone) };
  const [page, counts, desk] = await Promise.all([
    orders.listStoreOrders(storeId, query).catch((error: unknown) => {
      // A cursor of another list or an older version: begin at the first page.
      if (error instanceof AppError && error.code === "invalid_input" && query.cursor) return null;
      throw error;
    }),
    orders.countOrders(storeId),
    orders.getDesk(storeId),
  ]);
  if (!page) redirect(ordersHref(path, view));
  const all = countTab("all", counts);
  const errors = { code: t.errors.code, reason: t.errors.reason };
  const { select, undo, live } = t.orders;
  return (
    <PageFrame>
      <LiveRefresh desk={desk} drawn={now.toISOString()} />
      <SelectionProvider rows={page.data.map(selectable)}>
        <PageHeader
          title={t.orders.title}
          actions={all > 0 && <ListMenu text={{ live, select }} />}
        />
        {all > 0 && (
          <>
            <MutedNote text={live.mute} />
            <OrderFilters path={path} view={view} counts={counts} locale={locale} t={t.orders} />
            <ActiveFilters path={path} view={view} now={now} locale={locale} t={t} />
          </>
        )}
        {page.data.length > 0 ? (
          <OrderTable
            orders={page.data}
            path={path}
            locale={locale}
            timeZone={timeZone}
            now={now}
            t={t}
            act={updateOrder}
          >
            <Pager
              trail={view.trail}
              nextCursor={page.nextCursor}
              rows={page.data.length}
              limit={LIMIT}
              total={view.q || isFiltered(view) ? null : countTab(view.tab, counts)}
              locale={locale}
              text={t.common}
              back={view.sort === "newest" ? t.common.actions.newer : t.common.actions.older}
              on={view.sort === "newest" ? t.common.actions.older : t.common.actions.newer}
              href={(trail) => ordersHref(path, view, { trail })}
            />
          </OrderTable>
        ) : all === 0 ? (
          <NoOrders
            url={store.url}
            shareHref={`https://wa.me/?text=${encodeURIComponent(`${store.name}: ${store.url}`)}`}
            t={t}
          />
        ) : (
          <NoMatchingOrders path={path} view={view} all={all} locale={locale} t={t} />
        )}
        <BulkBar
          storeId={storeId}
          printHref={`${path}/print`}
          locale={locale}
          text={{ select, undo }}
          errors={errors}
        />
        <ListKeys text={t.orders.keys} />
      </SelectionProvider>
    </PageFrame>
  );
}

const selectable = ({ orderId, number, status }: SellerOrder) => ({
  orderId,
  number,
  next: nextStatuses(status, "account")[0] ?? null,
});
