import { appealResult } from "#app/codes/appeal-result.ts";
import { disciplineForm } from "#app/codes/discipline-form.ts";
import { role, type RoleCode } from "#app/features/access/roles.ts";
import {
  procedure,
  type Clock,
  type Definition,
  type Effect,
  type Input,
  type Source,
} from "#app/features/procedures/definition/rules.ts";
import { unitDisciplineKeys, type UnitLevel } from "#app/features/procedures/units/rules.ts";

const { cellSecretary, grassrootsSecretary } = role;
const { communeOfficer, communeLeader, inspector, provinceLeader } = role;

const { organizationReprimand, organizationWarning } = disciplineForm.codes;
/** Dissolution is an operation of the tree. @source procedures P09, P17 */
const forms = [organizationReprimand, organizationWarning] as const;

const appealTime: Clock = {
  figure: "discipline.appeal_working_days",
  unit: "workingDays",
  from: "announcedOn",
};
const effectTime: Clock = {
  figure: "discipline.effect_months",
  unit: "months",
  from: "announcedOn",
};

const answer: readonly Input[] = [
  { key: "answerNumber", kind: "text" },
  { key: "answerOn", kind: "date" },
];

const row: Effect = {
  kind: "writeConduct",
  of: "disciplines",
  values: {
    form: { by: "disciplineForm" },
    decisionNumber: { from: "decisionNumber" },
    decisionOn: { from: "decisionOn" },
    authority: { from: "authority" },
    announcedOn: { from: "announcedOn" },
    effectEndsOn: { by: "disciplineEffectEnd" },
  },
};

/** What an appeal says about the discipline of this case. */
const settled = (result: string, more: Readonly<Record<string, Source>> = {}): Effect => ({
  kind: "amendConduct",
  of: "disciplines",
  values: { appealResult: { is: result }, ...more },
});

/** Who opens, verifies, decides and settles at a level, and who acts for the unit. */
interface Hands {
  own: readonly RoleCode[];
  open: readonly RoleCode[];
  decide: readonly RoleCode[];
  /** Who may take back what was decided and was wrong. */
  annul: readonly RoleCode[];
  /** Which part of the figure says how long an appeal may take. */
  settledBy: "province" | "central";
}

/** @source roles §4.3, row P09; assumed: whoever proposes for a unit acts for it, R10 at a commune */
const handsAt: Record<UnitLevel, Hands> = {
  cell: {
    own: [cellSecretary],
    open: [grassrootsSecretary, communeOfficer, inspector],
    decide: [communeLeader, inspector],
    annul: [communeLeader, provinceLeader],
    settledBy: "province",
  },
  section: {
    own: [grassrootsSecretary],
    open: [communeOfficer, inspector],
    decide: [communeLeader, inspector],
    annul: [communeLeader, provinceLeader],
    settledBy: "province",
  },
  grassroots: {
    own: [grassrootsSecretary],
    open: [communeOfficer, inspector],
    decide: [communeLeader, inspector],
    annul: [communeLeader, provinceLeader],
    settledBy: "province",
  },
  commune: {
    own: [communeLeader],
    open: [inspector, provinceLeader],
    decide: [provinceLeader],
    annul: [provinceLeader],
    settledBy: "central",
  },
};

/**
 * Discipline of a unit as a collective: opened and verified from above, reviewed by the unit itself, voted on by the
 * committee above, announced, open to an appeal, and over after its months. Its file is seen by few.
 *
 * @source procedures P09, "Organizations"
 */
