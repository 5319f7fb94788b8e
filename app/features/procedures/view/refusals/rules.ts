import { dutyText } from "#app/features/access/duties/text.ts";
import { lackingSentence } from "#app/features/procedures/dossier/view/rules.ts";
import type { Typed } from "#app/features/procedures/inputs/schema.ts";
import type { Refusal } from "#app/features/procedures/rules.ts";
import { caseText } from "#app/features/procedures/text.ts";
import type { Finding } from "#app/record/checks.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";
import { ruleSentence } from "#app/record/gaps.ts";
import type { Lang } from "#app/lib/lang.ts";

/** Why a step is not taken, as sentences. */
export function refusalSentences(refusals: readonly Refusal[], lang: Lang): string[] {
  const words = caseText[lang];
  return refusals.map((refusal) => {
    switch (refusal.kind) {
      case "duty":
        return words.duties[refusal.rule] ?? dutyText[lang][refusal.rule];
      case "need":
        return words.needs[refusal.need];
      case "papers":
        return lackingSentence(refusal.lacking, lang);
      case "vote":
        return voteSentence(refusal, lang);
      default:
        return words.refusals[refusal.kind];
    }
  });
}

/** What is wrong with a count, and what the roll of the day lets count. */
function voteSentence({ fault, limits }: Refusal & { kind: "vote" }, lang: Lang): string {
  const words = caseText[lang];
  if (limits === undefined || (fault !== "tooMany" && fault !== "tooFew"))
    return words.votes[fault];
  const { on, least, most } = limits;
  return `${words.votes[fault]} ${words.byRoll(formatPartialDate(on), least, most)}`;
}

/** The rules of the record that a step would break, as one sentence; null when none. */
function findingsSentence(findings: readonly Finding[], lang: Lang): string | null {
  if (findings.length === 0) return null;
  const rules = [...new Set(findings.map(({ rule }) => ruleSentence(rule, lang)))];
  return `${caseText[lang].refusals.findings} ${rules.join("; ")}`;
}

/** What was typed, with what belongs beside a field of the form. */
export const marked = (typed: Typed, { refusals }: { refusals: readonly Refusal[] }): Typed =>
  refusals.some(({ kind }) => kind === "reason") ? { ...typed, issues: { note: "reason" } } : typed;

/** Everything that stands in the way of a step, as sentences. */
export function answerRefused(
  { refusals, findings }: { refusals: readonly Refusal[]; findings: readonly Finding[] },
  lang: Lang,
): string[] {
  const found = findingsSentence(findings, lang);
  return [...refusalSentences(refusals, lang), ...(found === null ? [] : [found])];
}
