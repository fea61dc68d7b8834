import { expect, it } from "vitest";
import { contend } from "./contention";

const url = process.env.DATABASE_URL ?? "";

it("sells each piece once to two thousand attempts on ten products", async () => {
  const scale = { attempts: 2_000, connections: 12, products: 10, stock: 60, cancelEvery: 10 };
  const { sold, orders, refused, oversold, misnumbered } = await contend(url, scale);
  expect({ oversold, misnumbered }).toEqual({ oversold: 0, misnumbered: 0 });
  expect(orders + refused).toBe(2_000);
  expect(sold).toBeGreaterThan(500);
  expect(sold).toBeLessThanOrEqual(600);
  expect(refused).toBeGreaterThan(500);
}, 120_000);
