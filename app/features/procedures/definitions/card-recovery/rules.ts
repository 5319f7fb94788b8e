import { cardStatus } from "#app/codes/card-status.ts";
import { role } from "#app/features/access/roles.ts";
import { procedure } from "#app/features/procedures/definition/rules.ts";

const { cellSecretary, communeOfficer } = role;

/**
 * The card of somebody who left by expulsion, removal or on request is collected and sent up; begun by the
 * program with the exit, and open until it is done. After a death the family keeps the card.
 *
 * @source procedures P05
 */
export const cardRecovery = procedure({
  key: "cardRecovery",
  code: "P05",
  right: "card",
  about: "member",
  states: {
    toCollect: {},
    collected: {},
    recovered: { end: "done" },
    notFound: { end: "cancelled" },
  },
  steps: [
    {
      key: "begin",
      from: [],
      to: "toCollect",
      by: "system",
      hand: "record",
      needs: ["hasValidCard"],
    },
    {
      key: "collect",
      from: ["toCollect"],
      to: "collected",
      by: [cellSecretary],
      hand: "record",
      inputs: [{ key: "collectedOn", kind: "date" }],
    },
    {
      key: "receive",
      from: ["collected"],
      to: "recovered",
      by: [communeOfficer],
      hand: "verify",
      effects: [
        {
          kind: "amend",
          collection: "party_cards",
          where: { status: cardStatus.codes.valid },
          values: {
            status: { is: cardStatus.codes.recovered },
            change_date: { from: "collectedOn" },
          },
        },
      ],
    },
    {
      key: "giveUp",
      from: ["toCollect"],
      to: "notFound",
      by: [communeOfficer],
      hand: "verify",
      reason: true,
      inputs: [{ key: "givenUpOn", kind: "kept", by: "today" }],
      effects: [
        {
          kind: "amend",
          collection: "party_cards",
          where: { status: cardStatus.codes.valid },
          values: { status: { is: cardStatus.codes.lost }, change_date: { from: "givenUpOn" } },
        },
      ],
    },
  ],
});
