import { badgeMode } from "#app/codes/badge-mode.ts";
import { roundOf } from "#app/features/procedures/badges/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";

const { normal, early, posthumous, reissued } = badgeMode.codes;

const modes: Readonly<Record<string, string>> = {
  requestEarly: early,
  requestPosthumous: posthumous,
  requestReissue: reissued,
};

/** Values that follow from how a badge was asked for. */
export const badgeComputations = {
  badgeSendBy: ({ data, rules }: Facts) =>
    roundOf(String(data.round), Number(data.roundYear), rules)?.sendBy ?? null,
  badgeMode: ({ taken }: Facts) => modes[taken[0]?.step ?? ""] ?? normal,
};
