import { and, asc, between, eq, gte, inArray, isNull, lt, type SQL } from "drizzle-orm";
import { codeLabel } from "#app/codes/find-code.ts";
import { cardStatus } from "#app/codes/card-status.ts";
import { exitReason } from "#app/codes/exit-reason.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { partyBadge } from "#app/codes/party-badge.ts";
import type { ReportBody } from "#app/features/reports/content/rules.ts";
import { listPart, written } from "#app/features/reports/lists/rules.ts";
import { listText } from "#app/features/reports/lists/text.ts";
import type { Period } from "#app/features/reports/periods/rules.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import { partyBadges, partyCards } from "#db/schema/member-party-rows.ts";
import { memberRecords } from "#db/schema/member-records.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const { deceased, expelled, nameRemoved, leftOnRequest } = memberStatus.codes;

const YEAR = "2026".length;
const MONTH = "2026-01".length;

const inBranch = ({ posFrom, posTo }: ReportReading["unit"]): SQL[] => [
  gte(members.orgPos, posFrom),
  lt(members.orgPos, posTo),
  isNull(members.hiddenAt),
];

/** The badges awarded in a period, with room to sign for each. @source form 5-HHĐ; reports.md L12 */
export async function readBadgeBook(
  db: ScopedDb,
  { unit, lang }: ReportReading,
  period: Period,
): Promise<ReportBody> {
  const rows = await db
    .select({ member: members, badge: partyBadges, cell: organizations.name })
    .from(partyBadges)
    .innerJoin(members, eq(members.id, partyBadges.member_id))
    .innerJoin(organizations, eq(organizations.id, members.org_id))
    .where(and(...inBranch(unit), between(partyBadges.decision_date, period.from, period.to)))
    .orderBy(asc(partyBadges.decision_date), asc(members.sortName), asc(members.id));
  const part = listPart(
    [
      ...(["on", "badge", "badgeNumber", "name", "birth", "decided", "admitted"] as const),
      ...(["official", "cell", "signed"] as const),
    ],
    rows.map(({ member, badge, cell }) => ({
      memberId: member.id,
      key: badge.id,
      cells: [
        written(badge.decision_date),
        badge.badge === null ? "" : codeLabel(partyBadge, badge.badge, lang),
        badge.badge_number ?? "",
        member.full_name,
        written(member.birth_date),
        written(member.admission_decision_date),
        written(member.admission_ceremony_date),
        written(member.official_date),
        cell,
        "",
      ],
    })),
    { lang, empty: listText[lang].empty.badgeBook },
  );
  return { parts: [part], equation: null, notes: [] };
}

/** Who left the Party in a period, in what way, and whether the card came back. @source reports.md L15 */
export function readExitBook(
  db: ScopedDb,
  reading: ReportReading,
  period: Period,
): Promise<ReportBody> {
  const empty = listText[reading.lang].empty.exitBook;
  return readGone(db, reading, period, [expelled, nameRemoved, leftOnRequest], empty);
}

/** Who died in a period. @source reports.md L15 */
export function readDeathBook(
  db: ScopedDb,
  reading: ReportReading,
  period: Period,
): Promise<ReportBody> {
  return readGone(db, reading, period, [deceased], listText[reading.lang].empty.deathBook);
}

async function readGone(
  db: ScopedDb,
  { unit, lang }: ReportReading,
  { kind, from, to }: Period,
  statuses: string[],
  empty: string,
): Promise<ReportBody> {
  const rows = await db
    .select({ member: members, reason: memberRecords.exit_reason, cell: organizations.name })
    .from(members)
    .innerJoin(memberRecords, eq(memberRecords.member_id, members.id))
    .innerJoin(organizations, eq(organizations.id, members.org_id))
    .where(
      and(
        ...inBranch(unit),
        inArray(members.membership_status, statuses),
        // Of an exit known by its year or month the whole of it lies in the period.
        between(members.exit_date, from.slice(0, kind === "year" ? YEAR : MONTH), to),
      ),
    )
    .orderBy(asc(members.exit_date), asc(members.sortName), asc(members.id));
  const cards = await readCards(
    db,
    rows.map(({ member }) => member.id),
  );
  const part = listPart(
    ["on", "name", "birth", "admitted", "official", "card", "cell", "how", "cardState"],
    rows.map(({ member, reason, cell }) => ({
      memberId: member.id,
      cells: [
        written(member.exit_date),
        member.full_name,
        written(member.birth_date),
        written(member.admission_ceremony_date ?? member.admission_decision_date),
        written(member.official_date),
        member.party_card_number ?? "",
        cell,
        reason === null ? "" : codeLabel(exitReason, reason, lang),
        cards.get(member.id) === undefined
          ? ""
          : codeLabel(cardStatus, cards.get(member.id)!, lang),
      ],
    })),
    { lang, empty },
  );
  return { parts: [part], equation: null, notes: [] };
}

/** How the last card of each person stands. */
async function readCards(db: ScopedDb, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ memberId: partyCards.member_id, status: partyCards.status })
    .from(partyCards)
    .where(inArray(partyCards.member_id, ids))
    .orderBy(asc(partyCards.issue_date));
  return new Map(rows.flatMap((one) => (one.status === null ? [] : [[one.memberId, one.status]])));
}
