import { wrongReason, type DocumentState } from "#app/features/documents/rules.ts";
import { holds } from "#app/features/procedures/conditions/rules.ts";
import type { Definition, Step } from "#app/features/procedures/definition/rules.ts";
import type { CaseDocument, Facts } from "#app/features/procedures/facts/rules.ts";
import {
  papers as register,
  type Paper,
  type PaperName,
  type PaperNeed,
} from "#app/features/procedures/papers/rules.ts";
import { addMonths, type CivilDate } from "#app/lib/dates.ts";
import { isFull, parsePartialDate } from "#app/lib/partial-date.ts";

/** What can be wrong with a paper that is there. */
export type PaperFault = "returned" | "sealed" | "kind" | "expired";

/** Whether a needed paper is there, and why not. */
export type PaperState = { paper: PaperName } & (
  | { state: "present"; documentId: string | null }
  | { state: "missing" }
  | { state: "wrong"; documentId: string; fault: PaperFault; note: string | null }
);

/** The papers that a step needs in this case, each with how it stands, in the order of the definition. */
export function paperStates(step: Step, facts: Facts): PaperState[] {
  return (step.papers ?? [])
    .filter(({ when }) => when === undefined || holds(when, facts))
    .map((need) => paperState(need, facts));
}

/** The papers without which a step is not taken: missing ones, and those that will not do. */
export function lackingPapers(step: Step, facts: Facts): PaperState[] {
  return paperStates(step, facts).filter(({ state }) => state !== "present");
}

function paperState({ paper, madeAt = [] }: PaperNeed, facts: Facts): PaperState {
  if (facts.taken.some(({ step }) => madeAt.includes(step)))
    return { paper, state: "present", documentId: null };
  const own = facts.documents.filter((one) => fits(paper, one) && one.replacedBy === null);
  const judged = own.map((one) => ({ one, fault: faultOf(paper, one, facts) }));
  const good = judged.find(({ fault }) => fault === null);
  if (good) return { paper, state: "present", documentId: good.one.id };
  const [bad] = judged;
  if (bad === undefined) return { paper, state: "missing" };
  const { id: documentId, wrongNote: note } = bad.one;
  return { paper, state: "wrong", documentId, fault: bad.fault!, note };
}

/** Handed in as this paper; or, of a lasting one, any of its type in the dossier of the member. */
function fits(paper: PaperName, { component, type }: CaseDocument): boolean {
  const { lasting, type: asked }: Paper = register[paper];
  return component === paper || (component === null && lasting === true && type === asked);
}

function faultOf(paper: PaperName, one: CaseDocument, facts: Facts): PaperFault | null {
  const wrong = wrongReason(one satisfies DocumentState);
  if (wrong !== null) return wrong;
  const { type, validity }: Paper = register[paper];
  if (one.type !== type) return "kind";
  if (validity === undefined) return null;
  return isExpired(one.numberDate, facts.today, facts.rules.number(validity)) ? "expired" : null;
}

/** Whether a paper is older than it may be; one without a day beside it is taken as it is. */
function isExpired(numberDate: string | null, today: CivilDate, months: number): boolean {
  const day = dayIn(numberDate ?? "");
  return day !== null && addMonths(day, months) < today;
}

/** The last full day that is written in a text such as `12-GCN, 03/02/2026`; null where none is. */
export function dayIn(text: string): CivilDate | null {
  const [last] = (text.match(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g) ?? []).slice(-1);
  const read = last === undefined ? null : parsePartialDate(last);
  return read?.ok && isFull(read.value) ? read.value : null;
}

/** Every paper that a procedure asks people to hand in and does not make itself, in the order of its steps. */
export function handedPapers({ steps }: Definition): PaperName[] {
  const asked = steps.flatMap(({ papers: needs = [] }) =>
    needs.filter(({ madeAt }) => madeAt === undefined).map(({ paper }) => paper),
  );
  return [...new Set(asked)];
}
