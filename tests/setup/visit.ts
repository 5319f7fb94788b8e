import { eq } from "drizzle-orm";
import { openSession, sessionCookie } from "#app/features/auth/sessions.server.ts";
import { formKeyName, newFormKey } from "#app/features/access/once/rules.ts";
import { accounts } from "#db/schema/accounts.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { currentAdmin } from "#tests/setup/database.ts";

export { demoDatabase } from "#tests/setup/demo.ts";

const ORIGIN = "http://localhost:3000";

/** What a route answered, whether it returned or threw it. */
export interface Answer {
  status: number;
  /** What the page gets: the loader's or action's data, or the JSON of a refusal; null without any. */
  data: any; // oxlint-disable-line typescript/no-explicit-any -- every route answers something else
  headers: Headers;
  /** Where a redirect leads, as written. */
  location: string | null;
  /** The Response itself, body unread, when it was one: files, redirects, refusals. */
  response: Response | null;
}

type Handler = (args: never) => unknown;

/** A route module; import it with `import * as route from "#app/routes/…"`. */
export interface RouteModule {
  loader?: Handler;
  action?: Handler;
}

/** Fields of a form; several values of one name stand in an array; a file makes it multipart. */
export type FormFields = Record<
  string,
  string | File | null | undefined | readonly (string | File)[]
>;

type Params = Record<string, string>;

/** Somebody at a browser, who keeps the cookies of the answers. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  /** The address from which the visitor comes, for limits. */
  address = "192.0.2.1";
  /** Id of the account; null for somebody who is not signed in. */
  readonly accountId: string | null;

  constructor(accountId: string | null, cookie: string | null) {
    this.accountId = accountId;
    if (cookie !== null) this.#keep(cookie);
  }

  /** Opens a page: calls the loader. */
  async get(route: RouteModule, url: string, params: Params = {}): Promise<Answer> {
    return this.#ask(route.loader, new Request(ORIGIN + url, { headers: this.#headers() }), params);
  }

  /** Opens a page with what stands around it: all loaders at one time with one context, as the framework calls them. */
  async getAll(
    routes: readonly RouteModule[],
    url: string,
    params: Params = {},
  ): Promise<Answer[]> {
    const context = this.#context();
    return Promise.all(
      routes.map(({ loader }) => {
        const request = new Request(ORIGIN + url, { headers: this.#headers() });
        return this.#ask(loader, request, params, context);
      }),
    );
  }

  /**
   * Sends a form: calls the action. A key is added as every page does; `key: null` leaves it out.
   */
  async post(
    route: RouteModule,
    url: string,
    form: FormFields | FormData | URLSearchParams = {},
    params: Params = {},
  ): Promise<Answer> {
    const body = form instanceof FormData || form instanceof URLSearchParams ? form : bodyOf(form);
    const send = () => {
      const init = { method: "POST", headers: this.#headers(), body };
      return this.#ask(route.action, new Request(ORIGIN + url, init), params);
    };
    const answer = await send();
    const isDone = answer.status < 400 && body.has(formKeyName);
    if (isDone && isRepeating && open === 0) await repeat(url, answer, send);
    return answer;
  }

  #context() {
    return {
      requestId: "TEST-01",
      nonce: "test",
      clientAddress: this.address,
      shutdown: new AbortController().signal,
    };
  }

  async #ask(
    handler: Handler | undefined,
    request: Request,
    params: Params,
    context = this.#context(),
  ): Promise<Answer> {
    if (!handler) throw new Error(`The route answers no ${request.method}.`);
    asked += 1;
    open += 1;
    const answer = await answerOf(() => handler({ request, params, context } as never)).finally(
      () => (open -= 1),
    );
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie);
    return answer;
  }

  #headers(): Headers {
    const headers = new Headers({ origin: ORIGIN });
    const cookies = [...this.cookies].map(([name, value]) => `${name}=${value}`);
    if (cookies.length > 0) headers.set("cookie", cookies.join("; "));
    return headers;
  }

  #keep(cookie: string): void {
    const [pair = "", ...rest] = cookie.split(";");
    const at = pair.indexOf("=");
    const name = pair.slice(0, at).trim();
    const value = pair.slice(at + 1).trim();
    const isOver = value === "" || rest.some((part) => /^\s*max-age=0\s*$/i.test(part));
    if (isOver) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/**
 * Somebody signed in with an account of the database, through a real session but without the
 * password; null for somebody who is not signed in.
 */
export async function visitor(username: string | null): Promise<Visitor> {
  if (username === null) return new Visitor(null, null);
  return withSystemScope("test: a session", async (db) => {
    const [account] = await db.select().from(accounts).where(eq(accounts.username, username));
    if (!account) throw new Error(`There is no account ${username}.`);
    const secret = await openSession(db, account.id, new Date());
    return new Visitor(account.id, sessionCookie(secret, false));
  });
}

/** In the mode `repeats` every form that was done is sent once more; the benchmarks have no mode. */
const isRepeating = (import.meta.env as { MODE?: string } | undefined)?.MODE === "repeats";
/** How many requests have begun, and how many are not answered yet. */
let asked = 0;
let open = 0;

/**
 * Sends a form again, with its key: the same answer, and nothing changes. Where something else is asked meanwhile, nothing
 * is said about either.
 *
 * @throws {Error} naming the tables that changed, or both answers
 */
async function repeat(url: string, first: Answer, send: () => Promise<Answer>): Promise<void> {
  const { changedIn, isRepeated, noteRepeated, stateOf } = await import("#tests/setup/repeats.ts");
  const admin = currentAdmin();
  if (admin === null || !isRepeated(url)) return;
  const mark = asked;
  const before = await stateOf(admin);
  if (asked !== mark) return;
  const second = await send();
  if (asked !== mark + 1) return;
  const changed = changedIn(before, await stateOf(admin));
  if (asked !== mark + 1) return;
  const said = ({ status, location }: Answer) => `${status} ${location ?? ""}`;
  if (said(first) !== said(second)) changed.push(`answered ${said(first)}, then ${said(second)}`);
  if (changed.length > 0) throw new Error(`Sent twice, ${url}: ${changed.join("; ")}`);
  noteRepeated(url);
}

async function answerOf(ask: () => unknown): Promise<Answer> {
  let result: unknown;
  try {
    result = await ask();
  } catch (error) {
    if (!(error instanceof Response) && !isWithInit(error)) throw error;
    result = error;
  }
  if (result instanceof Response) {
    const { status, headers } = result;
    const isJson = headers.get("content-type")?.includes("json") ?? false;
    const data: unknown = isJson ? await result.clone().json() : null;
    return { status, headers, data, location: headers.get("location"), response: result };
  }
  const { data, init } = isWithInit(result) ? result : { data: result ?? null, init: null };
  const headers = new Headers(init?.headers);
  return { status: init?.status ?? 200, headers, data, location: null, response: null };
}

/** What the framework's `data()` makes. */
function isWithInit(value: unknown): value is { data: unknown; init: ResponseInit | null } {
  return (value as { type?: string } | null)?.type === "DataWithResponseInit";
}

function bodyOf(fields: FormFields): FormData | URLSearchParams {
  const all = Object.entries("key" in fields ? fields : { key: newFormKey(), ...fields });
  const values = all.flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one as string | File] as const),
  );
  const isMultipart = values.some(([, value]) => typeof value !== "string");
  const body = isMultipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of values) (body as FormData).append(name, value as string);
  return body;
}
