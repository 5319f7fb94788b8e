import { defineForm } from "#app/features/papers/forms/form/rules.ts";
import {
  exitNoticeSchema,
  loansSchema,
  personReviewSchema,
} from "#app/features/papers/forms/persons/schema.ts";
import {
  exitNotice,
  names,
  opinionsOnReview,
  personReview,
  personWords,
} from "#app/features/papers/forms/persons/text.ts";
import {
  headOf,
  list,
  lying,
  shown,
  signatures,
  signedFor,
  signerOf,
  signs,
  upright,
} from "#app/features/papers/parts/rules.ts";
import { paperWords } from "#app/features/papers/text.ts";

/** Whose review each of these forms is. */
const reviewers = { "2a-tt": "ordinary", "2b-tt": "office", "2c-tt": "outside" } as const;

const reviewForm = (code: keyof typeof reviewers) =>
  defineForm({
    name: names[code],
    family: "review",
    issuer: "member",
    procedures: ["P06"],
    source: "house",
    schema: personReviewSchema,
    build: (data) =>
      upright(
        headOf(data.head),
        personWords.review,
        personWords.year(data.year),
        ...personReview(data, reviewers[code]),
        signatures(signs(personWords.writer, data.person.name)),
        ...opinionsOnReview(data),
        signatures(signerOf({ level: "cell", deputy: false, name: null }, "cell")),
      ),
  });

/** Forms about one person: the yearly review, the notice of an exit, and the book of dossiers lent. @source procedures.md P06, P10, forms index */
export const personForms = {
  "2a-tt": reviewForm("2a-tt"),
  "2b-tt": reviewForm("2b-tt"),
  "2c-tt": reviewForm("2c-tt"),
  "exit-notice": defineForm({
    name: names["exit-notice"],
    family: "leaving",
    issuer: "commune",
    procedures: ["P09", "P10"],
    source: "12-HD/BTCTW",
    schema: exitNoticeSchema,
    build: (data) =>
      upright(
        headOf(data.head, personWords.number),
        personWords.notice,
        personWords.left,
        ...exitNotice(data),
        signedFor(data.recipients, signerOf(data.signer, "commune")),
      ),
  }),
  "dossier-loans": defineForm({
    name: names["dossier-loans"],
    family: "review",
    issuer: "commune",
    procedures: ["P13"],
    source: "12-HD/BTCTW",
    schema: loansSchema,
    build: ({ head, year, rows, maker, signer }) => {
      const { columns } = personWords;
      return lying(
        headOf(head),
        personWords.loans,
        personWords.year(year),
        list(
          [
            { head: columns.on, width: 12, align: "center" },
            { head: columns.dossier, width: 28 },
            { head: columns.borrower, width: 22 },
            { head: columns.purpose, width: 22 },
            { head: columns.returnedOn, width: 16, align: "center" },
          ],
          rows,
          (row) => [shown(row.on), row.dossier, row.borrower, row.purpose, shown(row.returnedOn)],
        ),
        signatures(signs(paperWords.maker, maker), signerOf(signer, "communeOffice")),
      );
    },
  }),
};
