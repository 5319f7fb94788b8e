import { meetingType } from "#app/codes/meeting-type.ts";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { meetingText } from "#app/features/meetings/text.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { CheckBox } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import { useLang, useText, useWords } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";
import { DateField } from "#app/ui/special-fields.tsx";

/** What stands in the fields: texts as typed. */
export type PlanFields = Record<string, string>;

/** Plans a meeting, or changes the plan; who only prepares it sees agenda, papers and draft. */
export function PlanForm(props: {
  fields: PlanFields;
  issues: Record<string, string>;
  people: { id: string; name: string }[];
  /** Open cases of discipline, one of which a disciplinary meeting is about. */
  cases: { id: string; name: string }[];
  isWhole: boolean;
  hasDraft: boolean;
  formKey: string;
  submit: string;
  cancelTo: string;
}) {
  const { fields, issues, people, cases, isWhole, hasDraft, formKey, submit, cancelTo } = props;
  const words = useText(meetingText);
  const lang = useLang();
  const generic = useWords();
  const error = (name: string) => (issues[name] ? words.issues[issues[name]] : undefined);
  const named = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <ErrorSummary errors={Object.keys(issues).map((name) => ({ name, text: error(name) }))} />
      <Panel label={submit} padded>
        <Form method="post" className="stack stack-tight">
          <FormKey value={formKey} />
          <input type="hidden" name="seen" value={fields.seen ?? ""} />
          {isWhole && (
            <>
              <Select
                name="kind"
                label={words.kind}
                error={error("kind")}
                defaultValue={fields.kind}
                options={meetingType.entries.map(({ code, label }) => ({
                  value: code,
                  label: label[lang],
                }))}
              />
              <CheckBox
                name="thematic"
                label={words.withThematic}
                checked={(fields.thematic ?? "") !== ""}
              />
              <Field
                name="topic"
                label={words.topic}
                error={error("topic")}
                defaultValue={fields.topic}
                maxLength={300}
                optional
              />
              {cases.length > 0 && (
                <Select
                  name="case"
                  label={words.ofCase}
                  hint={words.ofCaseHint}
                  error={error("case")}
                  defaultValue={fields.case}
                  empty={words.ofNoCase}
                  options={cases.map(({ id, name }) => ({ value: id, label: name }))}
                />
              )}
              <DateField
                name="meetOn"
                label={words.meetOn}
                error={error("meetOn")}
                defaultValue={fields.meetOn}
              />
              <Field
                name="meetAt"
                label={words.meetAt}
                hint={words.meetAtHint}
                error={error("meetAt")}
                defaultValue={fields.meetAt}
                width="number"
              />
              <Field
                name="place"
                label={words.place}
                hint={words.placeHint}
                error={error("place")}
                defaultValue={fields.place}
                maxLength={300}
                optional
              />
              <Field
                name="onlineUrl"
                label={words.onlineUrl}
                hint={words.onlineUrlHint}
                error={error("onlineUrl")}
                defaultValue={fields.onlineUrl}
                inputMode="url"
                optional
              />
              <Select
                name="chair"
                label={words.chair}
                error={error("chair")}
                defaultValue={fields.chair}
                empty={words.notChosen}
                options={named}
              />
              <Select
                name="noteTaker"
                label={words.noteTaker}
                hint={words.noteTakerHint}
                error={error("noteTaker")}
                defaultValue={fields.noteTaker}
                empty={words.notChosen}
                options={named}
              />
              {(issues.extraReason || fields.extraReason) && (
                <Field
                  name="extraReason"
                  label={words.extraReason}
                  error={error("extraReason")}
                  defaultValue={fields.extraReason}
                  maxLength={300}
                />
              )}
            </>
          )}
          <TextArea
            name="agenda"
            label={words.agenda}
            hint={words.agendaHint}
            error={error("agenda")}
            defaultValue={fields.agenda}
            rows={8}
          />
          <TextArea
            name="papers"
            label={words.papers}
            hint={words.papersHint}
            error={error("papers")}
            defaultValue={fields.papers}
            rows={2}
            optional
          />
          {hasDraft && (
            <TextArea
              name="draft"
              label={words.draft}
              hint={words.draftHint}
              error={error("draft")}
              defaultValue={fields.draft}
              rows={4}
              optional
            />
          )}
          <Actions>
            <SubmitButton>{submit}</SubmitButton>
            <ButtonLink kind="quiet" to={cancelTo}>
              {generic.cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </Panel>
    </>
  );
}
