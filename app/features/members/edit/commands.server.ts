import { randomUUID } from "node:crypto";
import type { RuleSet } from "#app/codes/rule-set.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { seenFindings, type Sight } from "#app/features/members/access.ts";
import {
  previewMembers,
  saveMembers,
  type SaveContext,
} from "#app/features/members/commands.server.ts";
import { findingsOfChange } from "#app/features/members/edit/rules.ts";
import { planChange, type MemberChange, type MemberSnapshot } from "#app/features/members/plan.ts";
import { assessRecord } from "#app/features/members/rules.ts";
import { readStored } from "#app/features/members/store/queries.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { Finding } from "#app/record/checks.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** What the edit page asks to be written. */
export interface AskedEdit {
  memberId: string;
  /** The version that the form was made from. */
  version: number;
  change: Pick<MemberChange, "values" | "rows">;
  /** Ids of the doubts that were ticked as seen. */
  seen: ReadonlySet<string>;
  reason: string | null;
  sight: Sight;
}

/** Something to look at again, by an id that stays from one sending to the next. */
export interface Doubt {
  id: string;
  finding: Finding;
}

/** What became of an edit; plain JSON. `left` counts what the change left to be done (E2). */
export type EditOutcome =
  | { kind: "saved"; left: number }
  | { kind: "same" }
  | { kind: "moved" }
  | { kind: "stopped"; stops: Finding[]; doubts: Doubt[] };

/** When and by which rules an edit is judged. */
export interface EditContext {
  on: CivilDate;
  now: Date;
  rules: RuleSet;
  requestId: string;
}

/**
 * Saves the edit of one member with its fact, unless the record has moved on, a rule refuses it, or a
 * doubt has not been seen. The member is locked until the transaction ends.
 *
 * @returns `moved` when somebody else has saved since the form was made: nothing is written then
 * @throws {Conflict} when the member is no longer in scope
 * @source record format 3.0 §7; clarification 29
 */
export async function saveEdit(
  db: ScopedDb,
  actor: Actor,
  asked: AskedEdit,
  context: EditContext,
): Promise<EditOutcome> {
  const stored = await readStored(db, [asked.memberId], true);
  const before = expectOne([...stored.values()].filter(({ hidden }) => !hidden));
  if (before.version !== asked.version) return { kind: "moved" };
  const change = { ...asked.change, memberId: before.id, expectedVersion: before.version };
  const saving: SaveContext = {
    ...context,
    source: "form",
    act: "member.edit",
    reason: asked.reason,
  };
  const [preview] = await previewMembers(db, [change], stored, saving);
  if (preview?.kind === "refused") return { kind: "stopped", stops: preview.findings, doubts: [] };
  if (preview?.kind !== "changed") return { kind: "same" };
  const { doubts, remains } = weigh(before, change, preview.findings, context);
  const visible = new Set(
    seenFindings(
      doubts.map(({ finding }) => finding),
      asked.sight,
    ),
  );
  const shown = doubts.filter(({ finding }) => visible.has(finding));
  if (shown.some(({ id }) => !asked.seen.has(id)))
    return { kind: "stopped", stops: [], doubts: shown };
  const [result] = await saveMembers(db, actor, [change], saving);
  // The row is locked and the plan is the one just previewed: anything else is a bug.
  if (result?.kind !== "changed") throw new Error(`An edit was previewed but is ${result?.kind}.`);
  return { kind: "saved", left: remains.length };
}

function weigh(
  before: MemberSnapshot,
  change: MemberChange,
  findings: Finding[],
  { on, rules }: EditContext,
) {
  const plan = planChange(before, change, on, randomUUID);
  if (plan.kind !== "change") return { doubts: [], remains: [] };
  const { record, openDuplicate } = before;
  const old = assessRecord(record, { on, rules, openDuplicate }).findings;
  return findingsOfChange(
    { record, findings: old },
    { record: plan.after, findings },
    new Set(plan.changes.map(({ field }) => field)),
  );
}
