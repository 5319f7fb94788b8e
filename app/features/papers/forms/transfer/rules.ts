import { defineForm } from "#app/features/papers/forms/form/rules.ts";
import {
  letterSchema,
  registerSchema,
  type LetterData,
} from "#app/features/papers/forms/transfer/schema.ts";
import {
  letter,
  names,
  passageBox,
  returnSlip,
  transferWords,
  type LetterKind,
} from "#app/features/papers/forms/transfer/text.ts";
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
  type PaperBody,
} from "#app/features/papers/parts/rules.ts";
import { paperWords } from "#app/features/papers/text.ts";

const family = "transfer";
const procedures = ["P04"] as const;
const source = "12-HD/BTCTW";
/** @source procedures.md P04: the official domestic letter has ten boxes */
const BOXES = 10;
const BOX_COLUMNS = 2;

const letterForm = (kind: LetterKind, name: keyof typeof names) =>
  defineForm({
    name: names[name],
    family,
    issuer: "commune",
    procedures,
    source,
    schema: letterSchema,
    build: (data) => letterPaper(data, kind),
  });

/** Forms of the transfer. @source procedures.md P04, reports.md L07 */
export const transferForms = {
  "letter-official": letterForm("official", "letter-official"),
  "letter-temporary": letterForm("temporary", "letter-temporary"),
  "letter-internal": letterForm("internal", "letter-internal"),
  "letter-abroad": letterForm("abroad", "letter-abroad"),
  "10-shd": defineForm({
    name: names["10-shd"],
    family,
    issuer: "commune",
    procedures,
    source,
    schema: registerSchema,
    build: ({ head, year, rows, maker, signer }) => {
      const { columns } = transferWords;
      return lying(
        headOf(head),
        transferWords.register,
        transferWords.year(year),
        list(
          [
            { head: columns.on, width: 10, align: "center" },
            { head: columns.name, width: 19 },
            { head: columns.admission, width: 12, align: "center" },
            { head: columns.card, width: 12, align: "center" },
            { head: columns.from, width: 17 },
            { head: columns.to, width: 17 },
            { head: columns.kind, width: 11 },
            { head: columns.direction, width: 8, align: "center" },
          ],
          rows,
          (row) => [
            shown(row.on),
            both(row.name, shown(row.birthDate)),
            both(shown(row.admittedOn), shown(row.officialOn)),
            row.cardNumber,
            row.from,
            row.to,
            row.kind,
            row.direction,
          ],
        ),
        signatures(signs(paperWords.maker, maker), signerOf(signer, "communeOffice")),
      );
    },
  }),
};

const both = (first: string | null, second: string | null): string =>
  [first, second].filter((text) => text !== null).join(", ");

function letterPaper(data: LetterData, kind: LetterKind): PaperBody {
  const paper = upright(
    headOf(data.head, transferWords.number),
    transferWords.title,
    transferWords.kinds[kind],
    ...letter(data, kind),
    signedFor(
      data.recipients,
      signerOf(data.signer, kind === "internal" ? "grassroots" : "commune"),
    ),
  );
  if (kind !== "official") return paper;
  const boxes = Array.from({ length: Math.max(BOXES, data.passages.length) }, (_, at) =>
    passageBox(at + 1, data.passages[at]),
  );
  return {
    ...paper,
    blocks: [
      ...paper.blocks,
      // One page is the letter with what is cut off and sent back, the other one its boxes.
      { kind: "boxes", columns: 1, boxes: [returnSlip(data)] },
      { kind: "page" },
      { kind: "boxes", columns: BOX_COLUMNS, boxes },
    ],
  };
}
