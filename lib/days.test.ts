import { describe, expect, it } from "vitest";
import { addDays, dayOf, isDay, startOfDay } from "./days";

const starts = (day: string, zone: string) => startOfDay(day, zone).toISOString();

describe("a day", () => {
  it("is one that the calendar has", () => {
    expect(isDay("2026-02-28")).toBe(true);
    for (const no of ["2026-02-29", "2026-13-01", "2026-1-1", "", "0000-00-00", "tomorrow"]) {
      expect([no, isDay(no)]).toEqual([no, false]);
    }
  });

  it("begins by the clock of the zone", () => {
    expect(starts("2026-11-23", "Asia/Kolkata")).toBe("2026-11-22T18:30:00.000Z");
    expect(starts("2026-11-23", "UTC")).toBe("2026-11-23T00:00:00.000Z");
    expect(starts("2026-11-23", "America/New_York")).toBe("2026-11-23T05:00:00.000Z");
    expect(starts("2026-11-23", "Asia/Kathmandu")).toBe("2026-11-22T18:15:00.000Z");
  });

  it("begins rightly where clocks change", () => {
    expect(starts("2026-03-08", "America/New_York")).toBe("2026-03-08T05:00:00.000Z");
    expect(starts("2026-03-09", "America/New_York")).toBe("2026-03-09T04:00:00.000Z");
    expect(starts("2026-11-02", "America/New_York")).toBe("2026-11-02T05:00:00.000Z");
  });

  it("is the one of its whole length, and is counted on over months", () => {
    const start = startOfDay("2026-11-23", "Asia/Kolkata");
    expect(dayOf(start, "Asia/Kolkata")).toBe("2026-11-23");
    expect(dayOf(new Date(start.getTime() - 1), "Asia/Kolkata")).toBe("2026-11-22");
    expect(addDays("2026-11-30", 1)).toBe("2026-12-01");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  });
});
