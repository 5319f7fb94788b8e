import { paperOf, type FormCode } from "#app/features/papers/forms/rules.ts";
import type { CaseData, TakenStep } from "#app/features/procedures/facts/rules.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { stepOf } from "#app/features/procedures/definition/rules.ts";
import type { PaperCase } from "#app/features/procedures/printing/case/rules.ts";
import { casePapers } from "#app/features/procedures/printing/forms/rules.ts";
import type { Paper } from "#app/lib/paper/model.ts";

/**
 * The forms that can be printed out of a case by now: those whose step was taken with its own outcome, or lost its vote
 * where the form is about that.
 *
 * @param hasRecord  the reader reaches the record; who does not gets only what is drawn from the case alone
 */
export function printableForms(
  procedure: string,
  taken: readonly TakenStep[],
  data: CaseData,
  hasRecord = true,
): FormCode[] {
  const definition = definitionOf(procedure);
  if (definition === null) return [];
  const done = new Set(
    taken.flatMap(({ step, to }) => (stepOf(definition, step)?.to === to ? [step] : [])),
  );
  const failed = new Set(
    taken.flatMap(({ step, to }) => {
      const { otherwise, to: won } = stepOf(definition, step) ?? {};
      return otherwise === to && won !== to ? [step] : [];
    }),
  );
  return (casePapers[procedure] ?? [])
    .filter(({ withoutRecord }) => hasRecord || withoutRecord === true)
    .filter(
      ({ after, lost = [] }) =>
        after.some((step) => done.has(step)) || lost.some((step) => failed.has(step)),
    )
    .filter(({ when }) => when?.(data) ?? true)
    .map(({ form }) => form);
}

/**
 * One paper for the cases of a batch: a list with the row of each, or a decision that counts them.
 *
 * @param cases  of one procedure, each of which gives the form
 */
export function drawBatch(form: FormCode, cases: readonly PaperCase[]): Paper {
  const drawn = cases.map((one) => drawingOf(form, one) as Record<string, unknown>);
  const rows = drawn.flatMap((data) => (Array.isArray(data.rows) ? data.rows : []));
  const sums = Object.fromEntries(
    ["issued", "reissued", "exchanged"].map((key) => [
      key,
      drawn.reduce((sum, data) => sum + (Number(data[key]) || 0), 0),
    ]),
  );
  const { person: _one, recipients: _cell, proposedBy, ...shared } = drawn[0] ?? {};
  const merged = rows.length > 0 ? { ...shared, rows } : { ...shared, proposedBy, ...sums };
  return paperOf(form, merged as never);
}

/** A paper of a case with what the case and the record know; the rest stays open for the pen. */
export function drawPaper(form: FormCode, one: PaperCase): Paper {
  return paperOf(form, drawingOf(form, one) as never);
}

function drawingOf(form: FormCode, one: PaperCase) {
  const known = (casePapers[one.procedure] ?? []).find((paper) => paper.form === form);
  if (known === undefined) throw new Error(`${one.procedure} gives no ${form}.`);
  return known.draw(one);
}
