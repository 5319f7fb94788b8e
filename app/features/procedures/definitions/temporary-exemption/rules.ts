import { activityStatus } from "#app/codes/activity-status.ts";
import { role } from "#app/features/access/roles.ts";
import { procedure, type Effect } from "#app/features/procedures/definition/rules.ts";

const { member, cellSecretary, grassrootsSecretary, communeOfficer } = role;

const exempts: readonly Effect[] = [
  { kind: "set", values: { activity_status: { is: activityStatus.codes.temporarilyExempt } } },
];
const decision = [
  { key: "decisionNumber", kind: "text" },
  { key: "decisionOn", kind: "date" },
] as const;

/**
 * Exemption for a time instead of a temporary transfer: itinerant work, or no organization near. The cell proposes,
 * the grassroots committee decides, or the commune where there is none; at the end the member comes back with the
 * remarks of the place of stay.
 *
 * @source procedures P04.3
 */
export const temporaryExemption = procedure({
  key: "temporaryExemption",
  code: "P04",
  right: "transferOut",
  about: "member",
  whenLeft: "withdrawn",
  states: {
    requested: {},
    proposed: {},
    exempt: { clock: { until: "until" } },
    resumed: { end: "done" },
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
        { key: "ground", kind: "choice", options: ["itinerant", "noOrganization"] },
        { key: "from", kind: "date", ahead: true },
        { key: "until", kind: "date", ahead: true },
        { key: "place", kind: "text" },
        { key: "explanation", kind: "longText", optional: true },
      ],
      needs: ["isMember", "isNotMoving", "isNotSuspended", "isNotExempt", "isHere", "pauseFits"],
    },
    {
      key: "propose",
      from: ["requested"],
      to: "proposed",
      by: [cellSecretary],
      hand: "record",
      inputs: [
        { key: "meetingOn", kind: "date" },
        { key: "opinion", kind: "longText" },
      ],
      needs: ["isMember", "isHere"],
    },
    {
      key: "decide",
      from: [{ state: "proposed", when: "hasGrassroots" }],
      to: "exempt",
      by: [grassrootsSecretary],
      hand: "approve",
      inputs: decision,
      needs: ["isMember", "isHere"],
      effects: exempts,
    },
    {
      key: "decideByCommune",
      from: [{ state: "proposed", when: "noGrassroots" }],
      to: "exempt",
      by: [communeOfficer],
      hand: "approve",
      inputs: decision,
      needs: ["isMember", "isHere"],
      effects: exempts,
    },
    {
      key: "refuse",
      from: [{ state: "proposed", when: "hasGrassroots" }],
      to: "refused",
      by: [grassrootsSecretary],
      hand: "approve",
      reason: true,
    },
    {
      key: "refuseByCommune",
      from: [{ state: "proposed", when: "noGrassroots" }],
      to: "refused",
      by: [communeOfficer],
      hand: "approve",
      reason: true,
    },
    {
      key: "resume",
      from: ["exempt"],
      to: "resumed",
      by: [cellSecretary],
      hand: "record",
      papers: [{ paper: "hostRemarks" }],
      inputs: [{ key: "resumedOn", kind: "date" }],
      needs: ["isMember", "isPaused"],
      effects: [{ kind: "set", values: { activity_status: { is: activityStatus.codes.active } } }],
    },
    {
      key: "withdraw",
      from: ["requested", "proposed"],
      to: "withdrawn",
      by: [member, cellSecretary],
      hand: "propose",
      reason: true,
    },
  ],
});
