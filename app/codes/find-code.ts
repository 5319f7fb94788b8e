import type { CodeEntry, CodeList } from "#app/codes/code-list.ts";
import type { Lang } from "#app/lib/lang.ts";
import { nameKey, plainKey } from "#app/lib/vietnamese.ts";

/** What a text means in a code list; null when it means nothing there. */
export type FoundCode =
  { readonly code: string } | { readonly ambiguous: readonly string[] } | null;

/** Lists matched by name and alias only: other lists number the same things differently (clarification 15). */
const NAMES_ONLY: ReadonlySet<string> = new Set(["ethnic_group", "religion"]);

interface Index {
  codes: Map<string, string>;
  entries: Map<string, CodeEntry>;
  /** Answers given: sheets repeat the same few words thousands of times. */
  found: Map<string, FoundCode>;
  labels: Map<string, Set<string>>;
  aliases: Map<string, Set<string>>;
  plainLabels: Map<string, Set<string>>;
  plainAliases: Map<string, Set<string>>;
  codeWidth: number | null;
}

const MOST_REMEMBERED = 2000;
const LONGEST_REMEMBERED = 100;

const indexes = new WeakMap<CodeList, Index>();

/**
 * Reads a text as a code of a list: exact code, exact label, alias, then the same without accents,
 * spaces and hyphens. "M1 - Đảng viên dự bị" is read too. A text without accents that is an alias of
 * one entry and the bare label of another is ambiguous.
 *
 * @returns the code, the codes between which only a person can choose, or null
 * @source record-format §11; clarifications 15 and 39
 */
export function findCode(list: CodeList, text: string): FoundCode {
  const wanted = text.trim();
  if (wanted === "") return null;
  const index = indexOf(list);
  const known = index.found.get(wanted);
  if (known !== undefined) return known;
  const found =
    byCode(list, index, wanted) ?? byName(index, wanted) ?? byCodeAndName(list, index, wanted);
  if (index.found.size < MOST_REMEMBERED && wanted.length < LONGEST_REMEMBERED) {
    index.found.set(wanted, found);
  }
  return found;
}

/** The entry of a stored code, or null. */
export function codeEntry(list: CodeList, code: string): CodeEntry | null {
  return indexOf(list).entries.get(code) ?? null;
}

/** The words of a stored code; the code itself when the list does not know it. */
export function codeLabel(list: CodeList, code: string, lang: Lang): string {
  return codeEntry(list, code)?.label[lang] ?? code;
}

function byCode(list: CodeList, index: Index, text: string): FoundCode {
  if (NAMES_ONLY.has(list.name)) return null;
  const padded =
    index.codeWidth !== null && /^[0-9]+$/.test(text) ? text.padStart(index.codeWidth, "0") : text;
  const code =
    index.codes.get(text) ?? index.codes.get(text.toUpperCase()) ?? index.codes.get(padded);
  return code === undefined ? null : { code };
}

function byName(index: Index, text: string): FoundCode {
  const exact = nameKey(text);
  const plain = squeeze(text);
  const label = index.labels.get(exact);
  if (label) return answer(label);
  const alias = index.aliases.get(exact);
  const plainLabel = index.plainLabels.get(plain);
  if (alias) {
    const bare = plainKey(text) === exact;
    return answer(bare && plainLabel ? new Set([...alias, ...plainLabel]) : alias);
  }
  const found = plainLabel ?? index.plainAliases.get(plain);
  return found ? answer(found) : null;
}

function byCodeAndName(list: CodeList, index: Index, text: string): FoundCode {
  const parts = /^([\p{L}\p{N}_]+)\s*[-–.:]\s*(.+)$/u.exec(text);
  const entry = parts?.[1] === undefined ? null : codeEntry(list, parts[1]);
  if (!entry || parts?.[2] === undefined) return null;
  const named = byName(index, parts[2]);
  return named && "code" in named && named.code === entry.code ? named : null;
}

function answer(codes: ReadonlySet<string>): FoundCode {
  const all = [...codes];
  const [only] = all;
  if (only === undefined) return null;
  return all.length === 1 ? { code: only } : { ambiguous: all };
}

function indexOf(list: CodeList): Index {
  const known = indexes.get(list);
  if (known) return known;
  const widths = new Set(list.entries.map((entry) => entry.code.length));
  const numeric = list.entries.every((entry) => /^[0-9]+$/.test(entry.code));
  const [width] = widths;
  const index: Index = {
    codes: new Map(),
    entries: new Map(list.entries.map((entry) => [entry.code, entry])),
    found: new Map(),
    labels: new Map(),
    aliases: new Map(),
    plainLabels: new Map(),
    plainAliases: new Map(),
    codeWidth: numeric && widths.size === 1 ? (width ?? null) : null,
  };
  for (const { code, label, aliases } of list.entries) {
    index.codes.set(code, code);
    add(index.labels, nameKey(label.vi), code);
    add(index.plainLabels, squeeze(label.vi), code);
    for (const alias of aliases ?? []) {
      add(index.aliases, nameKey(alias), code);
      add(index.plainAliases, squeeze(alias), code);
    }
  }
  for (const { code } of list.entries) {
    if (!index.codes.has(code.toUpperCase())) {
      index.codes.set(code.toUpperCase(), code);
    }
  }
  indexes.set(list, index);
  return index;
}

function add(map: Map<string, Set<string>>, key: string, code: string) {
  if (key === "") return;
  const codes = map.get(key);
  if (codes) codes.add(code);
  else map.set(key, new Set([code]));
}

/** Letters and digits only, without accents: "Ba-na", "Ba Na" and "Bana" are one. */
function squeeze(text: string): string {
  return plainKey(text).replace(/[^a-z0-9/]+/g, "");
}
