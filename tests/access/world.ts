import { orgType } from "#app/codes/org-type.ts";
import { createOrganizations } from "#app/features/organizations/commands.server.ts";
import type { AskedUnit } from "#app/features/organizations/plan.ts";
import { today } from "#app/lib/dates.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { phrases } from "#seeds/world/names.ts";
import type { Subject } from "#tests/access/route-line.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { seedMember } from "#tests/setup/organizations.ts";
import { demoDatabase } from "#tests/setup/visit.ts";

/** Where the thing stands that is asked for, seen from the first cell of the demo. */
export const relations = ["own", "sibling", "branch", "commune", "province"] as const;
export type Relation = (typeof relations)[number];

/** A cell with one thing of each kind. */
export interface Place {
  code: string;
  ids: Record<Subject, string>;
  /** Of the member. */
  name: string;
}

/** The demo province with a second one beside it, and what stands in five of their cells. */
export interface World {
  database: TestDatabase;
  places: Record<Relation, Place>;
  /** What a refused act must leave as it is. */
  state: () => Promise<unknown>;
}

const cells: Record<Relation, string> = {
  own: "PT-TB-DB-01",
  sibling: "PT-TB-DB-02",
  branch: "PT-TB-05",
  commune: "PT-XH-01",
  province: "ZZ-01-01",
};

/** Makes the world in a database of its own. */
export async function makeWorld(): Promise<World> {
  const database = await demoDatabase();
  await addProvince(database);
  const places = {} as World["places"];
  for (const relation of relations) places[relation] = await furnish(database, cells[relation]);
  const state = async () => {
    const [row] = await database.admin`
      select (select sum(version) from members) as versions, (select count(*) from members) as members,
        (select string_agg(state, ',' order by id) from imports) as imports,
        (select string_agg(state, ',' order by id) from exports) as exports,
        (select string_agg(state, ',' order by id) from account_requests) as requests,
        (select string_agg(state, ',' order by id) from directives) as directives,
        (select string_agg(state, ',' order by id) from tasks) as tasks,
        (select string_agg(state, ',' order by id) from cases) as cases,
        (select string_agg(state || version, ',' order by id) from meetings) as meetings,
        (select string_agg(state || version, ',' order by id) from sent_reports) as reports,
        (select string_agg(state || version, ',' order by id) from reorganizations) as plans,
        (select string_agg(coalesce(end_reason, '-'), ',' order by id) from biography_blocks) as blocks,
        (select count(*) from posts) as posts, (select count(*) from organizations) as units,
        (select count(*) from history where act not like 'access.%' and act not like '%.denied') as facts`;
    return row;
  };
  return { database, places, state };
}

/** A report that says nothing. */
const said = {
  title: "X",
  unit: "X",
  above: "",
  place: null,
  period: "X",
  madeOn: "2001-01-31",
  orientation: "portrait",
  parts: [],
  equation: null,
  notes: [],
  signer: "X",
};
const EMPTY_REPORT = { vi: said, en: said };

async function addProvince({ admin }: TestDatabase): Promise<void> {
  const { codes } = orgType;
  const now = new Date();
  const unit = (code: string, name: string, type: AskedUnit["orgType"], parentCode: string) => ({
    code,
    name,
    orgType: type,
    parentCode,
    decisionNumber: null,
    facts: {
      isAboveGrassroots: false,
      sector: null,
      communeCode: null,
      wageRegion: null,
      meetingDay: null,
      foundedOn: null,
    },
  });
  await withSystemScope("test: another province", (db) =>
    createOrganizations(
      db,
      null,
      [
        unit("ZZ", "Đảng bộ tỉnh Khác", codes.province, phrases.center.code),
        unit("ZZ-01", "Đảng bộ xã Khác", codes.commune, "ZZ"),
        unit("ZZ-01-01", "Chi bộ Khác", codes.grassrootsCell, "ZZ-01"),
      ],
      { on: today(now), now, source: "system" },
    ),
  );
  const [cell] = await admin`select id, pos_from from organizations where code = 'ZZ-01-01'`;
  const from = BigInt(cell!.pos_from as string);
  await seedMember(
    admin,
    { id: cell!.id as string, code: "", name: "", from, to: from + 1n, range: [from, from + 1n] },
    "Người Tỉnh Khác",
  );
}

let serial = 0;

