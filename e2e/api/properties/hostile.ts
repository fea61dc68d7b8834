import { newId } from "@/lib/ids";
import type { Random } from "./random";

const text = (value: string) => JSON.stringify(value);
const many = (item: string, count: number) => `[${Array(count).fill(item).join(",")}]`;
const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

/** JSON texts to stand where a value is due. */
const leaves: readonly string[] = [
  ...["null", "true", "false", "0", "-0", "-1", "1", "1.5", "1e3", "1e400", "-1e400", "1e-400"],
  ...["2147483648", "-2147483649", "4294967296", "9007199254740992", "9007199254740993"],
  ...["1e18", "123456789012345678901234567890", "0.1", "999.9999999999999999"],
  ...['""', '" "', '"1"', '"-1"', '"NaN"', '"Infinity"', '"null"', '"[object Object]"'],
  ...['"\\u0000"', '"a\\u0000b"', '"\\ud800"', '"\\udc00x"', '"\\ud83d"', '"\\u202e\\u200f"'],
  ...['"\\ufeff"', '"\\r\\nSet-Cookie: a=b"', '"\\u2028"', '"\\u001b[31m"', '"\\u0085"'],
  ...["</script><script>alert(1)</script>", "'; drop table orders; --", "../../etc/passwd"].map(
    text,
  ),
  ...["%00", "..%2f", "{{7*7}}", "=1+1", "(a+)+$", "__proto__", "constructor"].map(text),
  ...["toString", "hasOwnProperty", "ＡＳＨＡ", "ı", "ﷺ".repeat(20), "🙂".repeat(61)].map(text),
  ...["e\u0301".repeat(100), "x".repeat(121), "x".repeat(6_000), "x".repeat(200_000)].map(text),
  ...["2026-13-45T99:99:99Z", "+910000000000", "+99912345", "http://127.0.0.1:5432/"].map(text),
  ...["[]", "{}", "[[]]", "[null]", "[{}]", '{"0":0}', '{"length":-1}', nested(30), nested(5_000)],
  ...[many("1", 10_000), many('"x"', 10_000), many("{}", 10_000), many("null", 101)],
  ...['{"__proto__":{"isAdmin":true}}', '{"constructor":{"prototype":{"isAdmin":true}}}'],
  ...['{"toJSON":1}', '{"then":1}', '{"":""}', '{"$ne":null}', '{"a":{"a":{"a":{"a":1}}}}'],
];

/** JSON texts with an id that is none of ours where an id may be due. */
export const hostileLeaf = (random: Random): string =>
  random.chance(0.08) ? text(newId()) : random.pick(leaves);

/** Names that no operation knows. */
export const strangeNames = [
  ...["__proto__", "constructor", "prototype", "toString", "colour", "", "a b", "\u0000", "Name"],
  ...["price", "total", "discount", "storeId", "accountId", "role", "isAdmin", "tax", "0"],
];

/** Path segments as they go over the wire. */
export const hostileSegments = [
  ...["..%2f", "..%2f..%2fetc%2fpasswd", "%00", "a%00b", "%e2%98%83", "%F0%28%8C%28", "%", "%zz"],
  ...["-1", "0", "1", "null", "undefined", "NaN", "__proto__", "constructor", "%20", "*", "a,b"],
  ...[
    "x".repeat(300),
    "x".repeat(5_000),
    "%25",
    "%2500",
    "a%2fb",
    "a%5cb",
    ";a=b",
    "@",
    "~",
    "%ED%A0%80",
  ],
  ...["01900000-0000-7000-8000-000000000000", "01900000-0000-7000-8000-00000000000G", "x'--"],
  ...["{01900000-0000-7000-8000-000000000000}".replace(/[{}]/g, encodeURIComponent)],
];

