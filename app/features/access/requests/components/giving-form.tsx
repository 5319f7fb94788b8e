import { FormKey } from "#app/features/access/components/form-key.tsx";
import { BasisFields } from "#app/features/access/requests/components/basis-fields.tsx";
import { requestText } from "#app/features/access/requests/text.ts";
import { role, type RoleCode } from "#app/features/access/roles.ts";
import { accessText } from "#app/features/access/text.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";
import { DateField } from "#app/ui/special-fields.tsx";

/** Somebody of the cell, as the list of choices shows them. */
interface Person {
  memberId: string;
  name: string;
  birthYear: number;
  hasAccount: boolean;
}

/** Who gets a role at a unit, from when to when, and on which document. */
export function GivingForm(props: {
  given: RoleCode;
  place: { id: string; name: string };
  /** Members of the cell; null for offices above it, whose holders are named. */
  people: Person[] | null;
  formKey: string;
  typed: Record<string, string>;
  issues: Record<string, string>;
}) {
  const { given, place, people, formKey, typed, issues } = props;
  const words = useText(requestText);
  const { roles } = useText(accessText);
  const error = (name: string) => (issues[name] ? words.issues[issues[name]] : undefined);
  return (
    <Panel title={`${roles[given]}, ${place.name}`} padded>
      <Form
        method="post"
        action={paths.postNew({ role: given, org: place.id })}
        className="stack stack-tight"
      >
        <FormKey value={formKey} />
        <input type="hidden" name="role" value={given} />
        <input type="hidden" name="org" value={place.id} />
        {people === null ? (
          <>
            <Field
              name="username"
              label={words.username}
              hint={words.usernameHint}
              error={error("username")}
              defaultValue={typed.username}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              optional
            />
            <Field
              name="personName"
              label={words.personName}
              error={error("personName")}
              defaultValue={typed.personName}
              autoComplete="off"
              optional
            />
          </>
        ) : (
          <Select
            name="member"
            label={words.member}
            hint={words.memberHint}
            error={error("member")}
            defaultValue={typed.member}
            empty={words.choose}
            options={people.map(({ memberId, name, birthYear, hasAccount }) => ({
              value: memberId,
              label: words.memberOf(name, birthYear, hasAccount),
            }))}
          />
        )}
        <DateField
          name="validFrom"
          label={words.validFrom}
          error={error("validFrom")}
          defaultValue={typed.validFrom}
          required
        />
        <DateField
          name="validTo"
          label={words.validTo}
          hint={given === role.member ? words.validToFree : words.validToHint}
          error={error("validTo")}
          defaultValue={typed.validTo}
          optional={given === role.member}
          required={given !== role.member}
        />
        <BasisFields typed={typed} error={error} />
        <div>
          <SubmitButton>{words.send}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}
