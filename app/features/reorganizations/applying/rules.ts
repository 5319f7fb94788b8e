import type { MoveDone } from "#app/features/reorganizations/applying/plan.ts";
import type { PassedBlock } from "#app/features/numbers/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** A member who was moved; `version` is that of the record afterwards, by which a later change shows. */
export interface MovedPerson extends MoveDone {
  memberId: string;
  name: string;
  from: string;
  to: string;
  version: number;
}

/** Something of a unit that changed from one value to another. */
interface Changed {
  id: string;
  name: string;
  from: string;
  to: string;
}

/** What an application did, row by row. Ids of units are those that stand. */
export interface Outcome {
  on: CivilDate;
  founded: { id: string; name: string }[];
  renamed: Changed[];
  moved: Changed[];
  /** Units of another type, with the parents between which they came; absent in plans applied before there was this. */
  retyped?: (Changed & { parentFrom: string; parentTo: string })[];
  /** Units of before that were recorded; absent in plans applied before there was this. */
  recorded?: { id: string; name: string }[];
  /** In the order in which they were closed. */
  closed: { id: string; name: string }[];
  people: MovedPerson[];
  guests: MovedPerson[];
  /** Posts that ended, with the last day that they had; those of members go back with them. */
  posts: { id: string; holder: string; memberId: string | null; validTo: CivilDate | null }[];
  ownPosts: { id: string; memberId: string; from: string; to: string }[];
  cases: {
    id: string;
    memberId: string | null;
    end: "origin" | "receiver";
    from: string;
    to: string;
  }[];
  /** Cases about the units that closed, which ended with them; absent in plans applied before there was this. */
  ended?: { id: string; name: string }[];
  /** Blocks of biography numbers that went to the commune that follows; absent in plans applied before there was this. */
  blocks?: PassedBlock[];
}

/** Something that could not be taken back; `why` is a key of `text.ts`. */
export interface Kept {
  what: "person" | "unit" | "post" | "case";
  name: string;
  why: "changed" | "refused" | "inUse" | "movedOn" | "personKept" | "ended";
}

/** How much an application did, for the page that says so. */
export function sumsOf({
  founded,
  renamed,
  moved,
  retyped = [],
  recorded = [],
  closed,
  people,
  guests,
  posts,
  cases,
  ended = [],
  blocks = [],
}: Outcome) {
  return {
    founded: founded.length,
    renamed: renamed.length,
    moved: moved.length,
    retyped: retyped.length,
    recorded: recorded.length,
    closed: closed.length,
    people: people.length,
    guests: guests.length,
    posts: posts.length,
    cases: cases.length,
    ended: ended.length,
    blocks: blocks.length,
  };
}
