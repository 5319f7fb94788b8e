import type { Definition } from "#app/features/procedures/definition/rules.ts";
import { annulment } from "#app/features/procedures/definitions/annulment/rules.ts";
import { badge } from "#app/features/procedures/definitions/badge/rules.ts";
import { evaluation } from "#app/features/procedures/definitions/evaluation/rules.ts";
import { reward } from "#app/features/procedures/definitions/reward/rules.ts";
import { change } from "#app/features/procedures/definitions/change/rules.ts";
import { admission } from "#app/features/procedures/definitions/admission/rules.ts";
import { card } from "#app/features/procedures/definitions/card/rules.ts";
import { cardRecovery } from "#app/features/procedures/definitions/card-recovery/rules.ts";
import {
  communeCongress,
  grassrootsCongress,
  sectionCongress,
} from "#app/features/procedures/definitions/congresses/rules.ts";
import { congress } from "#app/features/procedures/definitions/congress/rules.ts";
import {
  communeDiscipline,
  grassrootsDiscipline,
  sectionDiscipline,
  unitDiscipline,
} from "#app/features/procedures/definitions/unit-discipline/rules.ts";
import {
  communeReward,
  grassrootsReward,
  sectionReward,
  unitReward,
} from "#app/features/procedures/definitions/unit-reward/rules.ts";
import {
  communeReview,
  grassrootsReview,
  sectionReview,
  unitReview,
} from "#app/features/procedures/definitions/unit-review/rules.ts";
import {
  communeOfficeChange,
  grassrootsOfficeChange,
  officeChange,
  sectionOfficeChange,
} from "#app/features/procedures/definitions/office-change/rules.ts";
import {
  communeTermShift,
  grassrootsTermShift,
  sectionTermShift,
  termShift,
} from "#app/features/procedures/definitions/term-shift/rules.ts";
import { death } from "#app/features/procedures/definitions/death/rules.ts";
import { discipline } from "#app/features/procedures/definitions/discipline/rules.ts";
import { suspension } from "#app/features/procedures/definitions/suspension/rules.ts";
import { exemption } from "#app/features/procedures/definitions/exemption/rules.ts";
import { internalTransfer } from "#app/features/procedures/definitions/internal-transfer/rules.ts";
import { arrival } from "#app/features/procedures/definitions/arrival/rules.ts";
import { leaving } from "#app/features/procedures/definitions/leaving/rules.ts";
import { readmission } from "#app/features/procedures/definitions/readmission/rules.ts";
import { recoding } from "#app/features/procedures/definitions/recoding/rules.ts";
import { recognition } from "#app/features/procedures/definitions/recognition/rules.ts";
import { removal } from "#app/features/procedures/definitions/removal/rules.ts";
import { supplement } from "#app/features/procedures/definitions/supplement/rules.ts";
import { temporaryExemption } from "#app/features/procedures/definitions/temporary-exemption/rules.ts";
import { temporaryTransfer } from "#app/features/procedures/definitions/temporary-transfer/rules.ts";
import { wrongRecord } from "#app/features/procedures/definitions/wrong-record/rules.ts";
import { transfer } from "#app/features/procedures/definitions/transfer/rules.ts";

/** Every procedure, in the order in which they are offered. */
export const definitions: readonly Definition[] = [
  change,
  supplement,
  recoding,
  wrongRecord,
  admission,
  readmission,
  recognition,
  card,
  cardRecovery,
  transfer,
  arrival,
  internalTransfer,
  temporaryTransfer,
  temporaryExemption,
  exemption,
  evaluation,
  badge,
  reward,
  discipline,
  suspension,
  removal,
  annulment,
  leaving,
  death,
  unitReview,
  sectionReview,
  grassrootsReview,
  communeReview,
  unitReward,
  sectionReward,
  grassrootsReward,
  communeReward,
  unitDiscipline,
  sectionDiscipline,
  grassrootsDiscipline,
  communeDiscipline,
  congress,
  sectionCongress,
  grassrootsCongress,
  communeCongress,
  officeChange,
  sectionOfficeChange,
  grassrootsOfficeChange,
  communeOfficeChange,
  termShift,
  sectionTermShift,
  grassrootsTermShift,
  communeTermShift,
];

const byKey = new Map(definitions.map((one) => [one.key, one]));

/** A procedure by its key; null when there is none. */
export function definitionOf(key: string): Definition | null {
  return byKey.get(key) ?? null;
}
