import { FormKey } from "#app/features/access/components/form-key.tsx";
import { duesRequestText } from "#app/features/dues/requests/text.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Form } from "#app/ui/router.ts";

/** The second hand: a statement is confirmed or not accepted, on a request the decision of the cell is recorded. */
export function DecisionForm({
  id,
  of,
  formKey,
  error,
  typed,
}: {
  id: string;
  of: "basis" | "relief";
  formKey: string;
  error?: string | undefined;
  typed?: string | undefined;
}) {
  const words = useText(duesRequestText);
  const isBasis = of === "basis";
  return (
    <Form method="post" noValidate className="stack stack-tight">
      <FormKey value={formKey} />
      <input type="hidden" name="id" value={id} />
      <Field
        name="note"
        id={`note-${id}`}
        label={isBasis ? words.note : words.decision}
        hint={isBasis ? undefined : words.decisionHint}
        optional={isBasis}
        error={error}
        defaultValue={typed}
      />
      <div className="actions">
        <SubmitButton name="act" value={isBasis ? "confirm" : "approve"}>
          {isBasis ? words.confirm : words.approve}
        </SubmitButton>
        <Button name="act" value={isBasis ? "refuse" : "decline"}>
          {isBasis ? words.refuse : words.decline}
        </Button>
      </div>
    </Form>
  );
}
