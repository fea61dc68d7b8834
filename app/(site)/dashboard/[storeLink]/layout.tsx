import { Shell } from "@/components/dashboard/shell";
import { LiveOrders } from "@/components/orders/live/live-orders";
import * as auth from "@/lib/auth/service";
import { sessionMark } from "@/lib/auth/session-mark";
import * as catalog from "@/lib/catalog/service";
import { getDictionary } from "@/lib/i18n/dictionary";
import * as orders from "@/lib/orders/service";
import * as stores from "@/lib/stores/service";
import { signOut } from "../../sign-out";
import { findOwnStorePage } from "./own-store";
import { setOpen } from "./set-open";

/** Shells are a seller's own and change all the time: fetched ahead, each link would cost a page. */
export const prefetch = "force-disabled";

type Props = { params: Promise<{ storeLink: string }>; children: React.ReactNode };

/** Draws the shell for a store's own seller; the page itself turns everyone else away. */
export default async function StoreLayout({ params, children }: Props) {
  const page = await findOwnStorePage((await params).storeLink);
  if (!page?.own) return children;
  const { storeId, store } = page.own;
  const t = getDictionary(store.locale);
  const [account, { data: own }, desk, products] = await Promise.all([
    auth.getAccount(page.actor),
    stores.listStores(page.actor, { limit: 20 }),
    orders.getDesk(storeId),
    catalog.countListedProducts(storeId),
  ]);
  return (
    <Shell
      store={store}
      stores={own}
      mobile={account.mobile}
      toAccept={desk.toAccept}
      products={products}
      mark={sessionMark(page.actor)}
      t={t}
      setOpen={setOpen}
      signOut={signOut}
    >
      {children}
      <LiveOrders
        storeId={storeId}
        path={`/dashboard/${store.link}/events`}
        desk={desk}
        arrived={t.orders.live.arrived}
      />
    </Shell>
  );
}
