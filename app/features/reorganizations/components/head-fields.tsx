import { reorganizationText } from "#app/features/reorganizations/text.ts";
import { Field, TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { DateField } from "#app/ui/special-fields.tsx";

/** Title, ground and day of a plan. */
export function HeadFields({
  typed,
  issues,
}: {
  typed: Record<string, string>;
  issues: Record<string, string>;
}) {
  const words = useText(reorganizationText);
  const error = (name: string) => (issues[name] ? words.issues[issues[name]] : undefined);
  return (
    <>
      <Field
        name="title"
        label={words.planTitle}
        hint={words.planTitleHint}
        error={error("title")}
        defaultValue={typed.title}
        required
      />
      <TextArea
        name="ground"
        label={words.ground}
        hint={words.groundHint}
        error={error("ground")}
        defaultValue={typed.ground}
        required
      />
      <DateField
        name="effectiveOn"
        label={words.effectiveOn}
        hint={words.effectiveHint}
        error={error("effectiveOn")}
        defaultValue={typed.effectiveOn}
        required
      />
    </>
  );
}
