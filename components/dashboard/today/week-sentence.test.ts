import { expect, it } from "vitest";
import { getDictionary } from "@/lib/i18n/dictionary";
import { weekSentence } from "./week-sentence";

const t = getDictionary("en-IN");
const place = { locale: "en-IN", currency: "INR" };

/** Monday 16 to Sunday 22 November, in rupees a day; each pair is sales and orders. */
const week = (...pairs: [number, number][]) =>
  pairs.map(([sales, orders], n) => ({ day: `2026-11-${16 + n}`, sales: sales * 100, orders }));
const say = (days: ReturnType<typeof week>, firstDay = "2026-01-01") =>
  weekSentence(days, firstDay, place, t);

const none: [number, number] = [0, 0];

it("names the best day and the quiet ones, as the figures have them", () => {
  const mock = week([6080, 8], none, [7640, 9], [6870, 9], [9730, 12], [13180, 17], [4760, 6]);
  expect(say(mock)).toBe(
    "Saturday was the best day, with ₹13,180 in 17 orders; nobody ordered on Tuesday.",
  );
  const two = week([6080, 8], none, none, [6870, 9], [9730, 12], [13180, 1], none);
  expect(say(two)).toBe(
    "Saturday was the best day, with ₹13,180 in 1 order; nobody ordered on Tuesday and Wednesday.",
  );
});

it("says nothing of quiet days where there was none, and never calls today quiet", () => {
  const all = week([10, 1], [20, 1], [30, 1], [40, 2], [50, 1], [60, 1], none);
  expect(say(all)).toBe("Saturday was the best day, with ₹60 in 1 order.");
});

it("counts the days with orders where most had none", () => {
  const few = week([10, 1], none, none, none, none, none, [90, 3]);
  expect(say(few)).toBe(
    "Today is the best day so far, with ₹90 in 3 orders; only 2 of the seven days had orders.",
  );
});

it("names all best days where several are", () => {
  const even = week([60, 1], [20, 1], [60, 3], [40, 2], [50, 1], [10, 1], [5, 1]);
  expect(say(even)).toBe("Monday and Wednesday were the best days, with ₹60 each.");
});

it("is plain about one order, and about none", () => {
  expect(say(week(none, none, [10, 1], none, none, none, none))).toBe(
    "The one order came on Wednesday.",
  );
  expect(say(week(none, none, none, none, none, none, [10, 1]))).toBe("The one order came today.");
  expect(say(week(none, none, none, none, none, none, none))).toBe(
    "Nobody has ordered in the last seven days.",
  );
});

it("compares no days before there are seven", () => {
  const young = week(none, none, none, none, [10, 1], [90, 3], [20, 1]);
  expect(say(young, "2026-11-20")).toBe(
    "The first order came on Friday; a chart follows when there are seven days to show.",
  );
  expect(say(young, "2026-11-21")).toBe(
    "The first order came yesterday; a chart follows when there are seven days to show.",
  );
  expect(say(young, "2026-11-22")).toContain("came today;");
});
