import { role } from "#app/features/access/roles.ts";
import { procedure } from "#app/features/procedures/definition/rules.ts";
import {
  approvingPlan,
  electingCommittee,
  electingDeputy,
  electingSecretary,
  opening,
  recognizing,
  secretaryStates,
  statesAfter,
  statesBefore,
} from "#app/features/procedures/definitions/congress/course/rules.ts";

const { cellSecretary, communeOfficer, communeLeader } = role;

const hands = { own: [cellSecretary], check: communeOfficer, approve: communeLeader };
const states = { ...statesBefore, ...secretaryStates, ...statesAfter };

/**
 * The congress of a cell: preparation, approval of the plan, quorum, elections by secret ballot (committee, secretary,
 * deputy), minutes, request, recognition by the superior, with which the offices change in the records. A small cell
 * elects its secretary at once.
 *
 * @source procedures P16; §0.3 for ballots; roles §4.3 row P16
 */
export const congress = procedure<string>({
  key: "congress",
  code: "P16",
  right: "elections",
  about: "organization",
  states,
  steps: [
    {
      key: "plan",
      from: [],
      to: "planned",
      by: [cellSecretary],
      hand: "propose",
      inputs: [
        { key: "plannedOn", kind: "date", ahead: true },
        { key: "place", kind: "text", optional: true },
      ],
      needs: ["unitIsOpen"],
    },
    {
      key: "prepare",
      from: ["planned"],
      to: "prepared",
      by: [cellSecretary],
      hand: "propose",
      inputs: [
        { key: "seats", kind: "number", optional: true },
        { key: "candidates", kind: "people" },
      ],
      needs: ["unitIsOpen", "seatsFit", "candidatesMayStand"],
      papers: [{ paper: "politicalReport" }, { paper: "personnelPlan" }],
    },
    ...approvingPlan(hands),
    opening(hands, [{ key: "candidates", kind: "people" }]),
    ...electingCommittee(hands, { state: "held", when: "electsCommittee" }),
    ...electingSecretary(hands, [
      "committeeElected",
      { state: "held", when: "electsSecretaryOnly" },
    ]),
    electingDeputy(hands, "secretaryElected"),
    ...recognizing(hands, ["deputyElected", "secretaryElected", "secretaryLeft"], states),
  ],
});
