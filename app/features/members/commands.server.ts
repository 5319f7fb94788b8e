import { randomUUID } from "node:crypto";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { fields } from "#app/record/format.ts";
import { recordFacts, type Fact } from "#app/features/history/commands.server.ts";
import type { Actor } from "#app/features/access/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { Finding } from "#app/record/checks.ts";
import {
  planChange,
  type MemberChange,
  type PlannedChange,
  type ValueChange,
} from "#app/features/members/plan.ts";
import { assessRecord } from "#app/features/members/rules.ts";
import { noteSuspicions } from "#app/features/members/duplicates/commands.server.ts";
import { takenNumbers } from "#app/features/members/duplicates/queries.server.ts";
import { bearsAnew } from "#app/features/members/duplicates/rules.ts";
import {
  readPlacements,
  writeRecords,
  type Placement,
  type Written,
} from "#app/features/members/store/commands.server.ts";
import { lockStored, type EarlierRead } from "#app/features/members/store/locked/queries.server.ts";
import type { StoredMember } from "#app/features/members/store/queries.server.ts";
import { organizationFinding } from "#app/features/members/placement/rules.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Why and from where a change comes; stands in every fact. */
export interface SaveContext {
  on: CivilDate;
  now: Date;
  rules: RuleSet;
  source: "form" | "import" | "system" | "undo";
  act: string;
  reason?: string | null;
  importId?: string | null;
  requestId?: string | null;
  /** Records that the caller has read in this transaction, so that they need not be read again. */
  earlier?: readonly EarlierRead[];
}

/** What became of one asked change. */
export type SaveResult =
  | {
      kind: "created" | "changed";
      memberId: string;
      version: number;
      changes: ValueChange[];
      findings: Finding[];
    }
  | { kind: "same"; memberId: string; version: number }
  | { kind: "conflict"; memberId: string; version: number; changes: ValueChange[] }
  | { kind: "refused"; memberId: string | null; findings: Finding[] }
  | { kind: "absent"; memberId: string };

interface Candidate {
  place: number;
  id: string;
  plan: Extract<PlannedChange, { kind: "create" | "change" }>;
}

/**
 * The one write path of member records: plans each change, checks the result, writes what may be
 * written and records the facts, all in the caller's transaction.
 *
 * A finding of severity E1 that the record did not have before refuses its change; the others go on.
 *
 * @param actor    null for work of the system itself
 * @param changes  at most a few thousand at a time; a member at most once
 * @returns one result for each change, in order
 * @throws the database's error when a policy or a constraint refuses a row
 */
export async function saveMembers(
  db: ScopedDb,
  actor: Actor | null,
  changes: MemberChange[],
  context: SaveContext,
): Promise<SaveResult[]> {
  const ids = changes.flatMap(({ memberId }) => memberId ?? []);
  const { earlier = [] } = context;
  // At once: who changes seldom leaves the cell, so where that stands is known with the record.
  const cells = earlier.flatMap(({ record }) => record.values.org_id ?? []);
  const [stored, placements] = await Promise.all([
    lockStored(db, ids, earlier),
    readPlacements(db, cells),
  ]);
  const { results, written, facts } = await judge(db, changes, stored, context, placements);
  await writeRecords(db, written);
  await recordFacts(db, actor, facts);
  await noteSuspicions(db, written);
  return results;
}

/**
 * What `saveMembers` would answer to these changes as things stand; nothing is written. The ids of
 * members that would be made are not those they will get.
 *
 * @param stored  the records of the members that the changes name, by id
 */
export async function previewMembers(
  db: ScopedDb,
  changes: MemberChange[],
  stored: Map<string, StoredMember>,
  context: SaveContext,
): Promise<SaveResult[]> {
  return (await judge(db, changes, stored, context)).results;
}

interface Judged {
  results: SaveResult[];
  written: Written[];
  facts: Fact[];
}

