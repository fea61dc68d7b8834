import { afterEach, expect, it, vi } from "vitest";
import {
  currentToasts,
  expireAllToasts,
  leaveToast,
  showToast,
  subscribeToasts,
} from "./toast-store";

afterEach(expireAllToasts);

it("runs the action or the expiry, and only once", () => {
  const run = vi.fn();
  const onExpire = vi.fn();
  const id = showToast({
    text: "Order 1050 marked delivered.",
    action: { label: "Undo", run },
    onExpire,
  });
  leaveToast(id, "action");
  leaveToast(id, "expire");
  leaveToast(id, "action");
  expect(run).toHaveBeenCalledTimes(1);
  expect(onExpire).not.toHaveBeenCalled();
});

it("lets the oldest happen when a fourth comes", () => {
  const onExpire = vi.fn();
  showToast({ text: "1", onExpire });
  for (const text of ["2", "3", "4"]) showToast({ text });
  expect(onExpire).toHaveBeenCalledTimes(1);
  expect(currentToasts().map((toast) => toast.text)).toEqual(["2", "3", "4"]);
});

it("lets everything that waits happen when the page goes", () => {
  const onExpire = vi.fn();
  showToast({ text: "a", onExpire });
  showToast({ text: "b", onExpire });
  expireAllToasts();
  expect(onExpire).toHaveBeenCalledTimes(2);
  expect(currentToasts()).toEqual([]);
});

it("tells its listeners until they leave", () => {
  const listener = vi.fn();
  const leave = subscribeToasts(listener);
  showToast({ text: "a" });
  leave();
  showToast({ text: "b" });
  expect(listener).toHaveBeenCalledTimes(1);
});
