import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addCartItem } from "@/lib/cart/contract";
import {
  changeStock,
  createProduct,
  deleteCategory,
  editProducts,
  getCatalog,
  listProducts,
  updateProduct,
} from "@/lib/catalog/contract";
import { newId } from "@/lib/ids";
import { call, refuse, request } from "../fixtures/api-client";
import { openAppDatabase, rowsOf } from "../fixtures/app-database";
import { addProduct, newBuyer, newSeller, orderOf, tryOrder } from "../fixtures/people";
import { type Floor, openFloor } from "../fixtures/shop-floor";

const sql = openAppDatabase();
let [token, buyer] = ["", ""];
let mine: Floor;
/** Another seller's, and a second store of my own: neither is the store that is asked. */
const elsewhere: Record<string, Floor> = {};
let before: unknown;

const rows = () =>
  rowsOf(sql, {
    storeIds: [mine.storeId, ...Object.values(elsewhere).map(({ storeId }) => storeId)],
  });

beforeAll(async () => {
  const other = await newSeller();
  ({ token } = await newSeller());
  ({ token: buyer } = await newBuyer());
  mine = await openFloor(token, buyer);
  elsewhere["another seller's"] = await openFloor(other.token, buyer);
  elsewhere["my other store's"] = await openFloor(token, buyer);
  const nothing = Object.fromEntries(Object.keys(mine).map((name) => [name, newId()]));
  elsewhere["nobody's"] = { ...mine, ...(nothing as Floor), storeLink: mine.storeLink };
  before = await rows();
});
afterAll(() => sql.end());

const own = () => ({ storeId: mine.storeId, productId: mine.productId });
const sized = (imageId: string) => ({
  name: "Kurta",
  options: [{ name: "Size", values: ["S"] }],
  variants: [{ options: { Size: "S" }, salePrice: 100, imageId }],
});

describe.each(["another seller's", "my other store's", "nobody's"])("ids that are %s", (whose) => {
  const theirs = () => elsewhere[whose] ?? mine;

  it("of pictures are a 404 in a product, and nothing is made", async () => {
    const { imageId } = theirs();
    const made = { token, params: own() };
    const plain = { name: "Salt", salePrice: 100, imageIds: [mine.imageId, imageId] };
    expect((await refuse(createProduct, { ...made, body: plain })).status).toBe(404);
    expect((await refuse(createProduct, { ...made, body: sized(imageId) })).status).toBe(404);
    const headers = { "if-match": mine.etag };
    const changes = { name: "Changed", imageIds: [imageId] };
    expect((await refuse(updateProduct, { ...made, headers, body: changes })).status).toBe(404);
    const form = new FormData();
    for (const [name, value] of Object.entries({
      name: "Salt",
      salePrice: "100",
      imageIds: imageId,
    }))
      form.set(name, value);
    expect((await refuse(createProduct, { ...made, form })).status).toBe(404);
  });

  it("of categories are a 404 to move to, and list nothing", async () => {
    const params = { storeId: mine.storeId, categoryId: mine.categoryId };
    const query = { moveTo: theirs().categoryId };
    expect((await refuse(deleteCategory, { token, params, query })).status).toBe(404);
    const asked = { token, params: own(), query: { category: theirs().categoryId } };
    const listed = await request(listProducts, asked);
    expect(listed.status === 404 || JSON.parse(listed.text).data.length === 0).toBe(true);
    const shown = await request(getCatalog, {
      params: { storeLink: mine.storeLink },
      query: { category: theirs().categoryId },
    });
    expect(shown.status === 404 || JSON.parse(shown.text).data.length === 0).toBe(true);
  });

  it("of products and variants are a 404 in stock, carts and orders", async () => {
    const { productId } = theirs();
    const stock = { token, params: own(), body: { variantId: productId, delta: 1 } };
    expect((await refuse(changeStock, stock)).status).toBe(404);
    const edit = { select: { productIds: [mine.productId, productId] } };
    const change = { price: { by: { percent: -50 } } };
    const edited = { token, params: own(), body: { ...edit, change } };
    expect((await refuse(editProducts, edited)).status).toBe(404);
    const params = { cartId: mine.cartId };
    const { storeLink } = mine;
    for (const item of [{ productId }, { productId: mine.productId, variantId: productId }]) {
      const body = { ...item, qty: 1, storeLink };
      expect((await refuse(addCartItem, { params, body })).status).toBe(404);
      const items = [
        { productId: mine.productId, qty: 1 },
        { ...item, qty: 1 },
      ];
      expect((await tryOrder(buyer, orderOf(storeLink, items))).status).toBe(404);
    }
  });
});

it("that are foreign changed nothing in any of the stores", async () => {
  expect(await rows()).toEqual(before);
});

it("of variants are a 404 in a product's own list", async () => {
  const body = { ...sized(mine.imageId), name: "Mixed" };
  const product = (await call(createProduct, { token, params: own(), body })).body;
  const other = await addProduct(token, mine.storeId, { name: "Other" });
  const [first] = product.variants;
  const params = { storeId: mine.storeId, productId: product.id };
  const headers = { "if-match": product.etag };
  for (const id of [newId(), other.id, elsewhere["another seller's"]?.productId ?? ""]) {
    const variants = [{ id, options: { Size: "S" }, salePrice: first?.salePrice ?? 1 }];
    const sent = { token, params, headers, body: { variants } };
    expect((await refuse(updateProduct, sent)).status).toBe(404);
  }
});
