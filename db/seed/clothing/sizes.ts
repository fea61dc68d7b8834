import type { DemoVariant } from "../demo-store";

type SizeRun = { sku: string; mrp?: number; salePrice: number; stock: (number | null)[] };

const sizes = ["S", "M", "L", "XL", "XXL"];

/** One price over all sizes; the stock counts go with the sizes from S upward. */
export function inSizes({ sku, mrp, salePrice, stock }: SizeRun): {
  options: { name: string; values: string[] }[];
  variants: DemoVariant[];
} {
  const values = sizes.slice(0, stock.length);
  return {
    options: [{ name: "Size", values }],
    variants: values.map((size, index) => ({
      options: { Size: size },
      ...(mrp === undefined ? {} : { mrp }),
      salePrice,
      stock: stock[index] ?? null,
      sku: `${sku}-${size}`,
    })),
  };
}

type ColourRun = SizeRun & { colours: string[] };

/** Every colour in every size; `stock` runs over the sizes of the first colour, then the next. */
export function inColoursAndSizes({ sku, mrp, salePrice, stock, colours }: ColourRun): {
  options: { name: string; values: string[] }[];
  variants: DemoVariant[];
} {
  const values = sizes.slice(0, stock.length / colours.length);
  return {
    options: [
      { name: "Colour", values: colours },
      { name: "Size", values },
    ],
    variants: colours.flatMap((colour, row) =>
      values.map((size, column) => ({
        options: { Colour: colour, Size: size },
        ...(mrp === undefined ? {} : { mrp }),
        salePrice,
        stock: stock[row * values.length + column] ?? null,
        sku: `${sku}-${colour.slice(0, 3).toUpperCase()}-${size}`,
      })),
    ),
  };
}

/** Colours of one size. */
export function inColours({ sku, mrp, salePrice, stock, colours }: ColourRun): {
  options: { name: string; values: string[] }[];
  variants: DemoVariant[];
} {
  return {
    options: [{ name: "Colour", values: colours }],
    variants: colours.map((colour, index) => ({
      options: { Colour: colour },
      ...(mrp === undefined ? {} : { mrp }),
      salePrice,
      stock: stock[index] ?? null,
      sku: `${sku}-${colour.slice(0, 3).toUpperCase()}`,
    })),
  };
}
