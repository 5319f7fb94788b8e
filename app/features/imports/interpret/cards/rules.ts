import { cardGeneration } from "#app/codes/card-generation.ts";
import { cardStatus } from "#app/codes/card-status.ts";
import { partyPosition } from "#app/codes/party-position.ts";
import { findCode } from "#app/codes/find-code.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { note, repaired, type Draft } from "#app/features/imports/interpret/draft/rules.ts";
import { readStatusWord, takeStatus } from "#app/features/imports/interpret/status/rules.ts";
import { cleanLine } from "#app/record/clean-text.ts";
import { cardField, routeCardNumbers } from "#app/record/party-card.ts";
import type { Row } from "#app/record/values.ts";

const { codes: position } = partyPosition;
const cellPositions: ReadonlySet<string> = new Set([
  position.cellSecretary,
  position.cellDeputySecretary,
  position.cellCommittee,
  position.groupLeader,
  position.groupDeputyLeader,
  position.duesCollector,
]);
const severalFacts = /[\n;,+]/;

/**
 * Puts the card numbers of a row into the fields of their generations, and the issue of the card into a row of cards.
 * In a list with one column for both generations that is no repair.
 *
 * @source V-ID-02, record-format §11.1
 */
export function settleCards(draft: Draft): void {
  const { values, sheet, card } = draft;
  const current = textOf(values.party_card_number);
  const old = textOf(values.party_card_number_old);
  if (current !== null || old !== null) {
    const numbers = { party_card_number: current, party_card_number_old: old };
    const routed = routeCardNumbers(numbers, sheet.file.rules);
    const isAllowed = routed.repairs.every(
      ({ from, to, value }) =>
        (from === "party_card_number" && sheet.routesCards) ||
        repaired(draft, { kind: "cardColumn", field: to, from: value, to: value }),
    );
    if (routed.repairs.length > 0 && isAllowed) {
      for (const key of ["party_card_number", "party_card_number_old"] as const) {
        if (routed[key] !== null) values[key] = routed[key];
        else delete values[key];
      }
    }
  }
  if (card.date === null && card.place === null) return;
  const number = textOf(values.party_card_number) ?? textOf(values.party_card_number_old);
  if (number === null) {
    note(draft, "V-F-02", "W", "party_cards.number");
    return;
  }
  const isOld = cardField(number, sheet.file.rules) === "party_card_number_old";
  const { paper2003, electronic2025 } = cardGeneration.codes;
  const row: Partial<Row<"party_cards">> = {
    number,
    generation: isOld ? paper2003 : electronic2025,
    status: cardStatus.codes.valid,
  };
  if (card.date !== null) row.issue_date = card.date;
  if (card.place !== null) row.issued_by = card.place;
  draft.extra.push({ collection: "party_cards", values: row });
}

/** Reads a column of Party positions; lists write statuses there too. @source record-format §11.2 */
export function readPositions(draft: Draft, text: string): void {
  const whole = readPosition(draft, text);
  if (whole || !severalFacts.test(text)) {
    if (!whole) note(draft, "V-F-03", "E2", "current_party_position");
    return;
  }
  const parts = text.split(severalFacts).filter((part) => part.trim() !== "");
  const unread = parts.filter((part) => !readPosition(draft, part));
  if (unread.length > 0) note(draft, "V-F-03", "E2", "current_party_position");
}

function readPosition(draft: Draft, text: string): boolean {
  const line = cleanLine(text);
  const found = findCode(partyPosition, line);
  if (found && "code" in found) {
    if (found.code !== position.none)
      draft.extra.push({ collection: "positions", values: { position: found.code } });
    return true;
  }
  const word = readStatusWord(line);
  if (!word) return false;
  takeStatus(draft, word);
  return true;
}

/** A position of a cell is held in the person's cell; of higher bodies the list does not say where. */
export function settlePositions(draft: Draft): void {
  const { org_id: unit } = draft.values;
  const orgType =
    typeof unit === "string" ? draft.sheet.file.unitById.get(unit)?.orgType : undefined;
  for (const { collection, values } of draft.extra) {
    if (collection !== "positions" || orgType === undefined || !isCell(orgType)) continue;
    const row = values as Partial<Row<"positions">>;
    if (cellPositions.has(row.position ?? "") && typeof unit === "string") row.org_id = unit;
  }
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
