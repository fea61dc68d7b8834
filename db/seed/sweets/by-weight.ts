import type { DemoVariant } from "../demo-store";

type Weighed = {
  sku: string;
  perKilo: number;
  mrpPerKilo?: number;
  stock: [number, number, number];
};

const weights = [
  { value: "250 g", share: 4 },
  { value: "500 g", share: 2 },
  { value: "1 kg", share: 1 },
];

/** Priced by the kilo; both prices per kilo must divide by four rupees. */
export function byWeight({ sku, perKilo, mrpPerKilo, stock }: Weighed): {
  options: { name: string; values: string[] }[];
  variants: DemoVariant[];
} {
  return {
    options: [{ name: "Weight", values: weights.map(({ value }) => value) }],
    variants: weights.map(({ value, share }, index) => ({
      options: { Weight: value },
      ...(mrpPerKilo === undefined ? {} : { mrp: mrpPerKilo / share }),
      salePrice: perKilo / share,
      stock: stock[index] ?? null,
      sku: `${sku}-${1000 / share}`,
    })),
  };
}
