/** A LIKE pattern for values that hold `text` as it is: no wildcard means anything in it. */
export function containing(text: string): string {
  return `%${startingWith(text)}`;
}

/** The same for values that begin with `text`. */
export function startingWith(text: string): string {
  return `${text.replace(/[\\%_]/g, "\\$&")}%`;
}
