import { expect } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { saveMembers } from "#app/features/members/commands.server.ts";
import { today } from "#app/lib/dates.ts";
import { withSystemScope } from "#db/scope.server.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { visitor, type Answer, type RouteModule } from "#tests/setup/visit.ts";

/** Numbers of identity papers of the member under test. */
export const number = "025059123499";
export const oldNumber = "131234567";

/** A member of the cell of `bithu` who has no account, and one of another commune. */
export interface Marked {
  id: string;
  elsewhere: string;
}

/**
 * Gives a member of the demo values that name themselves, so that whatever leaks is seen. Nobody with a case:
 * who inspects a case of discipline reads more of that person.
 */
export async function markMember(database: TestDatabase): Promise<Marked> {
  const [row] = await database.admin<{ id: string; org_id: string; version: number }[]>`
    select m.id, m.org_id, m.version from members m
    join posts p on p.org_id = m.org_id join accounts a on a.id = p.account_id
    where a.username = 'bithu' and m.membership_status = 'M2' and m.activity_status = 'A1'
      and m.current_party_position is null and m.admission_decision_date is not null
      and not exists (select from accounts b where b.member_id = m.id)
      and not exists (select from cases c where c.member_id = m.id)
    order by m.id limit 1`;
  const { id } = row!;
  const [other] = await database.admin<{ id: string }[]>`
    select m.id from members m join posts p on p.org_id = m.org_id
    join accounts a on a.id = p.account_id where a.username = 'bithu.khac' limit 1`;
  const on = today(new Date());
  const [saved] = await withSystemScope("test: values that name themselves", (db) =>
    saveMembers(
      db,
      null,
      [
        {
          memberId: id,
          expectedVersion: null,
          values: {
            gender: "M",
            birth_date: "1959-08",
            birth_date_civil: null,
            birth_date_note: null,
            citizen_id: number,
            old_id_number: oldNumber,
            religion_note: "religion-marker",
            phone: "0912345678",
            health_status: "H2",
            has_foreign_spouse: true,
            home_town: {
              detail: null,
              commune: "08152",
              province: "25",
              country: null,
              asWritten: "old-home-marker",
            },
          },
          rows: {
            activity_history: [
              {
                id: null,
                values: {
                  from: "1980",
                  description: "history-marker",
                  note_political: "political-marker",
                },
              },
            ],
            economic_declarations: [
              { id: null, values: { year: 2025, business: "economy-marker" } },
            ],
          },
        },
      ],
      { on, now: new Date(), rules: ruleSet(on), source: "system", act: "member.edit" },
    ),
  );
  expect(saved?.kind).toBe("changed");
  return { id, elsewhere: other!.id };
}

/** Opens a page of a record as somebody. */
export async function open(
  username: string,
  route: RouteModule,
  at: string,
  who: string,
): Promise<Answer> {
  return (await visitor(username)).get(route, `/members/${who}${at}`, { id: who });
}
