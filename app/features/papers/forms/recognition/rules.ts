import { defineForm } from "#app/features/papers/forms/form/rules.ts";
import {
  assessmentSchema,
  recognitionDecisionSchema,
  resolutionSchema,
  selfReviewSchema,
} from "#app/features/papers/forms/recognition/schema.ts";
import {
  assessment,
  cellRecognition,
  committeeRecognition,
  names,
  recognitionArticles,
  recognitionWords,
  selfReview,
} from "#app/features/papers/forms/recognition/text.ts";
import { decision } from "#app/features/papers/parts/decision/rules.ts";
import {
  headOf,
  signatures,
  signedFor,
  signerOf,
  signs,
  upright,
} from "#app/features/papers/parts/rules.ts";
import { paperWords } from "#app/features/papers/text.ts";

const family = "recognition";
const procedures = ["P03"] as const;
const source = "12-HD/BTCTW";

/** Forms of the official recognition. @source procedures.md P03 */
export const recognitionForms = {
  "10-knd": defineForm({
    name: names["10-knd"],
    family,
    issuer: "member",
    procedures,
    source,
    schema: selfReviewSchema,
    build: (data) =>
      upright(
        headOf(data.head),
        recognitionWords.selfReview,
        recognitionWords.ofProbationary,
        ...selfReview(data),
        signatures(signs(recognitionWords.writer, data.person.name)),
      ),
  }),
  "11-knd": defineForm({
    name: names["11-knd"],
    family,
    issuer: "helper",
    procedures,
    source,
    schema: assessmentSchema,
    build: (data) =>
      upright(
        headOf(data.head),
        recognitionWords.assessment,
        recognitionWords.byHelper,
        ...assessment(data),
        signatures(signs(recognitionWords.helper, data.helper.name)),
      ),
  }),
  "13-knd": defineForm({
    name: names["13-knd"],
    family,
    issuer: "cell",
    procedures,
    source,
    schema: resolutionSchema,
    build: (data) =>
      upright(
        headOf(data.head, recognitionWords.cellNumber),
        paperWords.resolution,
        recognitionWords.subtitle,
        ...cellRecognition(data),
        signedFor(data.recipients, signerOf(data.signer, "cell")),
      ),
  }),
  "15-knd": defineForm({
    name: names["15-knd"],
    family,
    issuer: "grassroots",
    procedures,
    source,
    schema: resolutionSchema,
    build: (data) =>
      upright(
        headOf(data.head, recognitionWords.committeeNumber),
        paperWords.resolution,
        recognitionWords.subtitle,
        ...committeeRecognition(data),
        signedFor(data.recipients, signerOf(data.signer, "grassroots")),
      ),
  }),
  "16-knd": defineForm({
    name: names["16-knd"],
    family,
    issuer: "commune",
    procedures,
    source,
    schema: recognitionDecisionSchema,
    build: (data) =>
      decision(data, {
        subtitle: recognitionWords.decision,
        articles: recognitionArticles(data),
        level: "commune",
      }),
  }),
};
