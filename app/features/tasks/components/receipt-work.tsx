import { DeadlineTag, WorkStateTag } from "#app/features/tasks/components/state-tag.tsx";
import { WorkActs, type FailedAct } from "#app/features/tasks/components/work-acts.tsx";
import type { PartTask, ReceiptWork } from "#app/features/tasks/directives/view/rules.ts";
import { askedText } from "#app/features/tasks/asked/text.ts";
import { FileLinks } from "#app/features/tasks/files/components/file-panel.tsx";
import { taskFileText } from "#app/features/tasks/files/text.ts";
import { taskText } from "#app/features/tasks/text.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Actions, ButtonLink } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { formatDate, formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** What one unit has to do and has done: the next step, the report, the tasks of its members. */
export function ReceiptPanel({
  work,
  directiveId,
  isOwn,
  isAsked,
  formKey,
  failed,
  today,
}: {
  work: ReceiptWork;
  directiveId: string;
  isOwn: boolean;
  /** Whether the directive asks for fields of records. */
  isAsked: boolean;
  formKey: string;
  failed: FailedAct | null;
  today: CivilDate;
}) {
  const words = useText(taskText);
  const askedWords = useText(askedText);
  const fileWords = useText(taskFileText);
  const { acts, mayAssign, mayCarryOut, mayAttach, tasks, isCell, files } = work;
  const title = isOwn ? words.ourWork : words.workOf(work.orgName);
  const fills =
    isOwn && isAsked && isCell && acts.some((act) => act === "accept" || act === "report");
  const hasActs = acts.length > 0 || mayAssign || mayCarryOut || mayAttach;
  return (
    <Panel
      title={title}
      id="work"
      aside={
        <span className="tags">
          <DeadlineTag work={work} today={today} />
          <WorkStateTag work={work} today={today} />
        </span>
      }
    >
      <ReportFacts work={work} />
      {files.length > 0 && (
        <PanelBody>
          <FileLinks files={files} />
        </PanelBody>
      )}
      {hasActs && (
        <PanelBody>
          <div className="stack stack-tight">
            {fills && (
              <div>
                <ButtonLink to={paths.directiveAnswers(directiveId)} icon="people">
                  {askedWords.open}
                </ButtonLink>
              </div>
            )}
            <WorkActs
              key={work.state}
              acts={acts}
              formKey={formKey}
              hidden={{ unit: work.orgId }}
              failed={failed}
            />
            {(mayAssign || mayCarryOut || mayAttach) && (
              <Actions>
                {mayAttach && (
                  <ButtonLink to={paths.directiveFiles(directiveId)} icon="upload">
                    {files.length === 0 ? fileWords.attach : fileWords.attachMore}
                  </ButtonLink>
                )}
                {mayAssign && (
                  <ButtonLink to={paths.taskNew({ from: work.id })} icon="plus">
                    {words.breakDown}
                  </ButtonLink>
                )}
                {mayCarryOut && (
                  <ButtonLink to={paths.directiveNew({ from: directiveId })} icon="plus">
                    {words.carryOutBelow}
                  </ButtonLink>
                )}
              </Actions>
            )}
          </div>
        </PanelBody>
      )}
      {isCell && tasks.length > 0 && <PartTasks tasks={tasks} today={today} />}
    </Panel>
  );
}

function ReportFacts({ work }: { work: ReceiptWork }) {
  const words = useText(taskText);
  const { readAt, readName, report, reportedName, reportedOn, result } = work;
  if (readAt === null && report === null) return null;
  const opened = readAt === null ? null : formatInstant(readAt);
  return (
    <SummaryList
      items={[
        ...(opened === null
          ? []
          : [
              {
                key: "read",
                label: words.states.read,
                value: words.readAt(readName ?? "", words.when(opened.date, opened.time)),
              },
            ]),
        ...(report === null
          ? []
          : [
              {
                key: "report",
                label: words.reportTitle,
                value: (
                  <>
                    {result !== null && <b>{words.results[result]}. </b>}
                    {report}
                  </>
                ),
                note: words.reported(reportedName ?? "", formatDate(reportedOn ?? "")),
              },
            ]),
      ]}
    />
  );
}

/** The tasks into which a cell broke a directive down. */
function PartTasks({ tasks, today }: { tasks: PartTask[]; today: CivilDate }) {
  const words = useText(taskText);
  const columns: Column<PartTask>[] = [
    {
      key: "what",
      head: words.tasksOf,
      kind: "main",
      cell: ({ id, title, files }) => (
        <>
          <Anchor to={paths.task(id)}>
            <b>{title}</b>
          </Anchor>
          <FileLinks files={files} />
        </>
      ),
    },
    { key: "who", head: words.heads.who, cell: ({ assigneeName }) => assigneeName },
    {
      key: "due",
      head: words.heads.due,
      cell: (task) => <DeadlineTag work={task} today={today} />,
    },
    {
      key: "state",
      head: words.heads.state,
      kind: "lead",
      cell: (task) => <WorkStateTag work={task} today={today} />,
    },
  ];
  return (
    <DataTable
      caption={words.tasksCaption}
      columns={columns}
      rows={tasks}
      rowKey={({ id }) => id}
    />
  );
}
