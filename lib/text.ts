import { z } from "zod";

const lineBreaks = /[\r\n\u2028\u2029]/;
// Control characters have no place in what people write, but for tab and line ends.
const control = /\p{Cc}/u;
const layout = /[\t\r\n]/g;

/** One line of text that people write: trimmed, 1 to `max` characters, no control characters. */
export const text = (max: number) =>
  paragraph(max)
    .refine((value) => !lineBreaks.test(value), { message: "must be one line" })
    .refine((value) => value.length > 0, { message: "must not be empty" })
    .meta({ minLength: 1, maxLength: max });

/** Text that may be empty and may have several lines, at most `max` characters (code points). */
export const paragraph = (max: number) =>
  z
    .string()
    .trim()
    .refine((value) => value.isWellFormed() && !control.test(value.replace(layout, "")), {
      message: "holds characters that cannot be kept",
    })
    .refine((value) => [...value].length <= max, { message: `must have at most ${max} characters` })
    .meta({ maxLength: max });
