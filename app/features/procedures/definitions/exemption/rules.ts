import { activityStatus } from "#app/codes/activity-status.ts";
import { role } from "#app/features/access/roles.ts";
import { procedure, type Effect } from "#app/features/procedures/definition/rules.ts";

const { member, cellSecretary, communeOfficer } = role;

/** The member takes part again. */
const active: readonly Effect[] = [
  {
    kind: "set",
    values: {
      activity_status: { is: activityStatus.codes.active },
      exemption_date: { is: null },
    },
  },
];

/** Exemption from work and meetings, and the return to them. @source procedures P12 */
export const exemption = procedure({
  key: "exemption",
  code: "P12",
  right: "exemption",
  about: "member",
  whenLeft: "withdrawn",
  states: {
    requested: {},
    resumeAsked: {},
    approved: { clock: { figure: "exemption.report_days", unit: "days" } },
    reported: { end: "done" },
    ended: { end: "done" },
    refused: { end: "refused" },
    withdrawn: { end: "cancelled" },
  },
  steps: [
    {
      key: "request",
      from: [],
      to: "requested",
      by: [member, cellSecretary],
      hand: "propose",
      inputs: [
        { key: "ground", kind: "choice", options: ["oldAge", "poorHealth"] },
        { key: "explanation", kind: "longText", optional: true },
      ],
      needs: ["isMember", "isNotExempt", "isNotSuspended", "isNotMoving"],
    },
    {
      key: "resume",
      from: [],
      to: "ended",
      by: [cellSecretary],
      hand: "record",
      inputs: [
        { key: "resumedOn", kind: "date" },
        { key: "explanation", kind: "longText", optional: true },
      ],
      needs: ["isMember", "isExempt"],
      effects: active,
    },
    {
      key: "askToResume",
      from: [],
      to: "resumeAsked",
      by: [member],
      hand: "propose",
      inputs: [{ key: "explanation", kind: "longText", optional: true }],
      needs: ["isMember", "isExempt"],
    },
    {
      key: "acceptReturn",
      from: ["resumeAsked"],
      to: "ended",
      by: [cellSecretary],
      hand: "record",
      inputs: [{ key: "resumedOn", kind: "date" }],
      needs: ["isMember", "isExempt"],
      effects: active,
    },
    {
      key: "decide",
      from: ["requested"],
      to: "approved",
      otherwise: "refused",
      by: [cellSecretary],
      hand: "record",
      papers: [{ paper: "exemptionRequest", madeAt: ["request"] }],
      inputs: [
        { key: "meetingOn", kind: "date" },
        { key: "resolutionNumber", kind: "text" },
        { key: "vote", kind: "vote", of: "cell", majority: "ordinary" },
      ],
      needs: ["isMember", "isNotExempt", "isNotSuspended", "isNotMoving"],
      effects: [
        {
          kind: "set",
          values: {
            activity_status: { is: activityStatus.codes.exempt },
            exemption_date: { from: "meetingOn" },
          },
        },
      ],
    },
    {
      key: "takeNote",
      from: ["approved"],
      to: "reported",
      by: [communeOfficer],
      hand: "record",
      papers: [{ paper: "cellResolution", madeAt: ["decide"] }],
    },
    // The committee above is told at once; that nobody answers does not keep the case open.
    {
      key: "report",
      from: ["approved"],
      to: "reported",
      by: "system",
      hand: "record",
      after: { figure: "exemption.report_days", unit: "days" },
    },
    {
      key: "withdraw",
      from: ["requested", "resumeAsked"],
      to: "withdrawn",
      by: [member, cellSecretary],
      hand: "propose",
      reason: true,
    },
  ],
});
