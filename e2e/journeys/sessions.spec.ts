import { type Page, test } from "@playwright/test";
import { api, expect, expectSound, openDesk } from "./seller-desk";

const tokenOf = async (page: Page, audience: "seller" | "customer") =>
  (await page.context().cookies()).find(({ name }) => name === `soko.${audience}.session`)?.value;

const me = (token: string | undefined, path: string) =>
  fetch(`${test.info().project.use.baseURL}/api/v1${path}`, {
    headers: { authorization: `Bearer ${token}` },
  }).then(({ status }) => status);

test("a seller sees where they are signed in, and ends what they do not know", async ({
  page,
  context,
  browser,
}) => {
  const desk = await openDesk(context);
  await page.goto(`/dashboard/${desk.link}/settings`);
  const section = page.locator("#sessions");
  await expect(section.getByText("This device")).toBeVisible();
  await expect(section.getByRole("button")).toHaveCount(0);
  const { mobile } = await api<{ mobile: string }>(desk.token, "GET", "/accounts/me");

  const signIn = (browserName: string) =>
    api<{ token: string }>(
      null,
      "POST",
      "/accounts",
      { mobile, otp: "1234" },
      {
        "user-agent": `Mozilla/5.0 (Windows NT 10.0) ${browserName}/131.0`,
      },
    );
  const others = await Promise.all(Array.from({ length: 6 }, () => signIn("Edg")));
  const lost = await browser.newContext();
  const { token: value } = await signIn("Firefox");
  const url = test.info().project.use.baseURL ?? "";
  await lost.addCookies([{ name: "soko.seller.session", value, url }]);
  const away = await lost.newPage();
  await away.goto(`/dashboard/${desk.link}/settings`);
  await expect(away.locator("#sessions").getByText("This device")).toBeVisible();

  await page.reload();
  await expect(section.getByText("Edge, Windows")).toHaveCount(6);
  await expect(section.getByText("2 more")).toBeVisible();
  await expectSound(page, "seven other sessions");
  await section.getByRole("button", { name: /^End Firefox, Windows/ }).click();
  await expect(page.getByText("Session ended.")).toBeVisible();
  await expect(section.getByText("Firefox, Windows")).toHaveCount(0);
  await away.reload();
  await expect(away).toHaveURL(/\/login\?next=/);
  await lost.close();

  await section.getByRole("button", { name: "End all others" }).click();
  await expect(section.getByText("Edge, Windows")).toHaveCount(0);
  await expect(section.getByText("This device")).toBeVisible();
  for (const { token } of others) expect(await me(token, "/accounts/me")).toBe(401);
  expect(await me(desk.token, "/accounts/me")).toBe(200);
});

test("signing in over a session that is there ends it, for sellers and buyers", async ({
  page,
  context,
}) => {
  const desk = await openDesk(context);
  await context.clearCookies();
  const { mobile } = await api<{ mobile: string }>(desk.token, "GET", "/accounts/me");

  // Opened before anyone was signed in, and sent after.
  await page.goto("/login");
  await page.getByLabel("Mobile number").fill(mobile);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByLabel("Any code")).toBeVisible();
  const planted = desk.token;
  const url = test.info().project.use.baseURL ?? "";
  await context.addCookies([{ name: "soko.seller.session", value: planted, url }]);
  await page.getByLabel("Any code").fill("123456");
  await page.waitForURL(/\/dashboard/);
  const token = await tokenOf(page, "seller");
  expect(token).not.toBe(planted);
  expect(await me(planted, "/accounts/me")).toBe(401);
  expect(await me(token, "/accounts/me")).toBe(200);

  await page.goto(`/s/${desk.link}/orders`);
  const buyer = await api<{ token: string }>(null, "POST", "/customers", { mobile, otp: "1234" });
  await page.getByLabel(/mobile/i).fill(mobile);
  await page.getByLabel(/code/i).fill("123456");
  await context.addCookies([{ name: "soko.customer.session", value: buyer.token, url }]);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText(/^Signed in as/)).toBeVisible();
  expect(await me(buyer.token, "/customers/me")).toBe(401);
  expect(await me(await tokenOf(page, "customer"), "/customers/me")).toBe(200);
  // The other audience's session is another's matter.
  expect(await me(token, "/accounts/me")).toBe(200);
});
