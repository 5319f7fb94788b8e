import { defineForm } from "#app/features/papers/forms/form/rules.ts";
import {
  answerSchema,
  appraisalSchema,
  changeSchema,
  generalResolutionSchema,
  gradeSchema,
  suspensionSchema,
} from "#app/features/papers/forms/general/schema.ts";
import {
  answerArticles,
  appraisal,
  changeArticles,
  generalResolution,
  generalWords,
  gradeArticles,
  names,
  suspensionArticles,
} from "#app/features/papers/forms/general/text.ts";
import { decision } from "#app/features/papers/parts/decision/rules.ts";
import { headOf, signedFor, signerOf, upright } from "#app/features/papers/parts/rules.ts";
import { paperWords } from "#app/features/papers/text.ts";
import type { Line } from "#app/lib/paper/model.ts";

const resolutionForm = (code: "cell-resolution" | "committee-resolution") => {
  const isCell = code === "cell-resolution";
  const level = isCell ? "cell" : "grassroots";
  return defineForm({
    name: names[code],
    family: "cells",
    issuer: level,
    procedures: ["P09", "P10"],
    source: "house",
    schema: generalResolutionSchema,
    build: (data) =>
      upright(
        headOf(data.head, isCell ? generalWords.cellNumber : generalWords.committeeNumber),
        paperWords.resolution,
        generalWords.about(data.subject),
        ...generalResolution(data, isCell ? "cell" : "committee"),
        signedFor(data.recipients, signerOf(data.signer, level)),
      ),
  });
};

const appraisalForm = (code: "7-knd" | "14-knd", subtitle: Line) =>
  defineForm({
    name: names[code],
    family: code === "7-knd" ? "admission" : "recognition",
    issuer: "section",
    procedures: [code === "7-knd" ? "P02" : "P03"],
    source: "12-HD/BTCTW",
    schema: appraisalSchema,
    build: (data) =>
      upright(
        headOf(data.head, generalWords.appraisalNumber),
        generalWords.appraisal,
        subtitle,
        ...appraisal(data),
        signedFor(data.recipients, signerOf(data.signer, "grassroots")),
      ),
  });

/** Forms that several procedures share, or that have no family of their own. @source procedures.md P02, P03, P06, P09, P10, P13 */
export const generalForms = {
  "7-knd": appraisalForm("7-knd", generalWords.ofAdmission),
  "14-knd": appraisalForm("14-knd", generalWords.ofRecognition),
  "cell-resolution": resolutionForm("cell-resolution"),
  "committee-resolution": resolutionForm("committee-resolution"),
  suspension: defineForm({
    name: names.suspension,
    family: "leaving",
    issuer: "commune",
    procedures: ["P09"],
    source: "house",
    schema: suspensionSchema,
    build: (data) =>
      decision(data, {
        subtitle: generalWords.suspension,
        articles: suspensionArticles(data),
        level: "commune",
      }),
  }),
  "appeal-answer": defineForm({
    name: names["appeal-answer"],
    family: "leaving",
    issuer: "commune",
    procedures: ["P06", "P09", "P10"],
    source: "house",
    schema: answerSchema,
    build: (data) =>
      decision(data, {
        subtitle: generalWords.answer,
        articles: answerArticles(data),
        level: "commune",
      }),
  }),
  grade: defineForm({
    name: names.grade,
    family: "review",
    issuer: "commune",
    procedures: ["P06"],
    source: "house",
    schema: gradeSchema,
    build: (data) =>
      decision(data, {
        subtitle: generalWords.grade,
        articles: gradeArticles(data),
        level: "commune",
      }),
  }),
  change: defineForm({
    name: names.change,
    family: "review",
    issuer: "commune",
    procedures: ["P13"],
    source: "house",
    schema: changeSchema,
    build: (data) =>
      decision(data, {
        subtitle: generalWords.change,
        articles: changeArticles(data),
        level: "commune",
      }),
  }),
};
