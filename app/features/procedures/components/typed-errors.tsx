import type { Typed } from "#app/features/procedures/inputs/schema.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useText } from "#app/ui/lang.tsx";

/** What is wrong with the form of a step, each with a link to its field. */
export function TypedErrors({ typed }: { typed: Typed | null | undefined }) {
  const words = useText(caseText);
  const errors = Object.entries(typed?.issues ?? {}).map(([key, issue]) => ({
    name: key.startsWith("vote.") ? key : `${typed!.step}-${key}`,
    text: words.issues[issue],
  }));
  return <ErrorSummary errors={errors} />;
}
