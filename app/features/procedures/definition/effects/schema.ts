import type { ConductKind } from "#app/features/organizations/conduct/schema.ts";
import type { Computation } from "#app/features/procedures/computed/rules.ts";
import type { OfficeGround } from "#app/features/procedures/elections/plan.ts";
import type { CollectionKey, FieldKey } from "#app/record/values.ts";

/** Where a value of the record comes from. */
export type Source = { is: string | null } | { from: string } | { by: Computation };

/** What a step does to the record and beside it, in this order, in one transaction. */
export type Effect =
  | { kind: "set"; values: Partial<Record<FieldKey, Source>> }
  | { kind: "add"; collection: CollectionKey; values: Readonly<Record<string, Source>> }
  /** Changes the rows of a collection that hold these values. */
  | {
      kind: "amend";
      collection: CollectionKey;
      where: Readonly<Record<string, string | Source>>;
      values: Readonly<Record<string, Source>>;
    }
  /** Begins another procedure for the same person, where its rules let it; each of its values by its input. */
  | { kind: "openCase"; procedure: string; values?: Readonly<Record<string, Source>> }
  /** Closes the open stay in the home cell, and offices held there. */
  | { kind: "leaveCell"; on: Source; reason: Source }
  /** Opens the first stay of a new member in the cell of the case. */
  | { kind: "enterParty"; on: Source; reason: Source }
  /** Ends every open office, where the discipline of the case has this form. */
  | { kind: "endOffices"; form: string; on: Source }
  /** Gives back the offices that a discipline of this form ended, where it is asked for. */
  | { kind: "reopenOffices"; form: string; on: Source }
  /** Writes the value that was asked for, or brings back the one before. */
  | { kind: "applyChange"; take: "value" | "before" }
  /** Writes a code in place of another in all records of the unit, or brings the old one back. */
  | { kind: "recode"; take: "value" | "before" }
  /** Takes a transfer that was late without good reason off the Party age, where the receiver says so. */
  | { kind: "countGap" }
  /** Makes the record of somebody who arrives without one, or goes on with the one left behind earlier. */
  | { kind: "welcome" }
  /** The books of dues at both ends follow, once the step is written. */
  | { kind: "moveDues" }
  /** Takes the record out of all lists and counts; it and its history stay. */
  | { kind: "hideRecord" }
  /** Opens a stay in another cell, which becomes the home cell; `moved` when a transfer leads there. */
  | { kind: "joinCell"; cell: Source; on: Source; reason: Source; moved?: true }
  /** A stay as a guest in another cell, beside the one at home. */
  | { kind: "visitCell"; cell: Source; on: Source }
  /** Begins and ends offices of the cell, of whoever it concerns. */
  | { kind: "changeOffices"; ground: OfficeGround }
  /** Asks the cell of the residence for its opinion, where it is known and in this database; or asks no longer. */
  | { kind: "askResidence" }
  | { kind: "endAsking" }
  /** Writes a reward or a discipline of the unit that the case is about, or changes what this case wrote. */
  | {
      kind: "writeConduct" | "amendConduct";
      of: ConductKind;
      values: Readonly<Record<string, Source>>;
    }
  /** Closes the stays as a guest. */
  | { kind: "endVisit"; on: Source }
  /** Hands the case to a unit, which becomes its receiving end; nothing of the record changes. */
  | { kind: "sendTo"; unit: Source };
