import { describe, expect, test } from "vitest";
import { digestMail, readMailChoice } from "#app/features/notices/mail/rules.ts";
import { noticePath, shortSubject } from "#app/features/notices/rules.ts";

test("a subject is one short line", () => {
  expect(shortSubject(null)).toBeNull();
  expect(shortSubject("  Chi bộ\n Khu 5 ")).toBe("Chi bộ Khu 5");
  const long = shortSubject("ấ".repeat(500))!;
  expect([...long]).toHaveLength(160);
  expect(long.endsWith("…")).toBe(true);
});

test.each([
  "https://khac.example",
  "//khac.example/a",
  "/\\khac.example",
  "javascript:alert(1)",
  "",
])("a notice does not lead to %s (fault 122)", (path) => expect(noticePath(path)).toBeNull());

test("a notice leads to a page of ours", () => {
  expect(noticePath("/members/1/documents?done=kept")).toBe("/members/1/documents?done=kept");
});

describe("the form of the daily mail", () => {
  const form = (address: string, consent = true) => {
    const data = new FormData();
    data.set("address", address);
    if (consent) data.set("consent", "1");
    return readMailChoice(data);
  };

  test("takes an address with its consent", () => {
    expect(form(" a@so.example.vn ")).toEqual({ ok: true, address: "a@so.example.vn" });
    expect(form("a@so.example.vn", false)).toEqual({ ok: false, fault: "consent" });
  });

  test("an empty address takes the consent back", () => {
    expect(form("", false)).toEqual({ ok: true, address: null });
  });

  test.each(["a", "a@b", "a@b.vn\nBcc: c@d.vn", "a b@c.vn", `${"a".repeat(300)}@b.vn`])(
    "refuses %j",
    (address) => expect(form(address)).toEqual({ ok: false, fault: "wrong" }),
  );
});

test("the daily mail says how many and where, and nothing else", () => {
  const { subject, text } = digestMail(3, "https://so.example.vn/notices");
  expect(subject).toBe("Chi Bộ Số: 3 thông báo chưa đọc");
  expect(text.match(/https:\/\/so\.example\.vn\/notices/g)).toHaveLength(2);
  expect(text).toContain("You have 3 unread notices");
});
