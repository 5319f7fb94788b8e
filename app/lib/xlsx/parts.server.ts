import { posix } from "node:path";
import { WorkbookRefused } from "#app/lib/xlsx/refusal.ts";
import { readStyles, type NumberStyle } from "#app/lib/xlsx/styles.ts";
import { xmlText } from "#app/lib/xlsx/prolog.ts";
import { tags } from "#app/lib/xlsx/xml.ts";
import { readPart, type Zip } from "#app/lib/xlsx/zip.server.ts";

/** Where the parts of a workbook stand in the zip, and what is small enough to know at once. */
export interface WorkbookParts {
  sheets: { name: string; state: "visible" | "hidden" | "veryHidden"; part: string }[];
  strings: string | null;
  styles: NumberStyle[];
  from1904: boolean;
}

const main = "spreadsheetml.sheet.main+xml";
const template = "spreadsheetml.template.main+xml";

/**
 * Finds the parts by content type and relation, never by a fixed name.
 *
 * @throws {WorkbookRefused} for macros, the binary format, an OpenDocument file, or a missing part
 */
export async function readParts(zip: Zip): Promise<WorkbookParts> {
  if (zip.entries.has("mimetype") && !zip.entries.has("[content_types].xml"))
    throw new WorkbookRefused("ods");
  const types = await small(zip, "[Content_Types].xml");
  // Before macros: the binary format's own type says "macroEnabled" too.
  if (/sheet\.binary/i.test(types)) throw new WorkbookRefused("xlsb");
  if (
    /macroEnabled|vbaProject/i.test(types) ||
    [...zip.entries.keys()].some((name) => name.endsWith("vbaproject.bin"))
  ) {
    throw new WorkbookRefused("macros");
  }
  const book = workbookPart(types) ?? (await startPart(zip));
  if (book === null) throw new WorkbookRefused("missingPart", "workbook");
  const links = await relations(zip, book);
  const xml = await small(zip, book);
  const sheets: WorkbookParts["sheets"] = [];
  let from1904 = false;
  for (const tag of tags(xml)) {
    if (tag.name === "workbookPr" && !tag.closing)
      from1904 = /^(1|true)$/.test(tag.attributes.date1904 ?? "");
    if (tag.name !== "sheet" || tag.closing) continue;
    const link = links.get(tag.attributes.id ?? "");
    // Chart sheets have a relation of another type and no rows.
    if (link === undefined || !link.type.endsWith("/worksheet")) continue;
    const state = tag.attributes.state;
    sheets.push({
      name: tag.attributes.name ?? "",
      state: state === "hidden" || state === "veryHidden" ? state : "visible",
      part: link.target,
    });
  }
  if (sheets.length === 0) throw new WorkbookRefused("noSheet");
  const strings = find(links, "/sharedStrings");
  const styles = find(links, "/styles");
  const known = (part: string | null) =>
    part !== null && zip.entries.has(part.toLowerCase()) ? part : null;
  const stylePart = known(styles);
  return {
    sheets,
    strings: known(strings),
    styles: stylePart === null ? [] : readStyles(await small(zip, stylePart)),
    from1904,
  };
}

interface Relation {
  type: string;
  target: string;
}

const find = (links: Map<string, Relation>, type: string): string | null =>
  [...links.values()].find((link) => link.type.endsWith(type))?.target ?? null;

function workbookPart(types: string): string | null {
  for (const tag of tags(types)) {
    const type = tag.attributes.ContentType ?? "";
    if (tag.name === "Override" && (type.endsWith(main) || type.endsWith(template))) {
      return (tag.attributes.PartName ?? "").replace(/^\//, "");
    }
  }
  return null;
}

/** Where the package's own relations say that the document begins, when no type says it. */
async function startPart(zip: Zip): Promise<string | null> {
  if (!zip.entries.has("_rels/.rels")) return null;
  const start = find(await relationsIn(zip, "_rels/.rels", ""), "/officeDocument");
  return start?.endsWith(".xml") ? start : null;
}

async function relations(zip: Zip, part: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part);
  return relationsIn(zip, posix.join(folder, "_rels", `${posix.basename(part)}.rels`), folder);
}

async function relationsIn(zip: Zip, part: string, folder: string): Promise<Map<string, Relation>> {
  const xml = await small(zip, part);
  const found = new Map<string, Relation>();
  for (const tag of tags(xml)) {
    const { Id: id, Type: type = "", Target: target = "", TargetMode: mode } = tag.attributes;
    // What lies outside the file is never followed.
    if (tag.name !== "Relationship" || id === undefined || mode === "External") continue;
    found.set(id, {
      type,
      target: target.startsWith("/") ? target.slice(1) : posix.join(folder, target),
    });
  }
  return found;
}

async function small(zip: Zip, part: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of readPart(zip, part, zip.limits.smallPartBytes)) chunks.push(chunk);
  return xmlText(Buffer.concat(chunks));
}
