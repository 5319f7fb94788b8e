import type { z } from "zod";
import type { PaperBody } from "#app/features/papers/parts/rules.ts";
import type { PapersWords } from "#app/features/papers/text.ts";
import type { Lang } from "#app/lib/lang.ts";

/** How a form is called. */
export interface FormName extends Record<Lang, string> {
  /** As the guidance numbers it; null where it has none that we know. */
  number: string | null;
}

/** One form of the register: how it is called, whom it concerns, what it needs, how it is drawn. */
export interface PaperForm<Schema extends z.ZodType = z.ZodType> {
  name: FormName;
  family: keyof PapersWords["families"];
  issuer: keyof PapersWords["issuers"];
  /** The procedures that use it. @source procedures.md */
  procedures: readonly `P${number}`[];
  /** Whose list of forms names it; the drawing is ours. @source procedures.md, §0.1 and forms index */
  source: "12-HD/BTCTW" | "house";
  schema: Schema;
  build: (data: z.output<Schema>) => PaperBody;
}

/** A form of the register; what it is built from follows its schema. */
export const defineForm = <Schema extends z.ZodType>(form: PaperForm<Schema>): PaperForm<Schema> =>
  form;
