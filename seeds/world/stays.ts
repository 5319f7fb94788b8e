import { exitReason } from "#app/codes/exit-reason.ts";
import { increaseReason } from "#app/codes/increase-reason.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { orgMembershipKind } from "#app/codes/org-membership-kind.ts";
import type { MemberChange } from "#app/features/members/plan.ts";
import { addDays, addMonths, type CivilDate } from "#app/lib/dates.ts";
import type { Cell } from "#seeds/world/person.ts";

type Rows = NonNullable<NonNullable<MemberChange["rows"]>["org_memberships"]>;
type Stay = NonNullable<Rows[number]["values"]>;

/** One in so many came from another commune, from another province, or is a guest elsewhere. */
const MOVED = 83;
const CAME = 61;
const GUEST = 71;

/**
 * The cells in which an invented person has been: who is probationary was admitted there, who has died left the roll
 * by it, a few have moved. All others are left to the first entry of their record.
 */
export function staysOf(
  { values }: MemberChange,
  cells: readonly Cell[],
  serial: number,
  today: CivilDate,
): Rows {
  const { codes } = memberStatus;
  const home = (stay: Partial<Stay>): Rows[number] => ({
    id: null,
    values: { org_id: values.org_id!, kind: orgMembershipKind.codes.home, ...stay } as Stay,
  });
  const entered = { from_date: addMonths(today, -16), in_reason: increaseReason.codes.initialLoad };
  if (values.membership_status === codes.deceased)
    return [
      home({ ...entered, to_date: values.exit_date ?? null, out_reason: exitReason.codes.death }),
    ];
  if (values.membership_status === codes.probationary)
    return [
      home({
        from_date: values.admission_ceremony_date!,
        in_reason: increaseReason.codes.admission,
      }),
    ];
  const at = cells.findIndex(({ id }) => id === values.org_id);
  const elsewhere = cells[(at + Math.floor(cells.length / 2)) % cells.length]!.id;
  const day = addDays(today, -200 - (serial % 160));
  if (serial % MOVED === 0)
    return [
      home({
        ...entered,
        org_id: elsewhere,
        to_date: day,
        out_reason: exitReason.codes.transferWithinProvince,
      }),
      home({ from_date: day, in_reason: increaseReason.codes.withinProvince }),
    ];
  if (serial % CAME === 0)
    return [home({ from_date: day, in_reason: increaseReason.codes.fromOtherProvince })];
  if (serial % GUEST === 0)
    return [
      home(entered),
      home({
        org_id: elsewhere,
        kind: orgMembershipKind.codes.temporary,
        from_date: addDays(day, 100),
        to_date: addDays(day, 282),
      }),
    ];
  return [];
}
