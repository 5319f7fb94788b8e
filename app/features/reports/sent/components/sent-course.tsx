import type { SentAct } from "#app/features/reports/sent/rules.ts";
import { sentText } from "#app/features/reports/sent/text.ts";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { StatusText } from "#app/ui/status-tag.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** A step in the course of a report. */
export interface CourseStep {
  act: SentAct;
  at: string;
  by: string;
  note: string | null;
}

/** Who did what to a report, and the checksum of what was sent. */
export function SentCourse({
  steps,
  checksum,
  isWhole,
  version,
  madeAt,
}: {
  steps: CourseStep[];
  checksum: string;
  isWhole: boolean;
  version: number;
  madeAt: string;
}) {
  const words = useText(sentText);
  const when = (at: string) => {
    const { time, date } = formatInstant(at);
    return `${time} ${date}`;
  };
  return (
    <Panel title={words.steps}>
      <SummaryList
        items={[
          ...steps.map(({ act, at, by, note }, place) => ({
            key: String(place),
            label: words.did[act],
            value: `${by}, ${when(at)}`,
            note,
          })),
          {
            key: "checksum",
            label: words.checksum,
            value: checksum,
            note: (
              <>
                {words.version(String(version), when(madeAt))}{" "}
                <StatusText kind={isWhole ? "ok" : "error"}>
                  {isWhole ? words.whole : words.broken}
                </StatusText>
              </>
            ),
          },
        ]}
      />
    </Panel>
  );
}
