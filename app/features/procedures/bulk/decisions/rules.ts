import { codeLabel } from "#app/codes/find-code.ts";
import { partyBadge } from "#app/codes/party-badge.ts";
import type { Lang } from "#app/lib/lang.ts";
import { wordsOf } from "#app/features/procedures/view/rules.ts";

/** Procedures in which one decision is about many people: what it is about, and who decides. @source procedures P06, P07 */
export const decidedForMany = {
  evaluation: { thing: "grade", level: "commune", what: "finalGrade", on: "decidedOn" },
  badge: { thing: "badge", level: "province", what: "badge", on: "decisionOn" },
} as const;

/** One of these procedures. */
export type ManyProcedure = keyof typeof decidedForMany;

/** Whether a part of an address names one of them. */
export const isForMany = (text: string): text is ManyProcedure =>
  Object.hasOwn(decidedForMany, text);

/** A decision about several people, as the inbox of batches names it. */
export interface ManyDecision {
  procedure: ManyProcedure;
  number: string;
  /** The unit that decided. */
  unitId: string;
  unit: string;
  people: number;
}

/** What was decided for one of them, in words. */
export function decidedWords(procedure: ManyProcedure, code: string | null, lang: Lang): string {
  if (code === null) return "";
  if (procedure === "badge") return codeLabel(partyBadge, code, lang);
  const { what } = decidedForMany[procedure];
  return wordsOf(procedure, lang).inputs[what]?.options?.[code] ?? code;
}
