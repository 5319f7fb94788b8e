import { role } from "#app/features/access/roles.ts";
import { procedure, type Input } from "#app/features/procedures/definition/rules.ts";

const { member, cellSecretary, communeOfficer } = role;

const stated: readonly Input[] = [
  { key: "year", kind: "kept", by: "supplementYear" },
  { key: "outcome", kind: "choice", options: ["unchanged", "changed"] },
  { key: "remarks", kind: "longText", optional: true },
];
const onPaper: readonly Input[] = [...stated, { key: "signedOn", kind: "date" }];
const needs = ["isMember", "supplementIsOpen", "isFirstOfYear", "changesAreAsked"] as const;
const again = ["isMember", "changesAreAsked"] as const;

/**
 * The yearly supplement of the record: each member states that nothing has changed, or asks for the changes and
 * states that these are all; the commune receives it and the review of the record begins anew.
 *
 * @source procedures P13, "Annual supplement"; form 3-HSĐV
 */
export const supplement = procedure({
  key: "supplement",
  code: "P13",
  right: "changeK1",
  alsoRights: ["changeK2"],
  about: "member",
  states: {
    // A whole commune states within some weeks and is received cell by cell: nobody is late before the campaign ends.
    stated: { clock: "open" },
    returned: {},
    received: { end: "done" },
    withdrawn: { end: "cancelled" },
  },
  steps: [
    { key: "state", from: [], to: "stated", by: [member], hand: "propose", inputs: stated, needs },
    {
      key: "recordPaper",
      from: [],
      to: "stated",
      by: [cellSecretary],
      hand: "propose",
      inputs: onPaper,
      needs,
    },
    {
      key: "stateAgain",
      from: ["returned"],
      to: "stated",
      by: [member],
      hand: "propose",
      inputs: stated.slice(1),
      needs: again,
    },
    {
      key: "recordPaperAgain",
      from: ["returned"],
      to: "stated",
      by: [cellSecretary],
      hand: "propose",
      inputs: onPaper.slice(1),
      needs: again,
    },
    {
      key: "receive",
      from: ["stated"],
      to: "received",
      by: [communeOfficer],
      hand: "approve",
      // Received together on the page of the campaign: no one statement makes the office wait.
      aside: true,
      needs: ["isMember", "changesAreSettled"],
      effects: [
        {
          kind: "set",
          values: {
            last_reviewed_at: { by: "today" },
            verified_by_member_at: { by: "statedOn" },
            verified_by_commune_at: { by: "today" },
          },
        },
      ],
    },
    {
      key: "return",
      from: ["stated"],
      to: "returned",
      by: [communeOfficer],
      hand: "approve",
      reason: true,
    },
    {
      key: "withdraw",
      from: ["stated", "returned"],
      to: "withdrawn",
      by: [member, cellSecretary],
      hand: "propose",
      reason: true,
    },
    // Nobody states anything more for somebody who has died or left: the night takes it.
    {
      key: "leave",
      from: ["stated", "returned"],
      to: "withdrawn",
      by: "system",
      hand: "record",
      aside: true,
      needs: ["hasLeft"],
    },
  ],
});
