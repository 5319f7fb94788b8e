import { FormKey } from "#app/features/access/components/form-key.tsx";
import { organizationText } from "#app/features/organizations/text.ts";
import { formerText } from "#app/features/reorganizations/former/text.ts";
import type { FormerRow } from "#app/features/reorganizations/former/rules.ts";
import { ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { ActionBar } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { StatusTag } from "#app/ui/status-tag.tsx";

/** What a file would add to a plan: its first rows, wrong ones before the others, and the counts of all. */
export interface FormerPreviewData {
  counts: { all: number; good: number; bad: number };
  rows: Omit<FormerRow, "operation">[];
  unused: string[];
  /** The table itself, sent along so that what was shown is what is added. */
  table: string;
}

/** The preview of a file of former units with the one button that adds them to the plan. */
export function FormerPreview(props: {
  preview: FormerPreviewData;
  formKey: string;
  version: number;
  again: string;
}) {
  const { preview, formKey, version, again } = props;
  const { counts, rows, unused, table } = preview;
  const lang = useLang();
  const words = useText(formerText);
  const { issues } = useText(organizationText);
  const number = (value: number) => formatNumber(value, lang);
  const mayAdd = counts.bad === 0 && counts.good > 0;
  const why = ({ issue, about }: (typeof rows)[number]) => {
    const said = words.issues[issue!] ?? issues[issue!] ?? issue;
    return about === null ? said : `${said}: ${about}.`;
  };
  return (
    <Form method="post" encType="multipart/form-data" className="stack" reloadDocument>
      <FormKey value={formKey} />
      <input type="hidden" name="table" value={table} />
      <input type="hidden" name="version" value={version} />
      {counts.bad > 0 && (
        <Notice kind="error" lead={words.wrong(number(counts.bad))}>
          {words.wrongWhat}
        </Notice>
      )}
      {unused.length > 0 && <Notice lead={words.unused(unused.join(", "))} />}
      <Panel label={words.previewTitle}>
        <Facts
          columns={3}
          facts={(["all", "good", "bad"] as const).map((key) => ({
            key,
            value: number(counts[key]),
            label: words.counted[key],
          }))}
        />
      </Panel>
      <Panel
        title={words.rows}
        aside={
          rows.length < counts.all
            ? words.shown(number(rows.length), number(counts.all))
            : undefined
        }
      >
        <DataTable
          caption={words.rows}
          rows={rows}
          rowKey={({ row }) => String(row)}
          stickyHead={rows.length > 25}
          columns={[
            { key: "row", head: words.row, kind: "number", low: true, cell: ({ row }) => row },
            {
              key: "unit",
              head: words.unit,
              kind: "main",
              cell: ({ name, code }) => (
                <>
                  <b>{name || code || "–"}</b>
                  <span className="second block">{code}</span>
                </>
              ),
            },
            {
              key: "result",
              head: words.result,
              kind: "lead",
              cell: ({ issue }) => (
                <StatusTag kind={issue === null ? "ok" : "error"}>
                  {issue === null ? words.good : words.bad}
                </StatusTag>
              ),
            },
            {
              key: "detail",
              head: words.detail,
              cell: (one) => (one.issue === null ? one.into.join(", ") : why(one)),
            },
          ]}
        />
      </Panel>
      <ActionBar state={mayAdd ? words.addState(number(counts.good)) : words.nothingWritten}>
        <ButtonLink to={again} kind={mayAdd ? "plain" : "primary"}>
          {words.again}
        </ButtonLink>
        {mayAdd && (
          <SubmitButton name="act" value="add">
            {words.add(number(counts.good))}
          </SubmitButton>
        )}
      </ActionBar>
    </Form>
  );
}
