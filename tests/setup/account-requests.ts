import { addDays, today } from "#app/lib/dates.ts";
import * as welcome from "#app/routes/auth/welcome.tsx";
import * as codePage from "#app/routes/posts/code.tsx";
import * as newPost from "#app/routes/posts/new.tsx";
import * as postPage from "#app/routes/posts/post.tsx";
import * as requestPage from "#app/routes/posts/request.tsx";
import type { Client } from "#db/client.server.ts";
import { visitor, type Answer, type Visitor } from "#tests/setup/visit.ts";

/** Today, and dates as people write them. */
export const day = today(new Date());
export const written = (date: string): string => date.split("-").reverse().join("/");

/** The document that requests of the tests rest on, and how a post shows it. */
export const basis = { basisNumber: "12-QĐ/ĐU", basisDate: written(day) };
export const basisShown = `12-QĐ/ĐU, ${written(day)}`;
export const term = { validFrom: written(day), validTo: written(addDays(day, 365)) };
/** Thirty days. */
export const loan = { validFrom: written(day), validTo: written(addDays(day, 29)) };

export async function unitId(admin: Client, code: string): Promise<string> {
  const [row] = await admin`select id from organizations where code = ${code}`;
  return row!.id as string;
}

export async function postOf(admin: Client, username: string): Promise<string> {
  const [row] = await admin`
    select p.id from posts p join accounts a on a.id = p.account_id where a.username = ${username} order by p.role`;
  return row!.id as string;
}

export async function accountOf(admin: Client, username: string): Promise<string> {
  const [row] = await admin`select id from accounts where username = ${username}`;
  return row!.id as string;
}

/** A member of a cell: with the account of that name, else one without any. */
export async function memberIn(
  admin: Client,
  code: string,
  username: string | null,
): Promise<string> {
  const [row] = await admin`
    select m.id from members m join organizations o on o.id = m.org_id left join accounts a on a.member_id = m.id
    where o.code = ${code} and m.membership_status = 'M2' and a.username is not distinct from ${username} limit 1`;
  return row!.id as string;
}

/** The request that an answer leads to. */
export const idIn = (answer: Answer): string => answer.location!.split("/").at(-1)!.split("?")[0]!;

/** Asks for a role at the unit of that id. */
export const give = (who: Visitor, role: string, org: string, whom: Record<string, string>) =>
  who.post(newPost, "/posts/new", { role, org, ...term, ...basis, ...whom });

/** Asks for something about a post. */
export const about = (who: Visitor, id: string, form: Record<string, string>) =>
  who.post(postPage, `/posts/${id}`, { ...basis, ...form }, { id });

/** Does a step of a request. */
export const act = (who: Visitor, id: string, name: string, more: Record<string, string> = {}) =>
  who.post(requestPage, `/posts/requests/${id}`, { act: name, ...more }, { id });

/** Makes the code of a request. */
export const print = (who: Visitor, id: string) =>
  who.post(codePage, `/posts/requests/${id}/code`, {}, { id });

/** Uses a code as somebody who has nothing else. */
export async function use(code: string, form: Record<string, string>): Promise<[Visitor, Answer]> {
  const who = await visitor(null);
  return [who, await who.post(welcome, `/welcome/${code}`, form, { code })];
}
