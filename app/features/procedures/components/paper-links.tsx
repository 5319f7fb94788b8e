import { caseText } from "#app/features/procedures/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";

/** The papers that a case can print by now; nothing when it gives none yet. */
export function PaperLinks({
  caseId,
  papers,
}: {
  caseId: string;
  papers: { form: string; title: string }[];
}) {
  const words = useText(caseText);
  if (papers.length === 0) return null;
  return (
    <Panel title={words.papers} padded>
      <ul>
        {papers.map(({ form, title }) => (
          <li key={form}>
            <Anchor to={paths.casePaper(caseId, { form })}>{title}</Anchor>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
