import { notFound } from "@/lib/errors";
import { eventRoute } from "@/lib/http/event-route";
import * as orders from "@/lib/orders/service";
import { linkSchema } from "@/lib/stores/schema";
import * as stores from "@/lib/stores/service";

/**
 * What the dashboard's pages hear of the store's orders. Beside them and not in the API: it stands on
 * their cookie alone, and a stream has no JSON answer that a contract could describe.
 */
export const GET = eventRoute<{ storeLink: string }>(async (actor, { storeLink }) => {
  const isLink = linkSchema.safeParse(storeLink).success;
  const own = isLink ? await stores.findOwnStore(actor, storeLink) : null;
  if (!own) throw notFound("store");
  return {
    begin: (send) =>
      orders.followOrders(own.storeId, (news) =>
        news === "lost" ? send("lost", 1) : send("desk", news),
      ),
    read: () => orders.getDesk(own.storeId),
  };
});
