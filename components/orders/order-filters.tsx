import Form from "next/form";
import { chipStyle } from "@/components/ui/chips";
import { DownIcon } from "@/components/ui/icons";
import { Menu } from "@/components/ui/menu";
import { SearchInput } from "@/components/ui/search-input";
import { Tabs } from "@/components/ui/tabs";
import { formatNumber } from "@/lib/format";
import type { Dictionary } from "@/lib/i18n/dictionary";
import { type Channel, channels } from "@/lib/orders/schema";
import type { OrderStatus } from "@/lib/orders/status";
import { countTab, type OrderView, orderParams, ordersHref, orderTabs } from "./order-view";

type Props = {
  path: string;
  view: OrderView;
  counts: Readonly<Record<OrderStatus, number>>;
  locale: string;
  t: Dictionary["orders"];
};

/** Tabs by status with their counts, search, and where the orders came from. */
export function OrderFilters({ path, view, counts, locale, t }: Props) {
  const shown = orderTabs.filter(
    (tab) => tab !== "returned" || counts.returned > 0 || view.tab === "returned",
  );
  const channelItem = (channel: Channel | "") => ({
    id: channel || "all",
    label: channel ? t.channel[channel] : t.allChannels,
    href: ordersHref(path, view, { channel }),
    current: channel === view.channel,
  });
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
        <Menu
          label={`${t.channelLabel}: ${view.channel ? t.channel[view.channel] : t.allChannels}`}
          items={["" as const, ...channels].map(channelItem)}
          className={chipStyle(view.channel !== "")}
        >
          {view.channel ? t.channel[view.channel] : t.channelLabel}
          <DownIcon size="s" />
        </Menu>
      </div>
    </>
  );
}
