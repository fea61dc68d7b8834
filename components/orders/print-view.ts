export const paperKinds = ["invoice", "slip"] as const;

export type PaperKind = (typeof paperKinds)[number];

/** A hundred papers at once are a stack that one still carries. */
const MOST = 100;

type Asked = { orders: string | undefined; as: string | undefined };

/** Which orders to print and as what, from an address that anyone may have typed. */
export function readPrintView({ orders = "", as }: Asked): { numbers: number[]; as: PaperKind } {
  const numbers = orders.split(",").filter((each) => /^[1-9]\d{3,8}$/.test(each));
  return {
    numbers: [...new Set(numbers)].slice(0, MOST).map(Number),
    as: paperKinds.find((kind) => kind === as) ?? "invoice",
  };
}
