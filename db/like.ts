/** A LIKE pattern for values that hold `text` as it is: no wildcard means anything in it. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
