import { defineForm } from "#app/features/papers/forms/form/rules.ts";
import {
  badgeDecisionSchema,
  badgeListSchema,
  rewardSchema,
} from "#app/features/papers/forms/honors/schema.ts";
import {
  badgeArticles,
  honorWords,
  names,
  rewardArticles,
} from "#app/features/papers/forms/honors/text.ts";
import { decision } from "#app/features/papers/parts/decision/rules.ts";
import {
  headOf,
  list,
  lying,
  para,
  shown,
  signatures,
  signerOf,
  signs,
} from "#app/features/papers/parts/rules.ts";
import { paperWords } from "#app/features/papers/text.ts";

const family = "honors";

/** Forms of badges and rewards. @source procedures.md P07, P08; reports.md L11 */
export const honorForms = {
  "badge-list": defineForm({
    name: names["badge-list"],
    family,
    issuer: "commune",
    procedures: ["P07"],
    source: "12-HD/BTCTW",
    schema: badgeListSchema,
    build: ({ head, roundOn, rows, maker, signer }) => {
      const { columns } = honorWords;
      return lying(
        headOf(head),
        honorWords.list,
        honorWords.round(roundOn),
        list(
          [
            { head: columns.name, width: 16 },
            { head: columns.birthDate, width: 9, align: "center" },
            { head: columns.decidedOn, width: 9, align: "center" },
            { head: columns.admittedOn, width: 9, align: "center" },
            { head: columns.officialOn, width: 9, align: "center" },
            { head: columns.partyAge, width: 12, align: "center" },
            { head: columns.badge, width: 7, align: "center" },
            { head: columns.mode, width: 11 },
            { head: columns.cell, width: 11 },
            { head: columns.badgeNumber, width: 8, align: "center" },
          ],
          rows,
          (row) => [
            row.name,
            shown(row.birthDate),
            shown(row.decidedOn),
            shown(row.admittedOn),
            shown(row.officialOn),
            row.partyAge,
            row.badge,
            row.mode,
            row.cell,
            row.badgeNumber,
          ],
        ),
        para(paperWords.total(rows.length > 0 ? rows.length : null)),
        signatures(signs(paperWords.maker, maker), signerOf(signer, "commune")),
      );
    },
  }),
  "badge-decision": defineForm({
    name: names["badge-decision"],
    family,
    issuer: "province",
    procedures: ["P07"],
    source: "12-HD/BTCTW",
    schema: badgeDecisionSchema,
    build: (data) =>
      decision(data, {
        subtitle: honorWords.badgeDecision,
        articles: badgeArticles(data),
        level: "province",
      }),
  }),
  reward: defineForm({
    name: names.reward,
    family,
    issuer: "commune",
    procedures: ["P08"],
    source: "house",
    schema: rewardSchema,
    build: (data) =>
      decision(data, {
        subtitle: honorWords.reward,
        articles: rewardArticles(data, data.bonusDong === null ? null : dong(data.bonusDong)),
        level: "commune",
      }),
  }),
};

/** Whole đồng with points between thousands. */
function dong(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ".");
}
