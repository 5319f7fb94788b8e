import { ask, note, offer, wait, type Draft } from "#app/features/imports/interpret/draft/rules.ts";
import { communeQuestion } from "#app/features/imports/interpret/context/rules.ts";
import type { FileContext } from "#app/features/imports/interpret/schema.ts";
import type { Ask } from "#app/features/imports/schema.ts";
import type { NamedUnit, ResolvedUnit } from "#app/features/organizations/resolve/rules.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { nameKey } from "#app/lib/vietnamese.ts";

/** Key of the question to which cell all rows belong, for files without a column or headings of cells. */
export const cellQuestion = "cell";

/**
 * Finds the cell of a row: its own words, else the heading above, else the one answer for all rows. Two cells with the
 * name, or no such cell: never guessed.
 *
 * @param text   what the row says
 * @param group  the heading above
 * @source record-format §11.1, clarifications 33, 39; fault 80
 */
export function readUnit(draft: Draft, text: string | null, group: string | null): void {
  const { file, unitColumns } = draft.sheet;
  const words = text ?? group;
  if (words === null) {
    if (unitColumns.length === 0) cellOfAll(draft);
    return;
  }
  const answered = draft.sheet.hasNameAnswers
    ? file.unitById.get(file.answers[nameQuestion(words)] ?? "")
    : undefined;
  if (answered) {
    draft.values.org_id = answered.id;
    return;
  }
  const found = resolveCell(file, words);
  if (found.kind === "sure") {
    draft.values.org_id = found.unit.id;
    return;
  }
  const heading = text !== null && group !== null ? resolveCell(file, group) : null;
  if (found.kind === "ambiguous") {
    if (heading?.kind === "sure" && found.candidates.includes(heading.unit)) {
      draft.values.org_id = heading.unit.id;
      return;
    }
    wait(draft, whichCell(draft, words, found.candidates), "org_id");
    return;
  }
  note(draft, "V-F-02", "E1", "org_id", { case: "unit" });
  draft.silent.push("org_id");
  offer(
    draft,
    ask("cellName", nameQuestion(words), { field: "org_id", about: words, isOptional: true }),
  );
}

/** A cell in the commune of the list, else in the whole scope. */
export function resolveCell(file: FileContext, text: string): ResolvedUnit {
  const inCommune = file.communeResolver?.resolve(text, true);
  return inCommune && inCommune.kind !== "unknown" ? inCommune : file.resolver.resolve(text, true);
}

function nameQuestion(words: string): string {
  return `cellName:${nameKey(words)}`;
}

/** In a list of one commune the commune is asked first: it settles all names at once. */
function whichCell(draft: Draft, words: string, candidates: readonly NamedUnit[]): Ask {
  const { file, layout, proposedCommune } = draft.sheet;
  if (layout.profile === "list" && file.commune === null && file.communes.length > 1) {
    return withLabels(
      ask("commune", communeQuestion, { proposed: proposedCommune }),
      file.communes,
      file,
    );
  }
  return withLabels(
    ask("cellName", nameQuestion(words), { field: "org_id", about: words }),
    candidates,
    file,
  );
}

function cellOfAll(draft: Draft): void {
  const { file } = draft.sheet;
  const answered = file.unitById.get(file.answers[cellQuestion] ?? "");
  if (answered) {
    draft.values.org_id = answered.id;
    return;
  }
  wait(draft, draft.sheet.cellOfAll, "org_id");
}

/** The question to which cell all rows belong; made once per sheet. */
export function cellOfAllAsk(file: FileContext): Ask {
  const cells = file.units.filter(({ orgType }) => isCell(orgType));
  const [only] = cells;
  const proposed = cells.length === 1 && only ? only.id : null;
  const few = cells.length <= mostChoices ? cells : [];
  return withLabels(ask("cell", cellQuestion, { field: "org_id", proposed }), few, file);
}

const mostChoices = 50;

function withLabels(one: Ask, units: readonly NamedUnit[], file: FileContext): Ask {
  const choices = units.map((unit) => {
    const parent = unit.parentId === null ? undefined : file.unitById.get(unit.parentId);
    return { value: unit.id, label: parent ? `${unit.name}, ${parent.name}` : unit.name };
  });
  return { ...one, choices };
}
