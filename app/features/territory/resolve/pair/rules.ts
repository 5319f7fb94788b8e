import type { TerritoryIndex } from "#app/features/territory/units/rules.ts";
import type { ResolvedAddress } from "#app/features/territory/resolve/answer/rules.ts";
import type { AddressParts } from "#app/features/territory/resolve/parts/rules.ts";
import { resolveAddress, type AddressContext } from "#app/features/territory/resolve/rules.ts";

/** One place that was written twice: with present units and with old ones. */
export interface AddressPair {
  address: ResolvedAddress;
  /** the old wording became another unit than the written new one; the new one stands until somebody says otherwise */
  conflict: { written: string; old: string } | null;
}

/** Reads a place of which a list gives the present and the old wording side by side; either may be empty. */
export function resolvePair(
  now: AddressParts,
  old: AddressParts,
  index: TerritoryIndex,
  context: AddressContext,
): AddressPair {
  const detail = now.detail ?? old.detail;
  const oldAddress = resolveAddress({ ...old, detail }, index, context);
  if (!now.commune && !now.province && (old.commune || old.district || old.province))
    return { address: oldAddress, conflict: null };
  const address = resolveAddress({ ...now, detail }, index, context);
  if (!old.commune || oldAddress.outcome === "unknown") return { address, conflict: null };
  if (address.outcome === "unknown") return { address: oldAddress, conflict: null };
  const shared = oldAddress.candidates.filter(({ code }) =>
    address.candidates.some((other) => other.code === code),
  );
  const [only, other] = shared;
  if (only && !other) {
    // Two readings of the new words, or a split of the old unit: the other wording decides.
    const sure = {
      ...address,
      outcome: "sure" as const,
      commune: only.code,
      province: only.province,
    };
    return { address: { ...sure, candidates: [{ ...only, isMain: true }] }, conflict: null };
  }
  const [written, before] = [address.commune, oldAddress.commune ?? oldAddress.candidates[0]?.code];
  const conflict = shared.length === 0 && written && before ? { written, old: before } : null;
  return { address, conflict };
}
