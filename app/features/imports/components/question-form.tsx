import { FormKey } from "#app/features/access/components/form-key.tsx";
import { previewText } from "#app/features/imports/preview/text.ts";
import {
  answerField,
  type ShownImport,
  type ShownQuestion,
} from "#app/features/imports/view/rules.ts";
import { paths } from "#app/paths.ts";
import { Actions, SubmitButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Select, type OptionGroup } from "#app/ui/select.tsx";

/** Questions that only a person can answer, once per file; left open, their rows stay behind. */
export function QuestionForm({ view }: { view: ShownImport }) {
  const words = useText(previewText);
  const { questions } = view;
  const isOpen = view.state === "questions";
  const form = (
    <Form method="post" action={paths.import(view.id)} className="form-column stack">
      <FormKey value={view.formKey} />
      <p className="second dim">{words.questionsWhy}</p>
      {questions.map((question) => (
        <Question key={question.key} question={question} disabled={!view.mayPrepare} />
      ))}
      {view.mayPrepare && (
        <Actions>
          <SubmitButton kind={isOpen ? "primary" : "plain"} name="act" value="answer">
            {words.answer}
          </SubmitButton>
        </Actions>
      )}
    </Form>
  );
  const title = words.questionsTitle(questions.length);
  return isOpen ? (
    <Panel title={title} padded>
      {form}
    </Panel>
  ) : (
    <Panel label={title} padded>
      <Disclosure summary={title}>{form}</Disclosure>
    </Panel>
  );
}

function Question({ question, disabled }: { question: ShownQuestion; disabled: boolean }) {
  const lang = useLang();
  const words = useText(previewText);
  const { text, header, rows, isOptional, value, choices } = question;
  const count = formatNumber(rows, lang);
  const counted = isOptional ? words.questionRowsOptional(count) : words.questionRows(count);
  const common = {
    name: answerField(question.key),
    label: text,
    hint: header === "" ? counted : `${words.column} ${header}: ${counted}`,
    disabled,
  };
  if (choices.length === 0) return <Field {...common} defaultValue={value} />;
  return (
    <Select {...common} defaultValue={value} empty={words.leaveOpen} options={grouped(choices)} />
  );
}

function grouped(
  choices: ShownQuestion["choices"],
): (OptionGroup | ShownQuestion["choices"][number])[] {
  if (choices.every(({ group }) => group === undefined)) return choices;
  const groups = new Map<string, OptionGroup>();
  for (const { value, label, group = "" } of choices) {
    const own = groups.get(group) ?? { label: group, options: [] };
    groups.set(group, own);
    own.options.push({ value, label });
  }
  return [...groups.values()];
}
