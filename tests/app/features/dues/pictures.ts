import type { TestDatabase } from "#tests/setup/database.ts";

/** All that a closed month says. */
export async function pictureOf(
  play: { database: TestDatabase; unit: { id: string } },
  month: string,
): Promise<string> {
  const { admin } = play.database;
  const cell = play.unit.id;
  const sheet = await admin`
    select id, state, owed_dong, collected_dong, closed_at from dues_sheets where org_id = ${cell} and month = ${month}`;
  const lines = await admin`
    select l.* from dues_lines l join dues_sheets s on s.id = l.sheet_id
    where s.org_id = ${cell} and s.month = ${month} order by l.id`;
  const book = await admin`
    select * from dues_entries where org_id = ${cell} and book_month = ${month} order by id`;
  return JSON.stringify([sheet, lines, book], (_key, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
}
