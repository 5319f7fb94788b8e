import { readActor } from "#app/features/access/queries.server.ts";
import {
  granted,
  may,
  scopeFor,
  systemJobs,
  type Actor,
  type AnyOf,
  type Permission,
  type SystemJob,
} from "#app/features/access/rules.ts";
import { notingRefusals } from "#app/features/access/refusals/commands.server.ts";
import { answering } from "#app/features/access/refusals/rules.ts";
import {
  readInvitation,
  type Invitation,
} from "#app/features/access/invitations/queries.server.ts";
import {
  askerOf,
  pageOf,
  pagePath,
  type DoorArgs,
  type PageContext,
} from "#app/features/access/visit/rules.ts";
import { countPost, whoAsks } from "#app/features/access/visit/queries.server.ts";
import { limitUse } from "#app/features/auth/limits/commands.server.ts";
import type { LimitName } from "#app/features/auth/limits/rules.ts";
import { isRecent } from "#app/features/auth/rules.ts";
import { keepPostedForm } from "#app/features/auth/pending/commands.server.ts";
import { today } from "#app/lib/dates.ts";
import {
  Forbidden,
  NeedsConfirmation,
  NeedsSecondFactor,
  NotFound,
  NotSignedIn,
} from "#app/lib/errors.ts";
import { withScope, withSystemScope, type ScopedDb, type View } from "#db/scope.server.ts";

export { isSecure, langOf, pagePath } from "#app/features/access/visit/rules.ts";
export type { DoorArgs, PageContext } from "#app/features/access/visit/rules.ts";

/** What a page works with once its actor has passed the door. */
export interface ActorContext extends PageContext {
  db: ScopedDb;
  actor: Actor;
  /** Key of the session, for the acts that are about the session itself. */
  sessionKey: string;
}

/** What an act may ask of the door beside a permission. */
export interface DoorOptions {
  /** What its statements see of other transactions. */
  view?: View;
  /** Asks a proof of who it is from the last ten minutes; else the form waits for one. */
  recent?: true | undefined;
  /** What this is counted as, beside the count of all posted forms. */
  limit?: LimitName | undefined;
}

/** What a page for everybody works with; `actor` when somebody is signed in. */
export type PublicContext = PageContext & { actor: Actor | null };

/** What a job works with that somebody asked for. */
export interface StoredActorContext {
  db: ScopedDb;
  actor: Actor;
  now: Date;
}

/**
 * Runs a page's work as the one who is signed in, in one transaction that holds the rows of this act.
 * Return redirects, do not throw them: what is thrown rolls back. Of several permissions the first that the post grants counts.
 *
 * @throws {Response} the sign-in page, 403 naming the roles that may, 404, or 409
 */
export function asActor<T>(
  args: DoorArgs,
  asked: Permission | AnyOf,
  work: (ctx: ActorContext) => Promise<T>,
  options: View | DoorOptions = {},
): Promise<T> {
  const { view = "latest", ...more } = typeof options === "string" ? { view: options } : options;
  return answering(askerOf(args), async () => {
    const { actor, page, ...session } = await signedIn(args, more, asked);
    return notingRefusals(actor, page, async () => {
      const scope = scopeFor(actor, granted(actor, asked));
      return withScope(scope, (db) => work({ ...page, ...session, db, actor }), view);
    });
  });
}

/**
 * The same for acts on accounts and invitations, which no position covers: the post must grant the
 * permission, the work runs in a system scope, by the figures of the province of the post.
 *
 * @param reason why no scope of the actor will do
 */
export function asKeeper<T>(
  args: DoorArgs,
  permission: Permission,
  reason: string,
  work: (ctx: ActorContext) => Promise<T>,
  asked: Omit<DoorOptions, "view"> = {},
): Promise<T> {
  return answering(askerOf(args), async () => {
    const { actor, page, ...session } = await signedIn(args, asked, permission);
    return notingRefusals(actor, page, async () => {
      scopeFor(actor, permission);
      return withSystemScope(
        reason,
        (db) => work({ ...page, ...session, db, actor }),
        actor.post?.provinceId,
      );
    });
  });
}

/** What a page works with before the second factor was shown. */
export type HalfSignedInContext = Omit<ActorContext, "actor"> & { accountId: string };

/**
 * Runs the work of the pages of the second factor: for a session that has passed the passphrase alone,
 * which reaches nothing else.
 *
 * @param pass what to answer when nothing is to come (any more)
 * @throws {Response} the sign-in page
 */
export function asHalfSignedIn<T>(
  args: DoorArgs,
  pass: () => T,
  work: (ctx: HalfSignedInContext) => Promise<T>,
): Promise<T> {
  return answering(askerOf(args), async () => {
    const now = new Date();
    const { session } = await whoAsks(args, now);
    if (session.kind === "live") return pass();
    if (session.kind !== "pending") throw new NotSignedIn();
    const who = { accountId: session.accountId, sessionKey: session.key };
    const page = pageOf(args, now);
    return withSystemScope("the second factor of one account", (db) =>
      work({ ...page, ...who, db }),
    );
  });
}

/** Runs the work of a page for everybody, without a database handle. */
export function asPublic<T>(args: DoorArgs, work: (ctx: PublicContext) => Promise<T>): Promise<T> {
  return answering(askerOf(args), async () => {
    const now = new Date();
    const { actor } = await whoAsks(args, now);
    return work({ ...pageOf(args, now), actor });
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
  const { actor } = await whoAsks(args, now);
  const page = pageOf(args, now);
  if (actor === null) return work({ ...page, actor, db: null });
  return withScope(scopeFor(actor, "home.read"), (db) => work({ ...page, actor, db }));
}

/**
 * Runs the work of somebody who holds a one-time code and has no account yet.
 *
 * @throws {Response} 404 when the code is unknown, used or too old; 429 after many of those
 */
export function asNewcomer<T>(
  args: DoorArgs,
  code: string,
  work: (ctx: PageContext & { db: ScopedDb; invitation: Invitation }) => Promise<T>,
): Promise<T> {
  return answering(askerOf(args), async () => {
    const now = new Date();
    const done = await withSystemScope("newcomer: a one-time code", async (db) => {
      await countPost(db, args, { kind: "none" }, now);
      const invitation = await readInvitation(db, code, now);
      if (invitation !== null)
        return { answer: await work({ ...pageOf(args, now), db, invitation }) };
      await limitUse(db, "wrongInvitation", args.context.clientAddress, now);
      return null; // the count of the wrong code stays
    });
    if (done === null) throw new NotFound("invitation");
    return done.answer;
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

async function signedIn(
  args: DoorArgs,
  { recent, limit }: Omit<DoorOptions, "view">,
  asked: Permission | AnyOf,
): Promise<{ actor: Actor; sessionKey: string; page: PageContext }> {
  const now = new Date();
  const { actor, session } = await whoAsks(args, now, limit);
  if (session.kind === "pending") throw new NeedsSecondFactor();
  if (actor === null || session.kind !== "live") {
    if (session.kind === "ended") await keepForm(args, session.accountId, now);
    throw new NotSignedIn();
  }
  // Whoever may not do it at all is told so by the caller, and not asked for a proof.
  if (recent && !isRecent(session.confirmedAt, now) && may(actor, granted(actor, asked))) {
    await keepForm(args, actor.accountId, now);
    throw new NeedsConfirmation();
  }
  return { actor, sessionKey: session.key, page: pageOf(args, now) };
}

const keepForm = ({ request }: DoorArgs, accountId: string, now: Date) =>
  keepPostedForm(accountId, request, pagePath(request), now);
