import { DeadlineTag } from "#app/features/tasks/components/state-tag.tsx";
import type { Progress } from "#app/features/tasks/directives/rules.ts";
import { taskText } from "#app/features/tasks/text.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { StatusTag, StatusText } from "#app/ui/status-tag.tsx";

/** A directive in the list of its issuer; of a draft there is no progress yet. */
export interface DirectiveLine {
  id: string;
  number: string;
  title: string;
  state: "draft" | "proposed" | "issued" | "cancelled";
  orgName: string;
  draftedName: string;
  issuedOn: CivilDate | null;
  dueOn: CivilDate | null;
  progress: Progress | null;
}

/** How far the receivers have come, in words; what needs a look comes with its sign. */
export function ProgressWords({ progress }: { progress: Progress }) {
  const words = useText(taskText);
  const { done, total, unread, escalated, reported, overdue } = progress;
  return (
    <>
      {words.progress(done, total)}
      {overdue > 0 && (
        <span className="sub">
          <StatusText kind="error" icon="triangle">
            {words.overdueOf(overdue)}
          </StatusText>
        </span>
      )}
      {reported > 0 && (
        <span className="sub">
          <StatusText kind="wait">{words.reportedOf(reported)}</StatusText>
        </span>
      )}
      {unread > 0 && (
        <span className="sub">
          <StatusText kind={escalated > 0 ? "warn" : "muted"}>{words.unreadOf(unread)}</StatusText>
        </span>
      )}
    </>
  );
}

/** Directives of a unit: issued ones with their progress, drafts with who drafted them. */
export function DirectiveTable({
  caption,
  lines,
  today,
}: {
  caption: string;
  lines: DirectiveLine[];
  today: CivilDate;
}) {
  const words = useText(taskText);
  const isDrafts = lines.every(({ progress }) => progress === null);
  const open = ({ state, dueOn, progress }: DirectiveLine) => {
    const isOver = state !== "issued" || progress?.done === progress?.total;
    return { state: isOver ? "done" : "issued", dueOn, reportedOn: null, closedOn: null } as const;
  };
  const columns: Column<DirectiveLine>[] = [
    {
      key: "what",
      head: words.facts,
      kind: "main",
      cell: ({ id, number, title, issuedOn }) => (
        <>
          <Anchor to={paths.directive(id)}>
            <b>{title}</b>
          </Anchor>
          <span className="sub">
            {number}
            {issuedOn !== null && `, ${formatDate(issuedOn)}`}
          </span>
        </>
      ),
    },
    {
      key: "due",
      head: words.heads.due,
      kind: "lead",
      cell: (line) => <DeadlineTag work={open(line)} today={today} />,
    },
    isDrafts
      ? {
          key: "by",
          head: words.by,
          cell: ({ draftedName, orgName }) => (
            <>
              {draftedName}
              <span className="sub">{orgName}</span>
            </>
          ),
        }
      : {
          key: "progress",
          head: words.figuresLabel,
          cell: ({ progress }) => progress && <ProgressWords progress={progress} />,
        },
    {
      key: "state",
      head: words.heads.state,
      cell: ({ state }) => (
        <StatusTag
          kind={
            { draft: "muted", proposed: "wait", issued: "ok", cancelled: "muted" }[state] as "ok"
          }
        >
          {words.draftStates[state]}
        </StatusTag>
      ),
    },
    {
      key: "open",
      head: words.heads.open,
      headHidden: true,
      kind: "action",
      cell: ({ id, title }) => (
        <ButtonLink small to={paths.directive(id)} object={title}>
          {words.open}
        </ButtonLink>
      ),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={lines} rowKey={({ id }) => id} />;
}
