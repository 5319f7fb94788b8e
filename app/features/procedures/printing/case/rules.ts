import type { FormCode, PaperData } from "#app/features/papers/forms/rules.ts";
import { letterhead, committeeName, type PaperUnit } from "#app/features/papers/rules.ts";
import type { CaseData, TakenStep } from "#app/features/procedures/facts/rules.ts";
import { wordsOf } from "#app/features/procedures/view/rules.ts";
import type { Vote } from "#app/features/procedures/votes/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { describeValue, type Names } from "#app/record/describe.ts";
import type { FieldValue } from "#app/record/field.ts";
import { findField } from "#app/record/format.ts";
import type { FieldKey, MemberRecord } from "#app/record/values.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";

/** The levels at which papers are drawn up. */
export type PaperLevel = "cell" | "section" | "grassroots" | "commune" | "province";

/** The committee at the receiving end, and in whose name its answers are signed. */
export interface PaperReceiver extends PaperUnit {
  signer: "commune" | "provinceOffice";
}

/** What the papers of a case are drawn from. */
export interface PaperCase {
  procedure: string;
  /** What the case holds now. */
  data: CaseData;
  /** What each step filled in when it was taken last; votes of the cell and of committees stand here apart. */
  inputs: Readonly<Record<string, CaseData>>;
  record: MemberRecord;
  /** The units from the cell up, as their papers name them; null where there is none between. */
  units: Readonly<Record<PaperLevel, PaperUnit | null>>;
  /** Name of the destination of a transfer, in this database or outside it. */
  to: string | null;
  /** The receiving committee of a transfer or an arrival; null where there is none in this database. */
  receiver: PaperReceiver | null;
  /** Whom the case is about, as it names them. */
  subject: string;
  /** The reason given with each step when it was taken last. */
  notes: Readonly<Record<string, string | null>>;
  /** Names of members and cells that the case holds by id. */
  people: Readonly<Record<string, string>>;
  /** Names of places on the day of the paper. */
  places: Names;
  /** A change of the record in words, as far as its reader sees the field. */
  change: { field: string; before: string; value: string } | null;
  /** What the person has asked to change in the year of the case, as far as its reader sees it. */
  changes: readonly { item: string; before: string | null; value: string | null }[];
  taken: readonly TakenStep[];
  /** The day on which the paper is drawn. */
  today: CivilDate;
  rules: RuleSet;
}

/** A text of the case; null when it was left empty. */
export function textOf({ data }: Pick<PaperCase, "data">, key: string): string | null {
  const value = data[key];
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}

/** What was chosen, in the words of the procedure. */
export function chosen(one: PaperCase, key: string): string | null {
  const value = textOf(one, key);
  if (value === null) return null;
  return wordsOf(one.procedure, "vi").inputs[key]?.options?.[value] ?? value;
}

/** A field of the record in words; null when it is empty. */
export function described({ record, places }: PaperCase, key: FieldKey): string | null {
  const value = record.values[key] as FieldValue | null | undefined;
  if (value === null || value === undefined || value === "") return null;
  return describeValue(findField(key)!, value, "vi", places);
}

/** The member as papers name one; of a record that its reader does not see only the name in the case. */
export function personOf(one: PaperCase): PaperData<"letter-official">["person"] {
  const { values } = one.record;
  return {
    name: values.full_name ?? one.subject,
    birthDate: values.birth_date,
    gender: described(one, "gender"),
    ethnicGroup: described(one, "ethnicity"),
    homeTown: described(one, "home_town"),
    residence: described(one, "permanent_address"),
    occupation: described(one, "occupation_current"),
    position: described(one, "current_party_position"),
    cell: one.units.cell?.name ?? null,
    admittedOn: values.admission_ceremony_date ?? values.admission_decision_date,
    officialOn: values.official_date,
    cardNumber: values.party_card_number,
  };
}

/** The head of a paper of one level; without such a unit it stays open. */
export function headAt(
  { units }: PaperCase,
  level: PaperLevel,
  on: CivilDate | null,
  number: string | null = null,
): ReturnType<typeof letterhead> | undefined {
  const unit = units[level];
  return unit === null ? undefined : letterhead(unit, on, number);
}

/** Who acts for a level: the committee, or the cell itself. */
export function bodyAt({ units }: PaperCase, level: PaperLevel): string | null {
  const unit = units[level];
  return unit === null ? null : committeeName(unit.name);
}

/** The nearest committee above the cell that there is. */
export const aboveCell = (one: PaperCase): string | null =>
  bodyAt(one, "grassroots") ?? bodyAt(one, "commune");

/** What every decision shares: head with number and day, who proposed it, who gets it. */
export function decisionParts(
  one: PaperCase,
  level: PaperLevel,
  { number = "decisionNumber", on = "decisionOn" }: { number?: string; on?: string } = {},
) {
  const head = headAt(one, level, textOf(one, on), textOf(one, number));
  const cell = one.units.cell?.name;
  const proposers = {
    cell: null,
    section: cell ?? null,
    grassroots: cell ?? null,
    commune: bodyAt(one, "grassroots") ?? cell ?? null,
    province: bodyAt(one, "commune"),
  };
  return {
    ...(head === undefined ? {} : { head }),
    signer: { level },
    proposedBy: proposers[level],
    recipients: cell === undefined ? [] : [cell],
    person: personOf(one),
    cell: cell ?? null,
  };
}

/** What every resolution about a member shares; the vote is that of its own step. */
export function resolutionParts(
  one: PaperCase,
  level: "cell" | "grassroots",
  { step, number, on }: { step: string; number: string; on: string },
) {
  const own = { data: one.inputs[step] ?? one.data };
  const metOn = textOf(own, on) ?? textOf(one, on);
  const head = headAt(one, level, metOn, textOf(own, number) ?? textOf(one, number));
  const vote = own.data.vote as Vote | undefined;
  return {
    ...(head === undefined ? {} : { head }),
    person: personOf(one),
    cell: one.units.cell?.name ?? null,
    metOn,
    asks: level === "cell" ? aboveCell(one) : bodyAt(one, "commune"),
    vote: vote === undefined ? {} : votePart(vote, level),
  };
}

function votePart({ base, present, for: agreed, against, blank }: Vote, level: string) {
  return {
    base,
    present,
    for: agreed,
    against,
    blank,
    ...(level === "cell" ? { presentOfficial: present } : {}),
  };
}

/** A paper that a procedure gives from one of its steps on. */
export interface CasePaper {
  form: FormCode;
  /** Steps of which one must have been taken, with its own outcome. */
  after: readonly string[];
  /** Steps of which one must have been taken and lost its vote; enough beside those of `after`. */
  lost?: readonly string[];
  /** Drawn from the case alone, for the side that does not reach the record. */
  withoutRecord?: true;
  /** Of some cases only. */
  when?: (data: CaseData) => boolean;
  draw: (one: PaperCase) => PaperData<FormCode>;
}

/** Says that a procedure gives a paper; what it is drawn from follows the form. */
export function paper<Code extends FormCode>(
  form: Code,
  after: readonly string[],
  draw: (one: PaperCase) => PaperData<Code>,
  when?: (data: CaseData) => boolean,
): CasePaper {
  return { form, after, draw: draw as CasePaper["draw"], ...(when === undefined ? {} : { when }) };
}
