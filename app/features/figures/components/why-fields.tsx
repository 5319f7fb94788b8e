import { figureText } from "#app/features/figures/text.ts";
import { Field, TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";

/** On what a change rests and why it is asked for; every proposal says both. */
export function WhyFields({
  fault,
  typed,
}: {
  fault: (name: string) => string | undefined;
  typed: Record<string, string>;
}) {
  const words = useText(figureText);
  return (
    <>
      <Field
        name="source"
        label={words.source}
        hint={words.sourceHint}
        error={fault("source")}
        defaultValue={typed.source}
      />
      <TextArea
        name="reason"
        label={words.reason}
        error={fault("reason")}
        defaultValue={typed.reason}
      />
    </>
  );
}
