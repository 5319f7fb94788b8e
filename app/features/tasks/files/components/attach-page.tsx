import { FormKey } from "#app/features/access/components/form-key.tsx";
import { AttachForm } from "#app/features/documents/components/attach-form.tsx";
import type { TakeFault } from "#app/features/documents/rules.ts";
import type { DocumentIssue } from "#app/features/documents/schema.ts";
import type { FileLine, FilePageKind } from "#app/features/tasks/files/rules.ts";
import { taskFileText } from "#app/features/tasks/files/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";

/** What became of a file that was sent and not kept. */
export interface AttachAnswer {
  fault: TakeFault | null;
  issues: DocumentIssue[];
  refusal: "full" | "state" | null;
}

/** What the page of the files of a piece of work shows. */
export interface AttachView {
  /** Of the directive or the task. */
  id: string;
  kind: FilePageKind;
  subject: string;
  files: FileLine[];
  maxMb: number;
  most: number;
  formKey: string;
  done: string | null;
}

/** The files of a piece of work: attach one, remove one; the browser sends them itself, without a script. */
export function AttachPage({
  view,
  back,
  answer,
}: {
  view: AttachView;
  back: string;
  answer: AttachAnswer | null;
}) {
  const words = useText(taskFileText);
  const { kind, subject, files, most, done } = view;
  const said = done === null ? undefined : words.done[done];
  return (
    <Stack>
      <PageHead
        title={words.page[kind]}
        sub={words.sub(subject)}
        back={{ to: back, label: kind === "task" ? words.backToTask : words.back }}
      />
      {said !== undefined && answer === null && <Notice kind="ok" lead={said} />}
      {answer?.refusal && <Notice kind="error" lead={words.refusals[answer.refusal]!} />}
      <Panel title={words.title}>
        {files.length === 0 ? (
          <Empty fact={words.none} why={words.noneWhy} />
        ) : (
          <FileTable files={files} formKey={view.formKey} />
        )}
      </Panel>
      {files.length >= most ? (
        <Notice kind="info" lead={words.full(most)} />
      ) : (
        <Panel title={words.formTitle} id="attach" padded>
          <AttachForm formKey={view.formKey} maxMb={view.maxMb} answer={answer} send={words.send} />
        </Panel>
      )}
    </Stack>
  );
}

function FileTable({ files, formKey }: { files: FileLine[]; formKey: string }) {
  const words = useText(taskFileText);
  const columns: Column<FileLine>[] = [
    {
      key: "name",
      head: words.heads.name,
      kind: "main",
      cell: ({ id, name }) => (
        <Anchor to={paths.taskFile(id)} reload>
          {name}
        </Anchor>
      ),
    },
    { key: "about", head: words.heads.about, cell: ({ about }) => about },
    {
      key: "by",
      head: words.heads.by,
      cell: ({ by, at }) => words.by(by, formatInstant(at).date),
    },
    {
      key: "act",
      head: words.heads.act,
      headHidden: true,
      kind: "action",
      cell: ({ id, name }) => (
        <Form method="post">
          <FormKey value={formKey} />
          <Button name="remove" value={id} small object={name}>
            {words.remove}
          </Button>
        </Form>
      ),
    },
  ];
  return (
    <DataTable caption={words.caption} columns={columns} rows={files} rowKey={({ id }) => id} />
  );
}
