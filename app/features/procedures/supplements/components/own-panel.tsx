import { supplementsText } from "#app/features/procedures/supplements/text.ts";
import type { StateLook } from "#app/features/procedures/view/rules.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

/** What a member sees of the own supplement: what to do in which order, and how far it is. */
export interface OwnView {
  memberId: string;
  caseId: string | null;
  shown: { text: string; look: StateLook } | null;
  changes: number;
}

/** The own supplement of the year. */
export function OwnPanel({ own }: { own: OwnView }) {
  const words = useText(supplementsText);
  const { memberId, caseId, shown, changes } = own;
  const hasSent = caseId !== null;
  return (
    <Panel title={words.ownTitle} padded>
      <div className="stack stack-tight">
        {shown !== null && (
          <p>
            <StatusTag kind={shown.look}>{shown.text}</StatusTag>
          </p>
        )}
        {!hasSent && (
          <ol>
            {words.ownSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {changes > 0 && <p>{words.ownChanges(changes)}</p>}
        <div className="actions">
          {hasSent ? (
            <ButtonLink to={paths.case(caseId)} kind="primary">
              {words.ownOpen}
            </ButtonLink>
          ) : (
            <ButtonLink
              to={paths.caseNew({ procedure: "supplement", member: memberId })}
              kind="primary"
            >
              {words.ownSend}
            </ButtonLink>
          )}
          <ButtonLink to={paths.member(memberId)}>{words.ownRecord}</ButtonLink>
        </div>
      </div>
    </Panel>
  );
}
