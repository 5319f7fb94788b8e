import {
  isCellOffice,
  ballotOf,
  electedIn,
  winnersOf,
  seatsOf,
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

const { offices, ballots: ballotWords } = printingWords;

const cellOf = (one: PaperCase): string | null => one.units.cell?.name ?? null;
const nameOf = ({ people }: PaperCase, id: string): string => people[id] ?? "";

const numberOf = (one: PaperCase, key: string): number | null => {
  const found = Number(one.data[key]);
  return Number.isInteger(found) ? found : null;
};

/** Every ballot that was held, in their order, with who was elected by it. */
function ballotsOf(one: PaperCase) {
  const { data, rules } = one;
  return (["committee", "rest", "secretary", "deputy", "one"] satisfies BallotFor[]).flatMap(
    (of) => {
      const ballot = ballotOf(data, of);
      if (ballot === null) return [];
      const won = winnersOf(ballot, seatsOf(of, data, rules), Number(data.summoned) || 0, rules);
      return [
        {
          office: of === "one" ? officeWord(one) : ballotWords[of],
          issued: ballot.issued,
          valid: ballot.valid,
          rows: Object.entries(ballot.votes)
            .toSorted(([, a], [, b]) => b - a)
            .map(([id, votes]) => ({ name: nameOf(one, id), votes, isElected: won.includes(id) })),
        },
      ];
    },
  );
}

const officeWord = ({ data }: PaperCase): string | null =>
  isCellOffice(data.office) ? offices[data.office] : null;

/** Those whom the paper is about, each with the office and the votes. */
function officersOf(one: PaperCase) {
  const { data, rules } = one;
  const votes = (of: BallotFor, id: string): string | null => {
    const given = ballotOf(data, of)?.votes[id];
    return given === undefined ? null : `${given}/${String(data.summoned ?? "")}`;
  };
  const person = (id: string, office: string | null, count: string | null) => ({
    name: nameOf(one, id),
    office,
    votes: count,
  });
  const named = data.appointee ?? data.holder;
  if (one.procedure === "officeChange") {
    const ballot = ballotOf(data, "one");
    const [won] =
      ballot === null ? [named] : winnersOf(ballot, 1, Number(data.summoned) || 0, rules);
    if (typeof won !== "string") return [];
    return [person(won, officeWord(one), votes("one", won))];
  }
  const { committee, secretary, deputy } = electedIn(data, rules);
  return [
    ...(secretary === null
      ? []
      : [person(secretary, offices.secretary, votes("secretary", secretary))]),
    ...(deputy === null ? [] : [person(deputy, offices.deputy, votes("deputy", deputy))]),
    ...committee
      .filter((id) => id !== secretary && id !== deputy)
      .map((id) => person(id, offices.committee, votes("committee", id) ?? votes("rest", id))),
  ];
}

const request = (after: readonly string[]) =>
  paper("election-request", after, (one) => {
    const head = headAt(one, "cell", null);
    return {
      ...(head === undefined ? {} : { head }),
      cell: cellOf(one),
      asks: bodyAt(one, "commune"),
      heldOn: textOf(one, "heldOn"),
      officers: officersOf(one),
      recipients: [bodyAt(one, "commune")].filter((name) => name !== null),
    };
  });

const decided = (after: readonly string[], of?: "recognition" | "term") =>
  paper("office-decision", after, (one) => {
    const kind = of ?? kindOf(one.data);
    const head = headAt(one, "commune", textOf(one, "decidedOn"), textOf(one, "decisionNumber"));
    const cell = cellOf(one);
    return {
      ...(head === undefined ? {} : { head }),
      cell,
      kind,
      heldOn: textOf(one, "heldOn"),
      officers: kind === "term" ? [] : officersOf(one),
      endsOn: textOf(one, "newEndsOn"),
      proposedBy: cell,
      recipients: cell === null ? [] : [cell],
    };
  });

/** What a decision about one office is: that of an election, an appointment, or the end of the office. */
const kindOf = ({ appointee, holder }: PaperCase["data"]) =>
  appointee ? "appointment" : holder ? "release" : "recognition";

/** Papers of congresses and offices. @source procedures P16 */
export const electionPapers: Readonly<Record<string, readonly CasePaper[]>> = {
  congress: [
    paper("congress-minutes", ["minute"], (one) => {
      const head = headAt(one, "cell", textOf(one, "heldOn"));
      return {
        ...(head === undefined ? {} : { head }),
        cell: cellOf(one),
        heldOn: textOf(one, "heldOn"),
        place: textOf(one, "place"),
        summoned: numberOf(one, "summoned"),
        present: numberOf(one, "present"),
        ballots: ballotsOf(one),
        proceedings: textOf(one, "proceedings"),
      };
    }),
    request(["submit"]),
    decided(["recognize"], "recognition"),
  ],
  officeChange: [request(["elect"]), decided(["recognize", "appoint", "release"])],
  termShift: [decided(["decide"], "term")],
};
