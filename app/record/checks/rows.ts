import { cardGeneration } from "#app/codes/card-generation.ts";
import { isKnown } from "#app/lib/known.ts";
import { isBefore } from "#app/lib/partial-date.ts";
import { type Check, report, reportRow, rowsOf } from "#app/record/checks/finding.ts";

/** V-F-14, V-F-16: one row per year in declarations and evaluations, and amounts that can be. @source fields.csv column `validation` */
export function checkYearlyRows(check: Check): void {
  const declarations = rowsOf(check, "economic_declarations");
  checkYears(check, "economic_declarations", declarations);
  for (const [index, row] of declarations.entries()) {
    const income = row.household_income;
    if (!isKnown(income)) continue;
    if (income > check.figures.incomeWarning) {
      reportRow(
        check,
        "V-F-14",
        "W",
        { collection: "economic_declarations", field: "household_income", index },
        { case: "large" },
      );
    }
    if (isKnown(row.income_per_person) && row.income_per_person > income) {
      reportRow(
        check,
        "V-F-14",
        "W",
        { collection: "economic_declarations", field: "income_per_person", index },
        { case: "perPerson" },
      );
    }
  }
  checkYears(check, "annual_evaluations", rowsOf(check, "annual_evaluations"));
}

/** V-ID-02 and V-F-17: cards by generation, and none before the member was official. @source fields.csv party_cards */
export function checkCards(check: Check): void {
  const { values, figures } = check;
  const official = values.official_date;
  for (const [index, card] of rowsOf(check, "party_cards").entries()) {
    const pattern =
      card.generation === cardGeneration.codes.paper2003
        ? figures.oldCardPattern
        : figures.cardPattern;
    if (card.number && card.generation && !pattern.test(card.number)) {
      reportRow(check, "V-ID-02", "W", { collection: "party_cards", field: "number", index });
    }
    if (card.issue_date && official && isBefore(card.issue_date, official) === "certain") {
      reportRow(check, "V-F-17", "W", { collection: "party_cards", field: "issue_date", index });
    }
  }
  const issued = values.party_card_issue_date;
  if (issued && official && isBefore(issued, official) === "certain") {
    report(check, "V-F-17", "W", "party_card_issue_date");
  }
}

function checkYears(
  check: Check,
  collection: "economic_declarations" | "annual_evaluations",
  rows: readonly { year?: number | null }[],
): void {
  if (rows.length < 2) return;
  const seen = new Set<number>();
  for (const [index, { year }] of rows.entries()) {
    if (!isKnown(year)) continue;
    if (seen.has(year))
      reportRow(check, "V-F-16", "W", { collection, field: "year", index }, { case: "year", year });
    seen.add(year);
  }
}
