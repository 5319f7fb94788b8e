/** The languages of the screen. Vietnamese is the default. */
export type Lang = "vi" | "en";

/** A text in both languages. */
export interface Words {
  vi: string;
  en: string;
}

/** The language used when nothing else is known. */
export const defaultLang: Lang = "vi";

/** Tells whether `value` names a language of the screen. */
export function isLang(value: unknown): value is Lang {
  return value === "vi" || value === "en";
}
