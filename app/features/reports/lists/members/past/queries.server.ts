import { isCell } from "#app/features/organizations/rules.ts";
import type { ReportBody } from "#app/features/reports/content/rules.ts";
import { listPart, written } from "#app/features/reports/lists/rules.ts";
import { listText } from "#app/features/reports/lists/text.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import { listRollOn } from "#app/features/reports/roll/queries.server.ts";
import { listStood } from "#app/features/reports/standing/queries.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * The members of a unit at the end of a day that has passed, in the cells of that day under the names of that day. It
 * says what the histories say of that day, and nothing that records say of today.
 *
 * @source reports.md L01, "as-of date"; procedures P17
 */
export async function readMembersOn(
  db: ScopedDb,
  { unit, today, lang }: ReportReading,
  on: CivilDate,
): Promise<ReportBody> {
  const { empty, past } = listText[lang];
  const roll = await listRollOn(db, unit, on, today);
  const stood = await listStood(db, unit.id, { from: on, to: on });
  const names = new Map(stood.map(({ posFrom, name }) => [posFrom, name]));
  const place = new Map(stood.map(({ posFrom }, at) => [posFrom, at]));
  const isOneCell = isCell(unit.orgType);
  const ordered = roll.toSorted(
    (one, other) => (place.get(one.cellPos) ?? 0) - (place.get(other.cellPos) ?? 0),
  );
  const part = listPart(
    ["name", ...(isOneCell ? [] : (["cell"] as const)), "birth", "joined", "official", "card"],
    ordered.map(({ memberId, name, cellPos, cellName, birthDate, admitted, official, card }) => ({
      memberId,
      key: memberId,
      cells: [
        name,
        ...(isOneCell ? [] : [names.get(cellPos) ?? cellName]),
        written(birthDate),
        written(admitted),
        written(official),
        card ?? "",
      ],
    })),
    { lang, empty: empty.members },
  );
  return { parts: [part], equation: null, notes: [past] };
}
