import type { SentState } from "#app/features/reports/sent/rules.ts";
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
}

const looks: Record<SentState, StatusKind> = {
  proposed: "wait",
  submitted: "wait",
  checked: "info",
  returned: "error",
  accepted: "ok",
};

/** A state as its tag. */
export function SentStateTag({ state }: { state: SentState }) {
  const words = useText(sentText);
  return <StatusTag kind={looks[state]}>{words.states[state]}</StatusTag>;
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
          cell: ({ state }) => <SentStateTag state={state} />,
        },
      ]}
    />
  );
}
