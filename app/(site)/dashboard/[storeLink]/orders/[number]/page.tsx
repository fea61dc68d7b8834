import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/dashboard/page-frame";
import { param, type SearchParams } from "@/components/dashboard/page-trail";
import { EditLines } from "@/components/orders/edit-lines";
import { LiveRefresh } from "@/components/orders/live/live-refresh";
import { NoteForm } from "@/components/orders/note-form";
import { OrderBar, OrderStickyBar } from "@/components/orders/order-bars";
import { EndingButton, OrderEndings } from "@/components/orders/order-endings";
import { OrderFacts } from "@/components/orders/order-facts";
import { OrderHistory } from "@/components/orders/order-history";
import { OrderLines } from "@/components/orders/order-lines";
import { StillWhileHeld } from "@/components/orders/still-while-held";
import { readRefusal } from "@/lib/http/plain-form";
import { getDictionary } from "@/lib/i18n/dictionary";
import { fill } from "@/lib/i18n/message";
import * as orders from "@/lib/orders/service";
import { siteLocale } from "../../../../site-locale";
import { getOwnStorePage } from "../../own-store";
import { updateOrder } from "../update-order";
import { addNote } from "./add-note";
import { cancelAsSeller } from "./cancel-as-seller";
import { editItems } from "./edit-items";

export const instant = false;

type Props = {
  params: Promise<{ storeLink: string; number: string }>;
  searchParams: Promise<SearchParams>;
};

const possibleNumber = /^[1-9]\d{3,8}$/;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params;
  return { title: fill(getDictionary(siteLocale).orders.order, { number }) };
}

export default async function OrderPage({ params, searchParams }: Props) {
  const { storeLink, number } = await params;
  const { storeId, store, t } = await getOwnStorePage(storeLink, `/orders/${number}`);
  const order = possibleNumber.test(number)
    ? await orders.findStoreOrderByNumber(storeId, Number(number))
    : null;
  if (!order) notFound();
  const now = new Date();
  const [events, orderCount, desk] = await Promise.all([
    orders.listOrderEvents(storeId, order.orderId),
    order.customer && orders.countOrdersOf(storeId, order.customer.id),
    orders.getDesk(storeId),
  ]);
  const asked = await searchParams;
  const { locale, timeZone, deliveryFee, freeDeliveryAbove } = store;
  const canEdit = order.status === "pending" && order.paymentStatus === "unpaid";
  // Nobody accepts an order by a button beside items that are not saved yet.
  const isEditing = canEdit && param(asked, "edit") === "items";
  const shared = {
    order,
    locale,
    t,
    errors: { code: t.errors.code, reason: t.errors.reason },
    act: updateOrder,
  };
  const path = `/dashboard/${store.link}/orders`;
  const here = `${path}/${order.number}`;
  return (
    <>
      {!isEditing && <LiveRefresh desk={desk} drawn={now.toISOString()} number={order.number} />}
      <OrderBar {...shared} listHref={path} here={here} isEditing={isEditing} />
      <PageFrame>
        <OrderEndings
          {...shared}
          here={here}
          ask={param(asked, "ask")}
          cancel={cancelAsSeller}
          refusal={await readRefusal("cancel")}
        />
        <div className="grid gap-6 wide:grid-cols-[minmax(0,1fr)_336px] wide:grid-rows-[auto_1fr]">
          {isEditing ? (
            <EditLines
              key={param(asked, "newer")}
              order={order}
              terms={{ deliveryFee, freeDeliveryAbove }}
              locale={locale}
              t={{ edit: t.orders.edit, lines: t.orders.lines }}
              errors={shared.errors}
              here={here}
              act={editItems}
              refusal={await readRefusal("items")}
            />
          ) : (
            <OrderLines
              order={order}
              locale={locale}
              t={t}
              editHref={canEdit ? `${here}?edit=items` : null}
            />
          )}
          <div className="wide:col-start-2 wide:row-span-2 wide:row-start-1">
            <OrderFacts {...shared} storeName={store.name} orderCount={orderCount} />
          </div>
          <OrderHistory
            events={events}
            order={order}
            locale={locale}
            timeZone={timeZone}
            now={now}
            t={t.orders}
          >
            <NoteForm
              storeId={order.storeId}
              orderId={order.orderId}
              t={t.orders.history}
              errors={shared.errors}
              act={addNote}
              refusal={await readRefusal("note")}
            />
          </OrderHistory>
          <StillWhileHeld orderId={order.orderId} className="wide:hidden print:hidden">
            <EndingButton {...shared} here={here} variant="danger" block />
          </StillWhileHeld>
        </div>
      </PageFrame>
      {!isEditing && <OrderStickyBar {...shared} now={now} />}
    </>
  );
}
