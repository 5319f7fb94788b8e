import type { ActorContext } from "#app/features/access/door.server.ts";
import { fieldSight, seenValue, sightOf } from "#app/features/members/access.ts";
import { readNames } from "#app/features/members/edit/names/queries.server.ts";
import { versionsOf } from "#app/features/members/merging/commands.server.ts";
import { differences, rowsGained, type MergeUndo } from "#app/features/members/merging/plan.ts";
import type { Merge, PairMember } from "#app/features/members/merging/queries.server.ts";
import type {
  ShownChange,
  ShownDifference,
  ShownPair,
} from "#app/features/members/merging/view/rules.ts";
import { describeValue, type Names } from "#app/record/describe.ts";
import type { FieldValue } from "#app/record/field.ts";
import { collection, findField } from "#app/record/format.ts";
import type { Lang } from "#app/lib/lang.ts";

type Reader = Pick<ActorContext, "db" | "lang" | "now" | "actor">;

/** Two records side by side, as far as the reader may see them. @param merge the choices to show; null before any */
export async function showPair(
  ctx: Reader,
  pair: [PairMember, PairMember],
  merge: Pick<Merge, "standing" | "taken"> | null,
): Promise<ShownPair> {
  const [kept, gone] = pair;
  const all = differences(kept.record, gone.record);
  const sights = pair.map((one) => sightOf(ctx.actor, one));
  const names = await readNames(ctx, [
    Object.fromEntries(all.map((one) => [one.field, one.kept])),
    Object.fromEntries(all.map((one) => [one.field, one.gone])),
  ]);
  const seen = all.filter(({ field }) =>
    sights.every((sight) => !["hidden", "year"].includes(fieldSight(sight, field))),
  );
  const words = (place: 0 | 1, key: string, value: unknown) => {
    const shown = seenValue(value as FieldValue, fieldSight(sights[place]!, key));
    return inWords(key, shown, ctx.lang, names);
  };
  return {
    people: pair.map(({ id, name, cellName }) => ({ id, name, cellName })),
    seen: versionsOf(pair),
    differences: seen.map(({ field, kept: mine, gone: theirs, kind }) => ({
      key: field,
      label: labelOf(field, ctx.lang),
      kept: words(0, field, mine),
      gone: words(1, field, theirs),
      kind,
      chosen: chosenOf(kind, field, merge),
    })),
    unseen:
      all.filter(({ kind }) => kind === "choose").length -
      seen.filter(({ kind }) => kind === "choose").length,
    rows: rowsGained(kept.record, gone.record).map(([key, count]) => ({
      label: collection(key).label[ctx.lang],
      count,
    })),
  };
}

/** What a merge changed in the record that stayed, in words, as far as the reader may see it. */
export async function showMerged(
  ctx: Reader,
  kept: PairMember,
  undo: MergeUndo,
): Promise<ShownChange[]> {
  const sight = sightOf(ctx.actor, kept);
  const shown = undo.changes.filter(({ field }) => fieldSight(sight, field) !== "hidden");
  const names = await readNames(
    ctx,
    shown.map(({ old, new: fresh }) => ({ old, fresh })),
  );
  const words = (field: string, value: unknown) =>
    inWords(field, seenValue(value as FieldValue, fieldSight(sight, field)), ctx.lang, names);
  return shown.map(({ field, old, new: fresh }) => ({
    key: field,
    label: labelOf(field, ctx.lang),
    before: words(field, old),
    after: words(field, fresh),
  }));
}

const labelOf = (key: string, lang: Lang) => findField(key)?.label[lang] ?? key;

function inWords(key: string, value: FieldValue | null, lang: Lang, names: Names): string | null {
  const field = findField(key);
  return field === null || value === null ? null : describeValue(field, value, lang, names);
}

function chosenOf(
  kind: ShownDifference["kind"],
  field: string,
  merge: Pick<Merge, "standing" | "taken"> | null,
): "kept" | "gone" {
  if (kind === "fill") return "gone";
  if (kind === "standing") return merge?.standing ?? "kept";
  return merge?.taken.includes(field) ? "gone" : "kept";
}
