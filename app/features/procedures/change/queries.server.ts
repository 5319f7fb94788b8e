import type { Actor } from "#app/features/access/rules.ts";
import { fieldSight, seenValue, sightOf } from "#app/features/members/access.ts";
import { readNames } from "#app/features/members/edit/names/queries.server.ts";
import type { FormContext } from "#app/features/members/edit/form/queries.server.ts";
import {
  fieldOf,
  stillHolds,
  storedValue,
  type ChangeView,
} from "#app/features/procedures/change/rules.ts";
import { sameValue } from "#app/features/members/plan.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import type { StoredCase } from "#app/features/procedures/queries.server.ts";
import { describeValue } from "#app/record/describe.ts";
import type { FieldValue } from "#app/record/field.ts";

/** Reads what a request about the record asks; null for a case of another kind. */
export async function readChangeView(
  ctx: FormContext & { actor: Actor },
  { procedure, memberId, orgPos, closedOn, state }: StoredCase,
  facts: Facts,
): Promise<ChangeView | null> {
  const field = fieldOf(facts.data);
  if (procedure !== "change" || field === null || memberId === null) return null;
  const { lang, actor } = ctx;
  const shows = fieldSight(sightOf(actor, { id: memberId, orgPos }), field.key);
  const label = field.label[lang];
  const isWritten = closedOn !== null || state === "applied" || state === "objected";
  const isDrifted = !isWritten && !stillHolds(facts, "before");
  if (shows === "hidden") return { field: label, values: null, isDrifted };
  const { before = null, value = null } = facts.data;
  const stored = facts.record === null ? before : (storedValue(facts.record, facts.data) ?? null);
  const all = { before, asked: value, now: stored };
  const names = await readNames(ctx, [all]);
  const say = (one: unknown) =>
    describeValue(field, seenValue(one as FieldValue | null, shows), lang, names);
  return {
    field: label,
    values: {
      before: say(before),
      asked: say(value),
      now: sameValue(stored, before) ? "" : say(stored),
      byWord: field.kind === "text" || field.kind === "longText",
    },
    isDrifted,
  };
}
