import { isRoleCode } from "#app/features/access/rules.ts";
import { accessText } from "#app/features/access/text.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { doneWords } from "#app/features/procedures/view/rules.ts";
import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";
import type { Lang } from "#app/lib/lang.ts";

interface Taken {
  ordinal: number;
  step: string;
  at: Date;
  accountId: string | null;
  actorName: string;
  role: string | null;
  orgName: string | null;
  note: string | null;
}

/** The steps of a case that were taken, in words, oldest first. */
export function pastSteps(steps: readonly Taken[], words: ProcedureWords, lang: Lang) {
  const { roles } = accessText[lang];
  return steps.map(({ ordinal, step, at, accountId, actorName, role, orgName, note }) => ({
    key: String(ordinal),
    title: doneWords(words, step, lang),
    at: at.toISOString(),
    by: accountId === null ? caseText[lang].theProgram : actorName,
    role: role !== null && isRoleCode(role) ? roles[role] : null,
    unit: orgName,
    note,
  }));
}
