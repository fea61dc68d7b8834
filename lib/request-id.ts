import { newId } from "@/lib/ids";
import { currentVisit } from "@/lib/serve/visit.mjs";

/** The id of the request that is being answered; a new one where no server of ours stands in front. */
export const requestId = (): string => currentVisit()?.id ?? newId();
