import type { TaskPage } from "#app/features/tasks/assigned/view/rules.ts";
import { FileLinks } from "#app/features/tasks/files/components/file-panel.tsx";
import { taskFileText } from "#app/features/tasks/files/text.ts";
import { taskText } from "#app/features/tasks/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { SummaryList, type SummaryItem } from "#app/ui/summary-list.tsx";

/** What a member is to do, from where it comes, and what was reported. */
export function TaskPanel({
  task,
  meeting,
}: {
  task: TaskPage;
  /** The meeting it comes from, where the reader can open it. */
  meeting: { id: string; title: string } | null;
}) {
  const words = useText(taskText);
  const fileWords = useText(taskFileText);
  const { id, files, mayAttach } = task;
  const { body, assigneeName, assignedName, issuedOn, dueOn, directive } = task;
  const { report, reportedName, reportedOn, result } = task;
  const items: SummaryItem[] = [
    { key: "assignee", label: words.assignee, value: assigneeName },
    {
      key: "assigner",
      label: words.assigner,
      value: `${assignedName}, ${formatDate(issuedOn)}`,
    },
    { key: "due", label: words.due, value: dueOn === null ? words.noDue : formatDate(dueOn) },
  ];
  if (directive !== null)
    items.push({
      key: "directive",
      label: words.fromDirective,
      value: (
        <Anchor to={paths.directive(directive.id)}>
          {`${directive.number}: ${directive.title}`}
        </Anchor>
      ),
    });
  if (meeting !== null)
    items.push({
      key: "meeting",
      label: words.fromMeeting,
      value: <Anchor to={paths.meeting(meeting.id)}>{meeting.title}</Anchor>,
    });
  if (report !== null)
    items.push({
      key: "report",
      label: words.reportTitle,
      value: (
        <>
          {result !== null && <b>{words.results[result]}. </b>}
          {report}
        </>
      ),
      note: words.reported(reportedName ?? "", formatDate(reportedOn ?? "")),
    });
  return (
    <Panel title={words.task}>
      {body !== "" && (
        <div className="panel-body panel-line">
          {body.split(/\n+/).map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      )}
      <SummaryList items={items} />
      {(files.length > 0 || mayAttach) && (
        <PanelBody>
          <div className="stack stack-tight">
            <FileLinks files={files} />
            {mayAttach && (
              <div>
                <ButtonLink to={paths.taskFiles(id)} icon="upload">
                  {files.length === 0 ? fileWords.attach : fileWords.attachMore}
                </ButtonLink>
              </div>
            )}
          </div>
        </PanelBody>
      )}
    </Panel>
  );
}
