import { codeLabel } from "#app/codes/find-code.ts";
import { orgType } from "#app/codes/org-type.ts";
import { rightsOf, type Right } from "#app/features/access/matrix/notation/rules.ts";
import { useOf } from "#app/features/access/matrix/permissions/rules.ts";
import { acts, rowOf, type ActKey, type TableKey } from "#app/features/access/matrix/rules.ts";
import { matrixText } from "#app/features/access/matrix/text.ts";
import { heldAt, type RoleCode, type ScopeSymbol } from "#app/features/access/roles.ts";
import { accessText } from "#app/features/access/text.ts";
import type { Lang } from "#app/lib/lang.ts";

/** Where roles stand in the Party, from the member upward. */
export const levelKeys = ["member", "cell", "grassroots", "commune", "province", "above"] as const;
export type LevelKey = (typeof levelKeys)[number];

const roles: Record<LevelKey, readonly RoleCode[]> = {
  member: ["R01"],
  cell: ["R02", "R03", "R04", "R05"],
  grassroots: ["R06", "R07"],
  commune: ["R08", "R09", "R10", "R11"],
  province: ["R12", "R13", "R14"],
  above: ["R15", "R16", "R17"],
};

/** How far a role of this level reaches as a rule; it is not said again in the column of the level. */
const usual: Partial<Record<LevelKey, ScopeSymbol>> = {
  cell: "C",
  grassroots: "G",
  commune: "M",
  province: "P",
};

/** A right in words. */
export interface RightView {
  key: string;
  /** What and where: "approves in the commune". */
  text: string;
  /** What narrows it; empty for nothing. */
  note: string;
  isInUse: boolean;
}

/** An act with the rights of one role. */
export interface ActView {
  key: ActKey;
  title: string;
  rights: RightView[];
}

/** Acts of one subject. */
export interface SubjectView {
  key: TableKey;
  title: string;
  acts: ActView[];
}

/** What one role may do, by subject; subjects in which it may do nothing are left out. */
export interface RoleView {
  title: string;
  heldAt: string | null;
  grantedBy: string;
  now: SubjectView[];
  /** Rights that are settled and for which there is no page yet. */
  later: SubjectView[];
}

/** What a role may do, in words, in the order of the matrix. */
export function roleView(role: RoleCode, lang: Lang): RoleView {
  const places = heldAt[role].map((type) => codeLabel(orgType, type, lang));
  return {
    title: accessText[lang].roles[role],
    heldAt: places.length === 0 ? null : places.join("; "),
    grantedBy: matrixText[lang].grantedBy[role],
    now: subjectsOf(role, lang, true),
    later: subjectsOf(role, lang, false),
  };
}

function subjectsOf(role: RoleCode, lang: Lang, wantsInUse: boolean): SubjectView[] {
  const words = matrixText[lang];
  const rights = (act: ActKey) =>
    rightViews(act, role, lang)
      .filter(({ isInUse }) => isInUse === wantsInUse)
      .map((right) => ({
        ...right,
        text: right.text.charAt(0).toLocaleUpperCase(lang) + right.text.slice(1),
      }));
  return acts
    .map(({ table, keys }) => ({
      key: table,
      title: words.tables[table],
      acts: keys
        .map((key) => ({ key, title: words.acts[key], rights: rights(key) }))
        .filter((act) => act.rights.length > 0),
    }))
    .filter((one) => one.acts.length > 0);
}

/** Who may do one act, by level: each line names the role, and what and where it may when that is not as usual. */
export interface ActRow {
  key: ActKey;
  title: string;
  isInUse: boolean;
  levels: Record<LevelKey, RightView[]>;
}

/** The acts of one subject with the roles of each level, in words. */
export function tableView(table: TableKey, lang: Lang): ActRow[] {
  const words = matrixText[lang];
  const keys = acts.find((one) => one.table === table)?.keys ?? [];
  return keys.map((key) => {
    const ofLevel = (level: LevelKey) =>
      roles[level]
        .flatMap((role) =>
          rightViews(key, role, lang, usual[level]).map((right) => ({
            ...right,
            text: named(level, words.shortRoles[role], right.text),
          })),
        )
        .map((right, at) => ({ ...right, key: String(at) }));
    const levels = Object.fromEntries(
      levelKeys.map((level) => [level, ofLevel(level)]),
    ) as ActRow["levels"];
    const all = Object.values(levels).flat();
    const isInUse = all.length === 0 || all.some((right) => right.isInUse);
    return { key, title: words.acts[key], isInUse, levels };
  });
}

/** The column of members has one role, which the head of the column names. */
function named(level: LevelKey, name: string, text: string): string {
  if (level === "member") return text;
  return text === "" ? name : `${name}: ${text}`;
}

function rightViews(act: ActKey, role: RoleCode, lang: Lang, unsaid?: ScopeSymbol): RightView[] {
  const words = matrixText[lang];
  return rightsOf(rowOf(act), role).map((right, at) => {
    const use = useOf(act, role, right);
    return {
      key: String(at),
      text: [verbOf(right, use, lang), right.scope === unsaid ? "" : words.scopes[right.scope]]
        .filter(Boolean)
        .join(" "),
      note: right.conditions.map((condition) => words.conditions[condition]).join("; "),
      isInUse: use !== "notYet",
    };
  });
}

function verbOf({ verb }: Right, use: ReturnType<typeof useOf>, lang: Lang): string {
  const words = matrixText[lang];
  if (use === "atOnce") return words.atOnce;
  return verb === null ? "" : words.verbs[verb];
}
