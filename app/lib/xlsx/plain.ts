import { WorkbookRefused } from "#app/lib/xlsx/refusal.ts";
import { resolveEntities, resolveEscapes } from "#app/lib/xlsx/xml.ts";

/** Text as the user typed it: entities, CDATA sections and escapes resolved, line ends as `\n`. */
export function plainText(raw: string): string {
  let text = raw.includes("<") ? withoutSections(raw) : raw;
  text = resolveEscapes(resolveEntities(text));
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** The text of an item or an inline string: its `t` elements one after the other, without phonetic runs. */
export function joinedText(item: string, prefix: string): string {
  const body = without(item, `<${prefix}rPh`, `</${prefix}rPh`);
  const open = `<${prefix}t`;
  const close = `</${prefix}t`;
  let joined = "";
  for (let at = body.indexOf(open); at >= 0; at = body.indexOf(open, at + 1)) {
    if (!/[\s/>]/.test(body[at + open.length] ?? "")) continue;
    const start = body.indexOf(">", at) + 1;
    if (body[start - 2] === "/") continue;
    const end = body.indexOf(close, start);
    if (end < 0) throw new WorkbookRefused("badXml", "text");
    joined += body.slice(start, end);
    at = end;
  }
  return plainText(joined);
}

/** CDATA sections as ordinary text, comments left out. */
function withoutSections(text: string): string {
  const parts = without(text, "<!--", "-->").split("<![CDATA[");
  const escape = (part: string) => part.replaceAll("&", "&amp;");
  return parts
    .map((part, index) => {
      const end = index === 0 ? -1 : part.indexOf("]]>");
      return end < 0 ? part : escape(part.slice(0, end)) + part.slice(end + 3);
    })
    .join("");
}

/** The text without what stands from each `open` up to the next `close`. */
function without(text: string, open: string, close: string): string {
  let kept = "";
  let from = 0;
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, from)) {
    kept += text.slice(from, at);
    const end = text.indexOf(close, at);
    if (end < 0) return kept;
    from = end + close.length;
  }
  return from === 0 ? text : kept + text.slice(from);
}
