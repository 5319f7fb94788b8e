import { role } from "#app/features/access/roles.ts";
import { procedure, type Input } from "#app/features/procedures/definition/rules.ts";

const goal: readonly Input[] = [
  { key: "destination", kind: "cell", within: "commune" },
  { key: "ground", kind: "longText" },
];

const { member, cellSecretary, grassrootsSecretary, grassrootsOfficer, communeOfficer } = role;

/**
 * Transfer between two cells of one commune committee: no letter to another committee, no movement in its totals.
 *
 * @source procedures P04.1 (T3)
 */
export const internalTransfer = procedure({
  key: "internalTransfer",
  code: "P04",
  right: "transferOut",
  about: "member",
  whenLeft: "withdrawn",
  states: {
    requested: {},
    returned: {},
    cellOk: {},
    sent: { inAir: true },
    completed: { end: "done" },
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
      inputs: goal,
      needs: ["isMember", "isNotMoving", "isNotSuspended"],
    },
    {
      key: "requestAgain",
      from: ["returned"],
      to: "requested",
      by: [member, cellSecretary],
      hand: "propose",
      inputs: goal,
      needs: ["isMember"],
    },
    {
      key: "review",
      from: ["requested"],
      to: "cellOk",
      by: [cellSecretary],
      hand: "record",
      papers: [{ paper: "selfReview" }],
      inputs: [
        { key: "reviewedOn", kind: "date" },
        { key: "remarks", kind: "longText" },
      ],
      needs: ["isMember", "duesArePaid"],
    },
    {
      key: "return",
      from: ["requested"],
      to: "returned",
      by: [cellSecretary],
      hand: "record",
      reason: true,
    },
    {
      key: "sendDown",
      from: ["cellOk"],
      to: "returned",
      by: [grassrootsOfficer, grassrootsSecretary, communeOfficer],
      hand: "verify",
      reason: true,
    },
    {
      key: "send",
      from: [{ state: "cellOk", when: "hasGrassroots" }],
      to: "sent",
      by: [grassrootsOfficer, grassrootsSecretary],
      hand: "verify",
      inputs: [{ key: "letterNumber", kind: "text", optional: true }],
      effects: [{ kind: "sendTo", unit: { from: "destination" } }],
    },
    {
      key: "sendByCommune",
      from: [{ state: "cellOk", when: "noGrassroots" }],
      to: "sent",
      by: [communeOfficer],
      hand: "verify",
      inputs: [{ key: "letterNumber", kind: "text", optional: true }],
      effects: [{ kind: "sendTo", unit: { from: "destination" } }],
    },
    {
      key: "list",
      from: ["sent"],
      to: "completed",
      by: [cellSecretary],
      side: "receiver",
      hand: "record",
      papers: [{ paper: "introductionLetter", madeAt: ["send", "sendByCommune"] }],
      inputs: [{ key: "listedOn", kind: "date" }],
      needs: ["isMember"],
      effects: [
        { kind: "leaveCell", on: { from: "listedOn" }, reason: { by: "outReason" } },
        {
          kind: "joinCell",
          cell: { from: "destination" },
          on: { from: "listedOn" },
          reason: { by: "inReason" },
          moved: true,
        },
      ],
    },
    {
      key: "refuse",
      from: ["sent"],
      to: "refused",
      by: [cellSecretary],
      side: "receiver",
      hand: "record",
      reason: true,
    },
    {
      key: "withdraw",
      from: ["requested", "returned", "cellOk"],
      to: "withdrawn",
      by: [member, cellSecretary],
      hand: "propose",
      reason: true,
    },
  ],
});
