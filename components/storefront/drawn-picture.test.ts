import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DrawnPicture } from "./drawn-picture";

const draw = (name: string, category: string) =>
  renderToStaticMarkup(DrawnPicture({ name, category }));
const classOf = (html: string, kind: string) => new RegExp(`${kind}--\\d`).exec(html)?.[0];

test("a product without a picture is drawn the same way each time", () => {
  expect(draw("Besan", "Flour")).toBe(draw("Besan", "Flour"));
  expect(draw("देसी गुड़", "Sweets")).toContain("दे");
});

test("one category is packed alike, and the shelf is not all alike", () => {
  const names = ["Atta", "Besan", "Camphor", "Dhoop", "Elaichi", "Fennel", "Ghee", "Haldi"];
  const packed = new Set(names.map((name) => classOf(draw(name, "Flour"), "drawn")));
  const grounds = new Set(names.map((name) => classOf(draw(name, "Flour"), "ground")));
  const kinds = ["Flour", "Spices", "Oils", "Sweets", "Kurtas", "Tea", "Soap"];
  const drawings = new Set(kinds.map((kind) => classOf(draw("Atta", kind), "drawn")));
  expect(packed.size).toBe(1);
  expect(grounds.size).toBeGreaterThan(2);
  expect(drawings.size).toBeGreaterThan(2);
});
