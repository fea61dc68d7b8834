import type { Metadata } from "next";
import { cookies } from "next/headers";
import { PageFrame } from "@/components/dashboard/page-frame";
import { Checklist } from "@/components/dashboard/today/checklist";
import { LiveStore } from "@/components/dashboard/today/live-store";
import { Selling } from "@/components/dashboard/today/selling";
import { Tasks } from "@/components/dashboard/today/tasks";
import { Week } from "@/components/dashboard/today/week";
import { PlusIcon } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { ownCookie } from "@/lib/auth/cookies";
import * as catalog from "@/lib/catalog/service";
import { formatLongDay } from "@/lib/format";
import { getDictionary } from "@/lib/i18n/dictionary";
import * as insights from "@/lib/insights/service";
import * as orders from "@/lib/orders/service";
import { doneSteps, readSteps, stepsCookieOf } from "@/lib/stores/first-steps";
import { siteLocale } from "../../site-locale";
import { getOwnStorePage } from "./own-store";
import { putAway, sendAway } from "./put-away";

export const instant = false;

export const metadata: Metadata = { title: getDictionary(siteLocale).dashboard.today.title };

type Props = { params: Promise<{ storeLink: string }> };

export default async function TodayPage({ params }: Props) {
  const page = await getOwnStorePage((await params).storeLink);
  const { store, t } = page;
  return (
    <PageFrame>
      <PageHeader
        title={t.dashboard.today.title}
        aside={formatLongDay(new Date(), store)}
        actions={
          <span className="hidden wide:block">
            <LinkButton href={`/dashboard/${store.link}/products/new`}>
              <PlusIcon size="s" />
              {t.products.add}
            </LinkButton>
          </span>
        }
      />
      <Today page={page} />
    </PageFrame>
  );
}

/** Not behind a skeleton: what streams in after it is there for scripts alone. */
async function Today({ page }: { page: Awaited<ReturnType<typeof getOwnStorePage>> }) {
  const { storeId, store, t } = page;
  const now = new Date();
  const [orderCounts, productCounts, waiting, week, sellers] = await Promise.all([
    orders.countOrders(storeId),
    catalog.countProducts(storeId),
    insights.findWaiting(storeId),
    insights.findWeek(storeId, store.timeZone, now),
    listSelling(page, now),
  ]);
  const hasOrder = Object.values(orderCounts).some((count) => count > 0);
  const hasProduct = productCounts.active + productCounts.draft > 0;
  const isNew = !hasOrder || !hasProduct;
  const { pending, accepted } = orderCounts;
  const { soldOut, low, draft } = productCounts;
  const counts = { pending, accepted, soldOut, low, draft };
  const waits = Object.values(counts).some((count) => count > 0);
  const [firstDay] = week.days;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      {isNew && <FirstDays page={page} hasOrder={hasOrder} hasProduct={hasProduct} />}
      {(!isNew || waits) && (
        <Tasks store={store} t={t} now={now} waiting={waiting} counts={counts} />
      )}
      {week.firstDay && <Week store={store} t={t} days={week.days} firstDay={week.firstDay} />}
      {firstDay && sellers.length > 0 && (
        <Selling store={store} t={t} since={firstDay.day} sellers={sellers} />
      )}
    </div>
  );
}

type First = {
  page: Awaited<ReturnType<typeof getOwnStorePage>>;
  hasOrder: boolean;
  hasProduct: boolean;
};

async function FirstDays({ page: { store, t }, hasOrder, hasProduct }: First) {
  const jar = await cookies();
  const kept = readSteps(jar.get(ownCookie(stepsCookieOf(store.storeId)))?.value);
  const done = doneSteps({ store, hasProduct, hasOrder, isShared: kept.isShared });
  return (
    <>
      <LiveStore store={store} t={t} />
      <Checklist
        store={store}
        t={t}
        done={done}
        putAway={kept.putAway}
        act={putAway}
        send={sendAway}
      />
    </>
  );
}

/** The best sellers with their products as they stand today. */
async function listSelling(
  { storeId, store }: Awaited<ReturnType<typeof getOwnStorePage>>,
  now: Date,
) {
  const sellers = await insights.listBestSellers(storeId, store.timeZone, now);
  return Promise.all(
    sellers.map(async (seller) => ({
      ...seller,
      product: await catalog.getProduct(storeId, seller.productId),
    })),
  );
}
