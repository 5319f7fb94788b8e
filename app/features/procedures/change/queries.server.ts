import type { Actor } from "#app/features/access/rules.ts";
import { fieldSight, seenValue, sightOf } from "#app/features/members/access.ts";
import { readNames } from "#app/features/members/edit/names/queries.server.ts";
import type { FormContext } from "#app/features/members/edit/form/queries.server.ts";
import {
  fieldOf,
  rowsOf,
  stillHolds,
  storedValue,
  type ChangeLine,
  type ChangeView,
} from "#app/features/procedures/change/rules.ts";
import { sameValue } from "#app/features/members/plan.ts";
import type { AskedPart } from "#app/features/procedures/change/asking/queries.server.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import type { StoredCase } from "#app/features/procedures/queries.server.ts";
import { describeValue } from "#app/record/describe.ts";
import { isFilled } from "#app/record/conditions.ts";
import type { Field, FieldValue } from "#app/record/field.ts";
import { collection } from "#app/record/format.ts";

/** Reads what a request about the record asks; null for a case of another kind. */
export async function readChangeView(
  ctx: FormContext & { actor: Actor },
  { procedure, memberId, orgPos, closedOn, state }: StoredCase,
  facts: Facts,
): Promise<ChangeView | null> {
  const field = fieldOf(facts.data);
  const whole = rowsOf(facts.data);
  if (procedure !== "change" || memberId === null || (field === null && whole === null))
    return null;
  const { lang, actor } = ctx;
  const sight = sightOf(actor, { id: memberId, orgPos });
  const isWritten = closedOn !== null || state === "applied" || state === "objected";
  const isDrifted = !isWritten && !stillHolds(facts, "before");
  const { before = null, value = null } = facts.data;
  const now = facts.record === null ? before : (storedValue(facts.record, facts.data) ?? null);
  const line = async (one: Field, held: { before: unknown; asked: unknown; now: unknown }) => {
    const said = { key: one.key, label: one.label[lang] };
    const shows = fieldSight(sight, one.key);
    if (shows === "hidden") return { ...said, values: null };
    const names = await readNames(ctx, [{ [one.name]: held.before, all: held }]);
    const say = (of: unknown) =>
      describeValue(one, seenValue(of as FieldValue | null, shows), lang, names);
    return {
      ...said,
      values: {
        before: say(held.before),
        asked: say(held.asked),
        now: sameValue(held.now, held.before) ? "" : say(held.now),
        byWord: one.kind === "text" || one.kind === "longText",
      },
    };
  };
  if (field !== null) {
    const lines = [await line(field, { before, asked: value, now })];
    return { rows: null, lines, isDrifted };
  }
  const part = (row: unknown, name: string) =>
    (row as Record<string, FieldValue | null> | null)?.[name] ?? null;
  const lines: ChangeLine[] = [];
  for (const one of whole!.fields) {
    const held = { before: part(before, one.name), asked: part(value, one.name) };
    const isSaid = isFilled(held.before) || isFilled(held.asked);
    if (isSaid) lines.push(await line(one, { ...held, now: held.before }));
  }
  const act = value === null ? "remove" : "add";
  return { rows: { label: whole!.label[lang], act }, lines, isDrifted };
}

/** What a row says that is asked away, in words, as far as the reader sees it. */
export async function rowInWords(
  ctx: FormContext,
  { key: list, before, page }: AskedPart,
): Promise<{ key: string; label: string; value: string }[]> {
  const held = before as Record<string, FieldValue | null>;
  const names = await readNames(ctx, [held]);
  return collection(list)
    .fields.filter(
      ({ key, name }) => isFilled(held[name]) && fieldSight(page.sight, key) === "shown",
    )
    .map((one) => ({
      key: one.key,
      label: one.label[ctx.lang],
      value: describeValue(one, held[one.name], ctx.lang, names),
    }));
}
