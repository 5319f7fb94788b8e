import { sql } from "drizzle-orm";
import { procedureWords } from "#app/features/procedures/definitions/text.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What the running case of somebody says of the helper and the course; empty where it says nothing. */
export interface CaseHelp {
  helper: string;
  course: string | null;
}

/**
 * Helper and course of people on the way to admission or recognition, out of their running cases.
 *
 * @returns by member id; whoever has no case is absent
 * @source reports.md L05, L06
 */
export async function listHelp(
  db: ScopedDb,
  memberIds: readonly string[],
  procedures: readonly ("admission" | "readmission" | "recognition")[],
): Promise<Map<string, CaseHelp>> {
  const rows = await db.execute<{ id: string; helper: string | null; course: string | null }>(sql`
    select distinct on (c.member_id) c.member_id as id, h.full_name as helper, c.data ->> 'courseOn' as course
    from cases c left join members h on h.id::text = c.data ->> 'helper'
    where c.member_id = any(${sql.param([...memberIds])}::uuid[]) and c.closed_on is null
      and c.procedure = any(${sql.param([...procedures])}::text[])
    order by c.member_id, c.opened_at desc`);
  return new Map(rows.map(({ id, helper, course }) => [id, { helper: helper ?? "", course }]));
}

/** Why somebody is exempt, and until when; nothing for an exemption of before. */
export interface ExemptWhy {
  ground: string;
  until: string | null;
}

/** The latest exemption of people that was decided here, in words. @source reports.md L09; procedures P12 */
export async function listGrounds(
  db: ScopedDb,
  memberIds: readonly string[],
  lang: Lang,
): Promise<Map<string, ExemptWhy>> {
  const rows = await db.execute<{
    id: string;
    procedure: string;
    ground: string | null;
    until: string | null;
  }>(sql`
    select distinct on (member_id) member_id as id, procedure, data ->> 'ground' as ground, data ->> 'until' as until
    from cases where member_id = any(${sql.param([...memberIds])}::uuid[])
      and procedure in ('exemption', 'temporaryExemption') and data ->> 'ground' is not null
      and state not in ('requested', 'proposed', 'refused', 'withdrawn')
    order by member_id, opened_at desc`);
  return new Map(
    rows.map(({ id, procedure, ground, until }) => [
      id,
      {
        ground: procedureWords[procedure]?.[lang].inputs.ground?.options?.[ground ?? ""] ?? "",
        until,
      },
    ]),
  );
}

/** How often the running temporary stay of people was prolonged; whoever's was not is absent. @source reports.md L08 */
export async function listExtensions(
  db: ScopedDb,
  memberIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db.execute<{ id: string; times: number }>(sql`
    select c.member_id as id, count(*)::int as times from cases c join case_steps s on s.case_id = c.id
    where c.member_id = any(${sql.param([...memberIds])}::uuid[]) and c.procedure = 'temporaryTransfer'
      and c.closed_on is null and s.step = 'extend' group by c.member_id`);
  return new Map(rows.map(({ id, times }) => [id, times]));
}
