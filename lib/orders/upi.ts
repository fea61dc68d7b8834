type Payment = {
  upiId: string;
  storeName: string;
  /** In paise: UPI knows rupees only. */
  amount: number;
  orderNumber: number;
};

const PAISE = 100;

/** What a UPI app opens, and what its QR code holds: payee, amount in rupees, and the order. */
export function upiLink({ upiId, storeName, amount, orderNumber }: Payment): string {
  const rupees = (amount / PAISE).toFixed(2);
  const note = `Order ${orderNumber}`;
  const fields = [
    ["pa", upiId],
    ["pn", storeName],
    ["am", rupees],
    ["cu", "INR"],
    ["tn", note],
  ] as const;
  // Spelled by hand: UPI apps do not read the plus signs that URLSearchParams writes for spaces.
  return `upi://pay?${fields.map(([key, value]) => `${key}=${encodeURIComponent(value).replace("%40", "@")}`).join("&")}`;
}
