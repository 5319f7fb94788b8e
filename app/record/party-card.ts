import type { RuleSet } from "#app/codes/rule-set.ts";

/** The two card numbers of a person: current generation and that of 2003. */
export interface CardNumbers {
  party_card_number: string | null;
  party_card_number_old: string | null;
}

/** A number moved to the field of its generation. */
export interface CardRepair {
  from: keyof CardNumbers;
  to: keyof CardNumbers;
  value: string;
}

const separators = /[\s.\-/\u00a0\u200b]/g;

/** A card number without spaces, dots, hyphens and slashes; null when nothing is left. */
export function cleanCardNumber(text: string | null | undefined): string | null {
  const cleaned = text?.replace(separators, "") ?? "";
  return cleaned === "" ? null : cleaned;
}

/** The field to which a card number belongs by its form; null when it fits no generation. @source V-ID-02 */
export function cardField(number: string, rules: RuleSet): keyof CardNumbers | null {
  if (rules.pattern("card.number_pattern_new").test(number)) return "party_card_number";
  return rules.pattern("card.number_pattern_old").test(number) ? "party_card_number_old" : null;
}

/**
 * Puts each card number into the field of its generation. A number moves only into an empty field, or changes places
 * with one that is wrong too.
 *
 * @source V-ID-02: a value arriving in the wrong field is routed by its length
 */
export function routeCardNumbers(
  numbers: CardNumbers,
  rules: RuleSet,
): CardNumbers & { repairs: CardRepair[] } {
  const current = cleanCardNumber(numbers.party_card_number);
  const old = cleanCardNumber(numbers.party_card_number_old);
  const currentIsOld = current !== null && cardField(current, rules) === "party_card_number_old";
  const oldIsCurrent = old !== null && cardField(old, rules) === "party_card_number";
  const moveDown = currentIsOld && (old === null || oldIsCurrent || old === current);
  const moveUp = oldIsCurrent && (current === null || currentIsOld || old === current);
  const repairs: CardRepair[] = [];
  if (moveDown)
    repairs.push({ from: "party_card_number", to: "party_card_number_old", value: current });
  if (moveUp) repairs.push({ from: "party_card_number_old", to: "party_card_number", value: old });
  return {
    party_card_number: moveUp ? old : moveDown ? null : current,
    party_card_number_old: moveDown ? current : moveUp ? null : old,
    repairs,
  };
}
