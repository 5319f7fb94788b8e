import * as filesPage from "#app/routes/reorganizations/files.tsx";
import * as newPlan from "#app/routes/reorganizations/new.tsx";
import * as operationPage from "#app/routes/reorganizations/operation.tsx";
import * as peoplePage from "#app/routes/reorganizations/people.tsx";
import * as planPage from "#app/routes/reorganizations/plan.tsx";
import { addDays, today } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { pdf } from "#tests/setup/dossier.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import type { FormFields, Visitor } from "#tests/setup/visit.ts";

/** Today, and a day as people write it. */
export const day = today(new Date());
export const written = (date: string): string => date.split("-").reverse().join("/");
export const decision = { decisionNumber: "12-QĐ/ĐU", decisionOn: written(day) };

/** Drafts a plan that holds from so many days on; answers its id. */
export async function draft(who: Visitor, title: string, days = 0): Promise<string> {
  const answer = await who.post(newPlan, paths.reorganizationNew(), {
    title,
    ground: "Đề án sắp xếp",
    effectiveOn: written(addDays(day, days)),
  });
  const id = /^\/reorganizations\/([0-9a-f-]{36})/.exec(answer.location ?? "")?.[1];
  if (id === undefined) throw new Error(`No plan: ${JSON.stringify(answer.data)}`);
  return id;
}

/** The page of a plan. */
export const look = (who: Visitor, id: string) =>
  who.get(planPage, paths.reorganization(id), { id });

/** Adds an operation, from the version that the page shows. */
export async function add(who: Visitor, id: string, form: FormFields) {
  const { version } = (await look(who, id)).data;
  return who.post(
    operationPage,
    paths.reorganizationOperation(id),
    { version: String(version), ...form },
    { id },
  );
}

/** Says where people go. */
export async function send(who: Visitor, id: string, at: number, to: Record<string, string>) {
  const { version } = (await look(who, id)).data;
  const fields = Object.fromEntries(Object.entries(to).map(([key, ref]) => [`to.${key}`, ref]));
  return who.post(
    peoplePage,
    paths.reorganizationPeople(id),
    { version: String(version), at: String(at), ...fields },
    { id },
  );
}

/** Attaches the decision to a plan that has none, where that is open to whoever it is. */
export async function attach(who: Visitor, id: string): Promise<void> {
  const { paper } = (await look(who, id)).data ?? {};
  if (!paper?.mayAttach || paper.without !== "needed" || paper.files.length > 0) return;
  const answer = await hand(who, id);
  if (answer.status !== 302) throw new Error(`Not attached: ${JSON.stringify(answer.data)}`);
}

/** Sends a file of the decision. */
export const hand = (who: Visitor, id: string, form: FormFields = {}) =>
  who.post(
    filesPage,
    paths.reorganizationFiles(id),
    { file: pdf(), noSecret: "1", ...form },
    { id },
  );

/** Takes a step of a plan, with the decision attached unless `paper` is `none`, from what the page shows. */
export async function act(who: Visitor, id: string, name: string, form: FormFields = {}) {
  if (name === "approve" && form.paper !== "none") await attach(who, id);
  const page = await look(who, id);
  const seen = (page.data?.seen as string | undefined) ?? "";
  const version = String(page.data?.version ?? 0);
  return who.post(
    planPage,
    paths.reorganization(id),
    { act: name, seen, version, ...form },
    { id },
  );
}

/** The one row of a query. */
export const only = async (rows: Promise<readonly Record<string, unknown>[]>) => (await rows)[0]!;

/** The people with a live record in a cell, in the order of lists. */
export async function livingIn({ admin }: TestDatabase, org: string): Promise<string[]> {
  const rows = await admin`
    select id from members where org_id = ${org} and is_live order by sort_name, id`;
  return rows.map(({ id }) => id as string);
}

/** Units whose kept counts are not those of the members that hang below them. */
export const wrongCounts = ({ admin }: TestDatabase) => admin`
  select o.code from organizations o left join organization_counts c on c.org_id = o.id,
    lateral (select count(*) filter (where m.membership_status = 'M2')::int as official,
      count(*) filter (where m.membership_status = 'M1')::int as probationary
      from members m join organizations cell on cell.id = m.org_id
      where cell.pos_from >= o.pos_from and cell.pos_from < o.pos_to and m.hidden_at is null) n
  where coalesce(c.official, 0) <> n.official or coalesce(c.probationary, 0) <> n.probationary`;

/** All that a reorganization may change, as one text. */
export async function everything({ admin }: TestDatabase): Promise<string> {
  const row = await only(admin`
    select (select string_agg(concat(id, org_id, version), ',' order by id) from members) as members,
      (select string_agg(concat(id, name, parent_id, closed_on), ',' order by id) from organizations) as units,
      (select string_agg(concat(id, org_id, valid_to), ',' order by id) from posts) as posts,
      (select string_agg(concat(id, org_id, other_org_id), ',' order by id) from cases) as cases`);
  return JSON.stringify(row);
}

/** Opens a transfer as the database has it, on its way to a unit or to none yet; answers its id. */
export async function openedTransfer(
  { admin }: TestDatabase,
  { member, org, other }: { member: string; org: string; other: string | null },
): Promise<string> {
  const row = await only(admin`
    insert into cases (procedure, state, member_id, subject_name, org_id, org_pos, other_org_id, other_pos,
      opened_on, opened_at, entered_on, updated_at)
    select 'transfer', 'introduced', ${member}, 'X', o.id, o.pos_from, p.id, p.pos_from, '2026-01-01', now(),
      '2026-01-01', now()
    from organizations o left join organizations p on p.id = ${other} where o.id = ${org} returning id`);
  return row.id as string;
}
