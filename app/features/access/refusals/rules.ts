import { ownPath } from "#app/features/access/addresses/rules.ts";
import { rolesThatMay } from "#app/features/access/rules.ts";
import { isPermission } from "#app/features/access/matrix/permissions/rules.ts";
import { accessText } from "#app/features/access/text.ts";
import {
  isShownAgain,
  limits,
  untilThen,
  type LimitName,
} from "#app/features/auth/limits/rules.ts";
import { limitText } from "#app/features/auth/limits/text.ts";
import {
  Conflict,
  Forbidden,
  NeedsConfirmation,
  NeedsSecondFactor,
  NotFound,
  NotSignedIn,
  TooOften,
} from "#app/lib/errors.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";

/** Who gets the answer, and where they were. */
export interface Asker {
  lang: Lang;
  requestId: string;
  path: string;
  method: string;
  /** What was posted; null when it is not a form without files, or was read already. */
  form: () => Promise<[name: string, value: string][] | null>;
}

/**
 * Runs a page's work and turns what it throws into an answer: the only place that does. What is no
 * refusal is a bug and goes on to the log.
 *
 * @throws {Response} for NotSignedIn (303 to the sign-in page), Forbidden (403), NotFound (404), Conflict (409),
 *   TooOften (429)
 */
export async function answering<T>(asker: Asker, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const response =
      error instanceof TooOften ? await tooOften(error, asker) : refusal(error, asker);
    if (response === null) throw error;
    throw response;
  }
}

function refusal(error: unknown, { lang, requestId, path, method }: Asker): Response | null {
  const code = requestId;
  if (error instanceof NotSignedIn) {
    const ended = method === "GET" ? undefined : true;
    return goTo(paths.login({ next: ownPath(path) ?? undefined, ended }));
  }
  if (error instanceof NeedsSecondFactor) return goTo(paths.secondFactor({ next: ownPath(path) }));
  if (error instanceof NeedsConfirmation) return goTo(paths.confirmation({ next: ownPath(path) }));
  if (error instanceof Forbidden) {
    return Response.json({ lang, roles: roleNames(error.permission, lang), code }, { status: 403 });
  }
  if (error instanceof NotFound) return Response.json({ lang }, { status: 404 });
  if (isBrokenForm(error))
    return Response.json({ lang, reason: accessText[lang].formBroken, code }, { status: 400 });
  if (error instanceof Conflict) {
    return Response.json(
      { lang, reason: accessText[lang].changedMeanwhile, code },
      { status: 409 },
    );
  }
  return null;
}

/** The platform could not take a posted form apart: it broke off on the way, or was made by hand (fault 131). */
const isBrokenForm = (error: unknown): boolean =>
  error instanceof TypeError && /FormData|multipart\/form-data/.test(error.message);

/** Says when to come back and hands back what was posted, so that nothing is lost. */
async function tooOften({ limit, until }: TooOften, asker: Asker): Promise<Response> {
  const { lang, requestId: code, path, method } = asker;
  const { seconds, minutes } = untilThen(until, new Date());
  const form = method === "GET" ? [] : await asker.form();
  const lost = form === null ? "file" : isShownAgain(form) ? null : "secret";
  const what = limit in limits ? limitText[lang].what[limit as LimitName] : undefined;
  const again = method === "GET" || lost !== null ? null : { to: path, form };
  const back = { at: until.toISOString(), minutes, lost, again };
  return Response.json(
    { lang, reason: what, code, back },
    { status: 429, headers: { "retry-after": String(seconds) } },
  );
}

function goTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}

function roleNames(permission: string, lang: Lang): string[] {
  if (!isPermission(permission)) return [];
  return rolesThatMay(permission).map((role) => accessText[lang].roles[role]);
}

/**
 * Method and path of a request without what names somebody: `POST /members/:id/edit`.
 *
 * @param params the parts of the path that are no words of ours
 */
export function askedPath(
  request: Request,
  params: Readonly<Record<string, string | undefined>>,
): string {
  const named = Object.entries(params);
  const parts = new URL(request.url).pathname.replace(/\.data$/, "").split("/");
  const words = parts.map((part) => {
    const [name] = named.find(([, value]) => value === part || value === decoded(part)) ?? [];
    return name === undefined ? part : `:${name}`;
  });
  return `${request.method} ${words.join("/")}`;
}

/** A part of a path as the program is given it; itself where it cannot be decoded. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
