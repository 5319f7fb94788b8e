import { FormKey } from "#app/features/access/components/form-key.tsx";
import { groupOptions, unitOptions, type Offer } from "#app/features/exports/components/offer.ts";
import { limits, requestedKinds } from "#app/features/exports/schema.ts";
import { exportText } from "#app/features/exports/text.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioList } from "#app/ui/choices.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";

/** What was typed into the form, and which parts of it are wrong. */
export interface TypedRequest {
  kind: string;
  org: string;
  group: string;
  purpose: string;
  wrong: string[];
}

/** Asks for what must be approved first. */
export function RequestForm({
  offer,
  formKey,
  typed,
}: {
  offer: Offer;
  formKey: string;
  typed: TypedRequest | null;
}) {
  const words = useText(exportText);
  const isWrong = (name: string) => typed?.wrong.includes(name) ?? false;
  return (
    <Panel title={words.requestTitle} padded>
      <Form method="post" className="stack stack-tight">
        <FormKey value={formKey} />
        <p className="dim">{words.requestHint}</p>
        <div>
          <RadioList
            name="kind"
            label={words.kind}
            boxed
            value={typed?.kind ?? "full"}
            error={isWrong("kind") ? words.kindMissing : undefined}
            choices={requestedKinds.map((value) => ({
              value,
              label: words.kinds[value],
              hint: words.kindHints[value],
            }))}
          />
          {offer.units.length > 0 && (
            <Select
              name="org"
              label={words.branch}
              options={unitOptions(offer, words)}
              defaultValue={typed?.org ?? offer.own.id}
            />
          )}
          <Select
            name="group"
            label={words.group}
            options={groupOptions(words)}
            defaultValue={typed?.group ?? "members"}
          />
          <TextArea
            name="purpose"
            label={words.purpose}
            hint={words.purposeHint}
            error={isWrong("purpose") ? words.purposeMissing(limits.SHORTEST_PURPOSE) : undefined}
            defaultValue={typed?.purpose}
            maxLength={limits.LONGEST_PURPOSE}
            rows={2}
            required
          />
        </div>
        <SubmitButton>{words.requestSubmit}</SubmitButton>
      </Form>
    </Panel>
  );
}
