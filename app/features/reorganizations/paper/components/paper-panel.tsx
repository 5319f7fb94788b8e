import { planPaperText } from "#app/features/reorganizations/paper/text.ts";
import type { FileLine } from "#app/features/tasks/files/rules.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";

/** The files of the decision, each to be opened, and what is said where there are none. */
export function PaperPanel(props: {
  planId: string;
  files: FileLine[];
  mayAttach: boolean;
  /** What is said of a plan without files. */
  without: "needed" | "notNeeded" | "never";
}) {
  const { planId, files, mayAttach, without } = props;
  const words = useText(planPaperText);
  return (
    <Panel title={words.title} id="decision" padded>
      <div className="stack stack-tight">
        {files.length === 0 ? (
          <p>{without === "needed" ? `${words.none} ${words.needed}` : words[without]}</p>
        ) : (
          <ul className="plain-list">
            {files.map(({ id, name, about, by, at }) => (
              <li key={id}>
                <Anchor to={paths.reorganizationFile(id)} reload>
                  {name}
                </Anchor>
                <div className="second dim">
                  {about} {words.by(by, formatInstant(at).date)}.
                </div>
              </li>
            ))}
          </ul>
        )}
        {mayAttach && (
          <div>
            <ButtonLink to={paths.reorganizationFiles(planId)}>
              {files.length === 0 ? words.attach : words.attachMore}
            </ButtonLink>
          </div>
        )}
      </div>
    </Panel>
  );
}
