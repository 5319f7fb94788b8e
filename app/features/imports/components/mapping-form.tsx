import { FormKey } from "#app/features/access/components/form-key.tsx";
import type { ShownColumn, ShownSheet, TargetChoice } from "#app/features/imports/columns/rules.ts";
import { previewText } from "#app/features/imports/preview/text.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { CheckBox } from "#app/ui/choices.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { fieldId } from "#app/ui/field-shell.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { ActionBar } from "#app/ui/layout.tsx";
import { MiniSheet } from "#app/ui/mini-sheet.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { SelectBox } from "#app/ui/select.tsx";
import { StatusTag, StatusText, type StatusKind } from "#app/ui/status-tag.tsx";

const kinds: Record<ShownColumn["sureness"], StatusKind> = {
  sure: "ok",
  likely: "info",
  doubtful: "warn",
  unknown: "muted",
};
/** Columns of the small drawing of the sheet. */
const DRAWN = 6;

export interface MappingFormProps {
  id: string;
  total: number;
  mayPrepare: boolean;
  sheets: ShownSheet[];
  groups: { label: string; options: TargetChoice[] }[];
  formKey: string;
  error: { name: string; text: string } | null;
}

/** Which column goes into which field: doubtful ones first, with what stands in them and why. */
export function MappingForm(props: MappingFormProps) {
  const { id, total, mayPrepare, sheets, groups, formKey, error } = props;
  const lang = useLang();
  const words = useText(previewText);
  const open = sheets.flatMap(({ columns }) =>
    columns.filter(({ sureness }) => sureness === "doubtful"),
  ).length;
  return (
    <Form method="post" action={paths.importMapping(id)} className="stack">
      <FormKey value={formKey} />
      {error && <ErrorSummary errors={[error.name === "" ? { text: error.text } : error]} />}
      {sheets.map((sheet) => (
        <Panel key={sheet.signature} title={sheet.title}>
          <SheetDrawing sheet={sheet} />
          <DataTable
            caption={sheet.title}
            rows={sheet.columns}
            rowKey={({ name }) => name}
            stickyHead={sheet.columns.length > 25}
            columns={[
              { key: "column", head: words.column, cell: ({ letter }) => <b>{letter}</b> },
              {
                key: "header",
                head: words.headerText,
                kind: "main",
                cell: ({ header }) => <b>{header || words.noHeader}</b>,
              },
              {
                key: "samples",
                head: words.samples,
                cell: ({ samples }) => (
                  <span className="second">{samples.join("; ") || words.noSamples}</span>
                ),
              },
              {
                key: "target",
                head: words.target,
                cell: (column) => (
                  <SelectBox
                    small
                    id={fieldId(column.name)}
                    name={column.name}
                    aria-label={`${words.target}: ${column.letter} ${column.header}`}
                    aria-invalid={error?.name === column.name ? true : undefined}
                    defaultValue={column.value}
                    disabled={!mayPrepare}
                    empty={words.skip}
                    options={column.guess === null ? groups : [column.guess, ...groups]}
                  />
                ),
              },
              {
                key: "sure",
                head: words.sureness,
                cell: ({ sureness, why }) => (
                  <>
                    <StatusTag kind={kinds[sureness]}>{words.surenessWords[sureness]}</StatusTag>
                    <span className="sub">{why}</span>
                  </>
                ),
              },
            ]}
          />
        </Panel>
      ))}
      {mayPrepare && (
        <>
          <CheckBox name="remember" label={words.remember} checked />
          <ActionBar
            state={
              open > 0 ? (
                <StatusText kind="warn">{words.doubtful(open)}</StatusText>
              ) : (
                <StatusText kind="ok">{words.allSure}</StatusText>
              )
            }
          >
            <SubmitButton>{words.readRows(formatNumber(total, lang))}</SubmitButton>
          </ActionBar>
        </>
      )}
    </Form>
  );
}

/** What was found at the head of the sheet, drawn as a small sheet. */
function SheetDrawing({ sheet }: { sheet: ShownSheet }) {
  const words = useText(previewText);
  const inOrder = [...sheet.columns]
    .sort((a, b) => a.letter.length - b.letter.length || (a.letter < b.letter ? -1 : 1))
    .slice(0, DRAWN);
  const [firstHeader = 1] = sheet.headerRows;
  const letterhead = sheet.letterhead.map((text, place) => ({
    number: Math.max(firstHeader - sheet.letterhead.length + place, 1),
    kind: "skipped" as const,
    cells: [{ text, colSpan: inOrder.length }],
    note: place === 0 ? words.letterhead : undefined,
  }));
  return (
    <MiniSheet
      label={words.drawing}
      rows={[
        ...letterhead,
        {
          number: sheet.headerRows.at(-1) ?? 1,
          kind: "head",
          cells: inOrder.map(({ header }) => ({ text: header })),
          note: words.header,
        },
        {
          number: sheet.firstDataRow,
          kind: "data",
          cells: inOrder.map(({ samples }) => ({ text: samples[0] ?? "" })),
          note: words.dataRow,
        },
      ]}
    />
  );
}
