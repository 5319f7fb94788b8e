import type { PaperLink } from "#app/features/procedures/printing/view/rules.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";

/** The papers that a case can print by now; nothing when it gives none yet. */
export function PaperLinks({ caseId, papers }: { caseId: string; papers: PaperLink[] }) {
  const words = useText(caseText);
  if (papers.length === 0) return null;
  return (
    <Panel title={words.papers} padded>
      <ul>
        {papers.map(({ form, title, record }) => (
          <li key={form}>
            <Anchor
              to={
                record === null
                  ? paths.casePaper(caseId, { form })
                  : paths.memberPaper(record, { form })
              }
            >
              {title}
            </Anchor>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
