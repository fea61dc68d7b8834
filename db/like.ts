const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** A LIKE pattern for values that hold `text` as it is: no wildcard means anything in it. */
export const containing = (text: string) => `%${literally(text)}%`;

/** The same for values that begin with `text`. */
export const startingWith = (text: string) => `${literally(text)}%`;

/** The same for values that end with `text`. */
export const endingWith = (text: string) => `%${literally(text)}`;
