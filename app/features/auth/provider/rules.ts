/** How a sign-in or a link through the other service ended; keys of the words. */
export const providerEnds = [
  "cancelled",
  "down",
  "stale",
  "refused",
  "unknown",
  "linked",
  "already",
  "taken",
  "unlinked",
] as const;

export type ProviderEnd = (typeof providerEnds)[number];

/** The end that an address tells of; null for anything else. */
export function providerEnd(text: string | null): ProviderEnd | null {
  return providerEnds.find((one) => one === text) ?? null;
}

/** Whether what the service says of its sign-in is a second factor here. @source decision 019 */
export function isSecondFactor(factors: readonly string[], accepted: readonly string[]): boolean {
  return factors.some((one) => accepted.includes(one));
}
