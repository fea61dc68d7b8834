import { z } from "zod";

/** A mobile number as people type it; services turn it into E.164, since the mode decides the rule. */
export const mobileInputSchema = z.string().min(1).max(40).meta({
  description: "With the country calling code, or national digits read in India.",
  example: "+919876543210",
});

export const mobileSchema = z
  .string()
  .regex(/^\+[1-9]\d{5,14}$/)
  .meta({
    description: "E.164",
    example: "+919876543210",
  });
