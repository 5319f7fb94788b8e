import { papersText, type PapersWords } from "#app/features/papers/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";

/** A form as a line of the catalog. */
export interface FormLine {
  code: string;
  number: string | null;
  title: string;
  family: keyof PapersWords["families"];
  issuer: keyof PapersWords["issuers"];
}

/** The forms, family by family: each opens its print page, and its file beside it. */
export function FormCatalog({ lines }: { lines: FormLine[] }) {
  const words = useText(papersText);
  const families = [...new Set(lines.map(({ family }) => family))];
  return families.map((family) => (
    <Panel key={family} title={words.families[family]}>
      <DataTable
        caption={words.caption(words.families[family])}
        rows={lines.filter((line) => line.family === family)}
        rowKey={({ code }) => code}
        columns={[
          {
            key: "form",
            head: words.form,
            kind: "main",
            cell: ({ code, title }) => <Anchor to={paths.paper(code)}>{title}</Anchor>,
          },
          { key: "code", head: words.code, kind: "date", cell: ({ number }) => number ?? "–" },
          { key: "issuer", head: words.issuer, cell: ({ issuer }) => words.issuers[issuer] },
          {
            key: "file",
            head: words.file,
            headHidden: true,
            kind: "action",
            cell: ({ code, title }) => (
              <ButtonLink to={paths.paperFile(code)} reload small icon="download" object={title}>
                {words.download}
              </ButtonLink>
            ),
          },
        ]}
      />
    </Panel>
  ));
}
