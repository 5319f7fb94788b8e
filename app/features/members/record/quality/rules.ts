import { isMissingShown, seenFindings, type Sight } from "#app/features/members/access.ts";
import { nextLevel } from "#app/features/members/record/todo/rules.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { checkRecord, type Finding } from "#app/record/checks.ts";
import { assess, type Level, type Missing } from "#app/record/levels.ts";
import type { Parts } from "#app/record/score.ts";
import type { MemberRecord } from "#app/record/values.ts";

/** Level, score, findings and gaps, as far as a reader may see them. */
export interface SeenQuality {
  level: Level;
  score: number;
  /** Null for a reader who does not see all that the parts rest on. */
  parts: Parts | null;
  findings: Finding[];
  missing: Missing[];
  /** How much of what the next level needs is not shown. */
  hidden: number;
}

/** What is judged beside the record itself. */
export interface QualityInput {
  on: CivilDate;
  rules: RuleSet;
  openDuplicate: boolean;
  /** Findings that rest on more than this record, such as a number borne by two. */
  further: readonly Finding[];
}

/**
 * Judges a record for a reader. Who cannot read all of it gets the level and the score that were stored
 * with it, and only the findings about what is seen.
 *
 * @param record  as far as the scope reads it, not yet stripped
 * @source record format 3.0 §9, §10
 */
export function seenQuality(record: MemberRecord, sight: Sight, input: QualityInput): SeenQuality {
  const { values } = record;
  const stored = {
    level: (values.data_level ?? "L0") as Level,
    score: values.quality_score ?? 0,
    parts: null,
  };
  if (sight === "colleague" || sight === "public" || sight === "none")
    return { ...stored, findings: [], missing: [], hidden: 0 };
  const findings = checkRecord(record, input);
  const judged = assess(record, findings, input);
  const own = sight === "restricted" ? stored : judged;
  const next = nextLevel(own.level);
  const open = judged.missing.filter(({ level }) => level === next);
  return {
    level: own.level,
    score: own.score,
    parts: own.parts,
    findings: seenFindings([...findings, ...input.further], sight),
    missing: judged.missing.filter(({ key }) => isMissingShown(sight, key)),
    hidden: open.filter(({ key }) => !isMissingShown(sight, key)).length,
  };
}
