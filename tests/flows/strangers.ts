import * as login from "#app/routes/auth/login.tsx";
import { visitor, type Answer, type Visitor } from "#tests/setup/visit.ts";

/** The password of every demo account. */
export const PASSWORD = "chi-bo-so-3.0";

let addresses = 0;

/** Somebody without a session, from an address of their own. */
export async function stranger(): Promise<Visitor> {
  const who = await visitor(null);
  who.address = `198.51.100.${++addresses}`;
  return who;
}

/** Sends the sign-in form. */
export function signIn(
  who: Visitor,
  username: string,
  password = PASSWORD,
  url = "/login",
): Promise<Answer> {
  return who.post(login, url, { username, password, key: null });
}
