import { defineForm } from "#app/features/papers/forms/form/rules.ts";
import { unitGradeSchema, unitReviewSchema } from "#app/features/papers/forms/reviews/schema.ts";
import {
  names,
  reviewWords,
  selfGrade,
  unitGradeArticles,
} from "#app/features/papers/forms/reviews/text.ts";
import { decision } from "#app/features/papers/parts/decision/rules.ts";
import {
  fields,
  headOf,
  para,
  remark,
  signedFor,
  signerOf,
  upright,
} from "#app/features/papers/parts/rules.ts";

/** Forms of the yearly review of cells and committees. @source procedures.md P06, forms index (43-HD/BTCTW) */
export const reviewForms = {
  "01-tt": defineForm({
    name: names["01-tt"],
    family: "review",
    issuer: "cell",
    procedures: ["P06"],
    source: "house",
    schema: unitReviewSchema,
    build: (data) =>
      upright(
        headOf(data.head, reviewWords.numbers[data.of]),
        reviewWords.title,
        reviewWords.about(data),
        fields([remark(reviewWords.results, data.results, 6)]),
        fields([remark(reviewWords.weaknesses, data.weaknesses, 6)]),
        para(selfGrade(data)),
        signedFor(data.recipients, signerOf(data.signer, "cell")),
      ),
  }),
  "unit-grade": defineForm({
    name: names["unit-grade"],
    family: "review",
    issuer: "commune",
    procedures: ["P06"],
    source: "house",
    schema: unitGradeSchema,
    build: (data) =>
      decision(data, {
        subtitle: reviewWords.decision,
        articles: unitGradeArticles(data),
        level: "commune",
      }),
  }),
};
