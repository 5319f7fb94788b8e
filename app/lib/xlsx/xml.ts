/** One tag of a small XML part; names without their prefix. */
export interface Tag {
  name: string;
  closing: boolean;
  empty: boolean;
  /** Read each time they are asked for: most tags are not ours. */
  readonly attributes: Record<string, string>;
}

const names: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Resolves the five named entities and numeric references; anything else stays as written. */
export function resolveEntities(text: string): string {
  if (!text.includes("&")) return text;
  if (!text.includes("&#"))
    return text
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&amp;", "&");
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, body: string) => {
    if (body[0] !== "#") return names[body] ?? whole;
    const code =
      body[1] === "x" || body[1] === "X" ? parseInt(body.slice(2), 16) : Number(body.slice(1));
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : "\uFFFD";
  });
}

/** Resolves `_xHHHH_`, with which workbooks write characters that XML cannot hold. */
export function resolveEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_whole, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

/** The tags of a small XML part in order; comments and instructions are passed over, text in CDATA is not read. */
export function* tags(xml: string): Generator<Tag> {
  // Every step goes on from where it stands, so that no input makes it look at the same place again and again.
  const tag = /<(\/?)([^\s/<>]+)([^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*)>/y;
  let at = xml.indexOf("<");
  while (at >= 0) {
    const close = specials.get(xml[at + 1] ?? "")?.find(([open]) => xml.startsWith(open, at))?.[1];
    if (close !== undefined) {
      const end = xml.indexOf(close, at);
      at = end < 0 ? -1 : xml.indexOf("<", end);
      continue;
    }
    tag.lastIndex = at;
    const found = tag.exec(xml);
    at = xml.indexOf("<", found === null ? at + 1 : tag.lastIndex);
    if (found === null) continue;
    const attributes = found[3]!;
    yield {
      name: local(found[2]!),
      closing: found[1] === "/",
      empty: attributes.endsWith("/"),
      get attributes() {
        return readAttributes(attributes);
      },
    };
  }
}

/** What looks like a tag and is none, with its end, by the character after the `<`. */
const specials = new Map<string, [open: string, close: string][]>([
  ["?", [["<?", "?>"]]],
  // prettier-ignore
  ["!", [["<!--", "-->"], ["<![CDATA[", "]]>"]]],
]);

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  const attribute = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  for (let found = attribute.exec(text); found !== null; found = attribute.exec(text))
    attributes[local(found[1]!)] = resolveEntities(found[2] ?? found[3] ?? "");
  return attributes;
}
