import { role } from "#app/features/access/roles.ts";
import { procedure } from "#app/features/procedures/definition/rules.ts";

const { cellSecretary, communeOfficer, communeLeader } = role;

/**
 * A term of a cell made longer or shorter by the superior.
 *
 * @source procedures P16, "Term": at most a year (assumed)
 */
export const termShift = procedure({
  key: "termShift",
  code: "P16",
  right: "elections",
  about: "organization",
  states: {
    asked: {},
    shifted: { end: "done" },
    refused: { end: "refused" },
    cancelled: { end: "cancelled" },
  },
  steps: [
    {
      key: "ask",
      from: [],
      to: "asked",
      by: [cellSecretary, communeOfficer],
      hand: "propose",
      inputs: [
        { key: "newEndsOn", kind: "date", ahead: true },
        { key: "why", kind: "longText" },
      ],
      needs: ["unitIsOpen", "shiftFits"],
    },
    {
      key: "decide",
      from: ["asked"],
      to: "shifted",
      by: [communeLeader],
      hand: "approve",
      inputs: [
        { key: "decisionNumber", kind: "text" },
        { key: "decidedOn", kind: "date" },
      ],
      needs: ["unitIsOpen", "shiftFits"],
    },
    {
      key: "refuse",
      from: ["asked"],
      to: "refused",
      by: [communeLeader],
      hand: "approve",
      reason: true,
    },
    {
      key: "withdraw",
      from: ["asked"],
      to: "cancelled",
      by: [cellSecretary, communeOfficer],
      hand: "propose",
      reason: true,
    },
  ],
});
