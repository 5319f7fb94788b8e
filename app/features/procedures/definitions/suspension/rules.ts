import { activityStatus } from "#app/codes/activity-status.ts";
import { role } from "#app/features/access/roles.ts";
import { procedure, type Clock, type Effect } from "#app/features/procedures/definition/rules.ts";

const { cellSecretary, communeOfficer, communeLeader, inspector } = role;

const first: Clock = {
  figure: "discipline.suspension_working_days",
  unit: "workingDays",
  from: "suspendedOn",
};
const longest: Clock = {
  figure: "discipline.suspension_max_working_days",
  unit: "workingDays",
  from: "suspendedOn",
};

const suspend: readonly Effect[] = [
  { kind: "set", values: { activity_status: { is: activityStatus.codes.suspended } } },
];
const lift: readonly Effect[] = [
  { kind: "set", values: { activity_status: { from: "activityBefore" } } },
];
const decision = [
  { key: "decisionNumber", kind: "text" },
  { key: "suspendedOn", kind: "date" },
  { key: "activityBefore", kind: "kept", by: "ownActivity" },
] as const;

/**
 * Suspension from Party activity: a measure and no discipline, for a time; during a detention until the court
 * has decided. @source procedures P09, "Suspension"
 */
export const suspension = procedure({
  key: "suspension",
  code: "P09",
  right: "discipline",
  about: "member",
  isConfidential: true,
  whenLeft: "refused",
  states: {
    proposed: {},
    suspended: { clock: first },
    prolonged: { clock: longest },
    detained: { clock: "open" },
    lifted: { end: "done" },
    refused: { end: "refused" },
  },
  steps: [
    {
      key: "propose",
      from: [],
      to: "proposed",
      by: [cellSecretary, communeOfficer, inspector],
      hand: "propose",
      inputs: [
        { key: "ground", kind: "choice", options: ["violation", "detention"] },
        { key: "explanation", kind: "longText" },
      ],
      needs: ["isMember", "isNotSuspended"],
    },
    // Assigns the case: from here on the inspector reads the record.
    {
      key: "takeUp",
      from: ["proposed"],
      to: "proposed",
      by: [inspector],
      hand: "record",
      aside: true,
    },
    {
      key: "suspend",
      from: [{ state: "proposed", when: "isNotDetained" }],
      to: "suspended",
      by: [communeLeader, inspector],
      hand: "approve",
      papers: [{ paper: "suspensionGround" }],
      inputs: decision,
      needs: ["isMember", "isNotSuspended"],
      effects: suspend,
    },
    {
      key: "suspendDetained",
      from: [{ state: "proposed", when: "isDetained" }],
      to: "detained",
      by: [communeLeader, inspector],
      hand: "approve",
      papers: [{ paper: "suspensionGround" }],
      inputs: decision,
      needs: ["isMember", "isNotSuspended"],
      effects: suspend,
    },
    {
      key: "refuse",
      from: ["proposed"],
      to: "refused",
      by: [communeLeader, inspector],
      hand: "approve",
      reason: true,
    },
    {
      key: "prolong",
      from: ["suspended"],
      to: "prolonged",
      by: [communeLeader, inspector],
      hand: "approve",
      reason: true,
    },
    {
      key: "lift",
      from: ["suspended", "prolonged", "detained"],
      to: "lifted",
      by: [communeLeader, inspector],
      hand: "approve",
      reason: true,
      effects: lift,
    },
    {
      key: "end",
      from: ["suspended"],
      to: "lifted",
      by: "system",
      hand: "record",
      after: first,
      effects: lift,
    },
    {
      key: "endProlonged",
      from: ["prolonged"],
      to: "lifted",
      by: "system",
      hand: "record",
      after: longest,
      effects: lift,
    },
  ],
});
