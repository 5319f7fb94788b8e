import { role } from "#app/features/access/roles.ts";
import { procedure, type Input } from "#app/features/procedures/definition/rules.ts";

const { cellSecretary, grassrootsOfficer, communeOfficer, communeLeader } = role;

const grades = ["E1", "E2", "E3", "E4"] as const;

const self: readonly Input[] = [
  { key: "selfScore", kind: "number" },
  { key: "selfGrade", kind: "choice", options: grades },
  { key: "results", kind: "longText" },
  { key: "weaknesses", kind: "longText" },
  { key: "lateTasks", kind: "choice", options: ["none", "some", "many"] },
];

const graded = [
  "isWithinPoints",
  "hasDoneTasks",
  "leadersAreClean",
  "membersAreRatedWell",
  "unitIsUnderCap",
] as const;

/**
 * The yearly review of a cell as a collective, after that of its members: own review, appraisal, decision with the cap
 * among the cells of the commune.
 *
 * @source procedures P06, last paragraphs: form 01, order of the reviews, conditions of E1 (assumed)
 */
export const unitReview = procedure({
  key: "unitReview",
  code: "P06",
  right: "classification",
  about: "organization",
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
      by: [cellSecretary],
      hand: "propose",
      inputs: [{ key: "year", kind: "number" }, ...self],
      needs: ["unitIsOpen", "isReviewYear", "unitIsNotYetRated", "isScore", "membersAreReviewed"],
    },
    {
      key: "reviewAgain",
      from: ["returned"],
      to: "selfDone",
      by: [cellSecretary],
      hand: "propose",
      inputs: self,
      needs: ["isScore", "membersAreReviewed"],
    },
    {
      key: "appraise",
      from: ["selfDone"],
      to: "appraised",
      by: [grassrootsOfficer, communeOfficer],
      hand: "verify",
      inputs: [
        { key: "cellScore", kind: "number" },
        { key: "proposedGrade", kind: "choice", options: grades },
      ],
      needs: ["isScore", ...graded],
    },
    {
      key: "return",
      from: ["selfDone"],
      to: "returned",
      by: [grassrootsOfficer, communeOfficer],
      hand: "verify",
      reason: true,
    },
    {
      key: "decide",
      from: ["appraised"],
      to: "decided",
      by: [communeLeader],
      hand: "approve",
      inputs: [
        { key: "decisionNumber", kind: "text" },
        { key: "decidedOn", kind: "date" },
        { key: "finalGrade", kind: "choice", options: grades },
      ],
      needs: ["isNotAboveProposal", ...graded],
    },
    {
      key: "returnDown",
      from: ["appraised"],
      to: "returned",
      by: [communeLeader],
      hand: "approve",
      reason: true,
    },
    {
      key: "withdraw",
      from: ["selfDone", "returned"],
      to: "withdrawn",
      by: [cellSecretary],
      hand: "propose",
      reason: true,
    },
  ],
});
