import { askedText } from "#app/features/tasks/asked/text.ts";
import { CheckList } from "#app/ui/choices.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";

/** The fields that cells may be asked for, folded away until some are chosen. */
export function AskedFields({
  sections,
  chosen,
}: {
  sections: { key: string; title: string; fields: { key: string; label: string }[] }[];
  chosen: readonly string[];
}) {
  const words = useText(askedText);
  return (
    <Panel title={words.title} id="fields" padded>
      <div className="stack stack-tight">
        <p>{words.hint}</p>
        <Disclosure
          summary={words.asked}
          note={words.chosen(chosen.length)}
          open={chosen.length > 0}
        >
          <div className="stack stack-tight">
            {sections.map(({ key, title, fields }) => (
              <CheckList
                key={key}
                name="field"
                id={`field-${key}`}
                label={title}
                values={chosen}
                choices={fields.map((field) => ({ value: field.key, label: field.label }))}
              />
            ))}
          </div>
        </Disclosure>
      </div>
    </Panel>
  );
}
