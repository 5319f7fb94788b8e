import {
  disciplinaryAgenda,
  plainAgenda,
  resolutionItem,
  standardAgenda,
  thematicAgenda,
} from "#app/features/meetings/agenda/text.ts";
import { isDisciplinary, isRegular, isThematic } from "#app/features/meetings/rules.ts";

/** An item of an agenda before it is stored. */
export interface AgendaLine {
  kind: "item" | "resolution";
  title: string;
}

/** The agenda to begin with, by the kinds of the meeting. @source procedures P01 */
export function agendaFor(kinds: readonly string[]): readonly string[] {
  if (isDisciplinary(kinds)) return disciplinaryAgenda;
  if (isRegular(kinds)) return standardAgenda;
  return isThematic(kinds) ? thematicAgenda : plainAgenda;
}

/** The lines of a text box as items; the item of the resolution is known by its name. */
export function agendaLines(text: string): AgendaLine[] {
  return textLines(text).map((title) => ({
    kind: title === resolutionItem ? ("resolution" as const) : ("item" as const),
    title,
  }));
}

/** The lines of a text box that hold something; numbers that people put before them are dropped. */
export function textLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*\d{1,2}[.)]\s+/, "").trim())
    .filter((line) => line !== "");
}

/** A paper with its address, when the line holds one. */
export function paperOf(line: string): { label: string; url: string | null } {
  const url = /https:\/\/\S+/.exec(line)?.[0] ?? null;
  const label = url === null ? line : line.replace(url, "").replace(/[\s:,-]+$/, "");
  return { label: label || (url ?? line), url };
}
