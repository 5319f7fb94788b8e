import * as casePage from "#app/routes/cases/case.tsx";
import * as newCase from "#app/routes/cases/new.tsx";
import { paths } from "#app/paths.ts";
import { today } from "#app/lib/dates.ts";
import type { Client } from "#db/client.server.ts";
import type { FormFields, Visitor } from "#tests/setup/visit.ts";

/** Opens a case as somebody does at the browser. */
export function open(who: Visitor, procedure: string, member: string, form: FormFields) {
  return who.post(newCase, paths.caseNew({ procedure, member }), form);
}

/** The id of the case to which an answer leads. */
export function caseIn({ location }: { location: string | null }): string {
  const id = /^\/cases\/([0-9a-f-]{36})/.exec(location ?? "")?.[1];
  if (id === undefined) throw new Error(`No case in ${location}`);
  return id;
}

/** Takes a step of a case from the state that the page shows. */
export async function take(who: Visitor, id: string, step: string, form: FormFields = {}) {
  const page = await who.get(casePage, paths.case(id), { id });
  const seen = page.data?.seen as string | undefined;
  return who.post(casePage, paths.case(id), { step, seen, ...form }, { id });
}

/** The page of a case. */
export const look = (who: Visitor, id: string) => who.get(casePage, paths.case(id), { id });

/** A vote in which all who are there agree. */
export const vote = (base: number, forIt = base): FormFields => ({
  "vote.base": String(base),
  "vote.present": String(base),
  "vote.for": String(forIt),
  "vote.against": String(base - forIt),
  "vote.blank": "0",
});

/** Ids of members of a cell with a state, in order of names, who hold no office. */
export async function membersOf(admin: Client, code: string, status = "M2"): Promise<string[]> {
  const rows = await admin`
    select m.id from members m join organizations o on o.id = m.org_id
    where o.code = ${code} and m.membership_status = ${status} and m.activity_status = 'A1'
      and m.current_party_position is null
      and not exists (select 1 from accounts a where a.member_id = m.id)
      and not exists (select 1 from cases c where c.member_id = m.id)
    order by m.sort_name, m.id`;
  return rows.map(({ id }) => id as string);
}

/** The cell of these tests. */
export const CELL = "PT-TB-DB-01";

const DAY_MS = 86_400_000;

/** A day that has come, as forms take it. */
export const lastMonth = () => today(new Date(Date.now() - 20 * DAY_MS));

/** Reads rows with all rights, of a database that is opened later. */
export function rowsOf(database: () => { admin: Client }, cell: string) {
  const only = async (rows: Promise<readonly Record<string, unknown>[]>) => (await rows)[0]!;
  return {
    memberRow: (id: string) => only(database().admin`select * from members where id = ${id}`),
    caseRow: (id: string) => only(database().admin`select * from cases where id = ${id}`),
    voters: async () => {
      const row = await only(database().admin`
        select count(*)::int as number from members m join organizations o on o.id = m.org_id
        where o.code = ${cell} and membership_status = 'M2'
          and activity_status not in ('A2', 'A3', 'A4', 'A5')`);
      return row.number as number;
    },
  };
}

/** The id of a unit by its code. */
export async function unitOf(admin: Client, code: string): Promise<string> {
  const [row] = await admin`select id from organizations where code = ${code}`;
  return row!.id as string;
}

/** The members of a cell as `membersOf` gives them who owe dues of past months, or who do not. */
export async function membersByDues(
  admin: Client,
  code: string,
  owing: boolean,
): Promise<string[]> {
  const all = await membersOf(admin, code);
  const rows = await admin`
    select l.member_id as id, l.owed_dong - coalesce((
      select sum(e.amount_dong) from dues_entries e
      where e.member_id = l.member_id and e.org_id = l.org_id and e.month = l.month), 0) as open
    from dues_lines l where l.month < ${today(new Date()).slice(0, 7)}`;
  const owe = new Set(rows.filter(({ open }) => Number(open) > 0).map(({ id }) => id as string));
  return all.filter((id) => owe.has(id) === owing);
}
