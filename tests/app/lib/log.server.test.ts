import { DrizzleQueryError } from "drizzle-orm";
import { expect, test } from "vitest";
import { describeError } from "#app/lib/log.server.ts";

test("a database error is described without statement, values and message", () => {
  const cause = Object.assign(new Error("Key (citizen_id)=(001085012345) already exists"), {
    name: "PostgresError",
    code: "23505",
    table_name: "member_records",
    constraint_name: "citizen_live",
  });
  const described = describeError(
    new DrizzleQueryError("insert into members values ($1)", ["Nguyễn Văn Ất"], cause),
  );
  expect(described).toMatchObject({
    type: "PostgresError",
    code: "23505",
    where: "member_records.citizen_live",
  });
  expect(JSON.stringify(described)).not.toMatch(/001085012345|Nguyễn|insert into/);
});

test("other errors keep their message and the places they came from", () => {
  const described = describeError(new TypeError("x is not a function"));
  expect(described).toMatchObject({ type: "TypeError", message: "x is not a function" });
  expect(described.stack?.[0]).toMatch(/^at /);
});

test("a message that spans lines does not slip into the stack", () => {
  const described = describeError(new Error("first\nNguyễn Văn Ất\nthird"));
  expect(described.stack?.every((line) => line.startsWith("at "))).toBe(true);
});
