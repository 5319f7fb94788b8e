import { admission } from "#app/features/procedures/definitions/admission/rules.ts";
import { procedureWords } from "#app/features/procedures/definitions/text.ts";
import type { Lang } from "#app/lib/lang.ts";

/** A step of admissions with what waits in it, and how long cases stayed in it that left it; null where none did. */
export interface PipelineStep {
  state: string;
  open: number;
  late: number;
  /** Calendar days, on the mean. */
  days: number | null;
}

/** Steps in the order in which a case goes through them. @source procedures P02 */
export function inStepOrder(steps: readonly PipelineStep[]): PipelineStep[] {
  const order = Object.keys(admission.states);
  return order.flatMap((state) => steps.find((one) => one.state === state) ?? []);
}

/** What a step is called. */
export const stepName = (state: string, lang: Lang): string =>
  procedureWords.admission![lang].states[state] ?? state;
