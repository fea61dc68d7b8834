import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { makePicture, type Picture } from "./picture";

const flat = (width: number, height: number, background = "#cc8844") =>
  sharp({ create: { width, height, channels: 3, background } });

/** Left half red, right half blue. */
const halves = (width: number, height: number) =>
  flat(width, height, "#ff0000").composite([
    {
      input: { create: { width: width / 2, height, channels: 3, background: "#0000ff" } },
      left: width / 2,
      top: 0,
    },
  ]);

async function colourAt(picture: Picture, at: { x: number; y: number }): Promise<number[]> {
  const largest = picture.webp.at(-1)?.bytes;
  const { data, info } = await sharp(largest).raw().toBuffer({ resolveWithObject: true });
  const from =
    (Math.floor(at.y * info.height) * info.width + Math.floor(at.x * info.width)) * info.channels;
  return [...data.subarray(from, from + 3)];
}

const everyFile = ({ webp, avif, preview }: Picture) => [
  ...[...webp, ...avif].map(({ bytes }) => bytes),
  preview,
];

/** What no format can make small. */
const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      noise: { type: "gaussian", mean: 128, sigma: 60 },
      background: "#000",
    },
  });

async function refusal(bytes: Buffer): Promise<AppError> {
  const outcome = await makePicture(bytes).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(AppError);
  return outcome as AppError;
}

const isNear = (seen: number[], wanted: number[], within = 12) =>
  seen.every((part, n) => Math.abs(part - (wanted[n] ?? Number.NaN)) <= within);

describe("a picture", () => {
  it("is kept in widths up to its own, as WebP up to 1280 and AVIF up to 960, with one JPEG", async () => {
    const large = await makePicture(await flat(2000, 1000).jpeg().toBuffer());
    expect(large.webp.map(({ width }) => width)).toEqual([160, 360, 720, 1280]);
    expect(large.avif.map(({ width }) => width)).toEqual([160, 240, 360, 560, 720, 960]);
    expect([large.width, large.height]).toEqual([1280, 640]);
    for (const { width, bytes } of large.webp) {
      const about = { format: "webp", width, height: width / 2 };
      expect(await sharp(bytes).metadata()).toMatchObject(about);
    }
    for (const { width, bytes } of large.avif) {
      const about = { format: "heif", compression: "av1", width, height: width / 2 };
      expect(await sharp(bytes).metadata()).toMatchObject(about);
    }
    expect(await sharp(large.preview).metadata()).toMatchObject({ format: "jpeg", width: 1280 });

    const small = await makePicture(await flat(500, 300).png().toBuffer());
    expect(small.webp.map(({ width }) => width)).toEqual([160, 360, 500]);
    expect(small.avif.map(({ width }) => width)).toEqual([160, 240, 360, 500]);
    const tiny = await makePicture(await flat(1, 1).png().toBuffer());
    expect(tiny.webp.map(({ width }) => width)).toEqual([1]);
    expect(tiny.avif.map(({ width }) => width)).toEqual([1]);
  });

  it("stays within what WebP can hold when it is very tall", async () => {
    const tall = await makePicture(await flat(1000, 16_384).png().toBuffer());
    expect([tall.width, tall.height]).toEqual([250, 4096]);
  });

  it("has a JPEG of at most 250 kB for link previews, even of noise", async () => {
    const { preview } = await makePicture(await noise(1280, 1280).png().toBuffer());
    expect(preview.length).toBeLessThanOrEqual(250_000);
    expect(preview.length).toBeGreaterThan(50_000);
    const { width = 0 } = await sharp(preview).metadata();
    expect(width).toBeGreaterThanOrEqual(600);
  });

  it("is turned upright, and tells nothing of where it was taken", async () => {
    const turned = await halves(400, 200)
      .jpeg()
      .withMetadata({
        orientation: 6,
        exif: { IFD0: { Make: "Camera" }, IFD3: { GPSLatitude: "18/1 31/1 0/1" } },
      })
      .toBuffer();
    const before = await sharp(turned).metadata();
    expect(before.orientation).toBe(6);
    expect(before.exif?.length).toBeGreaterThan(0);
    const picture = await makePicture(turned);
    expect([picture.width, picture.height]).toEqual([200, 400]);
    // Orientation 6 is turned a quarter clockwise: what was left is on top.
    expect(isNear(await colourAt(picture, { x: 0.5, y: 0.2 }), [255, 0, 0])).toBe(true);
    expect(isNear(await colourAt(picture, { x: 0.5, y: 0.8 }), [0, 0, 255])).toBe(true);
    for (const bytes of everyFile(picture)) {
      const { exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc, orientation }).toEqual({});
    }
  });

  it("keeps its colours when it comes as CMYK, in 16 bits or in grey", async () => {
    const cmyk = await flat(64, 64, "#cc8844")
      .toColourspace("cmyk")
      .jpeg({ quality: 100 })
      .toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe("cmyk");
    const deep = await flat(64, 64, "#cc8844").toColourspace("rgb16").png().toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe("ushort");
    const grey = await flat(64, 64, "#808080").toColourspace("b-w").png().toBuffer();
    expect((await sharp(grey).metadata()).channels).toBe(1);
    const greyDeep = await flat(64, 64, "#808080").toColourspace("grey16").png().toBuffer();
    expect((await sharp(greyDeep).metadata()).depth).toBe("ushort");
    const seen = [];
    for (const bytes of [cmyk, deep, grey, greyDeep]) {
      const picture = await makePicture(bytes);
      expect((await sharp(picture.preview).metadata()).space).toBe("srgb");
      seen.push(await colourAt(picture, { x: 0.5, y: 0.5 }));
    }
    expect(isNear(seen[0] ?? [], [0xcc, 0x88, 0x44], 24)).toBe(true);
    expect(isNear(seen[1] ?? [], [0xcc, 0x88, 0x44], 4)).toBe(true);
    expect(isNear(seen[2] ?? [], [0x80, 0x80, 0x80], 4)).toBe(true);
    expect(isNear(seen[3] ?? [], [0x80, 0x80, 0x80], 4)).toBe(true);
  });

  it("keeps what shows through, on white where JPEG cannot", async () => {
    const clear = sharp({
      create: { width: 64, height: 64, channels: 4, background: "#00000000" },
    });
    const picture = await makePicture(await clear.png().toBuffer());
    expect((await sharp(picture.webp[0]?.bytes).metadata()).hasAlpha).toBe(true);
    expect((await sharp(picture.avif[0]?.bytes).metadata()).hasAlpha).toBe(true);
    expect(picture.placeholder).toBe("#ffffff");
  });

  it("shows its mean colour while it loads", async () => {
    const picture = await makePicture(await halves(100, 100).png().toBuffer());
    expect(picture.placeholder).toMatch(/^#(7f|80|81)0[0-3](7[c-f]|8[0-3])$/);
  });

  it.each(["jpeg", "png", "webp", "avif", "gif"] as const)("may come as %s", async (format) => {
    const picture = await makePicture(await flat(300, 200).toFormat(format).toBuffer());
    expect([picture.width, picture.height]).toEqual([300, 200]);
    expect(isNear(await colourAt(picture, { x: 0.5, y: 0.5 }), [0xcc, 0x88, 0x44])).toBe(true);
  });

  it("is the first frame of an animation", async () => {
    const frames = [
      await flat(40, 40, "#ff0000").png().toBuffer(),
      await flat(40, 40, "#0000ff").png().toBuffer(),
    ];
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    const picture = await makePicture(moving);
    expect([picture.width, picture.height]).toEqual([40, 40]);
    expect(isNear(await colourAt(picture, { x: 0.5, y: 0.5 }), [255, 0, 0])).toBe(true);
  });
});

