import type { IslandShop } from "@/components/storefront/shop";
import { type CartProblem, isPassing } from "@/lib/cart/client";
import { errorText } from "@/lib/i18n/error-text";

/** What to say of a change that did not arrive: that it is tried again, or why it was refused. */
export function troubleText({ texts }: IslandShop, problem: CartProblem): string {
  if (!isPassing(problem)) return errorText(texts.errors, problem);
  return problem.code === "network" ? texts.bar.offline : texts.bar.busy;
}
