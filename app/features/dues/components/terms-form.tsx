import { FormKey } from "#app/features/access/components/form-key.tsx";
import { keepers, wageRegions, type DuesTerms } from "#app/features/dues/shares/rules.ts";
import { percentOf, type TermsFault } from "#app/features/dues/terms/schema.ts";
import { duesText } from "#app/features/dues/text.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** New figures for the province: the assumed ones stand there, to be checked against a document. */
export function TermsForm(props: {
  suggested: DuesTerms;
  month: string;
  formKey: string;
  issues: Record<string, TermsFault | undefined>;
  typed: Record<string, string>;
}) {
  const { suggested, month, formKey, issues, typed } = props;
  const lang = useLang();
  const words = useText(duesText);
  const field = (name: string, label: string, hint: string, value: string) => {
    const fault = issues[name];
    return (
      <Field
        key={name}
        name={name}
        label={label}
        hint={hint}
        width="date"
        error={fault === undefined ? undefined : words.termsFaults[fault]}
        defaultValue={typed[name] ?? value}
      />
    );
  };
  return (
    <Panel title={words.termsPropose} padded>
      <Form method="post" className="form-column stack">
        <FormKey value={formKey} />
        {field("fromMonth", words.termsFrom, words.termsFromHint, month)}
        {field("basis", words.basis, words.basisHint, "")}
        {keepers.map((keeper) =>
          field(
            `kept.${keeper}`,
            words.kept[keeper] ?? keeper,
            words.keptHint,
            percentOf(suggested.kept[keeper]),
          ),
        )}
        {wageRegions.map((region) => {
          const wage = suggested.wages[region];
          const shown = wage === null ? "" : formatNumber(wage, lang);
          return field(`wage.${region}`, words.wage(region), words.wageHint, shown);
        })}
        <div className="actions">
          <SubmitButton>{words.termsPropose}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}
