import { defineForm } from "#app/features/papers/forms/form/rules.ts";
import { manyDecisionSchema, manyListSchema } from "#app/features/papers/forms/many/schema.ts";
import { manyArticles, manyWords, names } from "#app/features/papers/forms/many/text.ts";
import { decision } from "#app/features/papers/parts/decision/rules.ts";
import {
  headOf,
  list,
  para,
  shown,
  signatures,
  signerOf,
  signs,
  upright,
} from "#app/features/papers/parts/rules.ts";
import { paperWords } from "#app/features/papers/text.ts";

/** One decision about several people, and the list that goes with it. @source procedures.md P06, P07 */
export const manyForms = {
  "many-decision": defineForm({
    name: names["many-decision"],
    family: "review",
    issuer: "commune",
    procedures: ["P06", "P07"],
    source: "house",
    schema: manyDecisionSchema,
    build: (data) =>
      decision(data, {
        subtitle: manyWords.subject(data),
        articles: manyArticles(data),
        level: "commune",
      }),
  }),
  "many-list": defineForm({
    name: names["many-list"],
    family: "review",
    issuer: "commune",
    procedures: ["P06", "P07"],
    source: "house",
    schema: manyListSchema,
    build: (data) => {
      const { columns } = manyWords;
      const isNumbered = data.thing === "badge";
      return upright(
        headOf(data.head),
        manyWords.list,
        manyWords.attached(data),
        list(
          [
            { head: columns.name, width: 30 },
            { head: columns.birthDate, width: 14, align: "center" },
            { head: columns.cell, width: isNumbered ? 22 : 26 },
            { head: manyWords.what(data.thing), width: isNumbered ? 14 : 22 },
            ...(isNumbered ? [{ head: columns.number, width: 12, align: "center" as const }] : []),
          ],
          data.rows,
          (row) => [
            row.name,
            shown(row.birthDate),
            row.cell,
            row.what,
            ...(isNumbered ? [row.number] : []),
          ],
        ),
        para(paperWords.total(data.rows.length > 0 ? data.rows.length : null)),
        signatures(
          signs(paperWords.maker, data.maker),
          signerOf(data.signer, data.thing === "badge" ? "provinceOffice" : "communeOffice"),
        ),
      );
    },
  }),
};
