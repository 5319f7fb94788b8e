import { caseText } from "#app/features/procedures/text.ts";
import type { DeadlineView } from "#app/features/procedures/view/deadline/rules.ts";
import type { StateLook } from "#app/features/procedures/view/rules.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { LinkRows, Panel, PanelBody } from "#app/ui/panel.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

/** The procedures of one member, running ones first, and the way to begin another. */
export function MemberCases({
  memberId,
  cases,
  mayStart,
}: {
  memberId: string;
  cases: {
    id: string;
    title: string;
    state: { text: string; look: StateLook };
    due: DeadlineView | null;
  }[];
  mayStart: boolean;
}) {
  const words = useText(caseText);
  if (cases.length === 0 && !mayStart) return null;
  return (
    <Panel
      title={words.title}
      aside={
        mayStart && (
          <ButtonLink small to={paths.caseNew({ member: memberId })} icon="plus">
            {words.start}
          </ButtonLink>
        )
      }
    >
      {cases.length === 0 ? (
        <PanelBody>
          <p className="dim">{words.noneOfMember}</p>
        </PanelBody>
      ) : (
        <LinkRows
          rows={cases.map(({ id, title, state, due }) => ({
            key: id,
            link: <Anchor to={paths.case(id)}>{title}</Anchor>,
            text: (
              <>
                <StatusTag kind={state.look}>{state.text}</StatusTag>{" "}
                {due?.kind === "error" && <StatusTag kind="error">{due.text}</StatusTag>}
              </>
            ),
          }))}
        />
      )}
    </Panel>
  );
}
