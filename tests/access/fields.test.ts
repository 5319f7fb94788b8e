import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RoleCode } from "#app/features/access/rules.ts";
import type { MemberChange } from "#app/features/members/plan.ts";
import { saveMembers } from "#app/features/members/commands.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { setLogLevel } from "#app/lib/log.server.ts";
import type { Field, Sensitivity } from "#app/record/field.ts";
import { collections, fields, sections } from "#app/record/format.ts";
import * as memberExport from "#app/routes/exports/members.ts";
import * as memberList from "#app/routes/members/list.tsx";
import * as listPrint from "#app/routes/members/list-print.tsx";
import * as recordAccess from "#app/routes/members/record-access.tsx";
import * as recordEdit from "#app/routes/members/record-edit.tsx";
import * as recordHistory from "#app/routes/members/record-history.tsx";
import * as recordPaper from "#app/routes/members/record-paper.tsx";
import * as recordPaperFile from "#app/routes/members/record-paper-file.ts";
import * as recordPrint from "#app/routes/members/record-print.tsx";
import * as record from "#app/routes/members/record.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import { demoAccounts } from "#seeds/world/accounts.ts";
import { readParts } from "#tests/app/features/exports/workbook.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type Answer } from "#tests/setup/visit.ts";

/**
 * Each free text of one record gets a mark of its own, twice, so that the history holds the first one too. Then every
 * account opens everything there is about that record, and no mark of a field above its rights may come along, wherever
 * in the payload.
 */

const isMarked = ({ kind, pattern, key }: Field): boolean =>
  (kind === "text" || kind === "longText") &&
  pattern === undefined &&
  !["full_name", "member_id", "org_name", "parent_org_path"].includes(key);

/** Where, by turn, a field's mark stands: before and after the change. */
const marksOf = (place: number): [string, string] => [`q${place}zx`, `w${place}zx`];

const all = [...fields, ...collections.flatMap((one) => one.fields)];
const marked = all.filter(isMarked).map((field, place) => ({ field, marks: marksOf(place) }));

const readers: Record<Sensitivity, RoleCode[]> = {
  public: [],
  restricted: ["R02", "R03", "R06", "R07", "R08", "R10", "R12", "R13", "R14"],
  sensitive: ["R08", "R10", "R12", "R14"],
};
/** What roles §5 gives the secretary of the cell of what is sensitive. */
const secretaryToo = (key: string): boolean => /^(religion|ethnicity|disciplines\.)/.test(key);

const mayRead = (role: RoleCode, { sensitivity, key }: Field): boolean =>
  sensitivity === "public"
    ? role !== "R01"
    : readers[sensitivity].includes(role) ||
      (role === "R02" && sensitivity === "sensitive" && secretaryToo(key));

let database: TestDatabase;
let memberId: string;

beforeAll(async () => {
  setLogLevel("silent");
  database = await demoDatabase();
  const [one] = await database.admin`
    select m.id, m.version from members m join organizations o on o.id = m.org_id
    where o.code = 'PT-TB-DB-01' and m.is_live and m.membership_status = 'M2'
      and m.id not in (select member_id from accounts where member_id is not null)
    order by m.sort_name limit 1`;
  memberId = one!.id as string;
  for (const turn of [0, 1] as const) await mark(turn);
});
afterAll(() => database.close());

async function mark(turn: 0 | 1): Promise<void> {
  const now = new Date();
  const on = today(now);
  const [held] = await database.admin`select version from members where id = ${memberId}`;
  const of = (collection: string | undefined) =>
    Object.fromEntries(
      marked
        .filter(({ field }) => field.collection === collection)
        .map(({ field, marks }) => [field.name, marks[turn]]),
    );
  const rows = Object.fromEntries(
    await Promise.all(
      collections.map(async ({ key }) => {
        const [row] = await database.admin.unsafe(
          `select id from ${key} where member_id = $1 order by ordinal, id limit 1`,
          [memberId],
        );
        return [key, [{ id: (row?.id as string) ?? null, values: of(key) }]] as const;
      }),
    ),
  );
  const change = {
    memberId,
    expectedVersion: held!.version as number,
    values: of(undefined),
    rows,
  } as unknown as MemberChange;
  const [result] = await withSystemScope("test: marks", async (db) =>
    saveMembers(db, null, [change], {
      on,
      now,
      rules: await readRuleSet(db, on),
      source: "system",
      act: "member.seed",
    }),
  );
  if (result!.kind !== "changed") throw new Error(JSON.stringify(result));
}

async function textOf({ data, response }: Answer): Promise<string> {
  const bytes = response === null ? null : Buffer.from(await response.clone().arrayBuffer());
  const isBook = bytes?.subarray(0, 2).toString("latin1") === "PK";
  const body = isBook ? [...(await readParts(bytes!)).values()].join("") : bytes?.toString();
  const json = JSON.stringify(data, (_key, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
  return `${body ?? ""}${json}`;
}

const views = {
  "the list": (who) => who.get(memberList, "/members"),
  "the printed list": (who) => who.get(listPrint, "/members/print"),
  "the record": (who) => who.get(record, `/members/${memberId}`, { id: memberId }),
  "the history": (who) => who.get(recordHistory, `/members/${memberId}/history`, { id: memberId }),
  "who can see the record": (who) =>
    who.get(recordAccess, `/members/${memberId}/access`, { id: memberId }),
  "the printed record": (who) =>
    who.get(recordPrint, `/members/${memberId}/print`, { id: memberId }),
  "the biography": (who) =>
    who.get(recordPaper, `/members/${memberId}/paper?form=1-hsd`, { id: memberId }),
  "the biography as a file": (who) =>
    who.get(recordPaperFile, `/members/${memberId}/paper.docx?form=2-knd`, { id: memberId }),
  "the export": (who) => who.get(memberExport, "/members/export.xlsx"),
  "the export with a purpose": (who) =>
    who.get(
      memberExport,
      "/members/export.xlsx?purpose=Ki%E1%BB%83m%20tra%20d%E1%BB%AF%20li%E1%BB%87u",
    ),
} satisfies Record<string, (who: Awaited<ReturnType<typeof visitor>>) => Promise<Answer>>;

const leaks = (role: RoleCode, text: string): string[] =>
  marked
    .filter(({ field, marks }) => !mayRead(role, field) && marks.some((one) => text.includes(one)))
    .map(({ field }) => field.key);

describe.each(demoAccounts)("$username ($role)", ({ username, role }) => {
  test.each(Object.entries(views))(
    "%s carries no field above one's rights",
    async (_name, view) => {
      const who = await visitor(username);
      expect(leaks(role, await textOf(await view(who)))).toEqual([]);
    },
  );

  test("no form of a section carries one either", async () => {
    const who = await visitor(username);
    for (const { key: section } of sections) {
      const url = `/members/${memberId}/edit?section=${section}`;
      expect(leaks(role, await textOf(await who.get(recordEdit, url, { id: memberId })))).toEqual(
        [],
      );
    }
  });
});

test("who may read everything finds every mark: nothing is hidden by mistake, and the marks are there", async () => {
  const who = await visitor("canbo.xa");
  const text = await textOf(await views["the record"](who));
  const missing = marked.filter(({ marks }) => !text.includes(marks[1]));
  // Worked out by the program, or masked for everybody.
  const never = ["party_card_issue_place", "citizen_id", "old_id_number", "data_level"];
  expect(missing.map(({ field }) => field.key)).toEqual(never);
  const past = await textOf(await views["the history"](who));
  expect(marked.filter(({ marks }) => past.includes(marks[0])).length).toBeGreaterThan(10);
});
