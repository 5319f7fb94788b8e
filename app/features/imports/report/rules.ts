import { findingWords } from "#app/features/imports/preview/rules.ts";
import { previewText } from "#app/features/imports/preview/text.ts";
import type { FoundColumn, Mapping, SheetLayout } from "#app/features/imports/schema.ts";
import type { Outcome, RowResult } from "#app/features/imports/states/rules.ts";
import { importText } from "#app/features/imports/text.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { MarkedCell, WrittenCell, WrittenColumn } from "#app/lib/xlsx/written.ts";
import type { Finding } from "#app/record/checks.ts";

/** A row of an import as the report needs it. */
export interface ReportedRow {
  raw: (string | null)[];
  findings: Finding[];
  outcome: Outcome | null;
  result: RowResult | null;
  note: string | null;
}

const WIDTH = { result: 24, detail: 60 };

/** The user's own columns, in their order, then the two of the report. */
export function reportColumns(sheet: SheetLayout, mapping: Mapping, lang: Lang): WrittenColumn[] {
  const words = previewText[lang].reportColumns;
  return [
    ...ownColumns(sheet, mapping).map(({ header, key }) => ({
      header: header.replace(/\s+/g, " "),
      ...(key === null ? {} : { key }),
    })),
    { header: words.result, width: WIDTH.result },
    { header: words.detail, width: WIDTH.detail },
  ];
}

/** The cells of one row: as they stood in the file, those in question marked, then what became of it and why. */
export function reportCells(
  sheet: SheetLayout,
  mapping: Mapping,
  row: ReportedRow,
  lang: Lang,
): WrittenCell[] {
  const looks = looksByColumn(mapping, row.findings);
  const cells = ownColumns(sheet, mapping).map(({ index }): WrittenCell => {
    const value = row.raw[index] ?? null;
    const look = looks.get(index);
    return look === undefined ? value : { value, look };
  });
  const detail = [noteWords(row, lang), ...row.findings.map((one) => findingWords(one, lang))]
    .filter((text) => text !== "")
    .join("\n");
  return [...cells, resultCell(row, lang), detail === "" ? null : detail];
}

/** Columns of an earlier report are replaced by those of this one. */
const ownColumns = ({ columns }: SheetLayout, mapping: Mapping): FoundColumn[] =>
  columns.filter(
    ({ index }) => mapping.columns.find((one) => one.index === index)?.why !== "result",
  );

function resultCell({ outcome, result }: ReportedRow, lang: Lang): WrittenCell {
  const words = importText[lang].results;
  if (result !== null) {
    const isGood = ["created", "updated", "unchanged", "reversed"].includes(result);
    return { value: words[result], look: isGood ? "ok" : "warn" };
  }
  const tags = previewText[lang];
  switch (outcome) {
    case "new":
      return { value: tags.newRecord, look: "ok" };
    case "update":
      return { value: tags.updateTag, look: "ok" };
    case "unchanged":
      return tags.unchangedTag;
    case "error":
      return { value: tags.errorTag, look: "error" };
    case "notYours":
      return { value: tags.notYoursTag, look: "warn" };
    default:
      return tags.notPerson;
  }
}

const noteWords = ({ note }: ReportedRow, lang: Lang): string =>
  note === null ? "" : (importText[lang].resultNotes[note] ?? "");

/** Which columns hold the fields of findings, and how bad the worst of each is. */
function looksByColumn(
  mapping: Mapping,
  findings: readonly Finding[],
): Map<number, MarkedCell["look"]> {
  const looks = new Map<number, MarkedCell["look"]>();
  for (const { field, severity } of findings) {
    if (field === null || severity === "I") continue;
    const look = severity === "W" ? "warn" : "error";
    for (const { index, target } of mapping.columns) {
      const isOurs = target?.field === field || target?.implies?.field === field;
      if (isOurs && looks.get(index) !== "error") looks.set(index, look);
    }
  }
  return looks;
}
