import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { electedTo } from "#app/features/procedures/elections/plan.ts";
import {
  officeCode,
  officesAt,
  officeWords,
} from "#app/features/procedures/elections/offices/rules.ts";
import {
  ballotOf,
  calledTo,
  wonBy,
  type BallotFor,
} from "#app/features/procedures/elections/rules.ts";
import {
  bodyAt,
  headAt,
  paper,
  textOf,
  type CasePaper,
  type PaperCase,
} from "#app/features/procedures/printing/case/rules.ts";
import { printingWords } from "#app/features/procedures/printing/text.ts";
import {
  congressKeys,
  officeChangeKeys,
  superiorOf,
  termShiftKeys,
  unitLevels,
  type UnitLevel,
} from "#app/features/procedures/units/rules.ts";

const { offices, ballots: ballotWords } = printingWords;

const cellOf = (one: PaperCase): string | null => one.units.cell?.name ?? null;
const nameOf = ({ people }: PaperCase, id: string): string => people[id] ?? "";

const numberOf = (one: PaperCase, key: string): number | null => {
  const found = Number(one.data[key]);
  return Number.isInteger(found) ? found : null;
};

const levelOf = ({ procedure }: PaperCase): UnitLevel => definitionOf(procedure)?.unit ?? "cell";

/** The ballots in their order. */
const inOrder: readonly BallotFor[] = [
  "committee",
  "rest",
  "standing",
  "secretary",
  "standingDeputy",
  "deputy",
  "inspection",
  "chair",
  "one",
];

/** Every ballot that was held, in their order, with who was elected by it. */
function ballotsOf(one: PaperCase) {
  const { data, rules } = one;
  const said: Partial<Record<BallotFor, string>> =
    levelOf(one) === "cell" ? ballotWords : printingWords.ballotsAbove;
  return inOrder.flatMap((of) => {
    const ballot = ballotOf(data, of);
    if (ballot === null) return [];
    const won = wonBy(of, data, rules);
    return [
      {
        office: of === "one" ? officeWord(one) : (said[of] ?? null),
        issued: ballot.issued,
        valid: ballot.valid,
        rows: Object.entries(ballot.votes)
          .toSorted(([, a], [, b]) => b - a)
          .map(([id, votes]) => ({ name: nameOf(one, id), votes, isElected: won.includes(id) })),
      },
    ];
  });
}

/** The offices of the unit in words, by the names that forms use. */
const wordsAt = (level: UnitLevel): Readonly<Record<string, string>> =>
  level === "cell" ? offices : officeWords(level, "vi");

const officeWord = (one: PaperCase): string | null => {
  const level = levelOf(one);
  const { office } = one.data;
  return officeCode(level, office) === null ? null : wordsAt(level)[String(office)]!;
};

/** Those whom the paper is about, each with the office and the votes. */
function officersOf(one: PaperCase) {
  const { data, rules } = one;
  const level = levelOf(one);
  const votes = (of: BallotFor, id: string): string | null => {
    const given = ballotOf(data, of)?.votes[id];
    return given === undefined ? null : `${given}/${calledTo(of, data, rules).summoned}`;
  };
  const person = (id: string, office: string | null, count: string | null) => ({
    name: nameOf(one, id),
    office,
    votes: count,
  });
  if (one.procedure === officeChangeKeys[level]) {
    const held = ballotOf(data, "one") !== null;
    const [won] = held ? wonBy("one", data, rules) : [data.appointee ?? data.holder];
    if (typeof won !== "string") return [];
    return [person(won, officeWord(one), votes("one", won))];
  }
  const names = Object.entries(officesAt[level]);
  return electedTo(data, rules, level).map(({ memberId, position }) => {
    const [name] = names.find(([, code]) => code === position)!;
    const count = votes(name as BallotFor, memberId) ?? votes("rest", memberId);
    return person(memberId, wordsAt(level)[name]!, count);
  });
}

const request = (after: readonly string[]) =>
  paper("election-request", after, (one) => {
    const head = headAt(one, "cell", null);
    const level = levelOf(one);
    const asks = bodyAt(one, superiorOf[level]);
    return {
      ...(head === undefined ? {} : { head }),
      of: level,
      signer: { level },
      cell: cellOf(one),
      asks,
      heldOn: textOf(one, "heldOn"),
      officers: officersOf(one),
      recipients: asks === null ? [] : [asks],
    };
  });

const decided = (after: readonly string[], of?: "recognition" | "term") =>
  paper("office-decision", after, (one) => {
    const kind = of ?? kindOf(one.data);
    const level = levelOf(one);
    const superior = superiorOf[level];
    const head = headAt(one, superior, textOf(one, "decidedOn"), textOf(one, "decisionNumber"));
    const cell = cellOf(one);
    return {
      ...(head === undefined ? {} : { head }),
      of: level,
      signer: { level: superior },
      cell,
      kind,
      heldOn: textOf(one, "heldOn"),
      officers: kind === "term" ? [] : officersOf(one),
      endsOn: textOf(one, "newEndsOn"),
      proposedBy: cell,
      recipients: cell === null ? [] : [cell],
    };
  });

const minutes = paper("congress-minutes", ["minute"], (one) => {
  const head = headAt(one, "cell", textOf(one, "heldOn"));
  return {
    ...(head === undefined ? {} : { head }),
    of: levelOf(one),
    cell: cellOf(one),
    heldOn: textOf(one, "heldOn"),
    place: textOf(one, "place"),
    summoned: numberOf(one, "summoned"),
    present: numberOf(one, "present"),
    ballots: ballotsOf(one),
    proceedings: textOf(one, "proceedings"),
  };
});

/** What a decision about one office is: that of an election, an appointment, or the end of the office. */
const kindOf = ({ appointee, holder }: PaperCase["data"]) =>
  appointee ? "appointment" : holder ? "release" : "recognition";

/** Papers of congresses and offices. @source procedures P16 */
export const electionPapers: Readonly<Record<string, readonly CasePaper[]>> = Object.fromEntries(
  unitLevels.flatMap((level) => [
    [congressKeys[level], [minutes, request(["submit"]), decided(["recognize"], "recognition")]],
    [termShiftKeys[level], [decided(["decide"], "term")]],
    [officeChangeKeys[level], [request(["elect"]), decided(["recognize", "appoint", "release"])]],
  ]),
);
