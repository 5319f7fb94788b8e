import { role } from "#app/features/access/roles.ts";
import { procedure } from "#app/features/procedures/definition/rules.ts";

const { communeOfficer, communeLeader, importOperator, provinceOfficer } = role;

/** Either takes up what the other proposed and got back. @source procedures P13, K4; roles §4.1 */
const proposers = [communeOfficer, importOperator];

/**
 * One code of a field becomes another in all records of a commune: its officer or the import operator proposes, its
 * leader verifies, the province's officer approves, and all of it is written at once. For some time the province can take it back.
 *
 * @source procedures P13, K4; clarification 30 (who verifies and who approves)
 */
export const recoding = procedure({
  key: "recoding",
  code: "P13",
  right: "changeK4",
  about: "organization",
  unit: "commune",
  states: {
    proposed: {},
    verified: {},
    returned: {},
    applied: { clock: { figure: "recoding.undo_days", unit: "days" } },
    closed: { end: "done" },
    undone: { end: "cancelled" },
    rejected: { end: "refused" },
    withdrawn: { end: "cancelled" },
  },
  steps: [
    {
      key: "propose",
      from: [],
      to: "proposed",
      by: proposers,
      hand: "propose",
      inputs: [
        { key: "field", kind: "recordField" },
        { key: "value", kind: "recordValue" },
        { key: "explanation", kind: "longText" },
        { key: "basis", kind: "text", optional: true },
      ],
    },
    {
      key: "proposeAgain",
      from: ["returned"],
      to: "proposed",
      by: proposers,
      hand: "propose",
      inputs: [{ key: "explanation", kind: "longText" }],
    },
    {
      key: "verify",
      from: ["proposed"],
      to: "verified",
      by: [communeLeader],
      hand: "verify",
    },
    {
      key: "approve",
      from: ["verified"],
      to: "applied",
      by: [provinceOfficer],
      hand: "approve",
      effects: [{ kind: "recode", take: "value" }],
    },
    {
      key: "return",
      from: ["proposed"],
      to: "returned",
      by: [communeLeader],
      hand: "verify",
      reason: true,
    },
    {
      key: "reject",
      from: ["verified"],
      to: "rejected",
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
    {
      key: "takeBack",
      from: ["applied"],
      to: "undone",
      by: [provinceOfficer],
      hand: "approve",
      reason: true,
      effects: [{ kind: "recode", take: "before" }],
    },
    {
      key: "close",
      from: ["applied"],
      to: "closed",
      by: "system",
      hand: "record",
      after: { figure: "recoding.undo_days", unit: "days" },
    },
  ],
});
