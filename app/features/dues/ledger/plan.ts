import type { Month } from "#app/features/dues/months/rules.ts";

/** What a member owes at a cell for one month, and what has been counted for it. */
export interface MonthBalance {
  month: Month;
  /** Whole đồng; null while it is not known. */
  owed: number | null;
  paid: number;
}

/** A part of an act: the month that it counts for, or credit. */
export interface Part {
  month: Month | null;
  amount: number;
}

/** What is still to be paid for a month; nothing while the amount is not known. */
export function outstanding({ owed, paid }: MonthBalance): number {
  return owed === null ? 0 : Math.max(0, owed - paid);
}

/**
 * Spreads money that came in over the months that are owed, the oldest first; what is left over is credit.
 *
 * @param balances in order of the months
 * @param amount   whole đồng, positive
 * @returns parts that make up the amount
 */
export function allocate(balances: readonly MonthBalance[], amount: number): Part[] {
  const parts: Part[] = [];
  let left = amount;
  for (const balance of balances) {
    const part = Math.min(outstanding(balance), left);
    if (part > 0) parts.push({ month: balance.month, amount: part });
    left -= part;
  }
  return left > 0 ? [...parts, { month: null, amount: left }] : parts;
}

/**
 * The moves between months and credit that put a member's account in order: no month has more than is owed or less
 * than nothing, credit is never below zero and is used for what is owed, the oldest month first.
 *
 * @param balances in order of the months; a month whose amount is not known keeps what was paid for it
 * @returns parts whose sum is zero; empty when nothing is to be moved
 */
export function rebalance(balances: readonly MonthBalance[], credit: number): Part[] {
  const paid = balances.map((balance) => balance.paid);
  let free = credit;
  for (const [place, { owed }] of balances.entries()) {
    const right = Math.max(0, owed === null ? paid[place]! : Math.min(paid[place]!, owed));
    free += paid[place]! - right;
    paid[place] = right;
  }
  for (let place = paid.length - 1; place >= 0 && free < 0; place--) {
    const back = Math.min(paid[place]!, -free);
    paid[place]! -= back;
    free += back;
  }
  for (const [place, balance] of balances.entries()) {
    const more = Math.min(free, outstanding({ ...balance, paid: paid[place]! }));
    if (more <= 0) continue;
    paid[place]! += more;
    free -= more;
  }
  const moved = balances.map(({ month, paid: was }, place) => ({
    month,
    amount: paid[place]! - was,
  }));
  return [...moved, { month: null, amount: free - credit }].filter(({ amount }) => amount !== 0);
}
