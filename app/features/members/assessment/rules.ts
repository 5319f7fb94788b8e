import { parameters } from "#app/codes/parameters.ts";
import { collections, fields } from "#app/record/format.ts";
import { ruleCatalog } from "#app/record/rule-catalog.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** To be counted up when a check or a score is worked out differently while its words and figures stay. */
const CHECKS_REVISION = 1;

/** How far the assessment of all records has come; `after` is the last member that was looked at. */
export interface Pass {
  /** Fingerprint of the rules by which records are assessed. */
  rules: string;
  on: CivilDate;
  after: string | null;
  isDone: boolean;
}

/**
 * Everything by which records are assessed, as one text: fields with what they need, rules, figures and
 * what the installation has set. Two equal texts assess alike.
 */
export function rulesText(overrides: unknown): string {
  return JSON.stringify({
    CHECKS_REVISION,
    fields,
    collections,
    ruleCatalog,
    parameters,
    overrides,
  });
}

/** The pass to go on with: the unfinished one of the same rules and day, else a new one. */
export function passToRun(known: Pass | null, rules: string, on: CivilDate): Pass {
  const isSame = known !== null && known.rules === rules && known.on === on;
  return isSame ? known : { rules, on, after: null, isDone: false };
}
