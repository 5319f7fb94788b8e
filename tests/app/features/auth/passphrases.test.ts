import { describe, expect, test } from "vitest";
import { commonPassphrases } from "#app/codes/common-passphrases.ts";
import { hashPassphrase } from "#app/features/auth/accounts/commands.server.ts";
import {
  countCharacters,
  isCommon,
  passphraseIssue,
} from "#app/features/auth/passphrases/rules.ts";
import { readNewAccount, readNewPassphrase } from "#app/features/auth/schema.ts";
import { verify } from "@node-rs/argon2";

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

describe("the length of a passphrase", () => {
  test("is counted in characters as people see them, composed or not", () => {
    expect(countCharacters("ấấấ")).toBe(3);
    expect(countCharacters("ấấấ".normalize("NFD"))).toBe(3);
    expect(countCharacters("👨‍👩‍👧🇻🇳a")).toBe(3);
    expect(passphraseIssue("cá kho tộ ới")).toBeNull();
    expect(passphraseIssue("cá kho tộ ớ".normalize("NFD"))).toBe("passwordShort");
  });

  test("has no upper end that people meet, and nothing is cut: the last sign counts (fault 128)", async () => {
    const long = "bốn con trâu đi qua chiếc cầu tre cũ kỹ; ".repeat(9);
    expect(passphraseIssue(`${long}x`)).toBeNull();
    const hash = await hashPassphrase(`${long}x`);
    expect([await verify(hash, `${long}x`), await verify(hash, `${long}y`)]).toEqual([true, false]);
    expect(passphraseIssue("ngựa ".repeat(100_000))).toBe("passwordLong");
  });

  test("is the only demand: no kinds of characters are asked for", () => {
    for (const text of ["trau gam co ben ao", "MƯA RƠI TRÊN MÁI TÔN", "8301 5527 9046 31"])
      expect([text, passphraseIssue(text)]).toEqual([text, null]);
  });
});

describe("a passphrase that many people choose", () => {
  test("stands on a list of well over a hundred, with Vietnamese ones", () => {
    expect(new Set(commonPassphrases).size).toBeGreaterThan(300);
  });

  test.each([
    "Đảng Cộng sản Việt Nam",
    "dang cong san viet nam",
    "DangCongSanVietNam",
    "Độc lập Tự do Hạnh phúc",
    "mậtkhẩumậtkhẩu",
    "mat_khau_mat_khau",
    "matkhau123456",
    "matkhau2026!!!",
    "M4tkh4u123456",
    "P@ssw0rd123456",
    "Bí thư chi bộ 2026",
    "bithuchibo1234",
    "vieetj nam vieetj nam",
    "anh yêu em nhiều lắm",
    "1234567890123",
    "987654321098",
    "0123456789012",
    "aaaaaaaaaaaaaaa",
    "abababababab",
    "abcdefghijkl",
    "qwertyuiopasdfghjkl",
    "68686868686868",
    "30041975 30041975",
    "............",
  ])("%s is refused", (text) => {
    expect(passphraseIssue(text)).toBe("passwordCommon");
  });

  test.each([
    "trâu gặm cỏ bên ao làng",
    "chi bo toi co 27 cay xoai",
    "mật khẩu của bà ngoại là kẹo lạc",
    "một câu dài dễ nhớ",
    "mot-mat-khau-rieng-77-xoai",
    "2 con ga va 3 con vit",
  ])("%s is taken", (text) => {
    expect(isCommon(text)).toBe(false);
    expect(passphraseIssue(text)).toBeNull();
  });
});

test("the user name, one's own name and the unit may not stand inside, with accents or without", () => {
  const names = ["bithu.thon5", "Nguyễn Văn Quản", "Chi bộ thôn 5"];
  for (const text of [
    "hom nay bithu.thon5 vui",
    "nguyen van quan 1975!",
    "vườn chi bộ Thôn 5 xanh",
  ])
    expect([text, passphraseIssue(text, names)]).toEqual([text, "passwordHasName"]);
  expect(passphraseIssue("vườn xoài sau nhà bà", names)).toBeNull();
});

test("first use and change read the same rules", () => {
  const base = { username: "quan.tri", displayName: "Lê Thị Mận" };
  const account = (password: string, repeated = password) =>
    readNewAccount(form({ ...base, password, repeated }), ["Phường Tân Bình"]);
  expect(account("matkhau123456")).toEqual({ ok: false, issues: { password: "passwordCommon" } });
  expect(account("hoa ở Phường Tân Bình")).toMatchObject({
    issues: { password: "passwordHasName" },
  });
  expect(account("một câu dài dễ nhớ", "khác")).toMatchObject({
    issues: { repeated: "passwordDiffers" },
  });
  expect(account("một câu dài dễ nhớ")).toMatchObject({ ok: true });
  const change = (password: string) =>
    readNewPassphrase(form({ password, repeated: password }), ["Lê Thị Mận"]);
  expect(change("le thi man 12345")).toMatchObject({ issues: { password: "passwordHasName" } });
  expect(change("ngan")).toMatchObject({ issues: { password: "passwordShort" } });
  expect(readNewPassphrase(form({}), [])).toMatchObject({ ok: false });
});
