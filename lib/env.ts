import { z } from "zod";
import { bodyFormats, defaultBody, faultOf } from "./messages/body-template";

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|.*\.localhost)$/;

const optionalUrl = (protocols: RegExp, example: string) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && protocols.test(new URL(value).protocol), {
      message: `must look like ${example}`,
    })
    .optional();

const perMinute = z.coerce.number().int().min(1).optional();

const envSchema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    HOST: z.string().optional(),
    SOKO_DATA_DIR: z.string().default(".soko"),
    DATABASE_URL: optionalUrl(/^postgres(ql)?:$/, "postgres://user:password@host:5432/name"),
    DIRECT_DATABASE_URL: optionalUrl(/^postgres(ql)?:$/, "postgres://user:password@host:5432/name"),
    DATABASE_PREPARE: z.enum(["true", "false"]).default("true"),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
    REDIS_URL: optionalUrl(/^rediss?:$/, "redis://host:6379"),
    UPSTASH_REDIS_REST_URL: optionalUrl(/^https?:$/, "https://name.upstash.io"),
    UPSTASH_REDIS_REST_TOKEN: z.string().optional(),
    OTP_MODE: z.enum(["bypass", "sms"]).optional(),
    SIGN_IN_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).optional(),
    OTP_SENDS_PER_NUMBER_PER_DAY: z.coerce.number().int().min(1).default(20),
    OTP_SENDS_PER_NETWORK_PER_HOUR: z.coerce.number().int().min(1).default(1_000),
    OTP_SENDS_PER_COUNTRY_PER_DAY: z.coerce.number().int().min(1).default(20_000),
    MESSAGE_GATEWAY_URL: optionalUrl(/^https?:$/, "https://gateway.example/messages"),
    MESSAGE_GATEWAY_HEADER: z
      .string()
      .regex(/^[\w-]+: *[\x21-\x7e][\x20-\x7e]*$/, "must look like Authorization: Bearer abc")
      .optional(),
    MESSAGE_GATEWAY_FORMAT: z.enum(bodyFormats).default("json"),
    MESSAGE_GATEWAY_BODY: z.string().optional(),
    REQUESTS_PER_MINUTE: perMinute,
    UPLOADS_PER_MINUTE: perMinute,
    CARTS_PER_MINUTE: perMinute,
    ORDERS_PER_MINUTE: perMinute,
    STORES_PER_MINUTE: perMinute,
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
    NEXTAUTH_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
    NEXTAUTH_URL: optionalUrl(/^https?:$/, "https://shop.example").default("http://localhost:3000"),
  })
  .superRefine((env, ctx) => {
    if (Boolean(env.UPSTASH_REDIS_REST_URL) !== Boolean(env.UPSTASH_REDIS_REST_TOKEN)) {
      ctx.addIssue({
        code: "custom",
        path: ["UPSTASH_REDIS_REST_TOKEN"],
        message: "and UPSTASH_REDIS_REST_URL are set together or not at all",
      });
    }
    const isPublic = !loopback.test(new URL(env.NEXTAUTH_URL).hostname);
    if (isPublic && env.OTP_MODE === "sms" && !env.MESSAGE_GATEWAY_URL) {
      ctx.addIssue({
        code: "custom",
        path: ["MESSAGE_GATEWAY_URL"],
        message: [
          `must be set, since OTP_MODE=sms sends codes and NEXTAUTH_URL (${env.NEXTAUTH_URL}) is not this computer.`,
          "It is where codes and order updates are posted; MESSAGE_GATEWAY_HEADER, _FORMAT and _BODY say how.",
          ".env.example shows them for some gateways.",
        ].join("\n  "),
      });
    }
    const fault =
      env.MESSAGE_GATEWAY_BODY && faultOf(env.MESSAGE_GATEWAY_BODY, env.MESSAGE_GATEWAY_FORMAT);
    if (fault) ctx.addIssue({ code: "custom", path: ["MESSAGE_GATEWAY_BODY"], message: fault });
    if (isPublic && !env.OTP_MODE) {
      ctx.addIssue({
        code: "custom",
        path: ["OTP_MODE"],
        message: [
          `must be said aloud, since NEXTAUTH_URL (${env.NEXTAUTH_URL}) is not this computer.`,
          "OTP_MODE=sms sends a real code to every number and checks it.",
          "OTP_MODE=bypass accepts any number with any code: anyone can sign in as anyone.",
        ].join("\n  "),
      });
    }
  });

/**
 * Soko's settings, read from `source`. Empty strings count as unset.
 * @throws Error whose message tells an operator what to change.
 */
export function parseEnv(source: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new Error(`Soko cannot start with these settings:\n- ${lines.join("\n- ")}`);
  }
  const { OTP_MODE, ...rest } = parsed.data;
  return {
    ...rest,
    OTP_MODE: OTP_MODE ?? ("bypass" as const),
    gateway: gatewayOf(rest),
    /** The site's own origin: what cookie-borne changes must come from. */
    origin: new URL(rest.NEXTAUTH_URL).origin,
    /** Whether the site is served over TLS, which decides cookie names and flags. */
    secure: new URL(rest.NEXTAUTH_URL).protocol === "https:",
  };
}

type GatewaySettings = Pick<
  z.output<typeof envSchema>,
  | "MESSAGE_GATEWAY_URL"
  | "MESSAGE_GATEWAY_HEADER"
  | "MESSAGE_GATEWAY_FORMAT"
  | "MESSAGE_GATEWAY_BODY"
>;

/** Where messages are posted and how, or null: then the console shows them. */
function gatewayOf(given: GatewaySettings) {
  const { MESSAGE_GATEWAY_URL: url, MESSAGE_GATEWAY_HEADER: line } = given;
  const { MESSAGE_GATEWAY_FORMAT: format, MESSAGE_GATEWAY_BODY: body } = given;
  if (!url) return null;
  const [, name = "", value = ""] = /^([^:]+): *(.*)$/.exec(line ?? "") ?? [];
  const header = name ? { name, value } : null;
  return { url, header, format, body: body ?? defaultBody[format] };
}

export type Env = ReturnType<typeof parseEnv>;

let parsed: Env | undefined;

/** This process's settings, parsed once. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** The secret that keys are derived from. `npm start` makes and keeps one where none is given. */
export function authSecret(): string {
  const secret = env().NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set.");
  return secret;
}
