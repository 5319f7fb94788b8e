import { expect, test } from "vitest";
import { readEnv, WrongEnvironment } from "#app/lib/env.server.ts";
import { paths } from "#app/paths.ts";
import { securityHeaders } from "#app/server/security.ts";
import { readOidc } from "#app/lib/oidc-settings.ts";

const whole = {
  OIDC_ISSUER: "https://id.example.vn/realms/tinh",
  OIDC_CLIENT_ID: "chi-bo-so",
  OIDC_CLIENT_SECRET: "geheim",
  PUBLIC_URL: "https://so.example.vn",
};

test("nothing set means no other sign-in service; a whole set gives one", () => {
  expect(readEnv({ PUBLIC_URL: "http://so.example.vn" }).oidc).toBeNull();
  expect(readEnv({ OIDC_ISSUER: "", OIDC_NAME: "" }).oidc).toBeNull();
  expect(readEnv(whole).oidc).toEqual({
    issuer: whole.OIDC_ISSUER,
    clientId: "chi-bo-so",
    clientSecret: "geheim",
    name: "id.example.vn",
    redirectUri: `https://so.example.vn${paths.loginProviderReturn()}`,
    secondFactor: [],
    origins: ["https://id.example.vn"],
  });
  const more = {
    ...whole,
    OIDC_NAME: "Cổng Tỉnh",
    OIDC_SECOND_FACTOR: "mfa  otp",
    OIDC_ORIGINS: "https://login.example.vn",
  };
  expect(readEnv(more).oidc).toMatchObject({
    name: "Cổng Tỉnh",
    secondFactor: ["mfa", "otp"],
    origins: ["https://id.example.vn", "https://login.example.vn"],
  });
  expect(readOidc({ ...whole, OIDC_ISSUER: "http://127.0.0.1:8080" })).toHaveProperty("settings");
});

const together =
  "signing in through another service needs OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PUBLIC_URL together.";

test.each([
  [{ OIDC_CLIENT_SECRET: "" }, `OIDC_CLIENT_SECRET is missing: ${together}`],
  [{ OIDC_ISSUER: "" }, `OIDC_ISSUER is missing: ${together}`],
  [{ PUBLIC_URL: undefined }, `PUBLIC_URL is missing: ${together}`],
  [
    { OIDC_ISSUER: "http://id.example.vn" },
    "OIDC_ISSUER must be an address like https://id.example.vn, and HTTPS.",
  ],
  [
    { PUBLIC_URL: "http://so.example.vn" },
    "PUBLIC_URL must be HTTPS when people sign in through another service.",
  ],
  [
    { OIDC_ORIGINS: "https://id.example.vn/x" },
    "OIDC_ORIGINS must be origins like https://id.example.vn, separated by spaces.",
  ],
  [{ OIDC_NAME: "x".repeat(41) }, "OIDC_NAME must have at most 40 letters."],
])("half or wrong settings stop the start with a sentence: %o", (change, sentence) => {
  expect(() => readEnv({ ...whole, ...change })).toThrow(new WrongEnvironment(sentence));
});

test("our forms may lead to the service only where one is configured", () => {
  const policyOf = (origins?: readonly string[]) =>
    securityHeaders("n", false, true, origins)["content-security-policy"];
  expect(policyOf(readEnv({}).oidc?.origins)).toContain("form-action 'self';");
  expect(policyOf(readEnv(whole).oidc?.origins)).toContain(
    "form-action 'self' https://id.example.vn;",
  );
});
