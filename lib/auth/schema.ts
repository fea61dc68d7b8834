import { z } from "zod";
import { idSchema } from "@/lib/id-schema";
import { mobileInputSchema, mobileSchema } from "@/lib/mobile-schema";

export const audienceSchema = z.enum(["seller", "customer"]);

/** Any code of 4 to 8 digits: in bypass mode every one is right. */
export const otpSchema = z.string().regex(/^\d{4,8}$/, "must be 4 to 8 digits");

export const otpRequestSchema = z
  .strictObject({ mobile: mobileInputSchema, audience: audienceSchema })
  .meta({ id: "OtpRequest" });

export const otpDeliverySchema = z
  .object({
    delivery: z.enum(["bypass", "sms"]),
    expiresIn: z.int().meta({ description: "Seconds." }),
    resendIn: z.int().meta({ description: "Seconds." }),
  })
  .meta({ id: "OtpDelivery" });

export const signInSchema = z
  .strictObject({ mobile: mobileInputSchema, otp: otpSchema })
  .meta({ id: "SignIn" });

export const accountSchema = z
  .object({ id: idSchema, mobile: mobileSchema, createdAt: z.iso.datetime() })
  .meta({ id: "Account" });

export const tokenSchema = {
  token: z.string().meta({ description: "Send as `Authorization: Bearer <token>`." }),
  expiresAt: z.iso.datetime(),
};

export const signedInAccountSchema = z
  .object({ account: accountSchema, ...tokenSchema })
  .meta({ id: "SignedInAccount" });

export const sessionSchema = z
  .object({
    id: idSchema,
    device: z
      .string()
      .nullable()
      .meta({ description: "The browser and system that signed in; null for a program." }),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime().meta({ description: "To the hour." }),
    expiresAt: z.iso.datetime(),
    isCurrent: z.boolean().meta({ description: "Whether this request was made with it." }),
  })
  .meta({ id: "Session" });

export type Audience = z.infer<typeof audienceSchema>;
export type OtpRequest = z.infer<typeof otpRequestSchema>;
export type OtpDelivery = z.infer<typeof otpDeliverySchema>;
export type SignIn = z.infer<typeof signInSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type Account = z.infer<typeof accountSchema>;
