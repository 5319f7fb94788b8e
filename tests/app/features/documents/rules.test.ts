import { describe, expect, test } from "vitest";
import { isTypeSeen } from "#app/features/documents/access.ts";
import { inspectDocument } from "#app/features/documents/inspection/rules.ts";
import {
  checkComponents,
  dossierComponents,
  downloadName,
  type DocumentState,
} from "#app/features/documents/rules.ts";
import { readDocumentFields, readNote } from "#app/features/documents/schema.ts";
import { grayPng, smallPdf } from "#seeds/world/paper-bytes.ts";

const one = (id: string, type: string, parts: Partial<DocumentState> = {}): DocumentState => ({
  id,
  type,
  wrongNote: null,
  sealedAt: null,
  replacedBy: null,
  ...parts,
});
const application = { type: "HS05", label: "Đơn xin vào Đảng" };
const review = { type: "HS13", label: "Bản tự kiểm điểm" };

describe("the check of components", () => {
  const states = (present: DocumentState[], required = [application, review]) =>
    checkComponents(required, present).components.map(({ state }) => state);

  test("says of each whether it is there, missing or wrong, in the order asked", () => {
    const check = checkComponents(
      [application, review, { type: "HS06", label: "Giấy giới thiệu" }],
      [one("b", "HS13", { wrongNote: "Thiếu chữ ký" }), one("a", "HS05")],
    );
    expect(check).toEqual({
      isComplete: false,
      components: [
        { ...application, state: "present", documentId: "a" },
        { ...review, state: "wrong", documentId: "b", reason: "returned", note: "Thiếu chữ ký" },
        { type: "HS06", label: "Giấy giới thiệu", state: "missing" },
      ],
    });
  });

  test("a good one counts beside a wrong one; a replaced one does not count at all", () => {
    const wrong = one("w", "HS05", { wrongNote: "Mờ" });
    expect(states([wrong, one("g", "HS05")], [application])).toEqual(["present"]);
    expect(states([one("r", "HS05", { replacedBy: "x" })], [application])).toEqual(["missing"]);
  });

  test("a locked one is wrong, whatever else was said of it", () => {
    const sealed = one("s", "HS05", { sealedAt: "2026-11-29T00:00:00Z", wrongNote: "Mờ" });
    const [line] = checkComponents([application], [sealed]).components;
    expect(line).toMatchObject({ state: "wrong", reason: "sealed" });
  });

  test("a type asked for twice needs two documents", () => {
    expect(states([one("a", "HS05")], [application, application])).toEqual(["present", "missing"]);
  });

  test("nothing needed is complete, and nothing present is all missing", () => {
    expect(checkComponents([], [one("a", "HS05")]).isComplete).toBe(true);
    expect(states([])).toEqual(["missing", "missing"]);
  });
});

test("a dossier holds more after the recognition, and nothing is asked of candidates", () => {
  const types = (status: string) => dossierComponents(status, "vi").map(({ type }) => type);
  expect(types("M1")).toContain("HS09");
  expect(types("M1")).not.toContain("HS10");
  expect(types("M2")).toEqual([...types("M1"), "HS12", "HS13", "HS14", "HS10"]);
  expect(types("C1")).toEqual([]);
});

describe("who sees which types (roles §4.1, §5)", () => {
  test.each([
    ["own", "HS05", true],
    ["own", "HS21", false],
    ["whole", "HS21", true],
    ["whole", "HS18", true],
    ["cellSecretary", "HS18", true],
    ["cellSecretary", "HS21", false],
    ["restricted", "HS05", true],
    ["restricted", "HS19", false],
    ["public", "HS05", false],
    ["colleague", "HS05", false],
    ["none", "HS05", false],
  ] as const)("%s, %s: %s", (sight, type, seen) => {
    expect(isTypeSeen(sight, type, false)).toBe(seen);
  });

  test("the secretary of the cell sees medical evidence inside a case", () => {
    expect(isTypeSeen("cellSecretary", "HS21", true)).toBe(true);
    expect(isTypeSeen("restricted", "HS21", true)).toBe(false);
  });
});

describe("a file is judged by its content", () => {
  const limits = { bytes: 1e6, pixels: 100_000, pages: 3 };
  const faultOf = (bytes: Buffer) => {
    const found = inspectDocument(bytes, limits);
    return found.ok ? null : found.fault;
  };

  test("PDF and pictures within the limits are taken", () => {
    expect(inspectDocument(smallPdf("A", 3), limits)).toMatchObject({
      found: { mime: "application/pdf", pages: 3 },
    });
    expect(inspectDocument(grayPng(100, 200), limits)).toMatchObject({
      found: { mime: "image/png", width: 100, height: 200 },
    });
  });

  test.each([
    ["empty", Buffer.alloc(0)],
    ["tooManyPages", smallPdf("A", 4)],
    ["tooManyPixels", grayPng(400, 300)],
    ["office", Buffer.from("PK\u0003\u0004word/document.xml")],
    ["office", Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["heic", Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic....")])],
    ["otherKind", Buffer.from("<html><script>alert(1)</script>")],
    ["otherKind", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ["otherKind", Buffer.from("RIFF....WEBPVP8 ")],
    ["otherKind", Buffer.from("MZ program")],
  ])("%s (faults 14, 132)", (fault, bytes) => expect(faultOf(bytes)).toBe(fault));
});

test("a form needs a type of the list and the tick about secrets", () => {
  expect(readDocumentFields({})).toEqual({ ok: false, issues: ["type", "noSecret"] });
  expect(readDocumentFields({ type: "HS05", noSecret: "1", numberDate: " 1-QĐ  " })).toEqual({
    ok: true,
    fields: { type: "HS05", component: null, numberDate: "1-QĐ", replaces: null },
  });
  expect(readDocumentFields({ type: "HS05 application", noSecret: "1" })).toMatchObject({
    fields: { type: "HS05", component: "application" },
  });
  expect(readDocumentFields({ type: "HS05 a-b", noSecret: "1" })).toMatchObject({
    fields: { component: null },
  });
  expect(readDocumentFields({ type: "__proto__", noSecret: "1" })).toMatchObject({ ok: false });
});

test("a reason is a sentence", () => {
  const form = (note: string) => {
    const data = new FormData();
    data.set("note", note);
    return readNote(data);
  };
  expect([form("mờ"), form("  Thiếu  trang 2 ")]).toEqual([null, "Thiếu trang 2"]);
});

test("a download is named by type and day in plain letters (fault 35)", () => {
  const at = new Date("2026-11-29T18:30:00Z");
  expect(downloadName("HS05", "application/pdf", at)).toBe("don-xin-vao-dang-20261130.pdf");
  expect(downloadName("HS99", "image/jpeg", at)).toBe("khac-20261130.jpg");
});
