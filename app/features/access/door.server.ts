import { readActor } from "#app/features/access/queries.server.ts";
import {
  scopeFor,
  systemJobs,
  type Actor,
  type Permission,
  type SystemJob,
} from "#app/features/access/rules.ts";
import { answering, type Asker } from "#app/features/access/refusals/rules.ts";
import {
  readInvitation,
  type Invitation,
} from "#app/features/access/invitations/queries.server.ts";
import { cookieNames } from "#app/features/auth/rules.ts";
import { keepPendingInput } from "#app/features/auth/pending/commands.server.ts";
import { readSession, type SessionState } from "#app/features/auth/sessions.server.ts";
import { readCookie } from "#app/lib/cookies.ts";
import { today } from "#app/lib/dates.ts";
import { Forbidden, NotFound, NotSignedIn } from "#app/lib/errors.ts";
import { defaultLang, isLang, type Lang } from "#app/lib/lang.ts";
import { withScope, withSystemScope, type ScopedDb, type View } from "#db/scope.server.ts";

/** What loaders and actions are given; the framework's own type has this shape. */
export interface DoorArgs {
  request: Request;
  params: Readonly<Record<string, string | undefined>>;
  context: { requestId: string; clientAddress: string };
}

/** What every page knows about a request. */
export interface PageContext {
  request: Request;
  params: Readonly<Record<string, string | undefined>>;
  lang: Lang;
  now: Date;
  requestId: string;
}

/** What a page works with once its actor has passed the door. */
export interface ActorContext extends PageContext {
  db: ScopedDb;
  actor: Actor;
  /** Key of the session, for the acts that are about the session itself. */
  sessionKey: string;
}

/** What a page for everybody works with; `actor` when somebody is signed in. */
export interface PublicContext extends PageContext {
  actor: Actor | null;
  clientAddress: string;
}

/** What a job works with that somebody asked for. */
export interface StoredActorContext {
  db: ScopedDb;
  actor: Actor;
  now: Date;
}

/**
 * Runs a page's work as the one who is signed in, in one transaction that holds the rows of this act.
 * Return redirects, do not throw them: what is thrown rolls back.
 *
 * @throws {Response} the sign-in page, 403 naming the roles that may, 404, or 409
 */
export function asActor<T>(
  args: DoorArgs,
  permission: Permission,
  work: (ctx: ActorContext) => Promise<T>,
  view: View = "latest",
): Promise<T> {
  return answering(askerOf(args), async () => {
    const { actor, sessionKey, page } = await signedIn(args);
    const scope = scopeFor(actor, permission);
    return withScope(scope, (db) => work({ ...page, db, actor, sessionKey }), view);
  });
}

/**
 * The same for acts on accounts and invitations, which no position covers: the post must grant the
 * permission, the work runs in a system scope.
 *
 * @param reason why no scope of the actor will do
 */
export function asKeeper<T>(
  args: DoorArgs,
  permission: Permission,
  reason: string,
  work: (ctx: ActorContext) => Promise<T>,
): Promise<T> {
  return answering(askerOf(args), async () => {
    const { actor, sessionKey, page } = await signedIn(args);
    scopeFor(actor, permission);
    return withSystemScope(reason, (db) => work({ ...page, db, actor, sessionKey }));
  });
}

/** Runs the work of a page for everybody, without a database handle. */
export function asPublic<T>(args: DoorArgs, work: (ctx: PublicContext) => Promise<T>): Promise<T> {
  return answering(askerOf(args), async () => {
    const now = new Date();
    const { actor } = await whoAsks(args.request, now);
    return work({ ...pageOf(args, now), actor, clientAddress: args.context.clientAddress });
  });
}

/**
 * Runs the work of the frame around every page: with the rows of the home page when somebody is
 * signed in, else without a database handle. It refuses nobody.
 */
export async function asVisitor<T>(
  args: DoorArgs,
  work: (ctx: PageContext & { actor: Actor | null; db: ScopedDb | null }) => Promise<T>,
): Promise<T> {
  const now = new Date();
  const { actor } = await whoAsks(args.request, now);
  const page = pageOf(args, now);
  if (actor === null) return work({ ...page, actor, db: null });
  return withScope(scopeFor(actor, "home.read"), (db) => work({ ...page, actor, db }));
}

