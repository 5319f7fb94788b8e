import { DeadlineTag, WorkStateTag } from "#app/features/tasks/components/state-tag.tsx";
import type { Progress } from "#app/features/tasks/directives/rules.ts";
import {
  receiptsShown,
  shownReceipts,
  type ReceiptLine,
  type ShownReceipts,
} from "#app/features/tasks/directives/view/rules.ts";
import { taskText } from "#app/features/tasks/text.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatInstant, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Empty } from "#app/ui/states.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

/** How far the receivers have come: numbers that open the list behind them, and the list. */
export function Receivers({
  id,
  receipts,
  progress,
  shown,
  today,
  isReading,
}: {
  id: string;
  receipts: ReceiptLine[];
  progress: Progress;
  shown: ShownReceipts;
  today: CivilDate;
  /** Nothing was asked for but to read it. */
  isReading: boolean;
}) {
  const lang = useLang();
  const words = useText(taskText);
  const listOf = (one: ShownReceipts) =>
    `${paths.directive(id, { show: one === "all" ? null : one })}#receivers`;
  const keys = ["total", "unread", "underWay", "reported", "done", "overdue"] as const;
  const lists: Partial<Record<(typeof keys)[number], ShownReceipts>> = {
    unread: "unread",
    reported: "reported",
    overdue: "late",
  };
  const rows = receiptsShown(receipts, shown);
  return (
    <Panel title={words.receivers} id="receivers">
      <Facts
        columns={3}
        label={words.figuresLabel}
        facts={keys.map((key) => ({
          key,
          value: formatNumber(progress[key], lang),
          label: words.figures[key],
          to: listOf(lists[key] ?? "all"),
        }))}
      />
      <Tabs
        label={words.shownLabel}
        tabs={shownReceipts.map((one) => ({
          to: listOf(one),
          label: words.shown[one],
          count: receiptsShown(receipts, one).length,
          current: one === shown,
        }))}
      />
      {rows.length === 0 ? (
        <Empty fact={words.shownNone} />
      ) : (
        <DataTable
          caption={words.receiversCaption}
          columns={columnsOf(id, today, words, isReading)}
          rows={rows}
          rowKey={({ orgId }) => orgId}
          stickyHead={rows.length > 25}
        />
      )}
    </Panel>
  );
}

function columnsOf(
  id: string,
  today: CivilDate,
  words: (typeof taskText)["vi"],
  isReading: boolean,
): Column<ReceiptLine>[] {
  return [
    {
      key: "unit",
      head: words.receiverHeads.unit,
      kind: "main",
      cell: ({ orgName, isClosed }) => (
        <>
          <b>{orgName}</b>
          {isClosed && <span className="sub">{words.closedUnit}</span>}
        </>
      ),
    },
    {
      key: "state",
      head: words.receiverHeads.state,
      kind: "lead",
      cell: (line) => (
        <span className="tags">
          <WorkStateTag work={line} today={today} onlyReading={isReading} />
          {line.isOverdue && <DeadlineTag work={line} today={today} />}
          {line.state === "issued" && line.escalatedOn !== null && (
            <StatusTag kind="warn">{words.escalated}</StatusTag>
          )}
        </span>
      ),
    },
    {
      key: "read",
      head: words.receiverHeads.read,
      kind: "date",
      cell: ({ readAt }) => {
        if (readAt === null) return "–";
        const { date, time } = formatInstant(readAt);
        return words.when(date, time);
      },
    },
    {
      key: "result",
      head: words.receiverHeads.result,
      cell: ({ result }) => (result === null ? "–" : words.results[result]),
    },
    {
      key: "look",
      head: words.look,
      headHidden: true,
      kind: "action",
      cell: ({ orgId, orgName }) => (
        <ButtonLink small to={`${paths.directive(id, { unit: orgId })}#work`} object={orgName}>
          {words.look}
        </ButtonLink>
      ),
    },
  ];
}
