import { activityStatus } from "#app/codes/activity-status.ts";
import { role } from "#app/features/access/roles.ts";
import { procedure } from "#app/features/procedures/definition/rules.ts";

const { member, cellSecretary, communeOfficer } = role;

/**
 * Temporary transfer for work or studies elsewhere: the member counts at home, a host keeps the guest, and at the
 * end the member comes back with the host's remarks.
 *
 * @source procedures P04.2 (T4, T6, T9); code list activity_status (A7)
 */
export const temporaryTransfer = procedure({
  key: "temporaryTransfer",
  code: "P04",
  right: "transferOut",
  about: "member",
  direct: true,
  whenLeft: "withdrawn",
  states: {
    requested: {},
    cellOk: {},
    introduced: {
      clock: { figure: "transfer.present_working_days", unit: "workingDays", from: "letterOn" },
    },
    hosted: { clock: { until: "until" } },
    remarked: {},
    returned: { end: "done" },
    converted: { end: "done" },
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
        { key: "ground", kind: "choice", options: ["work", "residence", "study"] },
        { key: "from", kind: "date", ahead: true },
        { key: "until", kind: "date", ahead: true },
        { key: "destination", kind: "commune", optional: true },
        { key: "outside", kind: "text", optional: true },
        { key: "country", kind: "text", optional: true },
      ],
      needs: [
        "isMember",
        "isNotMoving",
        "isNotSuspended",
        "hasDestination",
        "countryIsOutside",
        "stayFits",
      ],
    },
    {
      key: "review",
      from: ["requested"],
      to: "cellOk",
      by: [cellSecretary],
      hand: "record",
      papers: [{ paper: "transferGround" }],
      inputs: [
        { key: "reviewedOn", kind: "date" },
        { key: "remarks", kind: "longText", optional: true },
      ],
      needs: ["isMember", "duesArePaid"],
    },
    {
      key: "introduce",
      from: ["cellOk"],
      to: "introduced",
      by: [communeOfficer],
      hand: "approve",
      inputs: [
        { key: "letterNumber", kind: "text" },
        { key: "letterOn", kind: "date" },
      ],
      needs: ["isMember"],
      effects: [{ kind: "sendTo", unit: { from: "destination" } }],
    },
    {
      key: "host",
      from: [{ state: "introduced", when: "goesInside" }],
      to: "hosted",
      by: [communeOfficer],
      side: "receiver",
      hand: "approve",
      papers: [{ paper: "introductionLetter", madeAt: ["introduce"] }],
      inputs: [
        { key: "hostedOn", kind: "date" },
        { key: "cell", kind: "cell", within: "receiver" },
      ],
      needs: ["isMember"],
      effects: [
        { kind: "sendTo", unit: { from: "cell" } },
        {
          kind: "set",
          values: { activity_status: { is: activityStatus.codes.temporarilyElsewhere } },
        },
        { kind: "visitCell", cell: { from: "cell" }, on: { from: "hostedOn" } },
      ],
    },
    {
      key: "recordHost",
      from: [{ state: "introduced", when: "goesOutside" }],
      to: "hosted",
      by: [communeOfficer],
      hand: "approve",
      inputs: [
        { key: "hostedOn", kind: "date" },
        { key: "isAlone", kind: "flag" },
      ],
      needs: ["isMember", "isAloneAbroad"],
      effects: [{ kind: "set", values: { activity_status: { by: "awayStatus" } } }],
    },
    {
      key: "extend",
      from: ["hosted"],
      to: "hosted",
      by: [communeOfficer],
      hand: "approve",
      inputs: [{ key: "until", kind: "date", ahead: true }],
      needs: ["stayFits", "stayHasNotEnded"],
      reason: true,
    },
    {
      key: "convert",
      from: ["hosted"],
      to: "converted",
      by: [communeOfficer],
      hand: "approve",
      inputs: [{ key: "convertedOn", kind: "kept", by: "today" }],
      needs: ["isMember"],
      effects: [
        { kind: "set", values: { activity_status: { is: activityStatus.codes.active } } },
        { kind: "endVisit", on: { from: "convertedOn" } },
        {
          kind: "openCase",
          procedure: "transfer",
          values: {
            ground: { by: "transferGround" },
            destination: { by: "hostCommune" },
            outside: { from: "outside" },
            country: { from: "country" },
          },
        },
      ],
      aside: true,
    },
    {
      key: "remark",
      from: [{ state: "hosted", when: "goesInside" }],
      to: "remarked",
      by: [cellSecretary],
      side: "receiver",
      hand: "record",
      inputs: [{ key: "hostRemarks", kind: "longText" }],
    },
    {
      key: "resume",
      from: ["remarked", { state: "hosted", when: "goesOutside" }],
      to: "returned",
      by: [cellSecretary],
      hand: "record",
      papers: [{ paper: "hostRemarks", madeAt: ["remark"] }],
      inputs: [{ key: "resumedOn", kind: "date" }],
      needs: ["isMember"],
      effects: [
        { kind: "set", values: { activity_status: { is: activityStatus.codes.active } } },
        { kind: "endVisit", on: { from: "resumedOn" } },
      ],
    },
    {
      key: "refuse",
      from: ["introduced"],
      to: "refused",
      by: [communeOfficer],
      side: "receiver",
      hand: "approve",
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
