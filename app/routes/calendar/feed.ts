import type { LoaderFunctionArgs } from "@remix-run/node";
import { asFeedReader } from "#app/features/access/feeds/queries.server.ts";
import { unitOf } from "#app/features/access/rules.ts";
import { feedFile, feedSpan } from "#app/features/calendar/feed/rules.ts";
import { listEntries } from "#app/features/calendar/queries.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { answerFile } from "#app/routes/file-answer.server.ts";

/** The calendar of the owner of a secret address, for programs that sign in nowhere. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerFile(args, async () => {
    const file = await asFeedReader(args, args.params.token ?? "", async (ctx) => {
      const { db, actor, request, lang, now } = ctx;
      if (actor.post === null || actor.post.orgId === null) throw new NotFound("calendar");
      const today = dayOf(now);
      const rules = await readRuleSet(db, today);
      const unit = unitOf(actor);
      const entries = await listEntries(db, { actor, unit, span: feedSpan(today), today, rules });
      const { origin } = new URL(request.url);
      return feedFile(entries, { unit: unit.name, lang, now, origin });
    });
    return new Response(file, {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'inline; filename="chi-bo-so.ics"',
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  });
}
