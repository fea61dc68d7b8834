import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { param, type SearchParams } from "@/components/dashboard/page-trail";
import { Invoice } from "@/components/orders/invoice";
import "@/components/orders/paper.css";
import { PrintPapers } from "@/components/orders/print-papers";
import { paperKinds, readPrintView } from "@/components/orders/print-view";
import { Slip } from "@/components/orders/slip";
import { IconLink } from "@/components/ui/icon-button";
import { BackIcon } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { ActionBar } from "@/components/ui/page-header";
import { getDictionary } from "@/lib/i18n/dictionary";
import { plural } from "@/lib/i18n/message";
import * as orders from "@/lib/orders/service";
import { siteLocale } from "../../../../site-locale";
import { getOwnStorePage } from "../../own-store";

export const instant = false;

export const metadata: Metadata = { title: getDictionary(siteLocale).orders.paper.title };

type Props = { params: Promise<{ storeLink: string }>; searchParams: Promise<SearchParams> };

/** Orders on paper: an invoice or a packing slip of each, on a page of its own. */
export default async function PrintPage({ params, searchParams }: Props) {
  const asked = await searchParams;
  const { numbers, as } = readPrintView({ orders: param(asked, "orders"), as: param(asked, "as") });
  const path = `/orders/print?orders=${numbers.join(",")}&as=${as}`;
  const { storeId, store, t } = await getOwnStorePage((await params).storeLink, path);
  const found = await orders.listOrdersByNumber(storeId, numbers);
  if (found.length === 0) notFound();
  const list = `/dashboard/${store.link}/orders`;
  const { paper } = t.orders;
  const only = found.length === 1 ? found[0] : null;
  const Paper = as === "invoice" ? Invoice : Slip;
  return (
    <>
      <ActionBar
        back={
          <IconLink
            href={only ? `${list}/${only.number}` : list}
            label={t.orders.all}
            icon={BackIcon}
          />
        }
        title={only ? only.number : plural(store.locale, paper.pages, found.length)}
        actions={<PrintPapers text={paper.print} />}
      />
      <main
        id="content"
        tabIndex={-1}
        className="px-4 pt-5 pb-[calc(var(--bottombar)+24px)] outline-0 wide:px-8 wide:pb-14 print:p-0"
      >
        <nav aria-label={paper.kind} className="mb-5 flex flex-wrap gap-2 print:hidden">
          {paperKinds.map((kind) => (
            <LinkButton
              key={kind}
              href={`${list}/print?orders=${numbers.join(",")}&as=${kind}`}
              aria-current={kind === as ? "page" : undefined}
              replace
              className="aria-[current=page]:border-brand aria-[current=page]:bg-brand-subtle aria-[current=page]:text-brand-text"
            >
              {paper.as[kind]}
            </LinkButton>
          ))}
        </nav>
        <div className="papers">
          {found.map((order) => (
            <Paper key={order.orderId} order={order} store={store} t={t.orders} />
          ))}
        </div>
      </main>
    </>
  );
}
