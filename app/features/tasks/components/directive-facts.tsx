import type { DirectiveFacts } from "#app/features/tasks/directives/view/rules.ts";
import { askedText } from "#app/features/tasks/asked/text.ts";
import { FileLinks } from "#app/features/tasks/files/components/file-panel.tsx";
import { taskFileText } from "#app/features/tasks/files/text.ts";
import { taskText } from "#app/features/tasks/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { SummaryList, type SummaryItem } from "#app/ui/summary-list.tsx";

/** The document: what it says, from whom, until when. */
export function DirectivePanel({
  directive,
  aboveId,
  mayAttach,
  isAbove,
}: {
  directive: DirectiveFacts;
  aboveId: string | null;
  /** Whether it is the reader's own draft. */
  mayAttach: boolean;
  /** Whether the reader stands where it was issued. */
  isAbove: boolean;
}) {
  const words = useText(taskText);
  const fileWords = useText(taskFileText);
  const askedWords = useText(askedText);
  const { id, files, asked } = directive;
  const { number, kind, urgency, body, orgName, issuedOn, dueOn, needsReport, basis } = directive;
  const { draftedName, decidedName, note } = directive;
  const items: SummaryItem[] = [
    { key: "number", label: words.number, value: number },
    {
      key: "kind",
      label: words.kind,
      value:
        urgency === "normal"
          ? words.kinds[kind]
          : `${words.kinds[kind]}, ${words.urgencies[urgency].toLowerCase()}`,
    },
    { key: "issuer", label: words.issuer, value: orgName },
    {
      key: "issuedOn",
      label: words.issuedOn,
      value: issuedOn === null ? words.notIssued : formatDate(issuedOn),
    },
    {
      key: "due",
      label: words.due,
      value: dueOn === null ? words.noDue : formatDate(dueOn),
      note: needsReport ? words.needsReport : words.needsReading,
    },
  ];
  if (asked !== "")
    items.push({
      key: "asked",
      label: askedWords.asked,
      value: asked,
      action:
        isAbove && directive.state === "issued" ? (
          <Anchor to={paths.directiveAnswers(id)}>{askedWords.progress}</Anchor>
        ) : undefined,
    });
  if (basis !== null)
    items.push({
      key: "basis",
      label: words.basis,
      value: aboveId === null ? basis : <Anchor to={paths.directive(aboveId)}>{basis}</Anchor>,
    });
  items.push({ key: "drafter", label: words.drafter, value: draftedName });
  if (decidedName !== null)
    items.push({ key: "decider", label: words.decider, value: decidedName });
  if (note !== null) items.push({ key: "note", label: words.note, value: note });
  return (
    <Panel title={words.facts}>
      <div className="panel-body panel-line">
        {body.split(/\n+/).map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
      {(files.length > 0 || mayAttach) && (
        <PanelBody>
          <div className="stack stack-tight">
            <FileLinks files={files} />
            {mayAttach && (
              <div>
                <ButtonLink to={paths.directiveFiles(id)} icon="upload">
                  {files.length === 0 ? fileWords.attach : fileWords.attachMore}
                </ButtonLink>
              </div>
            )}
          </div>
        </PanelBody>
      )}
      <SummaryList items={items} />
    </Panel>
  );
}
