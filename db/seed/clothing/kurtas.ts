import type { DemoProduct } from "../demo-store";
import { kurta, shirt, skirt, trousers } from "../drawing/garment";
import { inColoursAndSizes, inSizes } from "./sizes";

const kurtas = "Kurtas";
const men = "Shirts for men";
const bottoms = "Skirts and trousers";

export const madeToWear: DemoProduct[] = [
  {
    key: "indigo-dabu",
    name: "Indigo dabu kurta",
    description:
      "Mud-resist printed in Akola, dyed four times in natural indigo. It will lighten at the seams, as indigo does. Wash alone, dry in shade.",
    category: kurtas,
    picture: kurta("sand", { base: "#2f4a6d", ink: "#dfe6ea", trim: "#1d3352", motif: "dots" }),
    ...inSizes({ sku: "KU-IND", mrp: 149000, salePrice: 119000, stock: [6, 9, 4, 2, 0] }),
  },
  {
    key: "madder-buti",
    name: "Madder buti kurta",
    description: "Sanganeri sprigs in madder red on fine cotton, with wooden buttons.",
    category: kurtas,
    picture: kurta("sky", { base: "#a8453a", ink: "#f0d9b8", trim: "#f0e2c8", motif: "sprig" }),
    ...inSizes({ sku: "KU-MAD", salePrice: 129000, stock: [5, 7, 7, 3] }),
  },
  {
    key: "jaal-short",
    name: "Jaal short kurta, olive trim",
    description: "A creeper all over, block by block. Falls to the hip.",
    category: kurtas,
    picture: kurta(
      "sage",
      { base: "#e9e0cb", ink: "#8c2f39", trim: "#7d8a5a", motif: "jaal" },
      372,
    ),
    ...inSizes({ sku: "KU-JAL", mrp: 115000, salePrice: 98000, stock: [4, 8, 5, 1] }),
  },
  {
    key: "olive-check",
    name: "Olive check kurta, cream placket",
    category: kurtas,
    picture: kurta("peach", { base: "#66744a", ink: "#84925f", trim: "#e4d7b4", motif: "check" }),
    ...inSizes({ sku: "KU-OLV", salePrice: 135000, stock: [3, 5, 6, 4, 2] }),
  },
  {
    key: "leheriya-kurta",
    name: "Leheriya kurta, monsoon",
    description: "Tied and dyed in waves, as Jaipur wears it in Sawan.",
    category: kurtas,
    picture: kurta("butter", {
      base: "#2f7a72",
      ink: "#f0d27a",
      trim: "#d98a2b",
      motif: "leheriya",
    }),
    ...inColoursAndSizes({
      sku: "KU-LEH",
      mrp: 169000,
      salePrice: 145000,
      colours: ["Teal", "Pink"],
      stock: [3, 4, 2, 2, 5, 0],
    }),
  },
  {
    key: "ajrakh-kurta",
    name: "Ajrakh kurta, indigo and madder",
    description: "Sixteen steps and three weeks, by the Khatris of Ajrakhpur.",
    category: kurtas,
    picture: kurta("rose", { base: "#8c2f39", ink: "#f0dfc0", trim: "#1d3352", motif: "ajrakh" }),
    ...inSizes({ sku: "KU-AJR", salePrice: 189000, stock: [2, 3, 3, 1] }),
  },
  {
    key: "ivory-paisley",
    name: "Ivory paisley short kurta",
    category: kurtas,
    picture: kurta(
      "mist",
      { base: "#f2ead8", ink: "#b5693a", trim: "#b5693a", motif: "paisley" },
      372,
    ),
    ...inSizes({ sku: "KU-IVO", mrp: 109000, salePrice: 92000, stock: [0, 0, 0, 0] }),
  },
  {
    key: "ajrakh-shirt",
    name: "Ajrakh half-sleeve shirt",
    category: men,
    picture: shirt("rose", { base: "#34527a", ink: "#e9dfc4", trim: "#e9dfc4", motif: "ajrakh" }),
    ...inSizes({ sku: "SH-AJR", mrp: 139000, salePrice: 119000, stock: [2, 6, 6, 5, 3] }),
  },
  {
    key: "paisley-shirt",
    name: "Ambi shirt, bottle green on cream",
    category: men,
    picture: shirt("butter", {
      base: "#f3ead4",
      ink: "#2f6b5b",
      trim: "#2f6b5b",
      motif: "paisley",
    }),
    ...inSizes({ sku: "SH-AMB", salePrice: 109000, stock: [4, 4, 7, 2] }),
  },
  {
    key: "stripe-shirt",
    name: "Khari stripe shirt, charcoal",
    category: men,
    picture: shirt("sage", { base: "#e6e2d8", ink: "#8b8f94", trim: "#4d5258", motif: "stripe" }),
    ...inSizes({ sku: "SH-KHA", salePrice: 99000, stock: [5, 8, 8, 6] }),
  },
  {
    key: "kalamkari-shirt",
    name: "Tree-of-life shirt, madder",
    category: men,
    status: "draft",
    picture: null,
    ...inSizes({ sku: "SH-TRE", salePrice: 125000, stock: [3, 3, 3] }),
  },
  {
    key: "ghaghra",
    name: "Twelve-panel ghaghra, madder ambi",
    description: "Twelve kalis, four metres at the hem, with a drawstring and tassels. Lined.",
    category: bottoms,
    picture: skirt("butter", {
      base: "#7a2f2a",
      ink: "#efd3a0",
      trim: "#1d3352",
      motif: "paisley",
    }),
    ...inSizes({ sku: "SK-GHA", mrp: 229000, salePrice: 195000, stock: [2, 4, 3] }),
  },
  {
    key: "indigo-skirt",
    name: "Long skirt, indigo jaal",
    category: bottoms,
    picture: skirt("peach", { base: "#2f4a6d", ink: "#b9c9d6", trim: "#e0b13c", motif: "jaal" }),
    ...inSizes({ sku: "SK-IND", salePrice: 149000, stock: [3, 5, 2] }),
  },
  {
    key: "bandhej-skirt",
    name: "Bandhej skirt, marigold",
    category: bottoms,
    picture: skirt("mist", { base: "#d9892c", ink: "#fbefcf", trim: "#8c2f39", motif: "bandhani" }),
    ...inSizes({ sku: "SK-BAN", mrp: 179000, salePrice: 159000, stock: [1, 3, 2] }),
  },
  {
    key: "pyjama-check",
    name: "Drawstring pyjama, indigo check",
    category: bottoms,
    picture: trousers("sky", { base: "#f2ead8", ink: "#6d86a5", trim: "#34527a", motif: "check" }),
    ...inSizes({ sku: "TR-CHK", salePrice: 79000, stock: [6, 9, 9, 5, 4] }),
  },
  {
    key: "pyjama-sprig",
    name: "Sleep pyjama, rose sprig",
    category: bottoms,
    picture: trousers("sage", { base: "#efd6d2", ink: "#a8453a", trim: "#a8453a", motif: "sprig" }),
    ...inSizes({ sku: "TR-SPR", mrp: 89000, salePrice: 74000, stock: [7, 7, 3, 2] }),
  },
];
