import { env } from "./env";

/** Bad settings end the server at its start, with the reason in plain words. */
export function checkSettings(): void {
  try {
    env();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
