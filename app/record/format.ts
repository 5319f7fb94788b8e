import type { Collection, Field } from "#app/record/field.ts";
import type { Section } from "#app/record/section.ts";
import { identificationSection } from "#app/record/sections/identification.ts";
import { personalSection } from "#app/record/sections/personal.ts";
import { contactSection } from "#app/record/sections/contact.ts";
import { milestonesSection } from "#app/record/sections/milestones.ts";
import { educationSection } from "#app/record/sections/education.ts";
import { occupationSection } from "#app/record/sections/occupation.ts";
import { healthPolicySection } from "#app/record/sections/health-policy.ts";
import { activityHistorySection } from "#app/record/sections/activity-history.ts";
import { trainingSection } from "#app/record/sections/training.ts";
import { foreignSection } from "#app/record/sections/foreign.ts";
import { rewardSection } from "#app/record/sections/reward.ts";
import { badgeSection } from "#app/record/sections/badge.ts";
import { disciplineSection } from "#app/record/sections/discipline.ts";
import { familySection } from "#app/record/sections/family.ts";
import { economySection } from "#app/record/sections/economy.ts";
import { evaluationSection } from "#app/record/sections/evaluation.ts";
import { organizationHistorySection } from "#app/record/sections/organization-history.ts";
import { positionSection } from "#app/record/sections/position.ts";
import { cardSection } from "#app/record/sections/card.ts";
import { documentsSection } from "#app/record/sections/documents.ts";
import { duesSection } from "#app/record/sections/dues.ts";
import { qualitySection } from "#app/record/sections/quality.ts";

/** Version of our record format; stands in every workbook and on the reference page. */
export const FORMAT_VERSION = "3.0";

/** The sections in their order, with literal keys; `values.ts` derives its types from them. */
export const typedSections = [
  identificationSection,
  personalSection,
  contactSection,
  milestonesSection,
  educationSection,
  occupationSection,
  healthPolicySection,
  activityHistorySection,
  trainingSection,
  foreignSection,
  rewardSection,
  badgeSection,
  disciplineSection,
  familySection,
  economySection,
  evaluationSection,
  organizationHistorySection,
  positionSection,
  cardSection,
  documentsSection,
  duesSection,
  qualitySection,
] as const;

/** The sections in their order. */
export const sections: readonly Section[] = [...typedSections];

/** Key of a section. */
export type SectionKey = (typeof typedSections)[number]["key"];

/** The fields of the main record, in the order of the format. */
export const fields: readonly Field[] = sections.flatMap((part) => part.fields);

/** The child collections, in the order of the format. */
export const collections: readonly Collection[] = sections.flatMap((part) => part.collections);

const byKey: ReadonlyMap<string, Field> = new Map(
  [...fields, ...collections.flatMap((part) => part.fields)].map((one) => [one.key, one]),
);

/**
 * The field with this key, `full_name` or `party_cards.number`.
 *
 * @throws {Error} when the format has no such field
 */
export function field(key: string): Field {
  const found = byKey.get(key);
  if (!found) throw new Error(`The record format has no field ${key}`);
  return found;
}

/** The field with this key, or null; for keys that come from outside. */
export function findField(key: string): Field | null {
  return byKey.get(key) ?? null;
}

/**
 * The collection with this key.
 *
 * @throws {Error} when the format has no such collection
 */
export function collection(key: string): Collection {
  const found = collections.find((part) => part.key === key);
  if (!found) throw new Error(`The record format has no collection ${key}`);
  return found;
}

/** The section with this key, or null; for keys that come from outside. */
export function findSection(key: string): Section | null {
  return sections.find((part) => part.key === key) ?? null;
}
