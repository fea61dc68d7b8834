"use server";

import { z } from "zod";
import { cacheTags } from "@/lib/cache-tags";
import * as demo from "@/lib/demo/service";
import { AppError } from "@/lib/errors";
import { action } from "@/lib/http/action";
import { formatMobile } from "@/lib/mobile-format";

export const fillDemo = action(
  {
    audience: "public",
    input: z.strictObject({}),
    invalidates: ({ stores }: Filled) =>
      stores.flatMap(({ storeId, link }) => [cacheTags.store(storeId), cacheTags.link(link)]),
  },
  async () => {
    if (!(await demo.isDemoOffered())) {
      throw new AppError("forbidden", "The example stores are offered on an empty site only.");
    }
    const { mobile, stores } = await demo.seedDemo();
    return { mobile: formatMobile(mobile), stores };
  },
);

type Filled = {
  mobile: string;
  stores: { storeId: string; name: string; link: string; url: string }[];
};
