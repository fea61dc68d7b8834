import { expect, test } from "vitest";
import { upiLink } from "./upi";

test("a UPI link names payee, amount in rupees and the order", () => {
  const link = upiLink({
    upiId: "ganesh@okbank",
    storeName: "श्री गणेश & Sons",
    amount: 64005,
    orderNumber: 1042,
    orderId: "0199c1f4-6f5e-7c31-9d0e-2b7a4c5d6e7f",
  });
  expect(link).toMatch(/^upi:\/\/pay\?pa=ganesh@okbank&pn=/);
  expect(link).toContain("&am=640.05&cu=INR&tn=Order%201042");
  const reference = new URL(link).searchParams.get("tr") ?? "";
  expect(reference).toMatch(/^[a-z0-9]{32}$/);
  expect(new URL(link).searchParams.get("pn")).toBe("श्री गणेश & Sons");
});
