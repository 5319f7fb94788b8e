import type { Words } from "#app/lib/lang.ts";

/** One code: what is stored and exchanged, its words, other spellings, and when it is in force. */
export interface CodeEntry {
  readonly code: string;
  readonly label: Words;
  /** Other spellings accepted in sheets. */
  readonly aliases?: readonly string[];
  readonly note?: string;
  /** First and last civil date of use; absent when unlimited. */
  readonly from?: string;
  readonly until?: string;
}

/**
 * A code list: `entries` in list order, `codes` from our key to the stored code, `keyed` from our key
 * to the entry with its own typed properties.
 */
export interface CodeList<
  Name extends string = string,
  Keyed extends Record<string, CodeEntry> = Record<string, CodeEntry>,
> {
  readonly name: Name;
  readonly label: Words;
  readonly entries: readonly CodeEntry[];
  readonly codes: { readonly [Key in keyof Keyed]: Keyed[Key]["code"] };
  readonly keyed: Keyed;
}

/** The codes of a list as a literal union. */
export type CodeOf<List extends CodeList> = List["keyed"][keyof List["keyed"]]["code"];

/**
 * Defines a code list.
 *
 * @param keyed  our key → entry, in list order; the key is what code writes, the code is what is stored
 * @throws when a code stands twice
 */
export function codeList<const Name extends string, const Keyed extends Record<string, CodeEntry>>(
  name: Name,
  label: Words,
  keyed: Keyed,
): CodeList<Name, Keyed> {
  const entries: CodeEntry[] = Object.values(keyed);
  if (new Set(entries.map((entry) => entry.code)).size !== entries.length) {
    throw new Error(`A code stands twice in the list ${name}`);
  }
  const codes = Object.fromEntries(
    Object.entries(keyed).map(([key, entry]) => [key, entry.code]),
  ) as { readonly [Key in keyof Keyed]: Keyed[Key]["code"] };
  return { name, label, entries, codes, keyed };
}
