import type { sumsOf, Kept } from "#app/features/reorganizations/applying/rules.ts";
import { reorganizationText } from "#app/features/reorganizations/text.ts";
import { formatDate, formatInstant, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** A person who did something at an instant (ISO). */
export interface Doer {
  name: string;
  at: string;
}

/** What a plan says of itself, and who did what to it. */
export interface PlanHeadView {
  orgName: string;
  ground: string;
  effectiveOn: string;
  drafted: Doer;
  submitted: Doer | null;
  decided: Doer | null;
  decision: { number: string; on: string } | null;
  appliedAt: string | null;
  reverted: Doer | null;
  note: string | null;
}

/** The facts of a plan. */
export function PlanFacts({ head }: { head: PlanHeadView }) {
  const words = useText(reorganizationText);
  const by = (doer: Doer | null) => {
    if (doer === null) return null;
    const { date, time } = formatInstant(doer.at);
    return words.at(doer.name, date, time);
  };
  const applied = head.appliedAt === null ? null : formatInstant(head.appliedAt);
  const items = [
    { key: "unit", label: words.unit, value: head.orgName },
    { key: "day", label: words.effectiveOn, value: formatDate(head.effectiveOn) },
    { key: "ground", label: words.ground, value: head.ground },
    { key: "drafted", label: words.draftedBy, value: by(head.drafted) },
    { key: "submitted", label: words.submittedBy, value: by(head.submitted) },
    { key: "decided", label: words.decidedBy, value: by(head.decided) },
    {
      key: "decision",
      label: words.decision,
      value: head.decision && `${head.decision.number}, ${formatDate(head.decision.on)}`,
    },
    {
      key: "applied",
      label: words.appliedAt,
      value: applied && words.instant(applied.date, applied.time),
    },
    { key: "reverted", label: words.revertedBy, value: by(head.reverted) },
    { key: "note", label: words.note, value: head.note },
  ];
  return (
    <Panel title={words.facts}>
      <SummaryList items={items.filter(({ value }) => value)} />
    </Panel>
  );
}

/** How much was done, in numbers. */
export function OutcomePanel({ sums }: { sums: ReturnType<typeof sumsOf> }) {
  const words = useText(reorganizationText);
  const lang = useLang();
  const lines = Object.entries(sums).filter(([, count]) => count > 0);
  return (
    <Panel title={words.outcome} padded>
      <ul>
        {lines.map(([key, count]) => (
          <li key={key}>{words.outcomeLines[key]!(formatNumber(count, lang))}</li>
        ))}
      </ul>
    </Panel>
  );
}

/** What could not be taken back, each with its reason. */
export function KeptPanel({ kept }: { kept: Kept[] }) {
  const words = useText(reorganizationText);
  return (
    <Panel title={words.kept}>
      <SummaryList
        items={kept.map(({ what, name, why }, at) => ({
          key: String(at),
          label: words.keptWhat[what],
          value: name,
          note: words.keptWhy[why],
        }))}
      />
    </Panel>
  );
}
