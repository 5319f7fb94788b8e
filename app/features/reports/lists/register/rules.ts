import { codeLabel } from "#app/codes/find-code.ts";
import { exitReason } from "#app/codes/exit-reason.ts";
import { increaseReason } from "#app/codes/increase-reason.ts";
import type { ReportColumn, ReportLine, ReportPart } from "#app/features/reports/content/rules.ts";
import { written } from "#app/features/reports/lists/rules.ts";
import { registerText, type RegisterWords } from "#app/features/reports/lists/register/text.ts";
import type { Period } from "#app/features/reports/periods/rules.ts";
import { spansOf, type BookStay, type Span } from "#app/features/reports/roll/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { PartialDate } from "#app/lib/partial-date.ts";

/** What the book says of somebody out of the record, in words; empty where nothing is known or may be seen. */
export interface RegisterPerson {
  birthName: string;
  gender: string;
  ethnicity: string;
  religion: string;
  homeTown: string;
  general: string;
  theory: string;
  professional: string;
  language: string;
  workBefore: string;
  workNow: string;
  biography: string;
  badge: string;
  enlisted: PartialDate | null;
  discharged: PartialDate | null;
  rank: string;
  retired: PartialDate | null;
  exitNote: string;
  activity: string;
}

const { fromOtherProvince, withinProvince } = increaseReason.codes;
const { death, transferToOtherProvince, transferWithinProvince } = exitReason.codes;
const movedIn: readonly string[] = [fromOtherProvince, withinProvince];
const movedOut: readonly string[] = [transferToOtherProvince, transferWithinProvince];
const LINE = "\n";
const widths: Record<keyof RegisterWords["heads"], number> = {
  ordinal: 4,
  name: 18,
  person: 15,
  home: 19,
  education: 18,
  work: 17,
  joined: 11,
  numbers: 14,
  service: 14,
  left: 14,
  came: 14,
  died: 13,
  out: 13,
  notes: 12,
};
const keys = Object.keys(widths) as (keyof RegisterWords["heads"])[];

/** Up to four sub-lines of a cell; what is empty takes none. */
const lines = (...parts: string[]): string => parts.filter((part) => part !== "").join(LINE);

/** Who stood on the roll in a period, by name. */
export function spansDuring(stays: readonly BookStay[], { from, to }: Period): Span[] {
  const order = (span: Span) => (span.first as BookStay).sortName;
  return spansOf(stays)
    .filter(
      ({ starts, ends }) => (starts === null || starts <= to) && (ends === null || ends >= from),
    )
    .toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
}

/**
 * The book of members: fourteen columns, each cell with up to four lines under each other.
 *
 * @param spans   who stood on the roll, one line for each stay
 * @param people  what their records say, by id; nothing for records out of reach
 * @source form 7-HSĐV; reports.md L02
 */
export function registerPart(
  spans: readonly Span[],
  people: ReadonlyMap<string, RegisterPerson>,
  lang: Lang,
): ReportPart {
  const words = registerText[lang];
  const columns = keys.map((key): ReportColumn => ({
    key,
    head: words.heads[key],
    kind: key === "ordinal" ? "number" : "text",
    width: widths[key],
  }));
  return {
    title: null,
    columns,
    empty: words.empty,
    lines: spans.map((span, at) => registerLine(span, at + 1, people, lang)),
  };
}

function registerLine(
  { first, last, starts, ends }: Span,
  ordinal: number,
  people: ReadonlyMap<string, RegisterPerson>,
  lang: Lang,
): ReportLine {
  const words = registerText[lang];
  const stay = last as BookStay;
  const one = people.get(stay.memberId);
  const birth = written(stay.birthDate);
  const came = movedIn.includes(first.inReason ?? "");
  const left = ends !== null && movedOut.includes(stay.outReason ?? "");
  const died = ends !== null && stay.outReason === death;
  const out = ends !== null && !left && !died;
  const dated = (isSo: boolean, day: string | null, rest: string) =>
    isSo ? lines(written(day), rest) : "";
  const said = (text: string | undefined, say: (text: string) => string) =>
    text === undefined || text === "" ? "" : say(text);
  return {
    key: `${stay.memberId} ${starts ?? ""}`,
    memberId: stay.memberId,
    cells: [
      ordinal,
      lines(stay.name, one?.birthName === stay.name ? "" : (one?.birthName ?? "")),
      lines(words.born(one?.gender ?? "", birth), one?.ethnicity ?? "", one?.religion ?? ""),
      one?.homeTown ?? "",
      lines(one?.general ?? "", one?.theory ?? "", one?.professional ?? "", one?.language ?? ""),
      lines(said(one?.workBefore, words.before), said(one?.workNow, words.now)),
      lines(written(stay.admitted), written(stay.official)),
      lines(stay.card ?? "", one?.biography ?? "", one?.badge ?? ""),
      lines(
        said(written(one?.enlisted ?? null), words.enlisted),
        said(written(one?.discharged ?? null), words.discharged),
        one?.rank ?? "",
        said(written(one?.retired ?? null), words.retired),
      ),
      dated(left, ends, stay.wentTo ?? words.outside),
      dated(came, starts, first.cameFrom ?? words.outside),
      dated(died, ends, one?.exitNote ?? ""),
      dated(out, ends, stay.outReason === null ? "" : codeLabel(exitReason, stay.outReason, lang)),
      ends === null ? (one?.activity ?? "") : "",
    ],
  };
}
