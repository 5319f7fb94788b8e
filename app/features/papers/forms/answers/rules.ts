import {
  notGrantedSchema,
  sentBackSchema,
  slipSchema,
} from "#app/features/papers/forms/answers/schema.ts";
import {
  answerWords,
  names,
  notGrantedBlocks,
  sentBackBlocks,
  slipBlocks,
} from "#app/features/papers/forms/answers/text.ts";
import { defineForm } from "#app/features/papers/forms/form/rules.ts";
import { headOf, signedFor, signerOf, upright } from "#app/features/papers/parts/rules.ts";

/** Answers of a committee to where something came from. @source procedures.md P02 (refused), P03, P04.1 */
export const answerForms = {
  "transfer-slip": defineForm({
    name: names["transfer-slip"],
    family: "transfer",
    issuer: "commune",
    procedures: ["P04"],
    source: "12-HD/BTCTW",
    schema: slipSchema,
    build: (data) =>
      upright(
        headOf(data.head),
        answerWords.slip,
        answerWords.received,
        ...slipBlocks(data),
        signedFor(data.recipients, signerOf(data.signer, "commune")),
      ),
  }),
  "transfer-refusal": defineForm({
    name: names["transfer-refusal"],
    family: "transfer",
    issuer: "commune",
    procedures: ["P04"],
    source: "house",
    schema: sentBackSchema,
    build: (data) =>
      upright(
        headOf(data.head, answerWords.number),
        answerWords.notice,
        answerWords.sentBack,
        ...sentBackBlocks(data),
        signedFor(data.recipients, signerOf(data.signer, "commune")),
      ),
  }),
  "not-granted": defineForm({
    name: names["not-granted"],
    family: "admission",
    issuer: "commune",
    procedures: ["P02", "P03"],
    source: "house",
    schema: notGrantedSchema,
    build: (data) =>
      upright(
        headOf(data.head, answerWords.number),
        answerWords.notice,
        answerWords.notGranted(data.subject),
        ...notGrantedBlocks(data),
        signedFor(data.recipients, signerOf(data.signer, "commune")),
      ),
  }),
};
