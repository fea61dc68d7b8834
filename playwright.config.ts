import { defineConfig } from "@playwright/test";

const executablePath = process.env.SOKO_CHROMIUM;

export default defineConfig({
  testDir: "e2e/journeys",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  globalTimeout: 23 * 60_000,
  // npm test names the file that it counts from.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : [["list"]],
  use: {
    baseURL: process.env.SOKO_BASE_URL ?? "http://localhost:3000",
    browserName: "chromium",
    locale: "en-IN",
    timezoneId: "Asia/Kolkata",
    // Costs an eighth of the time; where the checks run, nobody is there to open one.
    trace: process.env.CI ? "off" : "retain-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-background-networking",
      ],
    },
  },
  projects: [
    {
      name: "phone",
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
    { name: "desktop", use: { viewport: { width: 1280, height: 800 } } },
  ],
});
