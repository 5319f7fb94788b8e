import type { ReportBody } from "#app/features/reports/content/rules.ts";
import { isTransfer, listPart, written } from "#app/features/reports/lists/rules.ts";
import { listText } from "#app/features/reports/lists/text.ts";
import type { Period } from "#app/features/reports/periods/rules.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import { listMovedStays } from "#app/features/reports/roll/queries.server.ts";
import { movementsIn, spansOf, type BookStay } from "#app/features/reports/roll/rules.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The book of transfers of a period: who came from elsewhere and who went there. @source form 10-SHĐ */
export async function readTransferBook(
  db: ScopedDb,
  { unit, today, lang }: ReportReading,
  period: Period,
): Promise<ReportBody> {
  const words = listText[lang];
  const stays = await listMovedStays(db, unit, [period], today);
  const transfers = movementsIn(spansOf(stays), period).filter(isTransfer);
  const part = listPart(
    ["on", "name", "birth", "joined", "official", "card", "from", "to", "kind", "way"],
    transfers.map(({ kind, on, reason, stay }) => {
      const { name, birthDate, admitted, official, card, cellName, cameFrom, wentTo } =
        stay as BookStay;
      const from = kind === "in" ? (cameFrom ?? words.outside) : cellName;
      const to = kind === "in" ? cellName : (wentTo ?? words.outside);
      return {
        memberId: stay.memberId,
        key: `${stay.memberId} ${kind} ${on}`,
        cells: [
          written(on),
          name,
          written(birthDate),
          written(admitted),
          written(official),
          card ?? "",
          from,
          to,
          words.transfers[reason ?? ""] ?? "",
          words.ways[kind],
        ],
      };
    }),
    { lang, empty: words.empty.transferBook },
  );
  return { parts: [part], equation: null, notes: [] };
}
