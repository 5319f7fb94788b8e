import { Readable } from "node:stream";
import { langOf, type DoorArgs } from "#app/features/access/door.server.ts";
import type { Refusal } from "#app/features/exports/rules.ts";
import { limits } from "#app/features/exports/schema.ts";
import { exportText } from "#app/features/exports/text.ts";
import type { SentFile } from "#app/features/exports/files/commands.server.ts";
import { paths } from "#app/paths.ts";
import { errorWords } from "#app/ui/error-page.tsx";
import { formatInstant, formatNumber } from "#app/ui/format.ts";
import type { ErrorData } from "#app/ui/frame-types.ts";
import { uiText } from "#app/ui/text.ts";
import { pageTitle } from "#app/ui/title.ts";
import stylesheet from "../app.css?url";

/** Why a file is not sent. */
export type FileRefusal =
  Refusal | { kind: "purpose" | "notReady" | "postEnded" } | { kind: "expired"; hours: number };

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Sends a workbook to be saved under a name of plain letters; nothing keeps a copy on the way. */
export function workbookResponse(file: SentFile, name: string): Response {
  return fileResponse(file, name, WORKBOOK);
}

/** Sends a file to be saved under a name of plain letters, never to be shown inside a page of ours (fault 132). */
export function fileResponse({ body, size }: SentFile, name: string, mime: string): Response {
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": mime,
      "content-length": String(size),
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

/**
 * Runs the work of an address that sends a file. There is no page around it: what the door refuses with
 * data for a page becomes a page here.
 */
export async function answerFile(args: DoorArgs, work: () => Promise<Response>): Promise<Response> {
  return work().catch(async (error: unknown) => {
    if (!(error instanceof Response) || error.status < 400) throw error;
    const details = (await error.json()) as ErrorData;
    const lang = langOf(args.request);
    const { errors, rolesThatMay, comeBack } = uiText[lang];
    const words = errorWords(errors, error.status);
    const roles = details.roles?.length ? [rolesThatMay(details.roles.join(", "))] : [];
    const { back } = details;
    const when = back ? [comeBack(formatInstant(back.at).time, back.minutes)] : [];
    const text = [details.reason ?? words.text, ...when, ...roles, words.advice];
    const answer = page(args, error.status, words.title, text);
    const after = error.headers.get("retry-after");
    if (after !== null) answer.headers.set("retry-after", after);
    return answer;
  });
}

/** Says in words why a file is not sent, and leads back. */
export function refuseFile(args: DoorArgs, refusal: FileRefusal): Response {
  const lang = langOf(args.request);
  const { refused } = exportText[lang];
  const number = (value: number) => formatNumber(value, lang);
  const text = () => {
    switch (refusal.kind) {
      case "purpose":
        return refused.purpose(limits.SHORTEST_PURPOSE, limits.LONGEST_PURPOSE);
      case "tooMany":
        return refused.tooMany(number(refusal.rows), number(refusal.limit));
      case "tooManyToday":
        return refused.tooManyToday(
          number(refusal.rows),
          number(refusal.already),
          number(refusal.limit),
        );
      case "expired":
        return refused.expired(refusal.hours);
      default:
        return refused[refusal.kind];
    }
  };
  const status = refusal.kind === "postEnded" ? 403 : 422;
  return page(args, status, refused.title, [text()]);
}

function page(args: DoorArgs, status: number, title: string, text: string[]): Response {
  const { request, context } = args;
  const lang = langOf(request);
  const { refused } = exportText[lang];
  const url = new URL(request.url);
  const isList = url.pathname === paths.membersExport();
  const back = isList ? `${paths.members()}${url.search}` : paths.exports();
  const lines = text.map((line) => `<p>${escaped(line)}</p>`).join("");
  return new Response(
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
      `<meta name="color-scheme" content="light dark"><title>${escaped(pageTitle(title, lang))}</title><link rel="stylesheet" href="${stylesheet}"></head>` +
      `<body><header class="frame-top frame-edge frame-top-plain"><a class="frame-mark" href="${paths.home()}">${escaped(uiText[lang].product)}</a></header>` +
      `<div class="frame"><main id="main"><div class="error-page stack"><h1>${escaped(title)}</h1>${lines}` +
      `<p class="dim">${escaped(refused.code)}: <b>${escaped(context.requestId)}</b></p>` +
      `<p><a class="button button-primary" href="${escaped(back)}">${escaped(isList ? refused.back : refused.toExports)}</a></p></div></main></div></body></html>`,
    {
      status,
      headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
    },
  );
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);
}
