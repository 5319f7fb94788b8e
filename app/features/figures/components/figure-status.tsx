import { figureText } from "#app/features/figures/text.ts";
import type { FigureLine } from "#app/features/figures/view/rules.ts";
import { useText } from "#app/ui/lang.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

/** How far a figure can be trusted, and whether a change of it waits. */
export function FigureStatus({
  line,
}: {
  line: Pick<FigureLine, "status" | "isWaiting" | "isOwn">;
}) {
  const words = useText(figureText);
  if (line.isWaiting) return <StatusTag kind="wait">{words.statuses.waiting}</StatusTag>;
  if (line.status === "assumed") return <StatusTag kind="warn">{words.statuses.assumed}</StatusTag>;
  return (
    <StatusTag kind="ok">{line.isOwn ? words.statuses.own : words.statuses.sourced}</StatusTag>
  );
}