async function furnish({ admin }: TestDatabase, code: string): Promise<Place> {
  const [unit] =
    await admin`select id, pos_from, province_id from organizations where code = ${code}`;
  const [post] = await admin`
    select p.id, p.account_id from posts p join accounts a on a.id = p.account_id where a.username = 'nhaplieu.tinh'`;
  const [person] = await admin`
    select id, full_name from members where org_id = ${unit!.id} and is_live order by sort_name desc, id limit 1`;
  const [upload] = await admin`
    insert into imports (org_id, org_pos, account_id, post_id, uploader_name, file_name, file_path, file_size, file_hash, state)
    values (${unit!.id}, ${unit!.pos_from}, ${post!.account_id}, ${post!.id}, 'X', 'a.xlsx', 'b', 1, ${code}, 'checked') returning id`;
  const [made] = await admin`
    insert into exports (org_id, org_pos, account_id, post_id, requester_name, kind, state)
    values (${unit!.id}, ${unit!.pos_from}, ${post!.account_id}, ${post!.id}, 'X', 'public', 'requested') returning id`;
  const [account] = await admin`
    insert into accounts (username, display_name, is_demo) values (${`nguoi.${code}`}, 'Ai Đó', true) returning id`;
  const [held] = await admin`
    insert into posts (account_id, role, org_id, valid_from)
    values (${account!.id}, 'R03', ${unit!.id}, '2026-01-01') returning id`;
  const [asked] = await admin`
    insert into account_requests (kind, account_id, person_name, role, org_id, org_pos, post_id, valid_to, basis,
      proposed_by, proposed_name, proposed_at)
    values ('end', ${account!.id}, 'Ai Đó', 'R03', ${unit!.id}, ${unit!.pos_from}, ${held!.id}, '2099-12-31', '1-QĐ',
      ${post!.account_id}, 'X', now()) returning id`;
  const [directive] = await admin`
    insert into directives (org_id, org_pos, number, kind, title, body, drafted_by, drafted_name, drafted_at, state, issued_on)
    values (${unit!.id}, ${unit!.pos_from}, ${code}, 'letter', 'X', 'X', ${post!.account_id}, 'X', now(), 'issued', current_date) returning id`;
  const [task] = await admin`
    insert into tasks (org_id, org_pos, member_id, assignee_name, title, assigned_name, issued_on, due_on)
    values (${unit!.id}, ${unit!.pos_from}, ${person!.id}, 'X', 'X', 'X', current_date, current_date) returning id`;
  const [attached] = await admin`
    insert into task_files (task_id, org_pos, member_id, name, size, mime, sha256, uploaded_by, uploader_name, uploaded_at)
    values (${task!.id}, ${unit!.pos_from}, ${person!.id}, 'a.pdf', 1, 'application/pdf', 'c', ${post!.account_id}, 'X', now()) returning id`;
  const [kept] = await admin`
    insert into document_files (org_pos, member_id, type, name, size, mime, sha256, uploaded_by, uploader_name, uploaded_at)
    values (${unit!.pos_from}, ${person!.id}, 'HS05', 'a.pdf', 1, 'application/pdf', 'c', ${post!.account_id}, 'X', now()) returning id`;
  const [kase] = await admin`
    insert into cases (procedure, state, member_id, subject_name, org_id, org_pos, opened_on, opened_at, entered_on, updated_at)
    values ('exemption', 'requested', ${person!.id}, ${person!.full_name}, ${unit!.id}, ${unit!.pos_from},
      '2026-01-01', now(), '2026-01-01', now()) returning id`;
  // Asked here about somebody of here: what is between two cells is proved by itself.
  const [residence] = await admin`
    insert into residence_opinions (case_id, member_id, member_name, year, org_id, org_pos, residence_org_id,
      residence_pos, asked_on, due_on)
    values (${kase!.id}, ${person!.id}, ${person!.full_name}, 2026, ${unit!.id}, ${unit!.pos_from}, ${unit!.id},
      ${unit!.pos_from}, current_date, current_date) returning id`;
  const [meeting] = await admin`
    insert into meetings (org_id, org_pos, kinds, state, meet_on, month, meet_at, place)
    values (${unit!.id}, ${unit!.pos_from}, ${["M03"]}, 'invited', current_date, to_char(current_date, 'YYYY-MM'), '19:30', 'X')
    returning id`;
  const [sent] = await admin`
    insert into sent_reports (org_id, org_pos, report, period, state, updated_at)
    values (${unit!.id}, ${unit!.pos_from}, 'monthly', '2001-01', 'submitted', now()) returning id`;
  await admin`
    insert into report_snapshots (report_id, org_pos, version, content, checksum, made_at)
    select ${sent!.id}, ${unit!.pos_from}, 1, c, encode(sha256(convert_to(c, 'UTF8')), 'hex'), now()
    from (select ${JSON.stringify(EMPTY_REPORT)}::text as c) content`;
  const [planned] = await admin`
    insert into reorganizations (org_id, org_pos, title, ground, effective_on, drafters, drafted_name, drafted_at)
    values (${unit!.id}, ${unit!.pos_from}, 'X', 'X', current_date, ${[post!.account_id as string]}::uuid[], 'X', now())
    returning id`;
  const [paper] = await admin`
    insert into reorganization_files (reorganization_id, org_pos, name, size, mime, sha256, uploaded_by, uploader_name, uploaded_at)
    values (${planned!.id}, ${unit!.pos_from}, 'a.pdf', 1, 'application/pdf', 'c', ${post!.account_id}, 'X', now()) returning id`;
  // Letters of its own for each place: blocks never overlap.
  const [block] = await admin`
    insert into biography_blocks (org_id, org_pos, province_id, letters, first_number, last_number, given_on,
      decision_number, given_by, given_name, given_at)
    values (${unit!.id}, ${unit!.pos_from}, ${unit!.province_id}, ${`Q${String.fromCharCode(65 + serial++)}`}, 1, 9,
      '2026-01-01', '1-CV', ${post!.account_id}, 'X', now()) returning id`;
  return {
    code,
    name: person!.full_name as string,
    ids: {
      member: person!.id as string,
      import: upload!.id as string,
      export: made!.id as string,
      organization: unit!.id as string,
      post: held!.id as string,
      request: asked!.id as string,
      directive: directive!.id as string,
      task: task!.id as string,
      workFile: attached!.id as string,
      document: kept!.id as string,
      case: kase!.id as string,
      residence: residence!.id as string,
      meeting: meeting!.id as string,
      report: sent!.id as string,
      reorganization: planned!.id as string,
      planFile: paper!.id as string,
      block: block!.id as string,
    },
  };
}
