import { withoutPart, type ListQuery } from "#app/features/members/list/rules.ts";
import { memberText } from "#app/features/members/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Actions, Button } from "#app/ui/button.tsx";
import { CheckList, type Choice } from "#app/ui/choices.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Form } from "#app/ui/router.ts";

/** Which columns the table has; the choice stands in the address. */
export function ColumnChoice({
  query,
  choices,
  chosen,
}: {
  query: ListQuery;
  choices: Choice[];
  chosen: string[];
}) {
  const words = useText(memberText).list;
  const filters = withoutPart(query, "col");
  return (
    <Disclosure summary={words.columns}>
      <Form method="get" action={paths.members()} className="stack" key={chosen.join(".")}>
        {Object.entries(filters).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <CheckList name="col" label={words.columnsLegend} choices={choices} values={chosen} />
        <Actions>
          <Button>{words.columnsApply}</Button>
          {query.col && <Anchor to={paths.members(filters)}>{words.columnsUsual}</Anchor>}
        </Actions>
      </Form>
    </Disclosure>
  );
}
