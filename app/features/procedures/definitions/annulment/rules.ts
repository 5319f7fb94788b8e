import { exitReason } from "#app/codes/exit-reason.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { role } from "#app/features/access/roles.ts";
import { procedure, type Input } from "#app/features/procedures/definition/rules.ts";

const { cellSecretary, communeOfficer, communeLeader } = role;

const asked: readonly Input[] = [{ key: "irregularity", kind: "longText" }];

/**
 * An admission that broke the rules is annulled by the committee that decides admissions: the person is no member, and
 * the record says why. A record that was made by mistake is another matter (`wrongRecord`).
 *
 * @source procedures P10, "Annulment"; code list exit_reason, R8; who proposes and verifies, as for a removal (assumed)
 */
export const annulment = procedure({
  key: "annulment",
  code: "P10",
  right: "removal",
  about: "member",
  whenLeft: "withdrawn",
  states: {
    proposed: {},
    returned: {},
    verified: {},
    annulled: { end: "done" },
    refused: { end: "refused" },
    withdrawn: { end: "cancelled" },
  },
  steps: [
    {
      key: "propose",
      from: [],
      to: "proposed",
      by: [cellSecretary],
      hand: "propose",
      inputs: asked,
      needs: ["isMember"],
    },
    // What an inspection brings to light comes to the commune first.
    {
      key: "findOut",
      from: [],
      to: "proposed",
      by: [communeOfficer],
      hand: "verify",
      inputs: asked,
      needs: ["isMember"],
    },
    {
      key: "proposeAgain",
      from: ["returned"],
      to: "proposed",
      by: [cellSecretary],
      hand: "propose",
      inputs: asked,
      needs: ["isMember"],
    },
    {
      key: "verify",
      from: ["proposed"],
      to: "verified",
      by: [communeOfficer],
      hand: "verify",
      papers: [{ paper: "irregularityEvidence" }],
      inputs: [{ key: "conclusion", kind: "longText" }],
      needs: ["isMember"],
    },
    {
      key: "return",
      from: ["proposed"],
      to: "returned",
      by: [communeOfficer],
      hand: "verify",
      reason: true,
    },
    {
      key: "decide",
      from: ["verified"],
      to: "annulled",
      otherwise: "refused",
      by: [communeLeader],
      hand: "approve",
      inputs: [
        { key: "decisionNumber", kind: "text" },
        { key: "decisionOn", kind: "date" },
        { key: "vote", kind: "vote", of: "standing", majority: "ordinary" },
      ],
      needs: ["isMember"],
      effects: [
        {
          kind: "leaveCell",
          on: { from: "decisionOn" },
          reason: { is: exitReason.codes.admissionAnnulled },
        },
        {
          kind: "set",
          values: {
            membership_status: { is: memberStatus.codes.nameRemoved },
            exit_date: { from: "decisionOn" },
            exit_reason: { is: exitReason.codes.admissionAnnulled },
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
      from: ["proposed", "returned"],
      to: "withdrawn",
      by: [cellSecretary],
      hand: "propose",
      reason: true,
    },
    {
      key: "drop",
      from: ["proposed", "returned"],
      to: "withdrawn",
      by: [communeOfficer],
      hand: "verify",
      reason: true,
    },
  ],
});
