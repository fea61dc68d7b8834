import { inspect } from "node:util";
import { DrizzleQueryError } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { newId, newSecret } from "@/lib/ids";
import { redact } from "./redact.mjs";

describe("a line of the log", () => {
  const cartId = newSecret();
  it.each([
    ["a number", "no message to +919876543210", "9876543210"],
    ["a number without a plus", "call 9876543210 now", "9876543210"],
    ["a number with spaces", "to +91 98765 43210", "98765 43210"],
    ["a token", "bad eyJhbGciOiJkaXIifQ..abc.def-ghi.jkl", "eyJhbGci"],
    ["a bearer", "Authorization: Bearer abc.def", "abc.def"],
    ["a cookie", "cookie: soko.cart.x=abcdefgh", "abcdefgh"],
    ["a code", '{"otp":"123456"}', "123456"],
    ["a cart", `GET /api/v1/carts/${cartId}/items`, cartId],
    ["a cart by itself", `HGETALL ${cartId}`, cartId],
    ["an order's link", "/s/asha/o/Zk3-abc_9?x=1", "Zk3-abc_9"],
    ["a password", "postgres://soko:hunter2@127.0.0.1/soko", "hunter2"],
    ["a row that Postgres quotes", "Key (mobile)=(+919876543210) already exists.", "98765"],
    [
      "a value that Postgres quotes",
      'invalid input syntax for type uuid: "secret-thing"',
      "secret-thing",
    ],
    ["a command", 'boom, command was: ["HGETALL","cart:secret"]', "cart:secret"],
  ])("holds no %s", (_, text, secret) => {
    expect(redact(text)).not.toContain(secret);
  });

  it("holds no parameter of a query, however it is printed", () => {
    const driver = Object.assign(new Error('duplicate key value violates "x"'), {
      code: "23505",
      detail: "Key (name)=(Sunita\nDevi) already exists.",
    });
    const sent = ["Sunita\nDevi", "House 14, Gali 3"];
    const error = new DrizzleQueryError("insert into x values ($1, $2)", sent, driver);
    for (const text of [inspect(error), `${error.stack}`, error.message]) {
      const safe = redact(text);
      for (const secret of ["Sunita", "Devi", "Gali"]) expect(safe).not.toContain(secret);
      expect(safe).toContain("insert into x values");
    }
    expect(redact(inspect(error))).toContain("23505");
  });

  it("keeps what finds the cause", () => {
    const id = newId();
    const kept = [
      id,
      "/work/soko/lib/http/route.ts:88:13",
      "node_modules/next/dist/server.js",
      "57P01",
    ];
    const text = kept.join(" ");
    expect(redact(text)).toBe(text);
  });
});
