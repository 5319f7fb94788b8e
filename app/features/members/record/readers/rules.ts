import { codeLabel } from "#app/codes/find-code.ts";
import { orgType } from "#app/codes/org-type.ts";
import { rightsOf } from "#app/features/access/matrix/notation/rules.ts";
import { rowOf } from "#app/features/access/matrix/rules.ts";
import { role as roleNames } from "#app/features/access/roles.ts";
import { isInBranch, reach, type Actor, type RoleCode } from "#app/features/access/rules.ts";
import { accessText } from "#app/features/access/text.ts";
import { sightOfRole } from "#app/features/members/access.ts";
import { readersText } from "#app/features/members/record/readers/text.ts";
import type { Lang } from "#app/lib/lang.ts";

/** A post that opens a record; `holder` is who holds it, whose own record is `memberId`. */
export interface Reader {
  id: string;
  role: RoleCode;
  holder: string;
  memberId: string | null;
  org: { id: string; name: string; orgType: string; posFrom: bigint };
}

/** A line of one unit: the role, who holds it as far as the one who asks may know, and what it sees. */
export interface ReaderLine {
  key: string;
  role: string;
  /** A name, or how many people when names are not for the one who asks. */
  holder: string;
  sees: string;
  also: string | null;
}

/** The roles held at one unit to which the record belongs. */
export interface ReaderUnit {
  id: string;
  name: string;
  type: string;
  lines: ReaderLine[];
}

type Also = keyof (typeof readersText)["vi"]["also"];

/**
 * Who can see a record, by unit, the nearest first. Whoever asks reads the names of those who hold a post
 * in the branch of the own post; above it, and for ordinary members of the cell, a role is one line with
 * the number of its holders.
 *
 * @param readers  in the order in which they are to stand
 * @source roles §4.1, §5; the names: house
 */
export function readerUnits(readers: readonly Reader[], actor: Actor, lang: Lang): ReaderUnit[] {
  const units = new Map<string, ReaderUnit>();
  for (const reader of readers) {
    const { id, name, orgType: type } = reader.org;
    const unit = units.get(id) ?? { id, name, type: codeLabel(orgType, type, lang), lines: [] };
    units.set(id, unit);
    const isNamed = reader.role !== roleNames.member && isInBranch(actor, reader.org.posFrom);
    if (isNamed) unit.lines.push(line(reader, reader.holder, lang));
    else if (!unit.lines.some(({ role }) => role === accessText[lang].roles[reader.role])) {
      const alike = readers.filter(({ org, role }) => org.id === id && role === reader.role);
      unit.lines.push(line(reader, readersText[lang].people(alike.length), lang));
    }
  }
  return [...units.values()];
}

/** Whether the role reads a whole record while an inspection case about it is assigned to its holder. */
const seesByCase = (role: RoleCode): boolean =>
  rightsOf(rowOf("restricted"), role).some(({ conditions }) => conditions.includes("case"));

function line({ id, role }: Reader, holder: string, lang: Lang): ReaderLine {
  const words = readersText[lang];
  const sight = sightOfRole(role);
  if (seesByCase(role))
    return {
      key: id,
      role: accessText[lang].roles[role],
      holder,
      sees: words.sees.public,
      also: words.byCase,
    };
  const acts = (Object.keys(words.also) as Also[]).filter((act) => {
    const far = reach(role, act);
    const isSaid = act === "import.readSensitive" && sight === "whole";
    return far !== null && far !== "O" && !isSaid;
  });
  return {
    key: id,
    role: accessText[lang].roles[role],
    holder,
    sees: sight === "own" || sight === "none" ? "" : words.sees[sight],
    also: acts.length === 0 ? null : words.alsoMay(acts.map((act) => words.also[act]).join(", ")),
  };
}
