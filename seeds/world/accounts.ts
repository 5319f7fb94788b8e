import { partyPosition } from "#app/codes/party-position.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { givePost } from "#app/features/access/commands.server.ts";
import type { RoleCode } from "#app/features/access/rules.ts";
import { createAccount } from "#app/features/auth/accounts/commands.server.ts";
import type { ScopedDb } from "#db/scope.server.ts";
import { phrases } from "#seeds/world/names.ts";
import type { Settled } from "#seeds/world/people.ts";

/** The password of every demo account; the sign-in page of the demo says it. */
const PASSWORD = "chi-bo-so-3.0";

interface DemoAccount {
  username: string;
  role: RoleCode;
  /** Code of the organization; null for the installation. */
  at: string | null;
  /** Whose account it is: the member of that cell with this office, or an official by name. */
  who: string;
}

const { codes } = partyPosition;
const CELL = "PT-TB-DB-01";

/** One account for each role, a second of some, and some in another commune. */
export const demoAccounts: readonly DemoAccount[] = [
  { username: "dangvien", role: "R01", at: CELL, who: "member" },
  { username: "bithu", role: "R02", at: CELL, who: codes.cellSecretary },
  { username: "phobithu", role: "R03", at: CELL, who: codes.cellDeputySecretary },
  { username: "chiuy", role: "R04", at: CELL, who: codes.cellCommittee },
  { username: "thudangphi", role: "R05", at: CELL, who: codes.duesCollector },
  { username: "bithu.coso", role: "R06", at: "PT-TB-DB", who: "Kiều Văn Thịnh" },
  { username: "canbo.coso", role: "R07", at: "PT-TB-DB", who: "Mai Thị Duyên" },
  { username: "canbo.xa", role: "R08", at: "PT-TB", who: "Hà Thị Thảo" },
  { username: "canbo.xa2", role: "R08", at: "PT-TB", who: "Tạ Quang Vinh" },
  { username: "vanphong.xa", role: "R09", at: "PT-TB", who: "Lương Thị Ngân" },
  { username: "lanhdao.xa", role: "R10", at: "PT-TB", who: "Đinh Công Trường" },
  { username: "kiemtra.xa", role: "R11", at: "PT-TB", who: "Khổng Minh Nghĩa" },
  { username: "canbo.tinh", role: "R12", at: "PT", who: "Trịnh Thu Hằng" },
  { username: "nhaplieu.tinh", role: "R13", at: "PT", who: "Chu Đức Long" },
  { username: "lanhdao.tinh", role: "R14", at: "PT", who: "Cao Xuân Hải" },
  { username: "trunguong", role: "R15", at: phrases.center.code, who: "Phan Thanh Bình" },
  { username: "kiemtoan", role: "R16", at: "PT", who: "Dương Thị Oanh" },
  { username: "quantri", role: "R17", at: null, who: "Quách Mạnh Tiến" },
  { username: "bithu.khac2", role: "R02", at: "PT-TB-05", who: codes.cellSecretary },
  { username: "bithu.khac", role: "R02", at: "PT-XH-01", who: codes.cellSecretary },
  { username: "canbo.xa.khac", role: "R08", at: "PT-XH", who: "Bùi Thị Nhung" },
  { username: "lanhdao.xa.khac", role: "R10", at: "PT-XH", who: "Ngô Đình Thắng" },
];

/** Makes the demo accounts and their posts. */
export async function makeDemoAccounts(
  db: ScopedDb,
  units: Map<string, string>,
  people: Settled[],
  today: CivilDate,
): Promise<void> {
  for (const { username, role, at, who } of demoAccounts) {
    const orgId = at === null ? null : units.get(at)!;
    const person = personFor(people, orgId, who);
    const displayName = person?.name ?? who;
    const accountId = await createAccount(db, {
      username,
      displayName,
      password: PASSWORD,
      memberId: person?.memberId ?? null,
      isDemo: true,
    });
    await givePost(db, {
      accountId,
      role,
      orgId,
      validFrom: today,
      validTo: null,
      basis: phrases.basis,
    });
  }
}

function personFor(people: Settled[], cellId: string | null, who: string): Settled | undefined {
  const inCell = people.filter((person) => person.cellId === cellId);
  return who === "member"
    ? inCell.find(({ position }) => position === null)
    : inCell.find(({ position }) => position === who);
}
