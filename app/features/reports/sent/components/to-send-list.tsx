import { sentText } from "#app/features/reports/sent/text.ts";
import { daysBetween } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

/** A report that the own unit has still to send. */
export interface ToSendLine {
  key: string;
  period: string;
  name: string;
  due: string;
  isReturned: boolean;
}

const NEAR_DAYS = 7;

/** The reports to send, by deadline, each with its one button; the first one's is filled. */
export function ToSendList({ reports, today }: { reports: ToSendLine[]; today: string }) {
  const words = useText(sentText);
  const { heads } = words;
  return (
    <DataTable
      caption={words.toSend}
      rows={reports}
      rowKey={({ key, period }) => `${key} ${period}`}
      columns={[
        {
          key: "due",
          kind: "lead",
          head: heads.due,
          cell: ({ due, isReturned }) => (
            <>
              <DueTag due={due} today={today} />
              {isReturned && <StatusTag kind="error">{words.states.returned}</StatusTag>}
            </>
          ),
        },
        { key: "report", kind: "main", head: heads.report, cell: ({ name }) => <b>{name}</b> },
        {
          key: "open",
          kind: "action",
          head: heads.open,
          headHidden: true,
          cell: ({ key, period, name }, at) => (
            <ButtonLink
              to={paths.report(key, { period })}
              kind={at === 0 ? "primary" : "plain"}
              object={name}
            >
              {words.prepare}
            </ButtonLink>
          ),
        },
      ]}
    />
  );
}

function DueTag({ due, today }: { due: string; today: string }) {
  const words = useText(sentText);
  const left = daysBetween(today, due);
  const day = formatDate(due);
  if (left < 0)
    return (
      <StatusTag kind="error" icon="triangle">
        {words.late(-left, day)}
      </StatusTag>
    );
  return left <= NEAR_DAYS ? (
    <StatusTag kind="warn" icon="clock">
      {words.left(left, day)}
    </StatusTag>
  ) : (
    <StatusTag kind="muted">{words.due(day)}</StatusTag>
  );
}
