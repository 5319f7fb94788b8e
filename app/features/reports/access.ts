import { may, type Actor, type Permission } from "#app/features/access/rules.ts";
import { definitionOf, reportKeys, type ReportKey } from "#app/features/reports/rules.ts";

const statistical: ReadonlySet<ReportKey> = new Set<ReportKey>([
  "structure",
  "admitted",
  "peoples",
  "organizations",
  "grades",
  "work",
]);

/** Whether the actor may see a report: lists of people are for who reads their records, sums of dues for who accounts for them. @source reports.md, roles §4 */
export function mayReadReport(actor: Actor, key: ReportKey): boolean {
  if (!may(actor, "report.read")) return false;
  if (key === "dues" || key === "duesState") return may(actor, "dues.readTotals");
  // Forms that count people by what their records say are for whom statistics are for.
  if (statistical.has(key)) return may(actor, "quality.read");
  return definitionOf(key).group === "figures" || may(actor, "member.readRestricted");
}

/** What the door is asked for when a report is sent. @source roles §4.3 "P15 reports" */
export const sendingPermission = (key: ReportKey): Permission =>
  key === "dues" ? "report.submitDues" : "report.submit";

/** Whether the actor may send a report of the own unit: nobody sends what they do not read. */
export function maySendReport(actor: Actor, key: ReportKey): boolean {
  return mayReadReport(actor, key) && may(actor, sendingPermission(key));
}

/** The reports that the actor may see, in the order of their page. */
export function openReports(actor: Actor): ReportKey[] {
  return reportKeys.filter((key) => mayReadReport(actor, key));
}

/** Whether the actor takes a report out as a workbook; lists of people with a purpose. @source roles §4.5 */
export function mayExportReport(actor: Actor, key: ReportKey): boolean {
  const permission = definitionOf(key).group === "figures" ? "export.public" : "export.restricted";
  return mayReadReport(actor, key) && may(actor, permission);
}
