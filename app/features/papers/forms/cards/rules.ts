import {
  cardDecisionSchema,
  cardListSchema,
  type CardListData,
} from "#app/features/papers/forms/cards/schema.ts";
import {
  cardArticles,
  cardWords,
  names,
  type CardListKind,
} from "#app/features/papers/forms/cards/text.ts";
import { defineForm } from "#app/features/papers/forms/form/rules.ts";
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
  type PaperBody,
} from "#app/features/papers/parts/rules.ts";
import type { SignerLevel } from "#app/features/papers/schema.ts";
import { paperWords } from "#app/features/papers/text.ts";
import type { PaperColumn } from "#app/lib/paper/model.ts";

const family = "cards";
const procedures = ["P05"] as const;
const source = "12-HD/BTCTW";

const listForm = (
  code: keyof typeof names,
  kind: CardListKind,
  issuer: "cell" | "grassroots" | "commune",
) =>
  defineForm({
    name: names[code],
    family,
    issuer,
    procedures,
    source,
    schema: cardListSchema,
    build: (data) => cardList(data, kind, issuer),
  });

/** Forms of Party cards. @source procedures.md P05, reports.md L10 */
export const cardForms = {
  "1-tdv": listForm("1-tdv", "issue", "grassroots"),
  "2-tdv": listForm("2-tdv", "lost", "grassroots"),
  "2a-tdv": listForm("2a-tdv", "lost", "commune"),
  "3-tdv": listForm("3-tdv", "damaged", "grassroots"),
  "3a-tdv": listForm("3a-tdv", "damaged", "commune"),
  "4-tdv": defineForm({
    name: names["4-tdv"],
    family,
    issuer: "province",
    procedures,
    source,
    schema: cardDecisionSchema,
    build: (data) =>
      decision(data, {
        subtitle: cardWords.decision,
        articles: cardArticles(data),
        level: "province",
      }),
  }),
};

/** The columns of a list: of a first card there is no old number and no reason. */
function cardList(data: CardListData, kind: CardListKind, level: SignerLevel): PaperBody {
  const { columns } = cardWords;
  const isFirst = kind === "issue";
  const old: PaperColumn[] = isFirst
    ? []
    : [
        { head: columns.oldCardNumber, width: 11, align: "center" },
        { head: columns.reason, width: 14 },
      ];
  return lying(
    headOf(data.head),
    cardWords.titles[kind],
    null,
    list(
      [
        { head: columns.name, width: 17 },
        { head: columns.birthDate, width: 10, align: "center" },
        { head: columns.homeTown, width: 17 },
        { head: columns.admittedOn, width: 10, align: "center" },
        { head: columns.officialOn, width: 10, align: "center" },
        ...old,
        { head: columns.cardNumber, width: 11, align: "center" },
        { head: columns.cell, width: 13 },
      ],
      data.rows,
      (row) => [
        row.name,
        shown(row.birthDate),
        row.homeTown,
        shown(row.admittedOn),
        shown(row.officialOn),
        ...(isFirst ? [] : [row.oldCardNumber, row.reason]),
        row.cardNumber,
        row.cell,
      ],
    ),
    para(paperWords.total(data.rows.length > 0 ? data.rows.length : null)),
    signatures(signs(paperWords.maker, data.maker), signerOf(data.signer, level)),
  );
}
