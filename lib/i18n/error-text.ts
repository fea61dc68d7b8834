import type { Dictionary } from "./dictionary";

type ErrorTexts = Pick<Dictionary["errors"], "code" | "reason">;

/**
 * The sentence for a problem that the API answered with: by its reason when we know it, else by its
 * code, else the one for an unknown failure. Never shows the server's own `detail`.
 */
export function errorText(
  texts: ErrorTexts,
  problem: { code: string; reason?: string | null | undefined },
): string {
  const reasons: Readonly<Record<string, string>> = texts.reason;
  const codes: Readonly<Record<string, string>> = texts.code;
  return (
    (problem.reason ? reasons[problem.reason] : undefined) ??
    codes[problem.code] ??
    texts.code.internal
  );
}
