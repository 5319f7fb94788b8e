import { defineForm } from "#app/features/papers/forms/form/rules.ts";
import { candidateLetterSchema } from "#app/features/papers/forms/letters/schema.ts";
import { candidateLetter, letterWords, names } from "#app/features/papers/forms/letters/text.ts";
import { headOf, signatures, signerOf, upright } from "#app/features/papers/parts/rules.ts";

/** Letters to people without an account. @source procedures.md P02, "Notifications: candidate (portal letter)" */
export const letterForms = {
  "candidate-letter": defineForm({
    name: names["candidate-letter"],
    family: "admission",
    issuer: "cell",
    procedures: ["P02"],
    source: "house",
    schema: candidateLetterSchema,
    build: (data) =>
      upright(
        headOf(data.head),
        letterWords.title,
        letterWords.about(data.again),
        ...candidateLetter(data),
        signatures(signerOf({ level: "cell", deputy: false, name: null }, "cell")),
      ),
  }),
};
