import { expect, it } from "vitest";

it("says that the app is alive, and is not to be stored", async () => {
  const answer = await fetch(new URL("/api/health/live", process.env.SOKO_BASE_URL));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
});
