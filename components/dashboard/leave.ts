import { showToast } from "@/components/ui/toast-store";
import { forgetPages } from "./kept-pages";

/**
 * Signs out, and first leaves nothing in this browser: also where the server is not reached, which
 * is then said, for the session goes on until it hears.
 */
export async function leave(signOut: () => Promise<void>, notReached: string): Promise<void> {
  await forgetPages().catch(() => undefined);
  if (!navigator.onLine) return void showToast({ text: notReached });
  await signOut();
}
