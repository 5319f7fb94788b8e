import { z } from "zod";
import { isPartialDate } from "#app/lib/partial-date.ts";

/** Words of a form; missing and empty alike are null, room for the pen. */
export const words = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || null);

/** A civil or partial date; null is room for the pen. */
export const day = z
  .string()
  .refine(isPartialDate)
  .nullish()
  .transform((text) => text ?? null);

/** A number of persons or things. */
export const count = z
  .int()
  .nonnegative()
  .nullish()
  .transform((value) => value ?? null);

/** Items of a list, each a sentence. */
export const sentences = z.array(z.string().trim().min(1)).default([]);

/** Who issues the paper, under which number, where and when. `letterhead` of the rules makes it out of a unit. */
export const headShape = z
  .object({ upper: words, unit: words, number: words, place: words, date: day })
  .prefault({});
export type HeadData = z.output<typeof headShape>;

/** In whose name a paper is signed. */
export const signerLevels = [
  "cell",
  "cellCommittee",
  "section",
  "grassroots",
  "commune",
  "communeOffice",
  "province",
  "provinceOffice",
] as const;
export type SignerLevel = (typeof signerLevels)[number];

/** Who signs; the level is that of the form unless said here. */
export const signerShape = z
  .object({
    level: z.enum(signerLevels).optional(),
    /** The deputy signs in place of the head. */
    deputy: z.boolean().default(false),
    name: words,
  })
  .prefault({});
export type SignerData = z.output<typeof signerShape>;

/** A person as papers name one. */
export const personShape = z
  .object({
    name: words,
    birthDate: day,
    gender: words,
    ethnicGroup: words,
    homeTown: words,
    residence: words,
    occupation: words,
    position: words,
    cell: words,
    admittedOn: day,
    officialOn: day,
    cardNumber: words,
  })
  .prefault({});
export type PersonData = z.output<typeof personShape>;

/** Who met, who was there, how they voted; `base` as the rule of the vote counts it. */
export const voteShape = z
  .object({
    members: count,
    official: count,
    probationary: count,
    base: count,
    present: count,
    presentOfficial: count,
    absent: count,
    absentReasons: words,
    for: count,
    against: count,
    blank: count,
    againstReasons: words,
  })
  .prefault({});
export type VoteData = z.output<typeof voteShape>;

/** What every decision has: its grounds beside the Charter, who proposed it, who gets it. */
export const decisionShape = {
  head: headShape,
  signer: signerShape,
  grounds: sentences,
  proposedBy: words,
  recipients: sentences,
};
