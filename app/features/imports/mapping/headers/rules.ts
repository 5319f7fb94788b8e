import { exactHeader, plainHeader } from "#app/features/imports/rules.ts";
import { fieldColumns } from "#app/record/columns.ts";
import { fields } from "#app/record/format.ts";
import { headerAliases, type HeaderAlias } from "#app/record/header-aliases.ts";
import type { FieldKey } from "#app/record/values.ts";

/** What a header may mean, and how it was recognized. */
export interface HeaderMeaning {
  meanings: readonly HeaderAlias[];
  how: "exact" | "withoutAccents" | "similar";
}

const leastSimilar = 6;
const leastContained = 8;
const leastRival = 4;

const own: HeaderAlias[] = fields.flatMap((field) =>
  fieldColumns(field).flatMap((column): HeaderAlias[] => {
    const key = field.key as FieldKey;
    if (column.part === null || column.part === "asWritten")
      return column.part === null ? [{ key, alias: column.header }] : [];
    return [{ key, alias: column.header, part: column.part }];
  }),
);

const exact = new Map<string, HeaderAlias[]>();
const plain = new Map<string, HeaderAlias[]>();
// What the aliases say of a spelling goes before the format's own header: they know what has to be asked.
for (const alias of [...headerAliases, ...own]) {
  add(exact, exactHeader(alias.alias), alias);
  add(plain, plainHeader(alias.alias), alias);
}
const longSpellings = [...plain.keys()].filter((key) => key.length >= leastContained);
const brackets = /[([][^()[\]]*[)\]]/g;

/**
 * What a header means: exact match, then without accents, then without what stands in brackets, with one wrong letter,
 * or with more words around a long known spelling. Several meanings are for the values to decide.
 *
 * @source clarification 39; faults 43, 44
 */
export function readHeader(header: string): HeaderMeaning | null {
  const key = exactHeader(header);
  if (key === "") return null;
  const whole = exact.get(key);
  if (whole) return { meanings: whole, how: "exact" };
  const bare = plainHeader(header);
  const loose = plain.get(bare);
  if (loose) return { meanings: loose, how: "withoutAccents" };
  const short = header.replace(brackets, " ");
  if (short !== header && plainHeader(short) !== "") {
    const found = exact.get(exactHeader(short)) ?? plain.get(plainHeader(short));
    if (found) return { meanings: found, how: "similar" };
  }
  const similar = bySpelling(bare) ?? byContained(bare);
  return similar ? { meanings: similar, how: "similar" } : null;
}

/** Everything that a header may mean when accents do not count. */
export function looseMeanings(header: string): readonly HeaderAlias[] {
  return plain.get(plainHeader(header)) ?? [];
}

/** Whether a text is a known header, read strictly. */
export function isKnownHeader(text: string): boolean {
  return exact.has(exactHeader(text)) || plain.has(plainHeader(text));
}

function bySpelling(bare: string): HeaderAlias[] | null {
  if (bare.length < leastSimilar) return null;
  const near = longSpellings.filter(
    (key) => Math.abs(key.length - bare.length) <= 1 && isOneEditAway(key, bare),
  );
  const found = near.flatMap((key) => plain.get(key) ?? []);
  return found.length > 0 && sameField(found) ? found : null;
}

/** The longest known spelling inside a longer header. */
function byContained(bare: string): HeaderAlias[] | null {
  const words = ` ${bare} `;
  const inside = [...plain.keys()]
    .filter((key) => key.length >= leastRival && words.includes(` ${key} `))
    .sort((one, other) => other.length - one.length);
  const [longest] = inside;
  if (longest === undefined || longest.length < leastContained) return null;
  // Two different facts in one header ("phone and e-mail") are no guess of ours.
  const rivals = inside.filter((key) => !longest.includes(key)).flatMap((key) => plain.get(key)!);
  const found = plain.get(longest)!;
  return sameField([...found, ...rivals]) ? found : null;
}

function sameField(aliases: readonly HeaderAlias[]): boolean {
  return new Set(aliases.map(({ key }) => key)).size === 1;
}

function isOneEditAway(one: string, other: string): boolean {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  let start = 0;
  while (start < short.length && long[start] === short[start]) start += 1;
  const tail = long.slice(start + 1);
  return tail === short.slice(start) || tail === short.slice(start + 1);
}

function add(map: Map<string, HeaderAlias[]>, key: string, alias: HeaderAlias): void {
  const known = map.get(key);
  if (!known) map.set(key, [alias]);
  else if (!known.some((one) => one.key === alias.key && one.part === alias.part))
    known.push(alias);
}
