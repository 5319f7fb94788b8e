import { FormKey } from "#app/features/access/components/form-key.tsx";
import { AttachForm } from "#app/features/documents/components/attach-form.tsx";
import type { TakeFault } from "#app/features/documents/rules.ts";
import type { DocumentIssue } from "#app/features/documents/schema.ts";
import { planPaperText } from "#app/features/reorganizations/paper/text.ts";
import type { FileLine } from "#app/features/tasks/files/rules.ts";
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
export interface PaperAnswer {
  fault: TakeFault | null;
  issues: DocumentIssue[];
  refusal: "full" | "state" | null;
}

/** What the page of the decision's files shows. */
export interface PaperView {
  id: string;
  plan: string;
  files: FileLine[];
  maxMb: number;
  most: number;
  formKey: string;
  done: string | null;
}

/** The files of the decision on a plan: attach one, remove one. */
export function PaperPage({ view, answer }: { view: PaperView; answer: PaperAnswer | null }) {
  const words = useText(planPaperText);
  const { id, plan, files, most, done, formKey, maxMb } = view;
  const said = done === null ? undefined : words.done[done];
  return (
    <Stack>
      <PageHead
        title={words.page}
        sub={words.sub(plan)}
        back={{ to: paths.reorganization(id), label: words.back }}
      />
      {said !== undefined && answer === null && <Notice kind="ok" lead={said} />}
      {answer?.refusal && <Notice kind="error" lead={words.refusals[answer.refusal]} />}
      <Panel title={words.title}>
        {files.length === 0 ? (
          <Empty fact={words.none} why={words.noneWhy} />
        ) : (
          <FileTable files={files} formKey={formKey} />
        )}
      </Panel>
      {files.length >= most ? (
        <Notice kind="info" lead={words.full(most)} />
      ) : (
        <Panel title={words.formTitle} id="attach" padded>
          <AttachForm formKey={formKey} maxMb={maxMb} answer={answer} send={words.send} />
        </Panel>
      )}
    </Stack>
  );
}

function FileTable({ files, formKey }: { files: FileLine[]; formKey: string }) {
  const words = useText(planPaperText);
  const columns: Column<FileLine>[] = [
    {
      key: "name",
      head: words.heads.name,
      kind: "main",
      cell: ({ id, name }) => (
        <Anchor to={paths.reorganizationFile(id)} reload>
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