describe("what is not a picture", () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>';
  it.each([
    ["SVG", svg],
    ["SVG with a declaration", `<?xml version="1.0"?>${svg}`],
    ["HTML", "<!doctype html><script>alert(1)</script>"],
    ["PDF", "%PDF-1.7 something that is longer"],
    ["TIFF", "II*\0 something that is longer"],
    ["nothing", ""],
    ["little", "\u00ff\u00d8\u00ff"],
  ])("is refused: %s", async (_, text) => {
    expect(await refusal(Buffer.from(text, "latin1"))).toMatchObject({
      code: "unsupported_media_type",
    });
  });

  it("loses what was hidden behind a picture", async () => {
    const polyglot = Buffer.concat([
      await flat(20, 20).gif().toBuffer(),
      Buffer.from("<script>alert(1)</script>"),
    ]);
    for (const bytes of everyFile(await makePicture(polyglot))) {
      expect(bytes.includes("<script>")).toBe(false);
    }
  });
});

/** PNG's checksum; zlib has one only from Node 20.15 on. */
function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A PNG of these dimensions by its header, with next to no data behind it. */
function pngClaiming(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from("\u0089PNG\r\n\u001a\n", "latin1");
  const data = deflateSync(Buffer.alloc(1000));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A GIF of one pixel with this many frames. */
function gifOf(frames: number): Buffer {
  const start = Buffer.from("GIF89a\u0001\0\u0001\0\u0080\0\0\0\0\0\u00ff\u00ff\u00ff", "latin1");
  const frame = Buffer.from(
    "!\u00f9\u0004\0\u0001\0\0\0,\0\0\0\0\u0001\0\u0001\0\0\u0002\u0002D\u0001\0",
    "latin1",
  );
  return Buffer.concat([start, ...Array.from({ length: frames }, () => frame), Buffer.from(";")]);
}

describe("an immense or broken picture", () => {
  it.each([
    ["20,000 x 14,000", () => pngClaiming(20_000, 14_000)],
    ["65,536 wide", () => pngClaiming(65_536, 1)],
    ["within the sides but not the pixels", () => pngClaiming(16_000, 16_000)],
    ["10,000 frames", () => gifOf(10_000)],
    ["a header with nothing behind it", () => pngClaiming(800, 600)],
    [
      "a JPEG of noise",
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 7)]),
    ],
  ])("is refused at once: %s", async (_, make) => {
    const began = performance.now();
    expect(await refusal(make())).toMatchObject({
      code: "unprocessable",
      reason: "unreadable_image",
    });
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it("is refused when it was cut short", async () => {
    const whole = await noise(400, 400).jpeg().toBuffer();
    expect((await makePicture(whole)).width).toBe(400);
    expect(await refusal(whole.subarray(0, whole.length / 2))).toMatchObject({
      reason: "unreadable_image",
    });
  });
});
