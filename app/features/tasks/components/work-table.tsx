import { DeadlineTag, WorkStateTag } from "#app/features/tasks/components/state-tag.tsx";
import type { WorkItem } from "#app/features/tasks/list/rules.ts";
import { taskText } from "#app/features/tasks/text.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { useText } from "#app/ui/lang.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

const addressOf = ({ kind, id }: WorkItem) =>
  kind === "task" ? paths.task(id) : paths.directive(id);

/** Work as a table, a card each on phones: the deadline first. */
export function WorkTable({
  caption,
  items,
  today,
  isOwn,
}: {
  caption: string;
  items: WorkItem[];
  today: CivilDate;
  /** All of it is the reader's: nobody needs to be named. */
  isOwn: boolean;
}) {
  const words = useText(taskText);
  const columns: Column<WorkItem>[] = [
    {
      key: "due",
      head: words.heads.due,
      kind: "lead",
      cell: (item) => <DeadlineTag work={item} today={today} />,
    },
    {
      key: "what",
      head: words.heads.what,
      kind: "main",
      cell: (item) => (
        <>
          <Anchor to={addressOf(item)}>
            <b>{item.title}</b>
          </Anchor>
          {item.number !== null && (
            <span className="sub">
              {item.number}
              {item.urgency !== "normal" && `, ${words.urgencies[item.urgency].toLowerCase()}`}
              {!item.needsReport && `. ${words.onlyReading}`}
            </span>
          )}
        </>
      ),
    },
    { key: "from", head: words.heads.from, cell: ({ from }) => from },
    ...(isOwn
      ? []
      : [
          {
            key: "who",
            head: words.heads.who,
            cell: ({ assignee, isAssigneeHere }: WorkItem) =>
              assignee === null ? null : (
                <>
                  {assignee}
                  {!isAssigneeHere && (
                    <span className="sub">
                      <StatusTag kind="warn">{words.hasLeftShort}</StatusTag>
                    </span>
                  )}
                </>
              ),
          },
        ]),
    {
      key: "state",
      head: words.heads.state,
      cell: (item) => <WorkStateTag work={item} today={today} onlyReading={!item.needsReport} />,
    },
    {
      key: "open",
      head: words.heads.open,
      headHidden: true,
      kind: "action",
      cell: (item) => (
        <ButtonLink small to={addressOf(item)} object={item.title}>
          {words.open}
        </ButtonLink>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={items}
      rowKey={({ kind, id }) => `${kind} ${id}`}
      stickyHead={items.length > 25}
    />
  );
}
