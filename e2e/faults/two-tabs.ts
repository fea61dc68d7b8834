import { NoAnswer } from "./ask";
import type { Scenario } from "./scenario";
import { openShop } from "./shops";

const TABS = 20;

/** A product open in many tabs, all saved at once: one is kept, and the others are told. */
export const twoTabs: Scenario = {
  name: `one product saved from ${TABS} tabs at once`,
  run: async ({ house }) => {
    const client = house.client();
    const { storeId, token, products } = await openShop(client, "Two Tabs", [5]);
    const path = `/api/v1/stores/${storeId}/products/${products[0]?.id}`;
    const broken: string[] = [];
    for (let round = 0; round < 5; round++) {
      const read = await client.ask({ path, token });
      const headers = { "if-match": read.headers.etag ?? "" };
      const answers = await Promise.all(
        Array.from({ length: TABS }, (_, n) => {
          const body = { name: `Round ${round}, tab ${n}` };
          return client.try({ method: "PATCH", path, token, headers, body });
        }),
      );
      const statuses = answers.map((each) => (each instanceof NoAnswer ? each.code : each.status));
      const kept = answers.flatMap((each) =>
        !(each instanceof NoAnswer) && each.status === 200 ? [JSON.parse(each.text).name] : [],
      );
      const refused = statuses.filter((status) => status === 412).length;
      if (kept.length !== 1 || refused !== TABS - 1) broken.push(`answered ${statuses.join(" ")}`);
      const now = JSON.parse((await client.ask({ path, token })).text) as { name: string };
      if (now.name !== kept[0]) broken.push(`${now.name} stands, ${kept[0]} was answered 200`);
      const bare = await client.ask({ method: "PATCH", path, token, body: { name: "Blind" } });
      if (bare.status !== 428) broken.push(`without If-Match it answered ${bare.status}`);
    }
    client.close();
    return { load: null, verdict: null, recoveries: [], broken, said: "1 × 200, the others 412" };
  },
};
