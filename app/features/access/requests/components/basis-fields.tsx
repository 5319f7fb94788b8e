import { requestText } from "#app/features/access/requests/text.ts";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { DateField } from "#app/ui/special-fields.tsx";

/** The document that a request rests on: number and day. */
export function BasisFields({
  typed,
  error,
}: {
  typed: Record<string, string>;
  error: (name: string) => string | undefined;
}) {
  const words = useText(requestText);
  return (
    <>
      <Field
        name="basisNumber"
        label={words.basisNumber}
        hint={words.basisNumberHint}
        error={error("basisNumber")}
        defaultValue={typed.basisNumber}
        width="half"
        maxLength={100}
        autoComplete="off"
        required
      />
      <DateField
        name="basisDate"
        label={words.basisDate}
        error={error("basisDate")}
        defaultValue={typed.basisDate}
        required
      />
    </>
  );
}
