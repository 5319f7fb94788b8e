import { z } from "zod";
import {
  count,
  day,
  decisionShape,
  headShape,
  personShape,
  signerShape,
  words,
} from "#app/features/papers/schema.ts";

/** A list of those proposed for the Party badge in one round. @source reports.md L11 */
export const badgeListSchema = z.object({
  head: headShape,
  /** Day of the round. */
  roundOn: day,
  rows: z
    .array(
      z.object({
        name: words,
        birthDate: day,
        decidedOn: day,
        admittedOn: day,
        officialOn: day,
        /** Party age on the day of the award, in words of the caller. */
        partyAge: words,
        badge: words,
        mode: words,
        cell: words,
        badgeNumber: words,
      }),
    )
    .default([]),
  maker: words,
  signer: signerShape,
});

/** Decision that gives the badge to those on a list, or to one person. */
export const badgeDecisionSchema = z.object({
  ...decisionShape,
  roundOn: day,
  people: count,
  person: personShape,
  badge: words,
});
export type BadgeDecisionData = z.output<typeof badgeDecisionSchema>;

/** Decision of a reward for a person or an organization. */
export const rewardSchema = z.object({
  ...decisionShape,
  /** The name of the reward form. */
  form: words,
  receiver: words,
  receiverUnit: words,
  achievement: words,
  bonusDong: count,
});
export type RewardData = z.output<typeof rewardSchema>;
