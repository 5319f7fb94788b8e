import { exportText } from "#app/features/exports/text.ts";
import { limits } from "#app/features/exports/schema.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";
import { groupOptions, unitOptions, type Offer } from "#app/features/exports/components/offer.ts";

/** Takes the list of a unit at once; a purpose adds restricted columns. */
export function QuickForm({ offer, primary }: { offer: Offer; primary: boolean }) {
  const words = useText(exportText);
  const lang = useLang();
  const number = (value: number) => formatNumber(value, lang);
  return (
    <Panel title={words.quickTitle} padded>
      <Form
        method="get"
        action={paths.membersExport()}
        reloadDocument
        className="stack stack-tight"
      >
        <p className="dim">{words.quickHint(number(offer.once), number(offer.daily))}</p>
        <div>
          {offer.units.length > 0 && (
            <Select
              name="org"
              id="quick-org"
              label={words.branch}
              options={unitOptions(offer, words)}
            />
          )}
          <Select
            name="group"
            id="quick-group"
            label={words.group}
            options={groupOptions(words)}
            defaultValue="members"
          />
          <Field
            name="purpose"
            id="quick-purpose"
            label={words.purpose}
            hint={words.purposeHint}
            optional
            maxLength={limits.LONGEST_PURPOSE}
          />
        </div>
        <Button kind={primary ? "primary" : "plain"} icon="download">
          {words.quickSubmit}
        </Button>
      </Form>
    </Panel>
  );
}
