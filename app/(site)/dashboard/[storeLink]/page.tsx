import type { Metadata } from "next";
import { Suspense } from "react";
import { PageFrame } from "@/components/dashboard/page-frame";
import { Checklist } from "@/components/dashboard/today/checklist";
import { Tasks } from "@/components/dashboard/today/tasks";
import { TodaySkeleton } from "@/components/dashboard/today/today-skeleton";
import { Week } from "@/components/dashboard/today/week";
import { LinkLine } from "@/components/stores/link-line";
import { PlusIcon } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import * as catalog from "@/lib/catalog/service";
import { formatLongDay } from "@/lib/format";
import { getDictionary } from "@/lib/i18n/dictionary";
import * as insights from "@/lib/insights/service";
import * as orders from "@/lib/orders/service";
import { siteLocale } from "../../site-locale";
import { getOwnStorePage } from "./own-store";

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
      <Suspense fallback={<TodaySkeleton label={t.dashboard.today.title} />}>
        <Today page={page} />
      </Suspense>
    </PageFrame>
  );
}

async function Today({ page }: { page: Awaited<ReturnType<typeof getOwnStorePage>> }) {
  const { storeId, store, t } = page;
  const [orderCounts, productCounts, waiting, week] = await Promise.all([
    orders.countOrders(storeId),
    catalog.countProducts(storeId),
    insights.findWaiting(storeId),
    insights.findWeek(storeId, store.timeZone),
  ]);
  const orderCount = Object.values(orderCounts).reduce((sum, count) => sum + count, 0);
  const productCount = productCounts.active + productCounts.draft;
  const isNew = orderCount === 0 || productCount === 0;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      {isNew && (
        <>
          <LinkLine store={store} t={t} whatsapp />
          <Checklist store={store} t={t} hasProduct={productCount > 0} hasOrder={orderCount > 0} />
        </>
      )}
      {(!isNew || orderCounts.pending > 0) && (
        <Tasks
          store={store}
          t={t}
          now={new Date()}
          waiting={waiting}
          counts={{
            pending: orderCounts.pending,
            accepted: orderCounts.accepted,
            soldOut: productCounts.soldOut,
            draft: productCounts.draft,
          }}
        />
      )}
      {week.firstDay && <Week store={store} t={t} days={week.days} firstDay={week.firstDay} />}
    </div>
  );
}