/** Query values, as they go over the wire. */
export const hostileQueries: Record<string, readonly string[]> = {
  limit: ["-1", "0", "101", "1.5", "1e9", "NaN", "Infinity", "", "x", "%00", "[]", "1,2", "2e400"],
  cursor: [
    ...["", "x", "%00", "null", "x".repeat(600), "x".repeat(12_000), "%F0%28%8C%28", "=="],
    ...["{}", "[]", "[null]", '["x","y"]', '["2026-01-01T00:00:00Z","x"]', "[1e400]", '["\\u0000"]']
      .concat(['[{"a":1}]', '["999999-01-01T00:00:00Z","01900000-0000-7000-8000-000000000000"]'])
      .map((keys) => Buffer.from(keys).toString("base64url")),
  ],
};

export const hostileTexts = [
  ...["", "%00", "a%00b", "%25", "_", "(a%2B)%2B%24", "%5C", "%F0%9F%99%82", "x".repeat(201)],
  ...[
    "%ED%A0%80",
    "%F0%28%8C%28",
    "x".repeat(10_000),
    "'--",
    "%E0%A4%95",
    "%20",
    "a%0d%0ab:c",
    "true",
  ],
];

type Header = readonly [name: string, value: string];

/** Headers that must change nothing, or be refused cleanly. */
export const hostileHeaders: readonly Header[] = [
  ...["", "*", "x", 'W/"1"', '""', '"\u00e9"', "x".repeat(4_000), '"1", "2"', "-1"].map(
    (value): Header => ["if-match", value],
  ),
  ...["", "k".repeat(256), "\u00e9", "\t", "k".repeat(5_000), "a b", "'--"].map(
    (value): Header => ["idempotency-key", value],
  ),
  ...["text/html", "application/xml;q=0", "x".repeat(2_000), "*/*;q=0", ""].map(
    (value): Header => ["accept", value],
  ),
  ...[
    "Bearer",
    "Bearer %",
    "Bearer  x",
    "Basic YTpi",
    "bearer x",
    "\u00e9",
    `Bearer ${"A".repeat(9_000)}`,
  ].map((value): Header => ["authorization", value]),
  ["range", "bytes=0-1"],
  ["range", "bytes=-1,5-"],
  ["expect", "100-continue"],
  ["content-encoding", "gzip"],
  ["content-encoding", "br, x"],
  ["accept-encoding", "x;q=9, gzip;q=-1"],
  ["rsc", "1"],
  ["next-action", "0".repeat(42)],
  ["next-router-state-tree", "%"],
  ["x-middleware-subrequest", "proxy:proxy:proxy:proxy:proxy"],
  ["x-http-method-override", "DELETE"],
  ["x-forwarded-for", "'; drop table stores"],
  ["x-forwarded-host", "evil.example"],
  ["x-forwarded-proto", "javascript"],
  ["x-request-id", "mine"],
  ["origin", "https://evil.example"],
  ["origin", "null"],
  ["cookie", "soko.seller.session=%; soko.customer.session=x; =; ;;"],
  ["if-none-match", "*"],
  ["if-modified-since", "x"],
  ["content-type", ""],
  ["content-type", "multipart/form-data"],
  ["content-type", "application/json; charset=utf-16"],
];

/** What stands in place of the whole JSON body. */
export const wholeBodies: readonly (string | Uint8Array<ArrayBuffer>)[] = [
  ...[
    "",
    " ",
    "null",
    "[]",
    "0",
    '"x"',
    "true",
    "{",
    "{}",
    "undefined",
    "{'a':1}",
    "{]",
    '{"a":1,}',
  ],
  ...[
    "// x\n{}",
    "NaN",
    '{"a":\u0000}',
    nested(50_000),
    `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`,
  ],
  ...[many("1", 10_000), `{"a":"${"x".repeat(1_100_000)}"}`, "\ufeff{}", "\u001e{}"],
  new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
  new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
  new Uint8Array([0xed, 0xa0, 0x80]),
  new Uint8Array([0x1f, 0x8b, 0x08, 0x00]),
];

export const otherTypes = [
  ...["text/plain", "application/xml", "application/x-www-form-urlencoded", "text/json", "*/*"],
  ...["multipart/form-data", "multipart/form-data; boundary=", "application/jsonx", "image/png"],
];
