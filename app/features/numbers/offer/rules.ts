import type { NumberFacts } from "#app/features/numbers/rules.ts";
import { numberText } from "#app/features/numbers/text.ts";
import type { Lang } from "#app/lib/lang.ts";

/**
 * The number that a form offers, with the sentence about it.
 *
 * @param numbers  null where the commune has no blocks to ask for
 * @param own      the number of somebody who was a member before, which stays
 * @returns an empty value where there is none to offer
 */
export function offeredNumber(
  numbers: NumberFacts | null | undefined,
  own: string | null | undefined,
  lang: Lang,
): { value: string; label: string } {
  const words = numberText[lang];
  if (own) return { value: "", label: words.keeps(own) };
  if (!numbers?.hasBlock) return { value: "", label: words.noBlock };
  const { next, free } = numbers;
  return next === null
    ? { value: "", label: words.empty }
    : { value: next, label: words.next(next, String(free)) };
}