function disciplineAt(level: UnitLevel): Definition {
  const { own, open, decide, annul, settledBy } = handsAt[level];
  const ofUnit = level === "section" ? ({ isOfSection: true } as const) : {};
  // The inspection of a commune has the role of that of the province and does not look into its own committee.
  const fromAbove = level === "commune" ? ({ isFromAbove: true } as const) : {};
  return procedure({
    key: unitDisciplineKeys[level],
    code: "P09",
    right: "discipline",
    about: "organization",
    ...(level === "cell" ? {} : { unit: level }),
    isConfidential: true,
    states: {
      opened: {},
      verified: {},
      reviewed: {},
      decided: {},
      announced: { clock: appealTime },
      appealed: {
        clock: { figure: "discipline.appeal_settle_days", part: settledBy, unit: "days" },
      },
      upheld: {},
      changed: {},
      effectEnded: { end: "done" },
      // Also where the unit closes before anything is decided.
      dropped: { end: "cancelled" },
      annulled: { end: "cancelled" },
    },
    steps: [
      {
        key: "open",
        from: [],
        to: "opened",
        by: open,
        ...fromAbove,
        hand: "propose",
        inputs: [
          { key: "source", kind: "choice", options: ["signs", "denunciation", "inspection"] },
          { key: "violation", kind: "longText" },
          { key: "violationOn", kind: "date" },
        ],
        needs: ["unitIsOpen"],
      },
      {
        key: "verify",
        from: ["opened"],
        to: "verified",
        by: [inspector],
        ...fromAbove,
        hand: "verify",
        papers: [{ paper: "violationEvidence" }],
        inputs: [
          { key: "verifiedOn", kind: "date" },
          { key: "conclusion", kind: "longText" },
        ],
      },
      {
        key: "review",
        from: ["verified"],
        to: "reviewed",
        by: own,
        ...ofUnit,
        hand: "record",
        inputs: [
          { key: "reviewedOn", kind: "date" },
          { key: "review", kind: "longText" },
          { key: "ownForm", kind: "choice", options: ["none", ...forms] },
        ],
      },
      {
        key: "ask",
        from: ["verified"],
        to: "verified",
        by: [inspector],
        ...fromAbove,
        hand: "record",
        inputs: [{ key: "askedOn", kind: "date" }],
        aside: true,
      },
      {
        key: "goOn",
        from: ["verified"],
        to: "reviewed",
        by: [inspector],
        ...fromAbove,
        hand: "record",
        needs: ["unitWasAskedAgain"],
        reason: true,
      },
      {
        key: "decide",
        from: ["reviewed"],
        to: "decided",
        otherwise: "dropped",
        by: decide,
        hand: "approve",
        inputs: [
          { key: "form", kind: "choice", options: forms },
          { key: "limitationReason", kind: "longText", optional: true },
          { key: "decisionNumber", kind: "text" },
          { key: "decisionOn", kind: "date" },
          { key: "authority", kind: "text" },
          { key: "vote", kind: "vote", of: "standing", majority: "ordinary", secret: true },
        ],
        needs: ["unitIsOpen", "isWithinLimitation"],
      },
      {
        key: "drop",
        from: ["opened", "verified", "reviewed"],
        to: "dropped",
        by: decide,
        hand: "record",
        reason: true,
      },
      {
        key: "announce",
        from: ["decided"],
        to: "announced",
        by: [inspector, ...(level === "commune" ? [provinceLeader] : [communeLeader])],
        ...fromAbove,
        hand: "record",
        papers: [
          { paper: "disciplineDecision", madeAt: ["decide"] },
          { paper: "announcementMinutes" },
        ],
        inputs: [{ key: "announcedOn", kind: "date" }],
        needs: ["unitIsOpen", "announcedAfterDecision"],
        effects: [row],
      },
      {
        key: "appeal",
        from: ["announced"],
        to: "appealed",
        by: own,
        ...ofUnit,
        hand: "record",
        papers: [{ paper: "appealLetter" }],
        inputs: [
          { key: "appealOn", kind: "date" },
          { key: "appeal", kind: "longText" },
        ],
        needs: ["isInDisciplineAppealTime"],
        aside: true,
      },
      // The committee above the one that decided settles an appeal; of the province's decision it is the center's answer.
      {
        key: "uphold",
        from: ["appealed"],
        to: "upheld",
        by: [provinceLeader],
        hand: "record",
        inputs: answer,
        effects: [settled(appealResult.codes.upheld)],
      },
      {
        key: "change",
        from: ["appealed"],
        to: "changed",
        by: [provinceLeader],
        hand: "record",
        inputs: [...answer, { key: "newForm", kind: "choice", options: forms }],
        effects: [settled(appealResult.codes.changed, { form: { by: "disciplineForm" } })],
      },
      {
        key: "grant",
        from: ["appealed"],
        to: "annulled",
        by: [provinceLeader],
        hand: "record",
        inputs: answer,
        effects: [settled(appealResult.codes.annulled)],
        reason: true,
      },
      {
        key: "annul",
        from: ["announced", "upheld", "changed"],
        to: "annulled",
        by: annul,
        hand: "record",
        inputs: answer,
        effects: [settled(appealResult.codes.annulled)],
        reason: true,
      },
      {
        key: "endEffect",
        from: ["announced", "upheld", "changed"],
        to: "effectEnded",
        by: "system",
        hand: "record",
        needs: ["unitHasNoNewDiscipline"],
        after: effectTime,
      },
    ],
  });
}

/** The discipline of a cell. */
export const unitDiscipline = disciplineAt("cell");

/** The discipline of a sectional committee. */
export const sectionDiscipline = disciplineAt("section");

/** The discipline of a grassroots committee. */
export const grassrootsDiscipline = disciplineAt("grassroots");

/** The discipline of a commune committee. */
export const communeDiscipline = disciplineAt("commune");
