import { inArray } from "drizzle-orm";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { saveMembers, type SaveContext } from "#app/features/members/commands.server.ts";
import type { MemberChange } from "#app/features/members/plan.ts";
import { readStored, type StoredMember } from "#app/features/members/store/queries.server.ts";
import {
  moveGuest,
  moveMember,
  type Move,
  type MoveDone,
} from "#app/features/reorganizations/applying/plan.ts";
import type { MovedPerson } from "#app/features/reorganizations/applying/rules.ts";
import { Conflict } from "#app/lib/errors.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const BATCH = 500;

/** Who goes from where to where. */
export interface Going {
  memberId: string;
  from: string;
  to: string;
}

/** Under which plan, day and figures records are written. */
export interface Writing {
  planId: string;
  on: string;
  /** Units whose offices end. */
  ending?: readonly string[];
  now: Date;
  rules: RuleSet;
  reason: string | null;
  requestId: string | null;
}

/** Records that refused their change: nothing of the plan is written. */
export class RecordsRefuse extends Error {
  readonly names: string[];

  constructor(names: string[]) {
    super(`${names.length} records refuse`);
    this.name = "RecordsRefuse";
    this.names = names;
  }
}

/**
 * Moves members to other cells, or guests to the unit that follows their host, through the write path of records.
 *
 * @throws {RecordsRefuse} when a rule of the record forbids a change
 * @throws {Conflict} when a record has changed or gone since the plan was made
 */
export async function movePeople(
  db: ScopedDb,
  as: "member" | "guest",
  going: readonly Going[],
  writing: Writing,
): Promise<MovedPerson[]> {
  const plan = as === "member" ? moveMember : moveGuest;
  const moved: MovedPerson[] = [];
  for (let at = 0; at < going.length; at += BATCH) {
    const batch = going.slice(at, at + BATCH);
    const stored = await readStored(
      db,
      batch.map(({ memberId }) => memberId),
    );
    const planned = batch.map((one) => {
      const member = stored.get(one.memberId);
      if (member === undefined) throw new Conflict("A record has gone.");
      return { one, member, ...plan(member, moveOf(one, writing)) };
    });
    await save(
      db,
      planned.map(({ change }) => change),
      stored,
      writing,
    );
    moved.push(...planned.map(({ one, member, done }) => movedPerson(one, member, done)));
  }
  return moved;
}

/** The move of one who goes. */
export const moveOf = (
  { from, to }: Pick<Going, "from" | "to">,
  { on, planId, ending }: Pick<Writing, "on" | "planId" | "ending">,
): Move => ({ from, to, on, planId, ...(ending && { ending }) });

/** How records are written by a plan; `act` says whether it is applied or taken back. */
export function saveContext(
  { now, on, rules, reason, requestId }: Writing,
  source: SaveContext["source"],
  act: string,
): SaveContext {
  return { on, now, rules, source, act, reason, requestId };
}

/** The versions that records have by now. */
export async function withVersions(
  db: ScopedDb,
  people: readonly MovedPerson[],
): Promise<MovedPerson[]> {
  if (people.length === 0) return [];
  const rows = await db
    .select({ id: members.id, version: members.version })
    .from(members)
    .where(
      inArray(
        members.id,
        people.map(({ memberId }) => memberId),
      ),
    );
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return people.map((one) => ({ ...one, version: versions.get(one.memberId) ?? one.version }));
}

async function save(
  db: ScopedDb,
  changes: MemberChange[],
  stored: ReadonlyMap<string, StoredMember>,
  writing: Writing,
): Promise<void> {
  const context = saveContext(writing, "system", "member.reorganized");
  const results = await saveMembers(db, null, changes, context);
  const refused = results.flatMap((result) =>
    result.kind === "refused" ? [nameOf(stored.get(result.memberId ?? ""))] : [],
  );
  if (refused.length > 0) throw new RecordsRefuse(refused);
  if (results.some(({ kind }) => kind !== "changed")) throw new Conflict("A record has changed.");
}

const nameOf = (member: StoredMember | undefined): string => member?.record.values.full_name ?? "";

function movedPerson(one: Going, member: StoredMember, done: MoveDone): MovedPerson {
  const { memberId, from, to } = one;
  return { memberId, name: nameOf(member), from, to, version: member.version + 1, ...done };
}
