import { z } from "zod";
import {
  day,
  decisionShape,
  headShape,
  personShape,
  signerShape,
  words,
} from "#app/features/papers/schema.ts";

/** Decision about the membership of one person. */
const aboutPerson = { ...decisionShape, person: personShape, cell: words };

/** Exemption from work and meetings. */
export const exemptionSchema = z.object({ ...aboutPerson, from: day, reason: words });
export type ExemptionData = z.output<typeof exemptionSchema>;

/** Removal of the name from the list of members. */
export const removalSchema = z.object({ ...aboutPerson, ground: words, effectiveOn: day });
export type RemovalData = z.output<typeof removalSchema>;

/** An admission that broke the rules. */
export const annulmentSchema = z.object({ ...aboutPerson, irregularity: words, effectiveOn: day });
export type AnnulmentData = z.output<typeof annulmentSchema>;

/** Leaving on one's own request. */
export const leavingSchema = z.object({ ...aboutPerson, reason: words, effectiveOn: day });
export type LeavingData = z.output<typeof leavingSchema>;

/** Discipline of a member. */
export const disciplineSchema = z.object({
  ...aboutPerson,
  /** Name of the form of discipline. */
  form: words,
  violation: words,
  effectiveOn: day,
});
export type DisciplineData = z.output<typeof disciplineSchema>;

/** Discipline of an organization as a collective. */
export const unitDisciplineSchema = z.object({
  ...decisionShape,
  unit: words,
  /** Name of the form of discipline. */
  form: words,
  violation: words,
  effectiveOn: day,
});
export type UnitDisciplineData = z.output<typeof unitDisciplineSchema>;

/** Notice that a member has died. */
export const deathSchema = z.object({
  head: headShape,
  to: words,
  person: personShape,
  diedOn: day,
  cause: words,
  place: words,
  certificate: words,
  /** Party age at death, in words of the caller. */
  partyAge: words,
  badges: words,
  signer: signerShape,
});
export type DeathData = z.output<typeof deathSchema>;
