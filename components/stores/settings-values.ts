import { formatAddress } from "@/lib/address-text";
import { formatMoney } from "@/lib/format";
import type { ActionState } from "@/lib/http/action";
import { fill } from "@/lib/i18n/message";
import { MAX_PRICE } from "@/lib/max-price";
import { moneyText, readMoney } from "@/lib/money-text";
import type { Store } from "@/lib/stores/schema";
import type { SettingsText } from "./settings-form";

type Refused = Extract<ActionState<unknown>, { ok: false }>;

const limits: Readonly<Record<string, number>> = { name: 120, description: 5000, address: 200 };

/** What a field shows: what was just refused, else the store's own value; and what is wrong with it. */
export type FieldState = (path: string) => { value: string; error: string | undefined };

export function settingsValues(store: Store, refused: Refused | null, t: SettingsText): FieldState {
  const { currency } = store;
  const own: Readonly<Record<string, string>> = {
    name: store.name,
    description: store.description,
    address: formatAddress(store.address),
    contactPhone: store.contactPhone ?? "",
    link: store.link,
    isOpen: store.isOpen ? "on" : "",
    autoAccept: store.autoAccept ? "on" : "",
    minimumOrder: store.minimumOrder > 0 ? moneyText(store.minimumOrder, currency) : "",
    deliveryFee: store.deliveryFee > 0 ? moneyText(store.deliveryFee, currency) : "",
    freeDeliveryAbove:
      store.freeDeliveryAbove === null ? "" : moneyText(store.freeDeliveryAbove, currency),
    upiId: store.upiId ?? "",
    gstin: store.gstin ?? "",
    accent: store.accent,
    layout: store.layout,
  };
  return (path) => {
    const value = (refused ? refused.values[path] : own[path]) ?? "";
    const wrong = refused?.fields[path] !== undefined;
    return { value, error: wrong ? errorOf(path, value) : undefined };
  };

  function errorOf(path: string, value: string): string {
    const { field, reason } = t.errors;
    const limit = limits[path];
    if (path === "link") return refused?.reason === "link_taken" ? reason.link_taken : field.link;
    if (path === "upiId") return field.upi;
    if (path === "gstin") return field.gstin;
    if (path === "contactPhone") return field.mobile;
    if (limit !== undefined) {
      return value.trim() === "" ? field.required : fill(field.tooLong, { max: limit });
    }
    if (readMoney(value, currency) === null) return field.money;
    const max = formatMoney(MAX_PRICE, currency, store.locale);
    return fill(field.moneyTooLarge, { max });
  }
}
