import { codeLabel } from "#app/codes/find-code.ts";
import { orgType } from "#app/codes/org-type.ts";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import {
  isLeaving,
  isOneWay,
  placesOf,
  sendsPeople,
  type Operation,
} from "#app/features/reorganizations/operations/rules.ts";
import {
  reorganizationText,
  type ReorganizationWords,
} from "#app/features/reorganizations/text.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";
import { Actions, Button, ButtonLink } from "#app/ui/button.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

type Names = Record<string, string>;

/** An operation as a sentence. */
function sentenceOf(words: ReorganizationWords, names: Names, one: Operation, lang: Lang): string {
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
    case "retype": {
      const type = codeLabel(orgType, one.orgType, lang);
      return one.parent === null
        ? sentences.retype(name(one.unit), type)
        : sentences.retypeUnder(name(one.unit), type, name(one.parent));
    }
    case "former":
      return sentences.former(one.name, list(one.into));
    case "merge":
      return sentences.merge(list(one.units), name(one.into));
    default:
      return sentences[one.kind](name(one.unit), list(one.into));
  }
}

/** As many operations as a page shows; a file brings hundreds. */
const MOST = 30;

/** The operations of a plan; while it is open each can be removed, and people be told where to go. */
export function OperationList(props: {
  planId: string;
  operations: Operation[];
  names: Names;
  /** Null where the reader changes nothing. */
  editing: { formKey: string; version: number; isMain: boolean; fromFile: boolean } | null;
}) {
  const { planId, operations, names, editing } = props;
  const words = useText(reorganizationText);
  const lang = useLang();
  const add = editing && (
    <Actions>
      <ButtonLink
        to={paths.reorganizationOperation(planId)}
        icon="plus"
        kind={editing.isMain ? "primary" : "plain"}
      >
        {words.add}
      </ButtonLink>
      {editing.fromFile && (
        <ButtonLink to={paths.reorganizationFormer(planId)} icon="upload">
          {words.addFromFile}
        </ButtonLink>
      )}
    </Actions>
  );
  const left = operations.length - MOST;
  return (
    <Panel title={words.operations} aside={operations.length > 0 ? add : undefined}>
      {operations.length === 0 ? (
        <Empty fact={words.operationsNone} why={words.operationsNoneWhy} action={add} />
      ) : (
        <SummaryList
          items={operations.slice(0, MOST).map((one, at) => {
            const mayChoose = sendsPeople(one) && placesOf(one, operations).length > 0;
            const chosen = mayChoose ? Object.keys(one.people).length : 0;
            const asks = mayChoose && !isOneWay(one, operations);
            const sentence = sentenceOf(words, names, one, lang);
            const closes = one.kind === "split" && one.closes ? words.closesToo : "";
            const discipline = isLeaving(one) && one.isDiscipline ? words.disciplined : "";
            const said = asks || chosen > 0 ? words.chosen(chosen) : "";
            return {
              key: String(at),
              label: words.kinds[one.kind],
              value: sentence,
              note: [discipline, closes, said].filter(Boolean).join(" ") || undefined,
              action: editing && (
                <Form method="post">
                  <FormKey value={editing.formKey} />
                  <input type="hidden" name="version" value={editing.version} />
                  <input type="hidden" name="at" value={at} />
                  <Actions>
                    {mayChoose && (
                      <ButtonLink
                        small
                        to={paths.reorganizationPeople(planId, { operation: at })}
                        object={sentence}
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
      {left > 0 && <PanelBody>{words.moreOperations(formatNumber(left, lang))}</PanelBody>}
    </Panel>
  );
}
