import type { LoaderFunctionArgs } from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { accessText } from "#app/features/access/text.ts";
import { beginCounted, noteMembersById } from "#app/features/exports/commands.server.ts";
import { writeUnnamed } from "#app/features/exports/files/commands.server.ts";
import { fileName, localMoment, type Refusal } from "#app/features/exports/rules.ts";
import { readPurpose } from "#app/features/exports/schema.ts";
import { exportText } from "#app/features/exports/text.ts";
import type { SentFile } from "#app/features/exports/files/commands.server.ts";
import { peopleIn } from "#app/features/reports/content/rules.ts";
import { definitionOf, isReportKey } from "#app/features/reports/rules.ts";
import { reportWorkbook } from "#app/features/reports/workbook/rules.ts";
import { answerFile, refuseFile, workbookResponse } from "#app/routes/file-answer.server.ts";
import { askedReport } from "#app/routes/reports/asked.server.ts";
import { formatDate } from "#app/ui/format.ts";

/** A report as a workbook, marked and logged like every export; a list of people needs a purpose. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerFile(args, async () => {
    const key = args.params.key ?? "";
    const isList = isReportKey(key) && definitionOf(key).group === "people";
    const purpose = readPurpose(new URL(args.request.url).searchParams.get("purpose"));
    if (purpose === undefined || (isList && purpose === null))
      return asActor(args, "export.public", async () => refuseFile(args, { kind: "purpose" }));
    const permission = isList ? "export.restricted" : "export.public";
    const write = (ctx: ActorContext) => writeReport(ctx, isList, purpose);
    const made = await asActor(args, permission, write, {
      view: "snapshot",
      recent: isList ? true : undefined,
      limit: "export",
    });
    return made.ok ? workbookResponse(made.file, made.name) : refuseFile(args, made.refusal);
  });
}

async function writeReport(
  ctx: ActorContext,
  isList: boolean,
  purpose: string | null,
): Promise<{ ok: true; file: SentFile; name: string } | { ok: false; refusal: Refusal }> {
  const { db, actor, now, requestId } = ctx;
  const { key, made } = await askedReport({ ...ctx, lang: "vi" }, true);
  const { content, reading, period } = made;
  const people = peopleIn(content);
  const counted = {
    kind: isList ? ("restricted" as const) : ("public" as const),
    columns: [key],
    filter: {
      report: content.title,
      org: reading.unit.id,
      ...(period === null ? {} : { period: content.period }),
    },
    rows: people.length,
    purpose,
  };
  const begun = await beginCounted(db, actor, counted, { rules: reading.rules, now, requestId });
  if (!begun.ok) return begun;
  await noteMembersById(db, begun.id, people);
  const { date, time } = localMoment(now);
  const at = `${formatDate(date)} ${time}`;
  const role = actor.post === null ? "" : `, ${accessText.vi.roles[actor.post.role]}`;
  const workbook = reportWorkbook(content, {
    by: `${actor.displayName}${role}`,
    at,
    purpose,
    rulesOf: formatDate(reading.today),
    footer: exportText.vi.marks.footer(at, actor.displayName, purpose),
  });
  return { ok: true, file: await writeUnnamed(workbook), name: fileName(content.unit, now, key) };
}
