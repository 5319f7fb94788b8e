import { may, unitOf, type Actor } from "#app/features/access/rules.ts";
import { isMissingShown, type Sight } from "#app/features/members/access.ts";
import { permittedFilter, searchReach } from "#app/features/members/list/access.ts";
import {
  filterKeys,
  filterOptions,
  type FilterOption,
} from "#app/features/members/list/filters/rules.ts";
import type { ListQuery } from "#app/features/members/list/rules.ts";
import { listUnitChoices } from "#app/features/members/list/units/queries.server.ts";
import type { ListView } from "#app/features/members/list/view/queries.server.ts";
import { memberText, type ListWords } from "#app/features/members/text.ts";
import type { Lang } from "#app/lib/lang.ts";
import { gapLabel, gapsOf, type GapLevel } from "#app/record/gaps.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A filter as the form offers it; without options it is a typed number. */
interface Offered {
  key: string;
  label: string;
  value?: string;
  options?: (FilterOption | { label: string; options: FilterOption[] })[];
  empty?: string;
}

/** The filters of a viewer, with what each offers and what it is set to. */
export interface Offer {
  search: "searchName" | "searchCard" | "searchCitizen" | null;
  inView: Offered[];
  more: Offered[];
}

const alwaysInView: ReadonlySet<string> = new Set(["group", "missing"]);
const typed: ReadonlySet<string> = new Set([
  "ageFrom",
  "ageTo",
  "partyAgeFrom",
  "partyAgeTo",
  "admissionYear",
]);
/** Stands before the name of a unit for each level below the actor's own. */
const INDENT = "\u00a0\u00a0\u00a0";

/** What the filter form of the member list offers this viewer. */
export async function readOffer(
  db: ScopedDb,
  actor: Actor,
  lang: Lang,
  { sight, unit, query }: Pick<ListView, "sight" | "unit" | "query">,
): Promise<Offer> {
  const words = memberText[lang].list;
  const everything = Object.fromEntries(filterKeys.map((key) => [key, "full_name"]));
  const permitted = permittedFilter(actor, sight, everything as never) as Record<string, unknown>;
  const offered = filterKeys
    .filter((key) => permitted[key] !== undefined)
    .map((key) => offer(key, query, sight, words, lang));
  const own = unitOf(actor);
  const choices = sight === "colleague" ? [] : await listUnitChoices(db, own, unit);
  const units: Offered = {
    key: "org",
    label: words.filters.org!,
    value: query.org,
    empty: words.wholeUnit(own.name),
    options: choices.map(({ id, name, depth }) => ({
      value: id,
      label: INDENT.repeat(depth) + name,
    })),
  };
  const inView = [
    ...(choices.length > 0 ? [units] : []),
    ...offered.filter(({ key }) => alwaysInView.has(key)),
  ];
  const more = offered.filter(({ key }) => !alwaysInView.has(key));
  const search = searchOf(actor, sight);
  // The two filters of an ordinary member need not be folded away.
  return inView.length === 0 ? { search, inView: more, more: [] } : { search, inView, more };
}

function offer(key: string, query: ListQuery, sight: Sight, words: ListWords, lang: Lang): Offered {
  const base = { key, label: words.filters[key]!, value: query[key] };
  if (typed.has(key)) return base;
  if (key === "group")
    return { ...base, value: query.group ?? "members", options: filterOptions(key, words, lang) };
  const options =
    key === "missing" ? gapOptions(sight, words, lang) : filterOptions(key, words, lang);
  return { ...base, empty: words.noFilter, options };
}

/** What records may be missing, by the level that asks for it. */
function gapOptions(sight: Sight, words: ListWords, lang: Lang) {
  return (["L1", "L2", "L3"] as GapLevel[]).map((level) => ({
    label: words.gapsOf[level]!,
    options: gapsOf(level)
      .filter((key) => isMissingShown(sight, key))
      .map((key) => ({ value: key, label: gapLabel(key, lang) })),
  }));
}

function searchOf(actor: Actor, sight: Sight): Offer["search"] {
  if (!may(actor, "member.search")) return null;
  const { cards, citizens } = searchReach(actor, sight);
  return citizens ? "searchCitizen" : cards ? "searchCard" : "searchName";
}
