import {
  CustomersIcon,
  type IconType,
  OrdersIcon,
  ProductsIcon,
  SettingsIcon,
  ShareIcon,
  TodayIcon,
} from "@/components/ui/icons";

export type NavKey = "today" | "orders" | "products" | "customers" | "share" | "settings";

/** Where the dashboard's pages are, below /dashboard/[storeLink]. */
export const navItems: Readonly<Record<NavKey, { segment: string | null; icon: IconType }>> = {
  today: { segment: null, icon: TodayIcon },
  orders: { segment: "orders", icon: OrdersIcon },
  products: { segment: "products", icon: ProductsIcon },
  customers: { segment: "customers", icon: CustomersIcon },
  share: { segment: "share", icon: ShareIcon },
  settings: { segment: "settings", icon: SettingsIcon },
};

export function navHref(storeLink: string, key: NavKey): string {
  const { segment } = navItems[key];
  return segment ? `/dashboard/${storeLink}/${segment}` : `/dashboard/${storeLink}`;
}
