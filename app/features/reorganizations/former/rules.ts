import { orgType } from "#app/codes/org-type.ts";
import { orgSearchKey } from "#app/features/organizations/rules.ts";
import type { ReadRow, RowIssue } from "#app/features/organizations/tree/rules.ts";
import {
  formerTypes,
  type Former,
  type Operation,
} from "#app/features/reorganizations/operations/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** The column of a file of former units that says who follows, with its headers without accents. */
export const followers = {
  key: "successors",
  headers: [
    "successors",
    "successor",
    "followed by",
    "noi ke tuc",
    "don vi ke tuc",
    "noi ke tuc hien nay",
    "ke tuc",
    "nay la",
    "nay thuoc",
  ],
} as const;

/** Why a row is not recorded; keys of `text.ts`. */
export type FormerIssue =
  | Exclude<RowIssue, "codeTwice">
  | "codeTwice"
  | "codeTaken"
  | "typeNotFormer"
  | "successorMissing"
  | "successorUnknown"
  | "foundedLate";

/** A row of the file: what the plan would record, or why it does not. */
export interface FormerRow {
  row: number;
  code: string;
  name: string;
  /** Names of those who follow. */
  into: string[];
  issue: FormerIssue | null;
  /** What of the row the issue is about, such as a name that no unit has. */
  about: string | null;
  operation: Former | null;
}

/** A unit that can follow one of before. */
export interface Follower {
  id: string;
  code: string;
  name: string;
}

/** Against what the rows of a file are held. */
export interface FormerWorld {
  /** The province, its communes and their equals that stand today. */
  standing: readonly Follower[];
  /** Codes that some unit has already, open or closed. */
  takenCodes: ReadonlySet<string>;
  operations: readonly Operation[];
  /** The day on which all of them closed. */
  effectiveOn: CivilDate;
}

/**
 * What the rows of a file of former units would add to a plan, in order: each names those who follow by code or by name,
 * several of them between semicolons. Nothing is added while one row is wrong.
 *
 * @source procedures P17, "load it as historic operations"
 */
export function planFormers(rows: readonly ReadRow[], world: FormerWorld): FormerRow[] {
  const find = finderOf(world.standing);
  const seen = new Set(
    world.operations.flatMap((one) =>
      one.kind === "former" || one.kind === "establish" ? [one.code] : [],
    ),
  );
  return rows.map((read) => {
    const { row, code, name, asked } = read;
    const wrong = (issue: FormerIssue, about: string | null = null): FormerRow => ({
      row,
      code,
      name,
      into: [],
      issue,
      about,
      operation: null,
    });
    if (asked === null) return wrong(read.issue ?? "typeUnknown");
    if (seen.has(code)) return wrong("codeTwice");
    seen.add(code);
    if (world.takenCodes.has(code)) return wrong("codeTaken");
    if (!formerTypes.includes(asked.orgType)) return wrong("typeNotFormer");
    const { foundedOn } = asked.facts;
    if (foundedOn !== null && foundedOn >= world.effectiveOn) return wrong("foundedLate");
    const named = namesIn(read.more[followers.key] ?? "");
    if (named.length === 0) return wrong("successorMissing");
    const unknown = named.find((text) => find(text) === null);
    if (unknown !== undefined) return wrong("successorUnknown", unknown);
    const follow = [...new Map(named.map((text) => [find(text)!.id, find(text)!])).values()];
    return {
      row,
      code,
      name,
      into: follow.map((one) => one.name),
      issue: null,
      about: null,
      operation: {
        kind: "former",
        code,
        name,
        orgType: asked.orgType,
        foundedOn,
        into: follow.map(({ id }) => id),
      },
    };
  });
}

const namesIn = (text: string): string[] =>
  text
    .split(/[;|\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** Finds a unit by its code, else by its name without accents where only one has it. */
function finderOf(standing: readonly Follower[]): (text: string) => Follower | null {
  const byCode = new Map(standing.map((one) => [one.code, one]));
  const byName = new Map<string, Follower | null>();
  for (const one of standing) {
    const key = orgSearchKey(one.name);
    byName.set(key, byName.has(key) ? null : one);
  }
  return (text) => byCode.get(text) ?? byName.get(orgSearchKey(text)) ?? null;
}

/** The types that a file of former units may name, in the order of the code list. */
export const formerEntries = orgType.entries.filter(({ code }) => formerTypes.includes(code));
