type Payment = {
  upiId: string;
  storeName: string;
  /** In paise: UPI knows rupees only. */
  amount: number;
  orderNumber: number;
  orderId: string;
};

const PAISE = 100;

/** An amount as UPI apps read it: rupees with two decimals. */
export const upiAmount = (amount: number) => (amount / PAISE).toFixed(2);

/**
 * What a UPI app opens, and what its QR code holds, by NPCI's linking specification: payee, amount
 * in rupees, the order's number as a note, and as the reference its id in at most 35 letters.
 */
export function upiLink({ upiId, storeName, amount, orderNumber, orderId }: Payment): string {
  const note = `Order ${orderNumber}`;
  const fields = [
    ["pa", upiId],
    ["pn", storeName],
    ["am", upiAmount(amount)],
    ["cu", "INR"],
    ["tn", note],
    ["tr", orderId.replaceAll("-", "")],
  ] as const;
  // Spelled by hand: UPI apps do not read the plus signs that URLSearchParams writes for spaces.
  return `upi://pay?${fields.map(([key, value]) => `${key}=${encodeURIComponent(value).replace("%40", "@")}`).join("&")}`;
}
