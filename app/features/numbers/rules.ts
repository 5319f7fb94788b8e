import type { CivilDate } from "#app/lib/dates.ts";
import { isBiographyNumber } from "#app/record/checks/identifiers.ts";

/** The letters and the digits of a biography number. */
export interface NumberParts {
  letters: string;
  digits: number;
}

const DIGITS = 6;

/** A biography number as it is kept: without separators, letters in capitals. @source V-ID-01 */
export const plainNumber = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\s./-]/g, "")
    .toUpperCase();

/**
 * Takes a biography number apart.
 *
 * @returns null when it has not the form of one: six digits, not all of them 0, and up to three letters
 * @source V-ID-01
 */
export function numberParts(text: string): NumberParts | null {
  const plain = plainNumber(text);
  if (!isBiographyNumber(plain)) return null;
  return { letters: plain.slice(DIGITS), digits: Number(plain.slice(0, DIGITS)) };
}

/** A biography number out of its parts. */
export const numberOf = ({ letters, digits }: NumberParts): string =>
  `${String(digits).padStart(DIGITS, "0")}${letters}`;

/** A block as pages show it. */
export interface BlockLine {
  id: string;
  orgId: string;
  unit: string;
  first: string;
  last: string;
  /** How many numbers it holds, and how many of them somebody bears. */
  size: number;
  used: number;
  givenOn: CivilDate;
  decisionNumber: string;
  reason: string | null;
  givenName: string;
  /** Instant, ISO; null while it holds. */
  endedAt: string | null;
  endedName: string | null;
  endReason: string | null;
}

/** How the block of a commune stands. */
export type BlockState = "holds" | "low" | "empty" | "ended";

/** How a block stands; it is low when fewer numbers are left than the figure says. */
export function blockState(
  { size, used, endedAt }: Pick<BlockLine, "size" | "used" | "endedAt">,
  low: number,
): BlockState {
  if (endedAt !== null) return "ended";
  if (used >= size) return "empty";
  return size - used < low ? "low" : "holds";
}

/** What is known of the numbers of the commune in which somebody is admitted. */
export interface NumberFacts {
  hasBlock: boolean;
  /** The next one that nobody bears; null when there is none. */
  next: string | null;
  free: number;
  /** Of the number that a step gives: whether it lies in a block of the commune, and whether somebody bears it. */
  isInside: boolean;
  isTaken: boolean;
}

/** A block that went from a unit to the one that follows it. */
export interface PassedBlock {
  id: string;
  from: string;
  to: string;
}
