import type { z } from "zod";
import { admissionForms } from "#app/features/papers/forms/admission/rules.ts";
import { answerForms } from "#app/features/papers/forms/answers/rules.ts";
import { biographyForms } from "#app/features/papers/forms/biographies/rules.ts";
import { candidateForms } from "#app/features/papers/forms/candidates/rules.ts";
import { manyForms } from "#app/features/papers/forms/many/rules.ts";
import { personForms } from "#app/features/papers/forms/persons/rules.ts";
import { cardForms } from "#app/features/papers/forms/cards/rules.ts";
import { cellForms } from "#app/features/papers/forms/cells/rules.ts";
import { reviewForms } from "#app/features/papers/forms/reviews/rules.ts";
import { electionForms } from "#app/features/papers/forms/elections/rules.ts";
import type { PaperForm } from "#app/features/papers/forms/form/rules.ts";
import { generalForms } from "#app/features/papers/forms/general/rules.ts";
import { honorForms } from "#app/features/papers/forms/honors/rules.ts";
import { letterForms } from "#app/features/papers/forms/letters/rules.ts";
import { leavingForms } from "#app/features/papers/forms/leaving/rules.ts";
import { recognitionForms } from "#app/features/papers/forms/recognition/rules.ts";
import { recordForms } from "#app/features/papers/forms/records/rules.ts";
import { transferForms } from "#app/features/papers/forms/transfer/rules.ts";
import { paperWords } from "#app/features/papers/text.ts";
import type { Paper } from "#app/lib/paper/model.ts";

/** The register of forms, by our code, in the order of the catalog. @source procedures.md, forms index */
export const forms = {
  ...cellForms,
  ...candidateForms,
  ...biographyForms,
  ...admissionForms,
  ...letterForms,
  ...recognitionForms,
  ...transferForms,
  ...answerForms,
  ...cardForms,
  ...honorForms,
  ...leavingForms,
  ...recordForms,
  ...generalForms,
  ...electionForms,
  ...reviewForms,
  ...personForms,
  ...manyForms,
};

/** A form's code, as it stands in addresses: "13-knd", "letter-official". */
export type FormCode = keyof typeof forms;

/** What a form is built from; whatever is left out is left open on the paper. */
export type PaperData<Code extends FormCode> = z.input<(typeof forms)[Code]["schema"]>;

export const formCodes = Object.keys(forms) as FormCode[];

/** Whether a text is the code of a form. */
export const isFormCode = (text: string): text is FormCode => Object.hasOwn(forms, text);

/** A form of the register without the type of its data. */
export const formOf = (code: FormCode): PaperForm => forms[code] as unknown as PaperForm;

/**
 * The paper of a form, drawn from data.
 *
 * @param data  what is known; `{}` gives the blank form. Dates are `YYYY-MM-DD` (of persons also partial)
 * @throws {z.ZodError} when the data are not those of the form, which is a mistake of the caller
 */
export function paperOf<Code extends FormCode>(code: Code, data: PaperData<Code>): Paper {
  const { schema, build, name } = formOf(code);
  return {
    ...build(schema.parse(data)),
    footnote: paperWords.footnote(name.number ?? inSentence(name.vi)),
    pageWord: paperWords.page,
  };
}

const inSentence = (name: string): string => name.charAt(0).toLocaleLowerCase("vi") + name.slice(1);