async function judge(
  db: ScopedDb,
  changes: MemberChange[],
  stored: Map<string, StoredMember>,
  context: SaveContext,
  known: ReadonlyMap<string, Placement> = new Map(),
): Promise<Judged> {
  const results: SaveResult[] = [];
  const candidates: Candidate[] = [];
  for (const [place, change] of changes.entries()) {
    const before = change.memberId === null ? null : stored.get(change.memberId);
    if (before === undefined || before?.hidden) {
      results[place] = { kind: "absent", memberId: change.memberId! };
      continue;
    }
    const plan = planChange(before, change, context.on, randomUUID);
    if (plan.kind === "same" || plan.kind === "conflict") {
      const { id: memberId, version } = plan.before;
      results[place] =
        plan.kind === "same"
          ? { kind: "same", memberId, version }
          : { kind: "conflict", memberId, version, changes: plan.changes };
      continue;
    }
    candidates.push({ place, id: before?.id ?? randomUUID(), plan });
  }
  const cells = candidates.map(({ plan }) => plan.after.values.org_id ?? "").filter(Boolean);
  const others = cells.filter((cell) => !known.has(cell));
  const placements = new Map([...known, ...(await readPlacements(db, others))]);
  const taken = await takenNumbers(
    db,
    candidates
      .filter(({ plan }) => bearsAnew(plan.before?.record.values ?? null, plan.after.values))
      .map(({ id, plan }) => ({ id, values: plan.after.values })),
  );
  const written: Written[] = [];
  const facts: Fact[] = [];
  for (const { place, id, plan } of candidates) {
    const placement = placements.get(plan.after.values.org_id ?? "");
    const openDuplicate = plan.before?.openDuplicate ?? false;
    const { findings, columns } = assessRecord(plan.after, {
      on: context.on,
      rules: context.rules,
      openDuplicate,
    });
    const own = [
      ...findings,
      // A cell that has closed since refuses nobody who stands in it already.
      ...(isPlaced(plan) ? organizationFinding(placement, context.on) : []),
      ...(taken.get(id) ?? []),
    ];
    const stops = own.filter(
      (finding) => finding.severity === "E1" && !hadBefore(plan, finding, context),
    );
    if (stops.length > 0 || placement === undefined) {
      results[place] = { kind: "refused", memberId: plan.before?.id ?? null, findings: stops };
      continue;
    }
    const before = plan.before === null ? null : stored.get(plan.before.id)!;
    const one = { id, before, after: plan.after, columns, placement };
    written.push(one);
    facts.push(fact(one, plan.changes, context));
    results[place] = {
      kind: plan.kind === "create" ? "created" : "changed",
      memberId: id,
      version: (before?.version ?? 0) + 1,
      changes: plan.changes,
      findings: own,
    };
  }
  return { results, written, facts };
}

/** Whether a change says in which cell somebody stands. */
const isPlaced = ({ before, changes }: Candidate["plan"]): boolean =>
  before === null || changes.some(({ field, row }) => field === "org_id" && row === null);

/** A record that already broke a rule before is not refused for it again. */
function hadBefore(plan: Candidate["plan"], finding: Finding, { on, rules }: SaveContext): boolean {
  if (plan.before === null) return false;
  const old = assessRecord(plan.before.record, { on, rules, openDuplicate: false }).findings;
  return old.some(
    ({ rule, field, severity }) =>
      severity === "E1" && rule === finding.rule && field === finding.field,
  );
}

const sensitive = new Set(
  fields.filter((field) => field.sensitivity === "sensitive").map(({ key }) => key),
);

function fact(one: Written, changes: ValueChange[], context: SaveContext): Fact {
  return {
    at: context.now,
    act: context.act,
    memberId: one.id,
    orgPos: one.placement.orgPos,
    subject: one.after.values.full_name ?? null,
    changes: changes.map((change) => ({ ...change, sensitive: sensitive.has(change.field) })),
    reason: context.reason ?? null,
    source: context.source,
    importId: context.importId ?? null,
    requestId: context.requestId ?? null,
  };
}
