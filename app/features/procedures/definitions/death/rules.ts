import { cardStatus } from "#app/codes/card-status.ts";
import { exitReason } from "#app/codes/exit-reason.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { role } from "#app/features/access/roles.ts";
import { procedure, type Input } from "#app/features/procedures/definition/rules.ts";

const { cellSecretary, communeOfficer } = role;

const notice: readonly Input[] = [
  { key: "diedOn", kind: "date" },
  { key: "certificateNumber", kind: "text" },
  { key: "certificateOn", kind: "date", optional: true },
];

/** Death of a member: the cell records it with the certificate, the commune confirms. @source procedures P10, "Death" */
export const death = procedure({
  key: "death",
  code: "P10",
  right: "death",
  about: "member",
  states: {
    recorded: {},
    returned: {},
    confirmed: { end: "done" },
    withdrawn: { end: "cancelled" },
  },
  steps: [
    {
      key: "record",
      from: [],
      to: "recorded",
      by: [cellSecretary],
      hand: "propose",
      inputs: notice,
      needs: ["isMember"],
    },
    {
      key: "recordAgain",
      from: ["returned"],
      to: "recorded",
      by: [cellSecretary],
      hand: "propose",
      inputs: notice,
      needs: ["isMember"],
    },
    {
      key: "confirm",
      from: ["recorded"],
      to: "confirmed",
      by: [communeOfficer],
      hand: "approve",
      papers: [{ paper: "deathCertificate" }],
      needs: ["isMember"],
      effects: [
        {
          kind: "leaveCell",
          on: { from: "diedOn" },
          reason: { is: exitReason.codes.death },
        },
        {
          kind: "set",
          values: {
            membership_status: { is: memberStatus.codes.deceased },
            exit_date: { from: "diedOn" },
            exit_reason: { is: exitReason.codes.death },
          },
        },
        {
          kind: "amend",
          collection: "party_cards",
          where: { status: cardStatus.codes.valid },
          values: {
            status: { is: cardStatus.codes.keptByFamily },
            change_date: { from: "diedOn" },
          },
        },
      ],
    },
    {
      key: "return",
      from: ["recorded"],
      to: "returned",
      by: [communeOfficer],
      hand: "approve",
      reason: true,
    },
    {
      key: "withdraw",
      from: ["recorded", "returned"],
      to: "withdrawn",
      by: [cellSecretary],
      hand: "propose",
      reason: true,
    },
  ],
});
