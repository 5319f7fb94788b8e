import type { ImportState } from "#app/features/imports/states/rules.ts";
import { importText } from "#app/features/imports/text.ts";
import { useText } from "#app/ui/lang.tsx";
import { StatusTag, type StatusKind } from "#app/ui/status-tag.tsx";

const kinds: Record<ImportState, StatusKind> = {
  received: "info",
  reading: "info",
  mapping: "warn",
  questions: "warn",
  checked: "muted",
  submitted: "wait",
  approved: "info",
  applying: "info",
  applied: "ok",
  rejected: "error",
  failed: "error",
  rolled_back: "muted",
};

/** The state of an import as sign and word. */
export function StateTag({ state }: { state: ImportState }) {
  const words = useText(importText);
  return <StatusTag kind={kinds[state]}>{words.states[state]}</StatusTag>;
}
