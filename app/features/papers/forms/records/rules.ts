import { defineForm } from "#app/features/papers/forms/form/rules.ts";
import { supplementSchema } from "#app/features/papers/forms/records/schema.ts";
import {
  names,
  receivedLine,
  recordWords,
  supplementEnd,
  supplementPerson,
  unchanged,
} from "#app/features/papers/forms/records/text.ts";
import {
  headOf,
  list,
  signatures,
  signerOf,
  signs,
  upright,
} from "#app/features/papers/parts/rules.ts";

/** Forms of the record itself. @source procedures.md, forms index (HSĐV) */
export const recordForms = {
  "3-hsd": defineForm({
    name: names["3-hsd"],
    family: "review",
    issuer: "member",
    procedures: ["P13"],
    source: "12-HD/BTCTW",
    schema: supplementSchema,
    build: (data) => {
      const { item, before, value } = recordWords.columns;
      return upright(
        headOf(data.head),
        recordWords.title,
        recordWords.year(data.year),
        ...supplementPerson(data),
        data.isUnchanged
          ? unchanged
          : list(
              [
                { head: item, width: 30 },
                { head: before, width: 31 },
                { head: value, width: 31 },
              ],
              data.changes,
              (row) => [row.item, row.before, row.value],
            ),
        ...supplementEnd(data),
        signatures(signs(recordWords.declarant, data.person.name)),
        receivedLine(data.receivedOn),
        signatures(
          signerOf(data.signer, "cell"),
          signerOf({ ...data.signer, level: "commune" }, "commune"),
        ),
      );
    },
  }),
};
