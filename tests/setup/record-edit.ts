import * as route from "#app/routes/members/record-edit.tsx";
import type { Client } from "#db/client.server.ts";
import type { Answer, FormFields, Visitor } from "#tests/setup/visit.ts";

/** The section whose form is used unless a test says otherwise. */
const CONTACT = "section=C_contact";

const address = (id: string, query: string) => `/members/${id}/edit?${query}`;

/** Opens the edit page of a member. */
export function openEdit(who: Visitor, id: string, query = CONTACT): Promise<Answer> {
  return who.get(route, address(id, query), { id });
}

/** The form as its page shows it, with what is typed into it. */
export async function editForm(
  who: Visitor,
  id: string,
  typed: FormFields,
  query = CONTACT,
): Promise<FormFields> {
  return formOf((await openEdit(who, id, query)).data.state, typed);
}

/** The form of a state that a page or an answer holds, with what is typed into it. */
export function formOf(
  state: { key: string; version: number; base: unknown },
  typed: FormFields,
): FormFields {
  const { key, version, base } = state;
  return { key, version: String(version), base: JSON.stringify(base), intent: "save", ...typed };
}

/** Sends a form to the edit page. */
export function sendEdit(
  who: Visitor,
  id: string,
  form: FormFields,
  query = CONTACT,
): Promise<Answer> {
  return who.post(route, address(id, query), form, { id });
}

/** Opens the page, types and sends. */
export async function saveEdit(who: Visitor, id: string, typed: FormFields, query = CONTACT) {
  return sendEdit(who, id, await editForm(who, id, typed, query), query);
}

/** The same, and ticks what is doubtful when asked. */
export async function saveSeen(who: Visitor, id: string, typed: FormFields, query = CONTACT) {
  const first = await saveEdit(who, id, typed, query);
  const doubts: { id: string }[] = first.data?.state?.doubts ?? [];
  if (first.status !== 422 || doubts.length === 0) return first;
  return saveEdit(who, id, { ...typed, seen: doubts.map((doubt) => doubt.id) }, query);
}

/** The main record and the facts of a member, past all policies. */
export class Stored {
  constructor(private readonly admin: Client) {}

  /** Official members of a cell who have no account and no case, in a fixed order. */
  async membersOf(cell: string): Promise<string[]> {
    const rows = await this.admin<{ id: string }[]>`
      select m.id from members m join organizations o on o.id = m.org_id
      where o.code = ${cell} and m.membership_status = 'M2'
        and m.id not in (select member_id from accounts where member_id is not null)
        and not exists (select from cases c where c.member_id = m.id)
      order by m.id`;
    return rows.map(({ id }) => id);
  }

  async record(id: string) {
    const [row] = await this.admin`
      select m.version, r.* from members m join member_records r on r.member_id = m.id
      where m.id = ${id}`;
    return row!;
  }

  async facts(id: string) {
    return this.admin`
      select act, actor_name, role, reason, changes from history
      where member_id = ${id} and source = 'form' and act not like 'case.%' order by id`;
  }
}
