import { FormKey } from "#app/features/access/components/form-key.tsx";
import { organizationText } from "#app/features/organizations/text.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { ActionBar } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { StatusTag, type StatusKind } from "#app/ui/status-tag.tsx";

type Outcome = "new" | "update" | "same" | "error";

/** What a table would do: its first rows, wrong ones before the others, and the counts of all. */
export interface TreePreviewData {
  counts: Record<Outcome, number>;
  rows: {
    row: number;
    code: string;
    name: string;
    outcome: Outcome;
    issue: string | null;
    changed: string[];
  }[];
  unused: string[];
  /** The table itself, sent along so that what was shown is what is written. */
  table: string;
}

const looks: Record<Outcome, StatusKind> = {
  new: "ok",
  update: "info",
  same: "muted",
  error: "error",
};

/** The preview of a tree file with the one button that writes it. */
export function TreePreview({ preview, formKey }: { preview: TreePreviewData; formKey: string }) {
  const { counts, rows, unused, table } = preview;
  const lang = useLang();
  const words = useText(organizationText);
  const number = (value: number) => formatNumber(value, lang);
  const total = counts.new + counts.update + counts.same + counts.error;
  return (
    <Form method="post" encType="multipart/form-data" className="stack" reloadDocument>
      <FormKey value={formKey} />
      <input type="hidden" name="table" value={table} />
      {counts.error > 0 && (
        <Notice kind="error" lead={words.wrongRows(number(counts.error))}>
          {words.wrongRowsWhat}
        </Notice>
      )}
      {unused.length > 0 && <Notice lead={words.unusedColumns(unused.join(", "))} />}
      <Panel label={words.previewTitle}>
        <Facts
          columns={5}
          facts={[
            { key: "all", value: number(total), label: words.counted.all },
            ...(["new", "update", "same", "error"] as const).map((key) => ({
              key,
              value: number(counts[key]),
              label: words.counted[key],
            })),
          ]}
        />
      </Panel>
      <Panel
        title={words.rowsTitle}
        aside={
          rows.length < total ? words.rowsShown(number(rows.length), number(total)) : undefined
        }
      >
        <DataTable
          caption={words.rowsTitle}
          rows={rows}
          rowKey={({ row }) => String(row)}
          stickyHead={rows.length > 25}
          columns={[
            { key: "row", head: words.row, kind: "number", low: true, cell: ({ row }) => row },
            {
              key: "name",
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
              key: "outcome",
              head: words.outcome,
              kind: "lead",
              cell: ({ outcome }) => (
                <StatusTag kind={looks[outcome]}>{words.outcomes[outcome]}</StatusTag>
              ),
            },
            {
              key: "detail",
              head: words.detail,
              cell: ({ issue, changed }) =>
                issue !== null
                  ? (words.issues[issue] ?? issue)
                  : changed.length > 0 && words.changedColumns(columnNames(changed, words.columns)),
            },
          ]}
        />
      </Panel>
      <Footer counts={counts} />
    </Form>
  );
}

function Footer({ counts }: Pick<TreePreviewData, "counts">) {
  const lang = useLang();
  const words = useText(organizationText);
  const count = counts.new + counts.update;
  const mayApply = counts.error === 0 && count > 0;
  const back = (
    <ButtonLink to={paths.organizationImport()} kind={mayApply ? "plain" : "primary"}>
      {words.checkAgain}
    </ButtonLink>
  );
  if (!mayApply) {
    const state = counts.error > 0 ? words.nothingWritten : words.nothingToApply;
    return <ActionBar state={state}>{back}</ActionBar>;
  }
  return (
    <ActionBar
      state={words.toApply(formatNumber(counts.new, lang), formatNumber(counts.update, lang))}
    >
      {back}
      <SubmitButton name="act" value="apply">
        {words.apply(formatNumber(count, lang))}
      </SubmitButton>
    </ActionBar>
  );
}

function columnNames(keys: readonly string[], names: Record<string, string>): string {
  return keys.map((key) => names[key] ?? key).join(", ");
}
