import { approvalSchema, minutesSchema } from "#app/features/papers/forms/cells/schema.ts";
import {
  approvalArticles,
  approvedPeople,
  cellWords,
  metOn,
  minutes,
  names,
} from "#app/features/papers/forms/cells/text.ts";
import { defineForm } from "#app/features/papers/forms/form/rules.ts";
import { decision } from "#app/features/papers/parts/decision/rules.ts";
import { headOf, signatures, signs, upright } from "#app/features/papers/parts/rules.ts";

const family = "cells";
const source = "house";

/** Forms of the cell and its committee. @source procedures.md P01, P16 */
export const cellForms = {
  minutes: defineForm({
    name: names.minutes,
    family,
    issuer: "cell",
    procedures: ["P01"],
    source,
    schema: minutesSchema,
    build: (data) =>
      upright(
        headOf(data.head),
        cellWords.minutes,
        metOn(data.title, data.metOn),
        ...minutes(data),
        signatures(signs(cellWords.secretary, data.secretary), signs(cellWords.chair, data.chair)),
      ),
  }),
  "committee-approval": defineForm({
    name: names["committee-approval"],
    family,
    issuer: "commune",
    procedures: ["P16"],
    source,
    schema: approvalSchema,
    build: (data) => {
      const paper = decision(data, {
        subtitle: cellWords.approval,
        articles: approvalArticles(data),
        level: "commune",
      });
      // The table belongs to the first article, the second one and the signatures follow it.
      return {
        ...paper,
        blocks: [...paper.blocks.slice(0, -2), approvedPeople(data), ...paper.blocks.slice(-2)],
      };
    },
  }),
};
