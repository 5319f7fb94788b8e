import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { checkPdf } from "#app/lib/pdf-check.ts";
import { smallPdf } from "#seeds/world/paper-bytes.ts";

/** A PDF with one more object before its end. */
const withObject = (object: string | Buffer): Buffer => {
  const text = smallPdf("A page");
  const at = text.indexOf("xref");
  return Buffer.concat([
    text.subarray(0, at),
    Buffer.from("90 0 obj\n"),
    Buffer.from(object),
    Buffer.from("\nendobj\n"),
    text.subarray(at),
  ]);
};

const packed = (inner: string, dictionary = "/Filter/FlateDecode"): Buffer => {
  const body = dictionary.includes("Flate") ? deflateSync(Buffer.from(inner)) : Buffer.from(inner);
  return Buffer.concat([
    Buffer.from(`<</Type/ObjStm/N 1/First 4${dictionary}/Length ${body.length}>>\nstream\n`),
    body,
    Buffer.from("\nendstream"),
  ]);
};

test("an ordinary PDF is taken, and its pages are counted", () => {
  expect(checkPdf(smallPdf("A page"))).toEqual({ ok: true, pages: 1 });
  expect(checkPdf(smallPdf("Pages", 12))).toEqual({ ok: true, pages: 12 });
  expect(checkPdf(withObject("<</Type/Action/S/URI/URI(https://so.example.vn)>>")).ok).toBe(true);
});

test("pages in packed objects are counted, too", () => {
  expect(checkPdf(withObject(packed("1 0 <</Type/Page/Parent 2 0 R>>")))).toEqual({
    ok: true,
    pages: 2,
  });
});

describe("a PDF that acts by itself is not taken", () => {
  test.each([
    ["<</S/JavaScript/JS(app.alert\\(1\\))>>"],
    ["<</S/J#61va#53cript/JS 5 0 R>>"],
    ["<</S/Launch/F(cmd.exe)>>"],
    ["<</Type/EmbeddedFile/Length 1>>"],
    ["<</XFA 7 0 R>>"],
    ["<</S/SubmitForm/F(https://khac.example)>>"],
    ["<</Subtype/RichMedia>>"],
  ])("%s", (object) => {
    expect(checkPdf(withObject(object))).toEqual({ ok: false, fault: "active" });
  });

  test("not when it hides in packed objects, or in what looks like the inside of a stream", () => {
    const script = "1 0 <</S/JavaScript/JS(1)>>";
    expect(checkPdf(withObject(packed(script)))).toEqual({ ok: false, fault: "active" });
    const hidden = "<</Length 0>>\nstream\nendobj 5 0 obj <</S/JavaScript/JS(1)>>\nendstream";
    expect(checkPdf(withObject(hidden))).toEqual({ ok: false, fault: "active" });
  });
});

test("what cannot be looked into is not taken: other packings, broken ones, a swelling one (fault 15)", () => {
  const fault = { ok: false, fault: "unreadable" };
  expect(checkPdf(withObject(packed("1 0 <<>>", "/Filter/LZWDecode")))).toEqual(fault);
  expect(checkPdf(withObject(packed("1 0 <<>>", "/Filter[/ASCIIHexDecode/FlateDecode]")))).toEqual(
    fault,
  );
  const broken = packed("1 0 <<>>".repeat(50));
  broken.fill(0, broken.length - 40, broken.length - 12);
  expect(checkPdf(withObject(broken))).toEqual(fault);
  expect(checkPdf(withObject(packed("0".repeat(60 * 1024 * 1024))))).toEqual(fault);
  expect(checkPdf(withObject("<</Type %a\n /ObjStm /N 1>>"))).toEqual(fault);
});

test("a PDF with a password, cut off, without pages, or none at all is told apart", () => {
  const text = smallPdf("A page").toString("latin1");
  const locked = text.replace("/Root 1 0 R", "/Root 1 0 R/Encrypt 9 0 R");
  expect(checkPdf(Buffer.from(locked, "latin1"))).toEqual({ ok: false, fault: "encrypted" });
  expect(checkPdf(Buffer.from(text.slice(0, -200), "latin1"))).toEqual({ ok: false, fault: "cut" });
  expect(checkPdf(Buffer.from("%PDF-1.4\n%%EOF"))).toEqual({ ok: false, fault: "unreadable" });
  expect(checkPdf(Buffer.from("hello"))).toEqual({ ok: false, fault: "unreadable" });
});
