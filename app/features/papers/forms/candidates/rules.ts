import {
  applicationSchema,
  delegatedSchema,
  introductionSchema,
  opinionsSchema,
  type OpinionsData,
} from "#app/features/papers/forms/candidates/schema.ts";
import {
  application,
  candidateWords,
  delegatedArticles,
  introduction,
  names,
  opinions,
  youthResolution,
} from "#app/features/papers/forms/candidates/text.ts";
import { defineForm } from "#app/features/papers/forms/form/rules.ts";
import { decision } from "#app/features/papers/parts/decision/rules.ts";
import { headOf, signatures, signerOf, signs, upright } from "#app/features/papers/parts/rules.ts";

const family = "admission";
const procedures = ["P02"] as const;
const source = "12-HD/BTCTW";

const opinionsForm = (code: "5-knd" | "12-knd", of: OpinionsData["of"]) =>
  defineForm({
    name: names[code],
    family: of,
    issuer: "cell",
    procedures: of === "admission" ? procedures : (["P03"] as const),
    source,
    schema: opinionsSchema,
    build: (data) =>
      upright(
        headOf(data.head),
        candidateWords.opinions,
        candidateWords.of[of],
        ...opinions({ ...data, of }),
        signatures(signerOf({ level: "cell", deputy: false, name: null }, "cell")),
      ),
  });

/** What goes before the vote on an admission or a recognition. @source procedures.md P02, P03, forms index (1-KNĐ to 5-KNĐ, 9A-KNĐ, 12-KNĐ) */
export const candidateForms = {
  "1-knd": defineForm({
    name: names["1-knd"],
    family,
    issuer: "member",
    procedures,
    source,
    schema: applicationSchema,
    build: (data) =>
      upright(
        headOf({ ...data.head, date: data.head.date ?? data.writtenOn }),
        data.again ? candidateWords.again : candidateWords.application,
        null,
        ...application(data),
        signatures(signs(candidateWords.writer, data.person.name)),
      ),
  }),
  "3-knd": defineForm({
    name: names["3-knd"],
    family,
    issuer: "helper",
    procedures,
    source,
    schema: introductionSchema,
    build: (data) =>
      upright(
        headOf(data.head),
        candidateWords.introduction,
        candidateWords.introduces,
        ...introduction(data),
        signatures(signs(candidateWords.introducer, data.introducer.name)),
      ),
  }),
  "4-knd": defineForm({
    name: names["4-knd"],
    family,
    issuer: "union",
    procedures,
    source,
    schema: opinionsSchema,
    build: (data) =>
      upright(
        headOf(data.head),
        candidateWords.resolution,
        candidateWords.youth,
        ...youthResolution(data),
        signatures(signs(candidateWords.youthSigner, null)),
      ),
  }),
  "5-knd": opinionsForm("5-knd", "admission"),
  "9a-knd": defineForm({
    name: names["9a-knd"],
    family,
    issuer: "grassroots",
    procedures,
    source,
    schema: delegatedSchema,
    build: (data) =>
      decision(data, {
        subtitle: candidateWords.decision,
        articles: delegatedArticles(data),
        level: "grassroots",
      }),
  }),
  "12-knd": opinionsForm("12-knd", "recognition"),
};
