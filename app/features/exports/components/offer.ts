import { statusGroups } from "#app/features/members/schema.ts";
import type { ExportWords } from "#app/features/exports/text.ts";
import type { Option } from "#app/ui/select.tsx";

/** What the forms let choose, and how much may go out. */
export interface Offer {
  own: { id: string; name: string };
  units: { id: string; name: string; depth: number }[];
  once: number;
  daily: number;
}

/** The actor's unit, then those below it, indented by their depth. */
export function unitOptions({ own, units }: Offer, words: ExportWords): Option[] {
  const indent = "\u2003";
  return [
    { value: own.id, label: words.ownUnit(own.name) },
    ...units.map(({ id, name, depth }) => ({ value: id, label: indent.repeat(depth) + name })),
  ];
}

/** The groups of people by status. */
export function groupOptions(words: ExportWords): Option[] {
  return Object.keys(statusGroups).map((value) => ({
    value,
    label: words.groupChoices[value] ?? value,
  }));
}
