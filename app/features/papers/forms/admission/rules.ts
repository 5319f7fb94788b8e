import {
  admissionDecisionSchema,
  resolutionSchema,
} from "#app/features/papers/forms/admission/schema.ts";
import {
  admissionArticles,
  admissionWords,
  cellAdmission,
  committeeAdmission,
  names,
} from "#app/features/papers/forms/admission/text.ts";
import { defineForm } from "#app/features/papers/forms/form/rules.ts";
import { decision } from "#app/features/papers/parts/decision/rules.ts";
import { headOf, signedFor, signerOf, upright } from "#app/features/papers/parts/rules.ts";
import { paperWords } from "#app/features/papers/text.ts";

const family = "admission";
const procedures = ["P02"] as const;
const source = "12-HD/BTCTW";

/** Forms of the admission. @source procedures.md P02 */
export const admissionForms = {
  "6-knd": defineForm({
    name: names["6-knd"],
    family,
    issuer: "cell",
    procedures,
    source,
    schema: resolutionSchema,
    build: (data) =>
      upright(
        headOf(data.head, admissionWords.cellNumber),
        paperWords.resolution,
        admissionWords.subtitle,
        ...cellAdmission(data),
        signedFor(data.recipients, signerOf(data.signer, "cell")),
      ),
  }),
  "8-knd": defineForm({
    name: names["8-knd"],
    family,
    issuer: "grassroots",
    procedures,
    source,
    schema: resolutionSchema,
    build: (data) =>
      upright(
        headOf(data.head, admissionWords.committeeNumber),
        paperWords.resolution,
        admissionWords.subtitle,
        ...committeeAdmission(data),
        signedFor(data.recipients, signerOf(data.signer, "grassroots")),
      ),
  }),
  "9-knd": defineForm({
    name: names["9-knd"],
    family,
    issuer: "commune",
    procedures,
    source,
    schema: admissionDecisionSchema,
    build: (data) =>
      decision(data, {
        subtitle: admissionWords.decision(data.again),
        articles: admissionArticles(data),
        level: "commune",
      }),
  }),
};
