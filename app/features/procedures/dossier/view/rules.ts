import {
  handedPapers,
  paperStates,
  type PaperState,
} from "#app/features/procedures/dossier/rules.ts";
import { paperText } from "#app/features/procedures/dossier/text.ts";
import type { Definition } from "#app/features/procedures/definition/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { isTheirs, type CaseEnds } from "#app/features/procedures/hands/rules.ts";
import { isPaperName, typeOfPaper, type PaperName } from "#app/features/procedures/papers/rules.ts";
import { nextSteps, type CaseState } from "#app/features/procedures/rules.ts";
import type { Actor } from "#app/features/access/rules.ts";
import type { Lang } from "#app/lib/lang.ts";

/** A paper of a case as its page shows it. */
export interface PaperLine {
  paper: PaperName;
  label: string;
  state: "present" | "missing" | "wrong";
  /** That it is there or made by the program, or what is wrong and what to bring; null of one that is missing. */
  note: string | null;
  /** The document, where there is one. */
  documentId: string | null;
}

/** What of a paper stands in the way, as one sentence that says what to bring. */
export function lackingSentence(lacking: readonly PaperState[], lang: Lang): string {
  const words = paperText[lang];
  const missing = lacking.filter(({ state }) => state === "missing");
  const wrong = lacking.flatMap((one) => (one.state === "wrong" ? [one] : []));
  const sentences = [
    missing.length === 0
      ? null
      : words.missing(missing.map((one) => words.papers[one.paper]).join("; ")),
    wrong.length === 0
      ? null
      : words.wrong(
          wrong
            .map((one) => `${words.papers[one.paper]} (${words.faults[one.fault](one.note ?? "")})`)
            .join("; "),
        ),
  ];
  return sentences.filter((one) => one !== null).join(" ");
}

/**
 * The papers that the steps leading on from this state ask for, each once and with how it stands, whoever takes these
 * steps; of a paper that two of them ask for, the worse.
 */
export function paperLines(kase: CaseState, facts: Facts, lang: Lang): PaperLine[] {
  const words = paperText[lang];
  const steps = nextSteps(kase, facts).filter(
    ({ reason, by }) => reason === undefined && by !== "system",
  );
  const lines = new Map<PaperName, PaperLine>();
  for (const one of steps.flatMap((step) => paperStates(step, facts)))
    if (!lines.has(one.paper) || one.state !== "present")
      lines.set(one.paper, {
        paper: one.paper,
        label: words.papers[one.paper],
        state: one.state,
        note:
          one.state === "missing"
            ? null
            : one.state === "wrong"
              ? words.faults[one.fault](one.note ?? "")
              : one.documentId === null
                ? words.made
                : words.present,
        documentId: one.state === "missing" ? null : one.documentId,
      });
  return [...lines.values()];
}

/** Whether the actor may hand in documents of a case: whoever takes a step of it, at either end. */
export function mayHandIn(actor: Actor, { steps }: Definition, ends: CaseEnds): boolean {
  return steps.some((step) => isTheirs(actor, step, ends));
}

/** A paper to choose in the form: those that are lacking now first, then all that the procedure ever asks for. */
export function paperChoices(
  definition: Definition,
  lines: readonly PaperLine[],
  types: readonly string[],
  lang: Lang,
): { value: string; label: string }[] {
  const lacking = lines.filter(({ state }) => state !== "present").map(({ paper }) => paper);
  return [...new Set([...lacking, ...handedPapers(definition)])]
    .filter((paper) => types.includes(typeOfPaper(paper)))
    .map((paper) => ({ value: choiceOf(paper), label: paperText[lang].papers[paper] }));
}

/** A paper as the form of documents names it: the type under which it is kept, and the paper. */
const choiceOf = (paper: PaperName): string => `${typeOfPaper(paper)} ${paper}`;

/** What a document of a case was handed in as. */
export const componentLabel = (component: string | null, lang: Lang): string | null =>
  component !== null && isPaperName(component) ? paperText[lang].papers[component] : null;
