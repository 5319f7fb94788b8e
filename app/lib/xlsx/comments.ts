import { escapeXml } from "#app/lib/xlsx/escape.ts";
import { columnLetters } from "#app/lib/xlsx/sheet-xml.ts";

/** The part of a column that matters here. */
interface Noted {
  note?: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The notes at the headers of a sheet; their author is nobody. */
export function commentsXml(columns: readonly Noted[], headRow: number): string {
  const notes = withNotes(columns).map(
    ({ note, index }) =>
      `<comment ref="${columnLetters(index)}${headRow}" authorId="0"><text><r><t xml:space="preserve">${escapeXml(note)}</t></r></text></comment>`,
  );
  return `${declaration}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author></author></authors><commentList>${notes.join("")}</commentList></comments>`;
}

/** The boxes in which spreadsheet programs show the notes: programs drop notes without them. */
export function drawingXml(columns: readonly Noted[], headRow: number): string {
  const boxes = withNotes(columns).map(({ index }, count) => {
    const place = [index + 1, 15, headRow - 1, 2, index + 4, 31, headRow + 4, 9].join(", ");
    return (
      `<v:shape id="_x0000_s${1025 + count}" type="#_x0000_t202" style="position:absolute;width:180pt;height:72pt;visibility:hidden" fillcolor="#FFF1CF" o:insetmode="auto">` +
      `<v:fill color2="#FFF1CF"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>` +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${place}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
      `<x:Row>${headRow - 1}</x:Row><x:Column>${index}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>` +
    `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>` +
    `${boxes.join("")}</xml>`
  );
}

/** Where a sheet finds its notes (`rId1`) and their boxes (`rId2`). */
export function sheetRelationsXml(number: number): string {
  return (
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    `<Relationship Id="rId1" Type="${office}/comments" Target="../comments${number}.xml"/>` +
    `<Relationship Id="rId2" Type="${office}/vmlDrawing" Target="../drawings/vmlDrawing${number}.vml"/></Relationships>`
  );
}

function withNotes(columns: readonly Noted[]): { note: string; index: number }[] {
  return columns.flatMap(({ note }, index) => (note ? [{ note, index }] : []));
}
