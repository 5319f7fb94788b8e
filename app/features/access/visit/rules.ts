import type { Asker } from "#app/features/access/refusals/rules.ts";
import { cookieNames } from "#app/features/auth/rules.ts";
import { readCookie } from "#app/lib/cookies.ts";
import { defaultLang, isLang, type Lang } from "#app/lib/lang.ts";

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
  clientAddress: string;
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

/** Path and search of the page, without what the framework adds. */
export function pagePath(request: Request): string {
  const url = new URL(request.url);
  for (const name of ["index", "_data", "_routes"]) url.searchParams.delete(name);
  return url.pathname.replace(/\.data$/, "") + url.search;
}

/** The page that is asked for, at the moment it is. */
export function pageOf({ request, params, context }: DoorArgs, now: Date): PageContext {
  return {
    request,
    params,
    lang: langOf(request),
    now,
    requestId: context.requestId,
    clientAddress: context.clientAddress,
  };
}

/** Who gets the answer when the door refuses. */
export function askerOf({ request, context }: DoorArgs): Asker {
  return {
    lang: langOf(request),
    requestId: context.requestId,
    path: pagePath(request),
    method: request.method,
    form: () => formOf(request),
  };
}

async function formOf(request: Request): Promise<[string, string][] | null> {
  const type = request.headers.get("content-type") ?? "";
  if (request.bodyUsed || !type.startsWith("application/x-www-form-urlencoded")) return null;
  return [...new URLSearchParams(await request.text())];
}
