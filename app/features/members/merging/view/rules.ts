import type { DutyRule } from "#app/features/access/duties/rules.ts";
import type { MergeAct, MergeMatter } from "#app/features/members/merging/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** One field of two records in words; `chosen` is the record whose value counts. */
export interface ShownDifference {
  key: string;
  label: string;
  kept: string | null;
  gone: string | null;
  kind: "choose" | "fill" | "standing";
  chosen: "kept" | "gone";
}

/** What the page of two records tells of them. */
export interface ShownPair {
  people: { id: string; name: string; cellName: string }[];
  /** The versions that a decision is about. */
  seen: string;
  differences: ShownDifference[];
  /** Fields that differ and that this reader may not see; the record that stays keeps its own. */
  unseen: number;
  rows: { label: string; count: number }[];
}

/** One value that a merge changed, in words. */
export interface ShownChange {
  key: string;
  label: string;
  before: string | null;
  after: string | null;
}

/** Who proposed and decided what; instants as ISO texts. */
export interface ShownCourse {
  state: MergeMatter["state"];
  ground: string;
  note: string | null;
  proposedName: string;
  proposedAt: string;
  decidedName: string | null;
  decidedAt: string | null;
  partedName: string | null;
  partedAt: string | null;
}

/** The page of two records. */
export interface ShownMerge extends ShownPair {
  acts: MergeAct[];
  /** The rule of separation that keeps a reader who may decide from deciding this. */
  inTheWay: DutyRule | null;
  /** Until when the merge can be taken back; null when there is none. */
  partUntil: CivilDate | null;
  merged: ShownChange[] | null;
  course: ShownCourse | null;
}
