"use server";

import { z } from "zod";
import { cacheTags } from "@/lib/cache-tags";
import type { DemoStoresSeeded } from "@/lib/demo/demo-stores";
import * as demo from "@/lib/demo/service";
import { AppError } from "@/lib/errors";
import { action } from "@/lib/http/action";

/** Fills the demo stores for whoever opened a site that has no store yet. */
export const fillDemo = action(
  {
    audience: "public",
    input: z.strictObject({}),
    // Their links may have been asked for, and found to lead nowhere, before.
    invalidates: ({ stores }: DemoStoresSeeded) => stores.map(({ link }) => cacheTags.link(link)),
    // Loads the page anew: it lists them then.
    leadsTo: () => "/",
  },
  async () => {
    if (!(await demo.isDemoOffered())) {
      throw new AppError("conflict", "The demo is only for a site without any store.");
    }
    return demo.seedDemo();
  },
);
