import { describe, expect, test } from "vitest";
import { readEnv, WrongEnvironment } from "#app/lib/env.server.ts";

const sound = {
  SMTP_URL: "smtps://so:m%40t@mail.example.vn",
  MAIL_FROM: "Chi Bộ Số <so@example.vn>",
  PUBLIC_URL: "https://so.example.vn/",
};

describe("the settings of mail", () => {
  test("are none without their variables", () => expect(readEnv({}).mail).toBeNull());

  test("are read from one address", () => {
    expect(readEnv(sound).mail).toEqual({
      host: "mail.example.vn",
      port: 465,
      isSecure: true,
      login: { user: "so", password: "m@t" },
      from: "Chi Bộ Số <so@example.vn>",
      productUrl: "https://so.example.vn",
    });
    const plain = { ...sound, SMTP_URL: "smtp://localhost:2525", MAIL_FROM: "so@example.vn" };
    expect(readEnv(plain).mail).toMatchObject({ port: 2525, isSecure: false, login: null });
  });

  test.each(["SMTP_URL", "MAIL_FROM", "PUBLIC_URL"])("stop the start without %s", (name) => {
    const sentence = `${name} is missing: sending mail needs SMTP_URL, MAIL_FROM and PUBLIC_URL together.`;
    expect(() => readEnv({ ...sound, [name]: "" })).toThrow(new WrongEnvironment(sentence));
  });

  test.each([
    ["SMTP_URL", "https://mail.example.vn"],
    ["SMTP_URL", "mail.example.vn:25"],
    ["SMTP_URL", "smtp://so:m%40t@mail.example.vn/queue"],
    ["MAIL_FROM", "Chi Bộ Số"],
    ["MAIL_FROM", "so@example.vn\r\nBcc: b@example.vn"],
  ])("stop the start with a wrong %s (%s), without its secret", (name, value) => {
    const start = () => readEnv({ ...sound, [name]: value });
    expect(start).toThrow(new RegExp(`^${name} must be an address`));
    expect(start).not.toThrow("m%40t");
  });
});
