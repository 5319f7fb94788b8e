import { role, type RoleCode } from "#app/features/access/roles.ts";
import {
  procedure,
  type Definition,
  type Input,
} from "#app/features/procedures/definition/rules.ts";
import { lateness, ratedGrades } from "#app/features/procedures/grades/rules.ts";
import type { Need } from "#app/features/procedures/needs/rules.ts";
import { reviewKeys, type CommitteeLevel } from "#app/features/procedures/units/rules.ts";

const self: readonly Input[] = [
  { key: "selfScore", kind: "number" },
  { key: "selfGrade", kind: "choice", options: ratedGrades },
  { key: "results", kind: "longText" },
  { key: "weaknesses", kind: "longText" },
  { key: "lateTasks", kind: "choice", options: lateness },
];

/** Who does what at a level, and what has to be rated before. */
interface Hands {
  unit?: CommitteeLevel;
  own: readonly RoleCode[];
  appraise: readonly RoleCode[];
  decide: RoleCode;
  first: Need;
  well: Need;
}

/**
 * The yearly review of a unit as a collective, after that of those below it: own review, appraisal and decision by the
 * level above, with the cap among its like.
 */
function reviewOf(key: string, { unit, own, appraise, decide, first, well }: Hands): Definition {
  const graded: readonly Need[] = [
    "isWithinPoints",
    "hasDoneTasks",
    "leadersAreClean",
    "unitWasNotDisciplined",
    well,
    "unitIsUnderCap",
  ];
  return procedure({
    key,
    code: "P06",
    right: "classification",
    about: "organization",
    ...(unit === undefined ? {} : { unit }),
    states: {
      selfDone: {},
      returned: {},
      appraised: {},
      decided: { end: "done" },
      withdrawn: { end: "cancelled" },
    },
    steps: [
      {
        key: "selfReview",
        from: [],
        to: "selfDone",
        by: own,
        hand: "propose",
        inputs: [{ key: "year", kind: "number" }, ...self],
        needs: ["unitIsOpen", "isReviewYear", "unitIsNotYetRated", "isScore", first],
      },
      {
        key: "reviewAgain",
        from: ["returned"],
        to: "selfDone",
        by: own,
        hand: "propose",
        inputs: self,
        needs: ["isScore", first],
      },
      {
        key: "appraise",
        from: ["selfDone"],
        to: "appraised",
        by: appraise,
        hand: "verify",
        inputs: [
          { key: "cellScore", kind: "number" },
          { key: "proposedGrade", kind: "choice", options: ratedGrades },
        ],
        needs: ["isScore", ...graded],
      },
      {
        key: "return",
        from: ["selfDone"],
        to: "returned",
        by: appraise,
        hand: "verify",
        reason: true,
      },
      {
        key: "decide",
        from: ["appraised"],
        to: "decided",
        by: [decide],
        hand: "approve",
        inputs: [
          { key: "decisionNumber", kind: "text" },
          { key: "decidedOn", kind: "date" },
          { key: "finalGrade", kind: "choice", options: ratedGrades },
        ],
        needs: ["isNotAboveProposal", ...graded],
      },
      {
        key: "returnDown",
        from: ["appraised"],
        to: "returned",
        by: [decide],
        hand: "approve",
        reason: true,
      },
      {
        key: "withdraw",
        from: ["selfDone", "returned"],
        to: "withdrawn",
        by: own,
        hand: "propose",
        reason: true,
      },
    ],
  });
}

/** The review of a cell. @source procedures P06, last paragraphs: form 01, order of the reviews, conditions of E1 (assumed) */
export const unitReview = reviewOf(reviewKeys.cell, {
  own: [role.cellSecretary],
  appraise: [role.grassrootsOfficer, role.communeOfficer],
  decide: role.communeLeader,
  first: "membersAreReviewed",
  well: "membersAreRatedWell",
});

/** The review of a sectional committee after its cells; rated like a cell of the commune. @source as above; house: the order of the domain names it with the cells */
export const sectionReview = reviewOf(reviewKeys.section, {
  unit: "section",
  own: [role.grassrootsSecretary],
  appraise: [role.grassrootsOfficer, role.communeOfficer],
  decide: role.communeLeader,
  first: "unitsAreReviewed",
  well: "unitsAreRatedWell",
});

/** The review of a grassroots committee, by the commune. @source as above; roles §4.3, row P06 */
export const grassrootsReview = reviewOf(reviewKeys.grassroots, {
  unit: "grassroots",
  own: [role.grassrootsSecretary, role.grassrootsOfficer],
  appraise: [role.communeOfficer],
  decide: role.communeLeader,
  first: "unitsAreReviewed",
  well: "unitsAreRatedWell",
});

/** The review of a commune committee, by the province. @source as above; roles §4.3, row P06, "commune level" */
export const communeReview = reviewOf(reviewKeys.commune, {
  unit: "commune",
  own: [role.communeOfficer, role.communeLeader],
  appraise: [role.provinceOfficer],
  decide: role.provinceLeader,
  first: "unitsAreReviewed",
  well: "unitsAreRatedWell",
});
