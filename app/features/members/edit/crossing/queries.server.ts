import { readHistory } from "#app/features/history/queries.server.ts";
import type { PastFact } from "#app/features/history/rules.ts";
import type { FormContext } from "#app/features/members/edit/form/queries.server.ts";
import type { ShownCrossing, ShownValue } from "#app/features/members/edit/form/rules.ts";
import { readInputs } from "#app/features/members/edit/input/rules.ts";
import { readNames } from "#app/features/members/edit/names/queries.server.ts";
import { editableFields, isRowGone, type EditPage } from "#app/features/members/edit/page/rules.ts";
import { crossing, type Crossing } from "#app/features/members/edit/rules.ts";
import { storedInputs } from "#app/features/members/edit/form/rules.ts";
import type { Inputs } from "#app/features/members/edit/schema.ts";
import { describeValue } from "#app/record/describe.ts";
import type { FormInput } from "#app/record/validate.ts";

const FACTS_READ = 50;

/** What a second editor is told, and the form with both edits in it. */
export interface Told {
  shown: ShownCrossing;
  merged: Record<string, FormInput>;
}

/**
 * What has been saved since a form was made, laid beside what was typed: who changed what and when, in
 * words. Only fields that the reader may change are told about.
 *
 * @param page  the record as it is now
 * @source fault 134, ui §11
 */
export async function readCrossing(
  ctx: FormContext,
  page: EditPage,
  base: Inputs,
  sent: Inputs,
): Promise<Told> {
  const fields = editableFields(page);
  const crossed = crossing(fields, base, sent, storedInputs(page));
  const { facts } = await readHistory(
    ctx.db,
    { memberId: page.member.id },
    { before: null, size: FACTS_READ },
    false,
  );
  const last = facts[0];
  const values = await shownValues(ctx, page, facts, { base, sent, crossed });
  const both = values.filter(({ name }) => crossed.both.includes(name));
  return {
    merged: crossed.merged,
    shown: {
      by: (both[0] ?? values[0])?.by ?? last?.actorName ?? "",
      at: (both[0] ?? values[0])?.at ?? last?.at.toISOString() ?? "",
      both,
      theirs: values.filter(({ name }) => !crossed.mine.includes(name)),
      isGone: isRowGone(page),
    },
  };
}

async function shownValues(
  ctx: FormContext,
  page: EditPage,
  facts: readonly PastFact[],
  { base, sent, crossed }: { base: Inputs; sent: Inputs; crossed: Crossing },
): Promise<ShownValue[]> {
  const { lang } = ctx;
  const told = editableFields(page).filter(
    ({ name }) => crossed.both.includes(name) || crossed.theirs.includes(name),
  );
  if (told.length === 0) return [];
  const part = { section: page.section.key, list: page.list?.collection.key ?? null };
  const [before, mine] = [base, sent].map((inputs) => readInputs(part, inputs, lang).values);
  const names = await readNames(ctx, [before!, mine!, page.values]);
  return told.map((field) => {
    const fact = facts.find(({ changes }) =>
      changes.some(
        (change) =>
          change.field === field.key && (page.list === null || change.row === page.target.row),
      ),
    );
    const say = (values: Record<string, unknown>) =>
      describeValue(field, values[field.name] as never, lang, names);
    return {
      name: field.name,
      label: field.label[lang],
      before: say(before!),
      mine: say(mine!),
      theirs: say(page.values),
      by: fact?.actorName ?? "",
      at: fact?.at.toISOString() ?? "",
    };
  });
}
