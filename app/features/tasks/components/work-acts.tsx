import { FormKey } from "#app/features/access/components/form-key.tsx";
import type { WorkAct } from "#app/features/tasks/rules.ts";
import { longest, workResults } from "#app/features/tasks/schema.ts";
import { taskText } from "#app/features/tasks/text.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { RadioList } from "#app/ui/choices.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Form } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";
import { DateField } from "#app/ui/special-fields.tsx";

/** What came back when an act was refused for what was typed. */
export interface FailedAct {
  act: string | null;
  issues: Record<string, string>;
  typed: Record<string, string>;
}

/** Acts that ask for a reason, folded away until they are wanted. */
const reasoned = ["return", "extend", "reassign", "sendBack", "cancel"] as const;

/**
 * The acts on a piece of work that are open to the reader: the next step as the page's filled button, those with a
 * reason folded below.
 */
export function WorkActs({
  acts,
  formKey,
  hidden = {},
  failed,
  assignees = [],
  cancelLabel,
}: {
  acts: readonly string[];
  formKey: string;
  hidden?: Record<string, string>;
  failed: FailedAct | null;
  assignees?: { id: string; name: string; birthYear: number }[];
  cancelLabel?: string;
}) {
  const words = useText(taskText);
  const labelOf = (act: string) =>
    act === "cancel" && cancelLabel ? cancelLabel : words.acts[act as "return"];
  return (
    <div className="stack stack-tight">
      {(["accept", "finish"] as const)
        .filter((act) => acts.includes(act))
        .map((act) => (
          <Form method="post" key={act}>
            <Hiddens formKey={formKey} fields={hidden} />
            <SubmitButton
              name="act"
              value={act}
              kind={acts.includes("report") && act === "accept" ? "plain" : "primary"}
            >
              {words.acts[act]}
            </SubmitButton>
          </Form>
        ))}
      {acts.includes("report") && (
        <Form method="post" className="stack stack-tight">
          <Hiddens formKey={formKey} fields={hidden} />
          <ReportFields failed={failed?.act === "report" ? failed : null} />
          <div>
            <SubmitButton name="act" value="report">
              {words.acts.report}
            </SubmitButton>
          </div>
        </Form>
      )}
      {reasoned
        .filter((act) => acts.includes(act))
        .map((act) => (
          <Disclosure key={act} summary={labelOf(act)} open={failed?.act === act}>
            <Form method="post" className="stack stack-tight">
              <Hiddens formKey={formKey} fields={hidden} />
              <ReasonFields
                act={act}
                prefix={hidden.unit === undefined ? act : `unit-${act}`}
                failed={failed?.act === act ? failed : null}
                assignees={assignees}
              />
              <div>
                <Button name="act" value={act} kind={act === "cancel" ? "danger" : "plain"}>
                  {labelOf(act)}
                </Button>
              </div>
            </Form>
          </Disclosure>
        ))}
    </div>
  );
}

function Hiddens({ formKey, fields }: { formKey: string; fields: Record<string, string> }) {
  return (
    <>
      <FormKey value={formKey} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function ReportFields({ failed }: { failed: FailedAct | null }) {
  const words = useText(taskText);
  const error = (name: string) => {
    const issue = failed?.issues[name];
    return issue === undefined ? undefined : words.issues[issue];
  };
  return (
    <>
      <RadioList
        name="result"
        label={words.result}
        error={error("result")}
        value={failed?.typed.result}
        choices={workResults.map((value) => ({ value, label: words.results[value] }))}
      />
      <TextArea
        name="report"
        label={words.report}
        hint={words.reportHint}
        error={error("report")}
        defaultValue={failed?.typed.report}
        maxLength={longest.report}
        rows={5}
      />
    </>
  );
}

function ReasonFields({
  act,
  prefix,
  failed,
  assignees,
}: {
  act: WorkAct | "sendBack";
  /** Of the ids, which must differ where the page has several such forms. */
  prefix: string;
  failed: FailedAct | null;
  assignees: { id: string; name: string; birthYear: number }[];
}) {
  const words = useText(taskText);
  const error = (name: string) => {
    const issue = failed?.issues[name];
    return issue === undefined ? undefined : words.issues[issue];
  };
  return (
    <>
      {act === "reassign" && (
        <Select
          name="member"
          id={`${prefix}-member`}
          label={words.member}
          empty={words.memberEmpty}
          error={error("member")}
          defaultValue={failed?.typed.member}
          options={assignees.map(({ id, name, birthYear }) => ({
            value: id,
            label: `${name} (${birthYear})`,
          }))}
        />
      )}
      {act === "extend" && (
        <DateField
          name="dueOn"
          id={`${prefix}-dueOn`}
          label={words.newDue}
          error={error("dueOn")}
          defaultValue={failed?.typed.dueOn}
          pickName="dueOnPick"
        />
      )}
      <TextArea
        name="note"
        id={`${prefix}-note`}
        label={words.note}
        hint={words.reasonHint}
        error={error("note")}
        defaultValue={failed?.typed.note}
        maxLength={longest.note}
        rows={2}
      />
    </>
  );
}
