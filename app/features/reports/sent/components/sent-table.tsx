import type { SentState } from "#app/features/reports/sent/rules.ts";
import type { SentLevel } from "#app/features/reports/sent/schedules/rules.ts";
import { sentText } from "#app/features/reports/sent/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useText } from "#app/ui/lang.tsx";
import { StatusTag, type StatusKind } from "#app/ui/status-tag.tsx";

/** A sent report as a line, in words. */
export interface SentLine {
  id: string;
  title: string;
  period: string;
  unit: string;
  state: SentState;
  level: SentLevel;
}

const looks: Record<SentState, StatusKind> = {
  proposed: "wait",
  submitted: "wait",
  checked: "info",
  returned: "error",
  accepted: "ok",
};

/** A state as its tag; what a province has compiled waits for its own leader. */
export function SentStateTag({ state, level }: { state: SentState; level: SentLevel }) {
  const words = useText(sentText);
  const ofProvince = { checked: words.toLock, accepted: words.locked } as Partial<
    Record<SentState, string>
  >;
  const text = (level === "province" ? ofProvince[state] : undefined) ?? words.states[state];
  return <StatusTag kind={looks[state]}>{text}</StatusTag>;
}

/** Sent reports, each opened at its name. */
export function SentTable({ caption, lines }: { caption: string; lines: SentLine[] }) {
  const words = useText(sentText);
  const { heads } = words;
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "report",
          kind: "main",
          head: heads.report,
          cell: ({ id, title, period }) => (
            <Anchor to={paths.sentReport(id)}>{words.named(title, period)}</Anchor>
          ),
        },
        { key: "unit", head: heads.unit, cell: ({ unit }) => unit },
        {
          key: "state",
          kind: "lead",
          head: heads.state,
          cell: ({ state, level }) => <SentStateTag state={state} level={level} />,
        },
      ]}
    />
  );
}