/**
 * Runs the work of somebody who holds a one-time code and has no account yet.
 *
 * @throws {Response} 404 when the code is unknown, used or too old
 */
export function asNewcomer<T>(
  args: DoorArgs,
  code: string,
  work: (ctx: PageContext & { db: ScopedDb; invitation: Invitation }) => Promise<T>,
): Promise<T> {
  return answering(askerOf(args), async () => {
    const now = new Date();
    return withSystemScope("newcomer: a one-time code", async (db) => {
      const invitation = await readInvitation(db, code, now);
      if (invitation === null) throw new NotFound("invitation");
      return work({ ...pageOf(args, now), db, invitation });
    });
  });
}

/**
 * Runs a job as the account and post that asked for it, with the rights they have now (fault 105).
 *
 * @throws {Forbidden} when the account is disabled, the post has ended or no longer grants the permission
 */
export async function asStoredActor<T>(
  accountId: string,
  postId: string,
  permission: Permission,
  work: (ctx: StoredActorContext) => Promise<T>,
  view: View = "latest",
): Promise<T> {
  const now = new Date();
  const actor = await withSystemScope("job: who asked for it", (db) =>
    readActor(db, accountId, postId, today(now)),
  );
  const post = actor?.posts.find(({ id }) => id === postId);
  if (!actor || !post) throw new Forbidden(permission, "the post has ended");
  const acting = { ...actor, post };
  return withScope(scopeFor(acting, permission), (db) => work({ db, actor: acting, now }), view);
}

/** Runs work that nobody asked for, such as the daily one. */
export async function asSystemJob<T>(
  job: SystemJob,
  reason: string,
  work: (ctx: { db: ScopedDb; now: Date; permissions: readonly string[] }) => Promise<T>,
): Promise<T> {
  return withSystemScope(`${job}: ${reason}`, (db) =>
    work({ db, now: new Date(), permissions: systemJobs[job] }),
  );
}

/** The language of a request: its cookie, else Vietnamese. */
export function langOf(request: Request): Lang {
  const lang = readCookie(request.headers.get("cookie"), cookieNames.lang);
  return isLang(lang) ? lang : defaultLang;
}

/** Whether cookies of this request may travel over HTTPS only. */
export function isSecure(request: Request): boolean {
  return new URL(request.url).protocol === "https:";
}

async function signedIn(
  args: DoorArgs,
): Promise<{ actor: Actor; sessionKey: string; page: PageContext }> {
  const now = new Date();
  const { actor, session } = await whoAsks(args.request, now);
  if (actor === null || session.kind !== "live") {
    if (session.kind === "ended") await keepForm(args.request, session.accountId, now);
    throw new NotSignedIn();
  }
  return { actor, sessionKey: session.key, page: pageOf(args, now) };
}

async function whoAsks(
  request: Request,
  now: Date,
): Promise<{ actor: Actor | null; session: SessionState }> {
  const cookie = request.headers.get("cookie");
  if (readCookie(cookie, cookieNames.session) === null)
    return { actor: null, session: { kind: "none" } };
  return withSystemScope("who asks", async (db) => {
    const session = await readSession(db, cookie, now);
    if (session.kind !== "live") return { actor: null, session };
    return {
      actor: await readActor(db, session.accountId, session.activePostId, today(now)),
      session,
    };
  });
}

/** What was typed into a form whose session has ended is not lost (ui §10.6). */
async function keepForm(request: Request, accountId: string, now: Date): Promise<void> {
  const type = request.headers.get("content-type") ?? "";
  if (request.method !== "POST" || !type.startsWith("application/x-www-form-urlencoded")) return;
  const body = await request.text();
  await withSystemScope("a form posted after the session had ended", (db) =>
    keepPendingInput(db, accountId, pagePath(request), body, now),
  );
}

/** Path and search of the page, without what the framework adds. */
export function pagePath(request: Request): string {
  const url = new URL(request.url);
  for (const name of ["index", "_data", "_routes"]) url.searchParams.delete(name);
  return url.pathname.replace(/\.data$/, "") + url.search;
}

function pageOf({ request, params, context }: DoorArgs, now: Date): PageContext {
  return { request, params, lang: langOf(request), now, requestId: context.requestId };
}

function askerOf({ request, context }: DoorArgs): Asker {
  return {
    lang: langOf(request),
    requestId: context.requestId,
    path: pagePath(request),
    method: request.method,
  };
}
