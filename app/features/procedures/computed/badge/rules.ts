import { badgeMode } from "#app/codes/badge-mode.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";

const { normal, early, posthumous, reissued } = badgeMode.codes;

const modes: Readonly<Record<string, string>> = {
  requestEarly: early,
  requestPosthumous: posthumous,
  requestReissue: reissued,
};

/** Values that follow from how a badge was asked for. */
export const badgeComputations = {
  badgeMode: ({ taken }: Facts) => modes[taken[0]?.step ?? ""] ?? normal,
};
