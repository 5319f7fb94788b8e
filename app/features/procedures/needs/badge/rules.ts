import { memberStatus } from "#app/codes/member-status.ts";
import { partyBadge } from "#app/codes/party-badge.ts";
import {
  earlyMonths,
  givenBadges,
  holdsBadge,
  lacksDay,
  obstacleOf,
  roundAfterDeath,
  roundOf,
} from "#app/features/procedures/badges/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { addMonths } from "#app/lib/dates.ts";
import { latest } from "#app/lib/partial-date.ts";
import { partyAgeOn } from "#app/record/party-age.ts";

const POSTHUMOUS_MONTHS = "badge.posthumous_request_months";

/** What badges ask for. @source procedures P07; clarification 18 */
export const badgeNeeds = {
  /** The badge is one of those given, and the round is a round. */
  isRound: (facts: Facts) => roundIn(facts) !== null && badgeIn(facts) !== undefined,
  reachesBadge: (facts: Facts) => monthsShort(facts) <= 0,
  /** So much earlier a member who is seriously ill may receive it. */
  isEarlyEnough: (facts: Facts) => isWithinEarly(facts),
  /** After a death the round in which the years would have been reached is not too far. @source clarification 18 */
  isNearAfterDeath: ({ record, data, rules }: Facts) =>
    record === null ||
    data.badge === undefined ||
    roundAfterDeath(record, String(data.badge), rules) !== null,
  hasNotBadge: ({ record, data }: Facts) =>
    record === null || Boolean(data.loss) || !holdsBadge(record, String(data.badge)),
  /** Another badge only where the loss has a good reason. @source procedures P07, "by guidance (assumed)" */
  badgeLossIsJustified: ({ data }: Facts) => !data.loss || data.isLossJustified === true,
  hasThisBadge: ({ record, data }: Facts) =>
    record === null || record.rows.party_badges.some(({ badge }) => badge === data.badge),
  noBadgeObstacle: (facts: Facts) => {
    const round = roundIn(facts);
    return (
      facts.record === null ||
      round === null ||
      obstacleOf(facts.record, round.on, facts.rules) === null
    );
  },
  isDeceased: ({ record }: Facts) =>
    record === null || record.values.membership_status === memberStatus.codes.deceased,
  /** The family asks within this time after the death. */
  isAskedInTime: ({ record, rules, today }: Facts) => {
    const died = record?.values.exit_date;
    return !died || today <= addMonths(latest(died), rules.number(POSTHUMOUS_MONTHS));
  },
  /** Where the day of admission is not known to the day, originals were looked at. */
  hasOriginals: ({ record, data }: Facts) =>
    record === null || !lacksDay(record) || Boolean(data.originals),
} as const satisfies Record<string, (facts: Facts) => boolean>;

function roundIn({ data, rules }: Facts) {
  return roundOf(String(data.round), Number(data.roundYear), rules);
}

function badgeIn({ data, rules }: Facts) {
  return givenBadges(rules).find(({ code }) => code === data.badge);
}

/** Months that are missing for the badge on the day of its round, at best; none where it cannot be told. */
function monthsShort(facts: Facts): number {
  const [round, badge] = [roundIn(facts), badgeIn(facts)];
  if (facts.record === null || round === null || badge === undefined) return 0;
  const age = partyAgeOn(facts.record, round.on);
  return age === null ? badge.minMonths : badge.minMonths - age.max;
}

function isWithinEarly(facts: Facts): boolean {
  const badge = Object.values(partyBadge.keyed).find(({ code }) => code === facts.data.badge);
  if (badge === undefined) return false;
  return monthsShort(facts) <= earlyMonths(badge.code, facts.rules);
}
