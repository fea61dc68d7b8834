import Form from "next/form";
import { SearchInput } from "@/components/ui/search-input";
import { Tabs } from "@/components/ui/tabs";
import { formatNumber } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import type { OrderStatus } from "@/lib/orders/status";
import { FilterPanel } from "./filter-panel";
import { countTab, type OrderView, orderParams, ordersHref, orderTabs } from "./order-view";

type Props = {
  path: string;
  view: OrderView;
  counts: Readonly<Record<OrderStatus, number>>;
  locale: string;
  t: Dictionary["orders"];
};

/** Tabs by status with their counts, search, and what else narrows the list. */
export function OrderFilters({ path, view, counts, locale, t }: Props) {
  const shown = orderTabs.filter(
    (tab) => tab !== "returned" || counts.returned > 0 || view.tab === "returned",
  );
  return (
    <>
      <Tabs
        label={t.tabs.label}
        tabs={shown.map((tab) => {
          const count = countTab(tab, counts);
          return {
            href: ordersHref(path, view, { tab }),
            label: t.tabs[tab],
            count: formatNumber(count, locale),
            current: tab === view.tab,
            asks: tab === "pending" && count > 0,
          };
        })}
      />
      <div className="my-3 flex items-center gap-2">
        <Form action={path} className="min-w-0 flex-1" key={view.q}>
          {Object.entries({ ...orderParams(view), q: "" }).map(
            ([name, value]) =>
              value !== "" && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <SearchInput
            name="q"
            label={t.search.label}
            placeholder={t.search.placeholder}
            defaultValue={view.q}
            maxLength={200}
          />
        </Form>
        <FilterPanel path={path} view={view} t={t} />
      </div>
    </>
  );
}
