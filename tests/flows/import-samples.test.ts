import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setLogLevel } from "#app/lib/log.server.ts";
import type { RunningWorker } from "#db/queue.server.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import {
  act,
  answer,
  confirmColumns,
  emptyProvince,
  judgedOn,
  sampleDay,
  sampleFile,
  settled,
  show,
  upload,
  workOnJobs,
} from "#tests/setup/imports.ts";
import { visitor, type Visitor } from "#tests/setup/visit.ts";

interface Expected {
  counts: Record<"data_rows" | "blocked" | "deficient" | "warning" | "repaired" | "clean", number>;
  faulty_rows: { row: number; outcome: string }[];
  ordinary_rows: { row: number; values: Record<string, unknown> }[];
}

let database: TestDatabase;
let worker: RunningWorker;
let operator: Visitor;
let officer: Visitor;

beforeAll(async () => {
  setLogLevel("silent");
  database = await emptyProvince();
  worker = await workOnJobs();
  operator = await visitor("nhaplieu.tinh");
  officer = await visitor("canbo.tinh");
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

const samples = ["mau-4.0", "danh-sach-phuong", "chi-bo-sinh-vien"] as const;
/** Rows that wait for an answer about a field that a record cannot do without: an ambiguous cell, why somebody left. */
const waiting: Record<string, number[]> = { "mau-4.0": [669, 1120] };
/** What the answer files say to questions; everything else stays open. */
const answers = ["admission_ceremony_date", "permanent_address"];

function expectedOf(name: string): Expected {
  const url = new URL(`../fixtures/samples/${name}.expected.json`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as Expected;
}

/** Uploads a sample and answers what its answer file says, up to the preview. */
async function preview(name: string): Promise<string> {
  const id = await upload(operator, await sampleFile(`${name}.xlsx`));
  await judgedOn(database, id, sampleDay);
  const { state } = await settled(operator, id);
  if (state === "mapping") {
    await confirmColumns(operator, id);
    await settled(operator, id);
  }
  const cells = await database.admin<{ id: string; code: string }[]>`
    select id, code from organizations where code in ('PT-XH', 'PT-XH-07')`;
  const unit = (code: string) => cells.find((one) => one.code === code)!.id;
  await answer(operator, id, ({ key, choices }) => {
    const known = choices.find(({ value }) => answers.includes(value));
    if (known) return known.value as string;
    if (key === "commune") return unit("PT-XH");
    return key === "cell" ? unit("PT-XH-07") : "";
  });
  return id;
}

const written = async (): Promise<string> => {
  const [row] = await database.admin<{ sum: string }[]>`
    select (select coalesce(sum(version), 0) from members) || ' ' || (select count(*) from member_records)
      || ' ' || (select count(*) from history where member_id is not null) as sum`;
  return row!.sum;
};

test.each(samples)(
  "%s is previewed row by row as its answer file says, written, and the second time unchanged",
  { timeout: 120_000 },
  async (name) => {
    const expected = expectedOf(name);
    const { data_rows: rows, blocked, ...grades } = expected.counts;
    const errors = blocked + (waiting[name]?.length ?? 0);
    const id = await preview(name);
    expect(await settled(operator, id)).toEqual({
      state: "checked",
      rows,
      new: rows - errors,
      updated: 0,
      unchanged: 0,
      errors,
      notYours: 0,
    });
    const [stored] = await database.admin`select counts from imports where id = ${id}`;
    expect(stored!.counts).toMatchObject({ blocked, ...positive(grades) });
    const staged = await database.admin<{ row: number; grade: string }[]>`
      select row, grade from import_rows
      where import_id = ${id} and outcome is not null order by row`;
    const faulty = new Map(expected.faulty_rows.map(({ row, outcome }) => [row, outcome]));
    const wrong = staged.filter(({ row, grade }) => grade !== (faulty.get(row) ?? "clean"));
    expect(wrong.map(({ row, grade }) => ({ row, grade }))).toEqual([]);

    const before = await written();
    expect(await act(operator, id, "submit", ticked(await show(operator, id)))).toMatchObject({
      status: 302,
    });
    expect(await written()).toBe(before);
    expect((await act(officer, id, "approve")).status).toBe(302);
    expect(await settled(officer, id)).toMatchObject({ state: "applied" });
    const [made] = await database.admin`
      select count(*)::int as people, count(distinct h.member_id)::int as told
      from import_rows r join members m on m.id = r.member_id
      left join history h on h.member_id = m.id and h.import_id = r.import_id
      where r.import_id = ${id} and r.result = 'created'`;
    expect(made).toEqual({ people: rows - errors, told: rows - errors });

    const after = await written();
    const again = await preview(name);
    expect(again).not.toBe(id);
    expect(await settled(operator, again)).toMatchObject({
      state: "checked",
      new: 0,
      updated: 0,
      unchanged: rows - errors,
      errors,
    });
    expect((await act(operator, again, "submit")).data).toEqual({ refusal: "nothing" });
    expect(await written()).toBe(after);
  },
);

const positive = (grades: Record<string, number>) =>
  Object.fromEntries(Object.entries(grades).filter(([, count]) => count > 0));

/** Every repair that the page shows, confirmed. */
const ticked = ({ repairs }: { repairs: { kind: string }[] }) => ({
  repair: repairs.map(({ kind }) => kind),
  repairShown: repairs.map(({ kind }) => kind),
});
