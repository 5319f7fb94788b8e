import { role } from "#app/features/access/roles.ts";
import { procedure } from "#app/features/procedures/definition/rules.ts";

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
      inputs: [
        { key: "destination", kind: "cell", within: "commune" },
        { key: "ground", kind: "longText" },
      ],
      needs: ["isMember", "isNotMoving", "isNotSuspended"],
    },
    {
      key: "review",
      from: ["requested"],
      to: "cellOk",
      by: [cellSecretary],
      hand: "record",
      inputs: [
        { key: "reviewedOn", kind: "date" },
        { key: "remarks", kind: "longText" },
      ],
      needs: ["isMember", "duesArePaid"],
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
      from: ["requested", "cellOk"],
      to: "withdrawn",
      by: [member, cellSecretary],
      hand: "propose",
      reason: true,
    },
  ],
});
