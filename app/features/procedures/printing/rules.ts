import { paperOf, type FormCode } from "#app/features/papers/forms/rules.ts";
import type { CaseData, TakenStep } from "#app/features/procedures/facts/rules.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { stepOf } from "#app/features/procedures/definition/rules.ts";
import type { PaperCase } from "#app/features/procedures/printing/case/rules.ts";
import { casePapers } from "#app/features/procedures/printing/forms/rules.ts";
import type { Paper } from "#app/lib/paper/model.ts";

/** The forms that can be printed out of a case by now: those whose step was taken with its own outcome. */
export function printableForms(
  procedure: string,
  taken: readonly TakenStep[],
  data: CaseData,
): FormCode[] {
  const definition = definitionOf(procedure);
  if (definition === null) return [];
  const done = new Set(
    taken.flatMap(({ step, to }) => (stepOf(definition, step)?.to === to ? [step] : [])),
  );
  return (casePapers[procedure] ?? [])
    .filter(({ after, when }) => after.some((step) => done.has(step)) && (when?.(data) ?? true))
    .map(({ form }) => form);
}

/** A paper of a case with what the case and the record know; the rest stays open for the pen. */
export function drawPaper(form: FormCode, one: PaperCase): Paper {
  const known = (casePapers[one.procedure] ?? []).find((paper) => paper.form === form);
  if (known === undefined) throw new Error(`${one.procedure} gives no ${form}.`);
  return paperOf(form, known.draw(one) as never);
}
