import { caseText } from "#app/features/procedures/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { LinkRows, Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";

/** The procedures that can be begun, each with a sentence of what it is for. */
export function ChooseProcedure({
  procedures,
  member,
}: {
  /** Those that are common stand first, under a heading of their own. */
  procedures: { key: string; title: string; about: string; isCommon: boolean }[];
  member: string | null;
}) {
  const words = useText(caseText);
  if (procedures.length === 0)
    return (
      <Panel label={words.chooseProcedure}>
        <Empty fact={words.noneToStart} />
      </Panel>
    );
  const common = procedures.filter(({ isCommon }) => isCommon);
  const rows = (offered: typeof procedures) => (
    <LinkRows
      rows={offered.map(({ key, title, about }) => ({
        key,
        link: (
          <div>
            <Anchor to={paths.caseNew({ procedure: key, member })}>{title}</Anchor>
            <span className="sub">{about}</span>
          </div>
        ),
      }))}
    />
  );
  if (common.length === 0) return <Panel title={words.chooseProcedure}>{rows(procedures)}</Panel>;
  return (
    <>
      <Panel title={words.chooseCommon}>{rows(common)}</Panel>
      <Panel title={words.chooseOther}>{rows(procedures.filter((one) => !one.isCommon))}</Panel>
    </>
  );
}

/** The people for whom it can be done, with a search by name, and the way to a new one where there is one. */
export function ChooseMember({
  procedure,
  people,
  query,
  addAt,
}: {
  /** Where somebody who is not there yet is added; null where nobody is. */
  addAt: string | null;
  procedure: string;
  people: { id: string; name: string; birthYear: number; unit: string }[];
  query: string;
}) {
  const words = useText(caseText);
  return (
    <Panel
      title={words.chooseMember}
      aside={
        addAt !== null && (
          <ButtonLink small to={addAt} icon="plus">
            {words.addCandidate}
          </ButtonLink>
        )
      }
    >
      <PanelBody>
        <Form method="get" action={paths.caseNew()} role="search" className="stack stack-tight">
          <input type="hidden" name="procedure" value={procedure} />
          <Field name="q" label={words.searchMember} defaultValue={query} type="search" />
          <div>
            <Button>{words.filters.show}</Button>
          </div>
        </Form>
      </PanelBody>
      {people.length === 0 ? (
        <Empty fact={words.nobody} why={words.nobodyWhy} />
      ) : (
        <LinkRows
          rows={people.map(({ id, name, birthYear, unit }) => ({
            key: id,
            link: <Anchor to={paths.caseNew({ procedure, member: id })}>{name}</Anchor>,
            text: words.born(birthYear, unit),
          }))}
        />
      )}
    </Panel>
  );
}
