import { createOrganizations } from "#app/features/organizations/commands.server.ts";
import { today } from "#app/lib/dates.ts";
import type { Client } from "#db/client.server.ts";
import { withSystemScope } from "#db/scope.server.ts";

/** Officers and leaders of another commune, and of another province with a commune of its own. */
export const neighbors = ["canbo.xa.khac", "lanhdao.xa.khac", "chiuy", "thudangphi", "phobithu"];

/** Makes the other province, and gives it officers out of the demo's accounts. */
export async function makeNeighbors(admin: Client): Promise<void> {
  const facts = {
    isAboveGrassroots: null,
    sector: null,
    communeCode: null,
    wageRegion: "IV",
    meetingDay: null,
    foundedOn: "2025-07-01",
  } as const;
  const [center] = await admin`select code from organizations where org_type = 'TW'`;
  const unit = (code: string, name: string, orgType: "TU" | "XP", parentCode: string) =>
    Object.assign({ decisionNumber: null, facts }, { code, name, orgType, parentCode });
  const units = [
    unit("QX", "Đảng bộ tỉnh Quảng Xa", "TU", String(center!.code)),
    unit("QX-A", "Đảng bộ xã Xa Lạ", "XP", "QX"),
  ];
  const context = { on: today(new Date()), now: new Date(), source: "form" } as const;
  await withSystemScope("test: units", (db) => createOrganizations(db, null, units, context));
  const post = async (username: string, role: string, code: string) => {
    await admin`delete from posts where account_id = (select id from accounts where username = ${username})`;
    await admin`
      insert into posts (account_id, role, org_id, valid_from, basis)
      select a.id, ${role}, o.id, '2025-07-01', 'test' from accounts a, organizations o
      where a.username = ${username} and o.code = ${code}`;
  };
  await post("chiuy", "R12", "QX");
  await post("thudangphi", "R14", "QX");
  await post("phobithu", "R08", "QX-A");
}

/** Everything about cases that an act could write. */
export async function writtenBy(admin: Client): Promise<string> {
  const rows = await admin`
    select (select count(*) from case_steps) as steps, (select count(*) from cases) as cases,
      (select max(updated_at) from cases) as moved, (select count(*) from document_files) as files,
      (select sum(version) from members) as records, (select count(*) from review_campaigns) as campaigns,
      (select count(*) from history where act <> 'access.refused') as facts`;
  return JSON.stringify(rows);
}

/** Puts a case about a unit with its first step into the demo, as its own people have it before them. */
export async function putCase(
  admin: Client,
  one: { procedure: string; state: string; step: string; code: string; data: object },
): Promise<string> {
  const { procedure, state, step, code } = one;
  const day = today(new Date());
  const json = JSON.stringify(one.data);
  const [made] = await admin`
    insert into cases (procedure, state, subject_name, org_id, org_pos, data, opened_on, opened_at, entered_on, updated_at)
    select ${procedure}, ${state}, name, id, pos_from, ${json}::text::jsonb, ${day}, now(), ${day}, now()
    from organizations where code = ${code} returning id`;
  await admin`
    insert into case_steps (case_id, ordinal, step, to_state, at, taken_on, actor_name, input)
    values (${made!.id}, 0, ${step}, ${state}, now(), ${day}, 'X', ${json}::text::jsonb)`;
  return made!.id as string;
}
