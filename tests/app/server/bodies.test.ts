import { expect, test } from "vitest";
import { BodyGate, hasNul } from "#app/server/bodies.ts";

const form = (body: string) =>
  new Request("http://localhost/login", {
    method: "POST",
    body,
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
const echo = async (request: Request) => new Response(await request.text());

test("a character that no database stores is refused, whatever the form (fault 127)", async () => {
  const gate = new BodyGate();
  expect(await gate.pass(form("username=a%00b"), echo)).toBe("badText");
  expect(await gate.pass(form("username=a\u0000b"), echo)).toBe("badText");
  expect(await ((await gate.pass(form("username=a%20b"), echo)) as Response).text()).toBe(
    "username=a%20b",
  );
});

test("it is found in addresses too", () => {
  expect(hasNul("http://localhost/members?q=a%00b")).toBe(true);
  expect(hasNul("http://localhost/members?q=100%25")).toBe(false);
});
