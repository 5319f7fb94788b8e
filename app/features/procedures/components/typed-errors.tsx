import { voteParts, type Typed } from "#app/features/procedures/inputs/schema.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useText } from "#app/ui/lang.tsx";

/** What is wrong with the form of a step, each with the name of its field and a link to it. */
export function TypedErrors({
  typed,
  steps,
}: {
  typed: Typed | null | undefined;
  /** The steps of which the page shows the forms. */
  steps: readonly { key: string; fields: readonly { key: string; label: string }[] }[];
}) {
  const words = useText(caseText);
  const fields = steps.find(({ key }) => key === typed?.step)?.fields ?? [];
  const labelOf = (key: string): string | undefined => {
    const part = key.startsWith("vote.") ? voteParts.find((one) => key === `vote.${one}`) : null;
    if (part) return words.vote[part];
    return key === "note" ? words.reason : fields.find((one) => one.key === key)?.label;
  };
  const errors = Object.entries(typed?.issues ?? {}).map(([key, issue]) => {
    const label = labelOf(key);
    return {
      name: key.startsWith("vote.") ? key : `${typed!.step}-${key}`,
      text: label === undefined ? words.issues[issue] : `${label}: ${words.issues[issue]}`,
    };
  });
  return <ErrorSummary errors={errors} />;
}
