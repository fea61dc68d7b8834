import { formatMoney } from "@/lib/format";
import { fill } from "@/lib/i18n/message";
import type { SellerOrder } from "@/lib/orders/schema";
import { navHref, navItems } from "../nav-items";
import type { Command } from "./command";
import type { CommandMenuProps } from "./command-menu";
import type { Found } from "./look-up";

type At = Pick<CommandMenuProps, "store" | "text">;

/** What was found in the store, as rows. */
export function foundCommands({ orders, products }: Found, at: At): Command[] {
  const { store, text } = at;
  const { menu } = text;
  return [
    ...orders.map((order) => orderRow(order, at)),
    ...products.map(({ id, name, status, category }) => ({
      id: `product-${id}`,
      group: menu.products,
      label: name,
      icon: navItems.products.icon,
      end: status === "active" ? category : text.productStatus[status],
      href: `${navHref(store.link, "products")}/${id}`,
    })),
  ];
}

/** The whole searches: the way on from every question. */
export function searchCommands(typed: string, { store, text: { menu } }: At): Command[] {
  return (["orders", "products"] as const).map((page) => ({
    id: `search-${page}`,
    group: menu.search,
    label: fill(page === "orders" ? menu.allOrders : menu.allProducts, { query: typed }),
    icon: navItems[page].icon,
    href: `${navHref(store.link, page)}?${new URLSearchParams({ q: typed })}`,
  }));
}

function orderRow(order: SellerOrder, { store, text }: At): Command {
  const { orderId, number, name, customer, status, total, currency } = order;
  return {
    id: `order-${orderId}`,
    group: text.menu.orders,
    folio: String(number),
    label: name || customer?.mobile || text.noName,
    end: formatMoney(total, currency, store.locale),
    status: { shape: status, word: text.orderStatus[status] },
    href: `${navHref(store.link, "orders")}/${number}`,
  };
}
