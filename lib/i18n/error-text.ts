/** The dictionary's `errors`, or as much of it as an island can meet. */
type ErrorTexts = {
  readonly code: Readonly<Record<string, string>> & { readonly internal: string };
  readonly reason: Readonly<Record<string, string>>;
};

/**
 * The sentence for a problem that the API answered with: by its reason when we know it, else by its
 * code, else the one for an unknown failure. Never shows the server's own `detail`.
 */
export function errorText(
  texts: ErrorTexts,
  problem: { code: string; reason?: string | null | undefined },
): string {
  return (
    (problem.reason ? texts.reason[problem.reason] : undefined) ??
    texts.code[problem.code] ??
    texts.code.internal
  );
}
