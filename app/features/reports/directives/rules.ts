import {
  percentOf,
  type ReportBody,
  type ReportColumn,
  type ReportLine,
  type ReportPart,
} from "#app/features/reports/content/rules.ts";
import {
  directiveReportText,
  type DirectiveReportWords,
} from "#app/features/reports/directives/text.ts";
import type { Outcome } from "#app/features/tasks/rules.ts";
import type { Lang } from "#app/lib/lang.ts";

/** A directive at one of its receivers. */
export interface ReceivedDirective {
  receiver: string;
  issuer: string;
  isRead: boolean;
  outcome: Outcome;
}

const counted = ["issued", "read", "onTime", "late", "notDone", "running"] as const;
type Counted = (typeof counted)[number];
type Counts = Record<Counted, number>;

/** How directives of a period were carried out, by receiver and by issuer. @source reports.md M12 */
export function directivesBody(received: readonly ReceivedDirective[], lang: Lang): ReportBody {
  const words = directiveReportText[lang];
  const live = received.filter(({ outcome }) => outcome !== "cancelled");
  return {
    equation: null,
    notes: [words.counted],
    parts: [
      partOf(words.receivers, groupBy(live, "receiver"), words),
      partOf(words.issuers, groupBy(live, "issuer"), words),
    ],
  };
}

function groupBy(
  received: readonly ReceivedDirective[],
  by: "receiver" | "issuer",
): Map<string, Counts> {
  const groups = new Map<string, Counts>();
  for (const one of received) {
    const counts = groups.get(one[by]) ?? none();
    counts.issued += 1;
    if (one.isRead) counts.read += 1;
    if (one.outcome !== "cancelled") counts[one.outcome] += 1;
    groups.set(one[by], counts);
  }
  return groups;
}

const none = (): Counts => ({ issued: 0, read: 0, onTime: 0, late: 0, notDone: 0, running: 0 });

function partOf(
  title: string,
  groups: ReadonlyMap<string, Counts>,
  { heads, sum, empty }: DirectiveReportWords,
): ReportPart {
  const columns: ReportColumn[] = [
    { key: "unit", head: heads.unit, kind: "text", width: 30 },
    ...counted.map((key) => ({ key, head: heads[key], kind: "number" as const, width: 10 })),
    { key: "share", head: heads.share, kind: "share", width: 10 },
  ];
  const line = (key: string, counts: Counts, name: string, level?: 0): ReportLine => ({
    key,
    ...(level === undefined ? {} : { level }),
    cells: [
      name,
      ...counted.map((one) => counts[one]),
      percentOf(counts.onTime, counts.onTime + counts.late + counts.notDone),
    ],
  });
  // What is overdue comes first: that is what somebody has to look at.
  const sorted = [...groups].toSorted(
    ([name, one], [otherName, other]) => other.notDone - one.notDone || (name < otherName ? -1 : 1),
  );
  const total = none();
  for (const [, counts] of sorted) for (const key of counted) total[key] += counts[key];
  return {
    title,
    empty,
    columns,
    lines:
      sorted.length === 0
        ? []
        : [...sorted.map(([name, counts]) => line(name, counts, name)), line("", total, sum, 0)],
  };
}
