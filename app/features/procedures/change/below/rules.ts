/** Where a request stands that answers a gap: on its way, sent back to be mended, or written. */
export type AnswerState = "waiting" | "returned" | "written";

/** A request about a gap. */
export interface GapAnswer {
  id: string;
  memberId: string;
  field: string;
  state: AnswerState;
}

/** A member of a cell with what is still open of the fields asked for, and what is on its way. */
export interface MemberGaps {
  id: string;
  name: string;
  birthYear: number;
  /** Keys of fields to be filled in. */
  open: string[];
  answers: GapAnswer[];
}

/** The states of a request that has been written, even when somebody objects. */
const written: readonly string[] = ["applied", "objected", "closed"];
const ended: readonly string[] = ["undone", "rejected", "withdrawn"];

/** How a request stands as an answer; null for one that came to nothing: its gap is open again. */
export function answerState(state: string): AnswerState | null {
  if (ended.includes(state)) return null;
  if (written.includes(state)) return "written";
  return state === "returned" ? "returned" : "waiting";
}

/**
 * What a member still lacks of the fields asked for: those that the record is missing and that no request is about.
 *
 * @param missing  keys of everything that the record is missing
 * @param asked    keys of the fields asked for, in the order of the form
 */
export function openGaps(
  missing: readonly string[],
  asked: readonly string[],
  answers: readonly Pick<GapAnswer, "field" | "state">[],
): string[] {
  const onItsWay = new Set(
    answers.filter(({ state }) => state !== "written").map(({ field }) => field),
  );
  return asked.filter((key) => missing.includes(key) && !onItsWay.has(key));
}

/** How far one unit has come: numbers of values. */
export interface UnitProgress {
  orgId: string;
  orgName: string;
  isCell: boolean;
  /** Missing in the records, answered or not. */
  missing: number;
  /** Of the answers: on their way. */
  waiting: number;
  /** Sent back to be mended. */
  returned: number;
  /** Written into the records. */
  written: number;
}

/** The sums of some units. */
export function sumOf(
  units: readonly UnitProgress[],
): Pick<UnitProgress, "missing" | "waiting" | "returned" | "written"> {
  const sum = (key: "missing" | "waiting" | "returned" | "written") =>
    units.reduce((all, unit) => all + unit[key], 0);
  return {
    missing: sum("missing"),
    waiting: sum("waiting"),
    returned: sum("returned"),
    written: sum("written"),
  };
}
