import { FormKey } from "#app/features/access/components/form-key.tsx";
import { isLeaving, type Operation } from "#app/features/reorganizations/operations/rules.ts";
import {
  reorganizationText,
  type ReorganizationWords,
} from "#app/features/reorganizations/text.ts";
import { paths } from "#app/paths.ts";
import { Actions, Button, ButtonLink } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

type Names = Record<string, string>;

/** An operation as a sentence. */
function sentenceOf(words: ReorganizationWords, names: Names, one: Operation): string {
  const { sentences, andWord } = words;
  const name = (ref: string) => names[ref] ?? ref;
  const list = (refs: readonly string[]) => refs.map(name).join(andWord);
  switch (one.kind) {
    case "establish":
      return sentences.establish(one.name, name(one.parent));
    case "rename":
      return sentences.rename(name(one.unit), one.name);
    case "move":
      return sentences.move(name(one.unit), name(one.parent));
    case "merge":
      return sentences.merge(list(one.units), name(one.into));
    default:
      return sentences[one.kind](name(one.unit), list(one.into));
  }
}

/** The operations of a plan; while it is open each can be removed, and people be told where to go. */
export function OperationList(props: {
  planId: string;
  operations: Operation[];
  names: Names;
  /** Null where the reader changes nothing. */
  editing: { formKey: string; version: number; isMain: boolean } | null;
}) {
  const { planId, operations, names, editing } = props;
  const words = useText(reorganizationText);
  const add = editing && (
    <ButtonLink
      to={paths.reorganizationOperation(planId)}
      icon="plus"
      kind={editing.isMain ? "primary" : "plain"}
    >
      {words.add}
    </ButtonLink>
  );
  return (
    <Panel title={words.operations} aside={operations.length > 0 ? add : undefined}>
      {operations.length === 0 ? (
        <Empty fact={words.operationsNone} why={words.operationsNoneWhy} action={add} />
      ) : (
        <SummaryList
          items={operations.map((one, at) => {
            const chosen = isLeaving(one) ? Object.keys(one.people).length : 0;
            const asks = isLeaving(one) && !(one.closes && one.into.length === 1);
            const closes = one.kind === "split" && one.closes ? words.closesToo : "";
            const discipline = isLeaving(one) && one.isDiscipline ? words.disciplined : "";
            const said = asks || chosen > 0 ? words.chosen(chosen) : "";
            return {
              key: String(at),
              label: words.kinds[one.kind],
              value: sentenceOf(words, names, one),
              note: [discipline, closes, said].filter(Boolean).join(" ") || undefined,
              action: editing && (
                <Form method="post">
                  <FormKey value={editing.formKey} />
                  <input type="hidden" name="version" value={editing.version} />
                  <input type="hidden" name="at" value={at} />
                  <Actions>
                    {isLeaving(one) && (
                      <ButtonLink
                        small
                        to={paths.reorganizationPeople(planId, { operation: at })}
                        object={sentenceOf(words, names, one)}
                      >
                        {words.people}
                      </ButtonLink>
                    )}
                    <Button small kind="quiet" name="act" value="remove" object={String(at + 1)}>
                      {words.remove}
                    </Button>
                  </Actions>
                </Form>
              ),
            };
          })}
        />
      )}
    </Panel>
  );
}
