import { unstable_rethrow } from "next/navigation";
import { dropAllDrafts } from "@/components/catalog/drafts";
import { showToast } from "@/components/ui/toast-store";
import { forgetPages } from "./kept-pages";
import { tellLeft } from "./left";

/**
 * Signs out, and first leaves nothing in this browser. Where the server is not reached the worker tells
 * it with the next visit; without a worker that is said, for the session goes on until it hears.
 */
export async function leave(signOut: () => Promise<void>, notReached: string): Promise<void> {
  await forgetPages().catch(() => false);
  if (navigator.onLine) {
    try {
      return await signOut();
    } catch (error) {
      // What leads to the page of those who are signed out is no failure.
      unstable_rethrow(error);
    }
  }
  dropAllDrafts();
  const willBeTold = await forgetPages(true).catch(() => false);
  if (!willBeTold) return void showToast({ text: notReached });
  tellLeft();
  location.reload();
}
