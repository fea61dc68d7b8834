import { root } from "@/lib/boot/checkout.mjs";
import { run } from "@/lib/boot/command.mjs";
import { appScript } from "@/lib/boot/services.mjs";
import { table } from "./report";
import type { Server } from "./server";
import type { Stage } from "./stage";
import { type Weight, weighPages, withInCart } from "./weights";

const DEMO = "shri-ganesh-kirana";

/** Weighs the pages of a demo store, which has pictures, beside a static page of the framework. */
export async function weighDemo({ leash, server, sql }: Stage, floor: Server, chromium: string) {
  const command = appScript("lib/demo/run.ts");
  const { code } = await run(leash, "demo", command, {
    env: server.env,
    limitMs: 180_000,
    folder: root,
  });
  if (code !== 0) throw new Error("The demo stores could not be filled.");
  const [product] = await sql<{ id: string; slug: string; category: string }[]>`
    select p.id, p.slug, k.slug as category from products p
    join stores s on s.id = p.store_id
    join categories k on k.store_id = p.store_id and k.id = p.category_id
    join product_images i on i.store_id = p.store_id and i.product_id = p.id
    where s.link = ${DEMO} and p.status = 'active' and p.options = '[]'
    order by p.created_at desc limit 1`;
  if (!product) throw new Error("The demo store has no product with a picture.");
  const home = `${server.env.NEXTAUTH_URL}/s/${DEMO}`;
  const pages = [
    { name: "the framework's static page", address: `${floor.env.NEXTAUTH_URL}/plain` },
    { name: "home", address: home },
    { name: "category", address: `${home}/c/${product.category}` },
    { name: "product", address: `${home}/p/${product.slug}` },
    { name: "cart", address: `${home}/cart` },
    { name: "checkout", address: `${home}/checkout` },
  ];
  const [lightest, ...weights] = await weighPages(
    server,
    chromium,
    pages,
    withInCart({ storeLink: DEMO, productId: product.id }),
  );
  if (!lightest) throw new Error("Nothing was weighed.");
  return { weights: [lightest, ...weights], text: weightTable(lightest, weights), pages };
}

const limits = { script: 20_000, css: 15_000, html: 40_000, image: 150_000 };

const kb = (bytes: number) => (bytes / 1000).toFixed(1);

/** What each page loads at first, its scripts beside those of the framework's own static page. */
function weightTable(floor: Weight, weights: Weight[]): string {
  const cell = (bytes: number, limit: number) => kb(bytes) + (bytes > limit ? " (over)" : "");
  const lines = weights.map(({ page, html, script, css, image }) => [
    page,
    kb(script),
    cell(script - floor.script, limits.script),
    cell(css, limits.css),
    cell(html, limits.html),
    cell(image, limits.image),
  ]);
  const names = [
    "JavaScript kB",
    "over the floor (≤ 20)",
    "CSS (≤ 15)",
    "HTML (≤ 40)",
    "images (≤ 150)",
  ];
  const first = [floor.page, kb(floor.script), "0", kb(floor.css), kb(floor.html), kb(floor.image)];
  return table(["", ...names], [first, ...lines]);
}
