import { z } from "zod";
import { idSchema } from "@/lib/id-schema";

/** 10 MB a picture. */
export const MAX_IMAGE_BYTES = 10_000_000;

/** A picture as pages and clients show it. `url` is the largest file, relative to the site. */
export const imageSchema = z
  .object({
    id: idSchema,
    url: z.string().meta({ example: "/media/3f/3fa9…/1200.webp" }),
    width: z.int(),
    height: z.int(),
    srcset: z.string().meta({ description: "WebP files of several widths." }),
    // Absent in lines that a cart saved before there was any.
    avifWidths: z
      .array(z.int())
      .optional()
      .meta({
        description:
          "Widths that exist as AVIF as well, some third smaller: `url` with `360.avif` at its end.",
        example: [160, 240, 360],
      }),
    placeholder: z
      .string()
      .meta({ description: "A colour to show while it loads.", example: "#e9dcc4" }),
  })
  .meta({ id: "Image" });

export const uploadSchema = z.strictObject({ file: z.tuple([z.file()]) }).meta({ id: "Upload" });

export type Image = z.infer<typeof imageSchema>;
