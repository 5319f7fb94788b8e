import { z } from "zod";
import { day, decisionShape, headShape, personShape, words } from "#app/features/papers/schema.ts";

/** Somebody who asks to be admitted. */
export const applicationSchema = z.object({
  head: headShape,
  person: personShape,
  /** The cell and the committees above to which it is addressed. */
  to: words,
  introducers: words,
  writtenOn: day,
  again: z.boolean().default(false),
});
export type ApplicationData = z.output<typeof applicationSchema>;

/** A member who introduces somebody. */
export const introductionSchema = z.object({
  head: headShape,
  introducer: personShape,
  person: personShape,
  /** Month from which both have worked or lived together, `YYYY-MM`. */
  since: day,
  conduct: words,
  ability: words,
  weaknesses: words,
});
export type IntroductionData = z.output<typeof introductionSchema>;

/** What organizations and the place of residence say of somebody, put together by the cell. */
export const opinionsSchema = z.object({
  head: headShape,
  person: personShape,
  /** For an admission, or for the recognition of a probationary member. */
  of: z.enum(["admission", "recognition"]).default("admission"),
  organizations: words,
  residence: words,
  madeOn: day,
});
export type OpinionsData = z.output<typeof opinionsSchema>;

/** Decision of a grassroots committee to which admitting is delegated. */
export const delegatedSchema = z.object({ ...decisionShape, person: personShape, cell: words });
export type DelegatedData = z.output<typeof delegatedSchema>;
