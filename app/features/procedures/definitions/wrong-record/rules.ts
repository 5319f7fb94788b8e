import { memberStatus } from "#app/codes/member-status.ts";
import { role } from "#app/features/access/roles.ts";
import { procedure, type Input } from "#app/features/procedures/definition/rules.ts";

const { communeOfficer, importOperator, provinceOfficer } = role;

/** Either takes up what the other proposed and got back. @source roles §4.1 "Technical delete" */
const proposers = [communeOfficer, importOperator];

const grounds: readonly Input[] = [
  { key: "ground", kind: "choice", options: ["duplicate", "stranger", "mistake"] },
  { key: "keptRecord", kind: "text", optional: true },
  { key: "explanation", kind: "longText" },
];

/**
 * A record made by mistake, or twice for one person: the commune or the import operator proposes that it
 * goes, the province decides. It
 * leaves all lists and counts; it and its history stay.
 *
 * @source code list exit_reason, R9; record format 3.0 §12; roles §4.1 "Technical delete"
 */
export const wrongRecord = procedure({
  key: "wrongRecord",
  code: "P13",
  right: "technicalDelete",
  about: "member",
  of: Object.values(memberStatus.codes),
  states: {
    proposed: {},
    returned: {},
    hidden: { end: "done" },
    refused: { end: "refused" },
    withdrawn: { end: "cancelled" },
  },
  steps: [
    {
      key: "propose",
      from: [],
      to: "proposed",
      by: proposers,
      hand: "propose",
      inputs: grounds,
      needs: ["namesKeptRecord", "noOtherCase"],
    },
    {
      key: "proposeAgain",
      from: ["returned"],
      to: "proposed",
      by: proposers,
      hand: "propose",
      inputs: grounds,
      needs: ["namesKeptRecord", "noOtherCase"],
    },
    {
      key: "approve",
      from: ["proposed"],
      to: "hidden",
      by: [provinceOfficer],
      hand: "approve",
      needs: ["noOtherCase"],
      effects: [{ kind: "hideRecord" }],
    },
    {
      key: "return",
      from: ["proposed"],
      to: "returned",
      by: [provinceOfficer],
      hand: "approve",
      reason: true,
    },
    {
      key: "refuse",
      from: ["proposed"],
      to: "refused",
      by: [provinceOfficer],
      hand: "approve",
      reason: true,
    },
    {
      key: "withdraw",
      from: ["proposed", "returned"],
      to: "withdrawn",
      by: proposers,
      hand: "propose",
      reason: true,
    },
  ],
});
