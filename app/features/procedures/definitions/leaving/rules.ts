import { exitReason } from "#app/codes/exit-reason.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { role } from "#app/features/access/roles.ts";
import { procedure } from "#app/features/procedures/definition/rules.ts";

const { member, cellSecretary, communeOfficer, communeLeader } = role;

/** Leaving the Party on one's own request. @source procedures P10, "Leaving" */
export const leaving = procedure({
  key: "leaving",
  code: "P10",
  right: "removal",
  about: "member",
  whenLeft: "withdrawn",
  states: {
    requested: {},
    considered: {},
    verified: {},
    left: { end: "done" },
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
        { key: "requestedOn", kind: "date" },
        { key: "explanation", kind: "longText", optional: true },
      ],
      needs: ["isMember", "noDisciplineCase", "isNotSuspended", "isNotMoving"],
    },
    {
      key: "consider",
      from: ["requested"],
      to: "considered",
      by: [cellSecretary],
      hand: "record",
      inputs: [
        { key: "meetingOn", kind: "date" },
        { key: "opinion", kind: "longText" },
      ],
      needs: ["noDisciplineCase"],
    },
    {
      key: "verify",
      from: ["considered"],
      to: "verified",
      by: [communeOfficer],
      hand: "verify",
      papers: [{ paper: "leavingRequest" }],
      needs: ["noDisciplineCase"],
    },
    {
      key: "return",
      from: ["considered"],
      to: "requested",
      by: [communeOfficer],
      hand: "verify",
      reason: true,
    },
    {
      key: "decide",
      from: ["verified"],
      to: "left",
      by: [communeLeader],
      hand: "approve",
      inputs: [
        { key: "decisionNumber", kind: "text" },
        { key: "decisionOn", kind: "date" },
      ],
      needs: ["isMember", "noDisciplineCase", "isNotSuspended"],
      effects: [
        {
          kind: "leaveCell",
          on: { from: "decisionOn" },
          reason: { is: exitReason.codes.ownRequest },
        },
        {
          kind: "set",
          values: {
            membership_status: { is: memberStatus.codes.leftOnRequest },
            exit_date: { from: "decisionOn" },
            exit_reason: { is: exitReason.codes.ownRequest },
          },
        },
        { kind: "openCase", procedure: "cardRecovery" },
      ],
    },
    {
      key: "refuse",
      from: ["verified"],
      to: "refused",
      by: [communeLeader],
      hand: "approve",
      reason: true,
    },
    {
      key: "withdraw",
      from: ["requested", "considered"],
      to: "withdrawn",
      by: [member, cellSecretary],
      hand: "propose",
      reason: true,
    },
  ],
});
