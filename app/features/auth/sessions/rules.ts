/** Who helps the owner of a session, and until when. */
export interface SessionHelper {
  name: string;
  until: Date;
}

/** Browsers and systems that are told apart; the words stand in `text.ts`. */
const browsers = [
  ["coccoc", /coc_coc/i],
  ["edge", /\bEdgA?(iOS)?\//],
  ["opera", /\bOPR\//],
  ["samsung", /SamsungBrowser/],
  ["firefox", /\b(Firefox|FxiOS)\//],
  ["chrome", /\b(Chrome|CriOS)\//],
  ["safari", /\bSafari\//],
] as const;

const systems = [
  ["android", /Android/],
  ["iphone", /\biP(hone|ad|od)\b/],
  ["windows", /Windows NT/],
  ["mac", /Mac OS X/],
  ["linux", /Linux|CrOS/],
] as const;

/**
 * What is kept of a user agent: browser and system, by which people know their own devices. Versions
 * and models are not kept.
 *
 * @returns `chrome/android`; `other/other` for anything unknown
 */
export function deviceOf(userAgent: string | null): string {
  const find = (list: readonly (readonly [string, RegExp])[]): string =>
    list.find(([, sign]) => userAgent !== null && sign.test(userAgent))?.[0] ?? "other";
  return `${find(browsers)}/${find(systems)}`;
}
