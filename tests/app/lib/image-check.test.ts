import { expect, test } from "vitest";
import { checkImage } from "#app/lib/image-check.ts";
import { grayPng } from "#seeds/world/paper-bytes.ts";

/** The parts of a JPEG that its head is read from; no picture. */
const jpeg = (width: number, height: number, marker = 0xc0, before = Buffer.alloc(0)): Buffer => {
  const frame = Buffer.from([
    0xff,
    marker,
    0,
    17,
    8,
    0,
    0,
    0,
    0,
    3,
    1,
    0x22,
    0,
    2,
    0x11,
    1,
    3,
    0x11,
    1,
  ]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), before, frame, Buffer.from([0xff, 0xd9])]);
};
const camera = Buffer.concat([Buffer.from([0xff, 0xe1, 0x00, 0x10]), Buffer.alloc(14, 0xff)]);

test("size and kind come from the head, nothing is decoded", () => {
  expect(checkImage(grayPng(240, 320))).toEqual({ ok: true, kind: "png", width: 240, height: 320 });
  expect(checkImage(jpeg(4000, 3000))).toEqual({
    ok: true,
    kind: "jpeg",
    width: 4000,
    height: 3000,
  });
  expect(checkImage(jpeg(10, 20, 0xc2, camera))).toMatchObject({ width: 10, height: 20 });
});

test("a huge picture says so in a few bytes (fault 133)", () => {
  expect(checkImage(jpeg(30_000, 30_000))).toMatchObject({ width: 30_000, height: 30_000 });
});

test("what is cut off or broken is told apart", () => {
  const png = grayPng(10, 10);
  expect(checkImage(png.subarray(0, -12))).toEqual({ ok: false, fault: "cut" });
  expect(checkImage(jpeg(1, 1).subarray(0, -2))).toEqual({ ok: false, fault: "cut" });
  expect(checkImage(png.subarray(0, 20))).toEqual({ ok: false, fault: "unreadable" });
  expect(checkImage(jpeg(0, 5))).toEqual({ ok: false, fault: "unreadable" });
  expect(checkImage(Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0x7f, 0xff]))).toEqual({
    ok: false,
    fault: "unreadable",
  });
  expect(checkImage(Buffer.from("<svg/>"))).toEqual({ ok: false, fault: "unreadable" });
});
