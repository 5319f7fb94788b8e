import { defineForm } from "#app/features/papers/forms/form/rules.ts";
import {
  annulmentSchema,
  deathSchema,
  disciplineSchema,
  exemptionSchema,
  leavingSchema,
  removalSchema,
  unitDisciplineSchema,
} from "#app/features/papers/forms/leaving/schema.ts";
import {
  annulmentArticles,
  deathNotice,
  disciplineArticles,
  exemptionArticles,
  leavingArticles,
  leavingWords,
  names,
  removalArticles,
  unitDisciplineArticles,
} from "#app/features/papers/forms/leaving/text.ts";
import { decision } from "#app/features/papers/parts/decision/rules.ts";
import { headOf, signatures, signerOf, upright } from "#app/features/papers/parts/rules.ts";

const family = "leaving";
const source = "house";

/** Forms of exemption, discipline, leaving and death. @source procedures.md P09, P10, P12 */
export const leavingForms = {
  exemption: defineForm({
    name: names.exemption,
    family,
    issuer: "cell",
    procedures: ["P12"],
    source,
    schema: exemptionSchema,
    build: (data) =>
      decision(data, {
        subtitle: leavingWords.exemption,
        articles: exemptionArticles(data),
        level: "cell",
      }),
  }),
  discipline: defineForm({
    name: names.discipline,
    family,
    issuer: "commune",
    procedures: ["P09"],
    source,
    schema: disciplineSchema,
    build: (data) =>
      decision(data, {
        subtitle: leavingWords.discipline,
        articles: disciplineArticles(data),
        level: "commune",
      }),
  }),
  "unit-discipline": defineForm({
    name: names["unit-discipline"],
    family,
    issuer: "commune",
    procedures: ["P09"],
    source,
    schema: unitDisciplineSchema,
    build: (data) =>
      decision(data, {
        subtitle: leavingWords.unitDiscipline,
        articles: unitDisciplineArticles(data),
        level: "commune",
      }),
  }),
  "name-removal": defineForm({
    name: names["name-removal"],
    family,
    issuer: "commune",
    procedures: ["P10"],
    source,
    schema: removalSchema,
    build: (data) =>
      decision(data, {
        subtitle: leavingWords.removal,
        articles: removalArticles(data),
        level: "commune",
      }),
  }),
  annulment: defineForm({
    name: names.annulment,
    family,
    issuer: "commune",
    procedures: ["P10"],
    source,
    schema: annulmentSchema,
    build: (data) =>
      decision(data, {
        subtitle: leavingWords.annulment,
        articles: annulmentArticles(data),
        level: "commune",
      }),
  }),
  leaving: defineForm({
    name: names.leaving,
    family,
    issuer: "commune",
    procedures: ["P10"],
    source,
    schema: leavingSchema,
    build: (data) =>
      decision(data, {
        subtitle: leavingWords.leaving,
        articles: leavingArticles(data),
        level: "commune",
      }),
  }),
  "death-notice": defineForm({
    name: names["death-notice"],
    family,
    issuer: "cell",
    procedures: ["P10"],
    source: "12-HD/BTCTW",
    schema: deathSchema,
    build: (data) =>
      upright(
        headOf(data.head, leavingWords.deathNumber),
        leavingWords.death,
        null,
        ...deathNotice(data),
        signatures(signerOf(data.signer, "cell")),
      ),
  }),
};
