// Characters that XML 1.0 cannot hold: naming them is the point here.
/* oxlint-disable no-control-regex */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const SPECIAL =
  /[&<>"\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|_x[0-9a-f]{4}_/i;
/* oxlint-enable no-control-regex */

/** Text as XML content. */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return (
    text
      .replace(FORBIDDEN, "")
      // `_xHHHH_` stands for a character that XML cannot hold, also where somebody typed just that.
      .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
      .replace(/\r/g, "_x000D_")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;")
  );
}
