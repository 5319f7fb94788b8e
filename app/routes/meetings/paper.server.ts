import type { ActorContext } from "#app/features/access/door.server.ts";
import { handsOf, readsMinutes } from "#app/features/meetings/access.ts";
import { presenceOf } from "#app/features/meetings/attendance/rules.ts";
import { reasonName } from "#app/features/meetings/components/meeting-words.ts";
import { listNames } from "#app/features/meetings/marking/queries.server.ts";
import type { Listed } from "#app/features/meetings/marking/rules.ts";
import {
  minutesPaper,
  resolutionPaper,
  tickPaper,
  type PaperOf,
} from "#app/features/meetings/paper/rules.ts";
import { isInspected } from "#app/features/meetings/planning/queries.server.ts";
import { readMeeting, type StoredMeeting } from "#app/features/meetings/queries.server.ts";
import { headOf, readContent } from "#app/features/meetings/view/queries.server.ts";
import { readOrganization } from "#app/features/organizations/queries.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { readTerritory } from "#app/features/territory/queries.server.ts";
import { nameOfCommune } from "#app/features/territory/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { qrSquare } from "#app/lib/qr.server.ts";
import { paths } from "#app/paths.ts";
import type { Paper } from "#app/lib/paper/model.ts";

/** The papers of a meeting. */
export type SheetKind = "minutes" | "attendance" | "resolution";

/** The meeting of an address with the paper that is asked for, as the print page and the file show it. */
export async function readSheet(ctx: ActorContext) {
  const { db, now, request, params } = ctx;
  const row = await readMeeting(db, params.id ?? "");
  if (row === null) throw new NotFound("meeting");
  const asked = new URL(request.url).searchParams.get("sheet") ?? "minutes";
  const unit = await readOrganization(db, row.orgId);
  const commune = unit?.org.communeCode ?? null;
  const of: PaperOf = {
    head: headOf(row),
    unit: unit?.org.name ?? "",
    above: unit?.ancestors.at(-1)?.name ?? "",
    place: commune === null ? null : nameOfCommune(commune, await readTerritory(db), dayOf(now)),
  };
  return { ...of, paper: await readPaper(ctx, row, asked) };
}

/** What the asked paper shows; nothing that its reader may not see. */
async function readPaper(ctx: ActorContext, row: StoredMeeting, asked: string) {
  const { db, actor, now } = ctx;
  const hands = handsOf(actor, row);
  if (asked === "attendance" || asked === "codes" || asked === "marks") {
    if (!hands.includes("recorder") && !hands.includes("keeper")) throw new NotFound("paper");
    const names = await listNames(db, row, dayOf(now));
    if (asked === "marks") return { kind: asked, names: names.map(markedName) } as const;
    const lines = names.map(({ memberId, name }) => ({ id: memberId, name }));
    if (asked === "attendance") return { kind: asked, names: lines } as const;
    const { origin } = new URL(ctx.request.url);
    const addressOf = (memberId: string) =>
      origin + paths.meetingAttendance(row.id, { member: memberId });
    const codes = lines.map((line) => ({ ...line, ...qrSquare(addressOf(line.id)) }));
    return { kind: "codes" as const, names: codes };
  }
  const inspects = await isInspected(db, actor, row);
  if (!readsMinutes(actor, row, inspects)) throw new NotFound("paper");
  const content = await readContent(db, row, await readRuleSet(db, row.meetOn), false);
  if (asked !== "resolution") return { kind: "minutes" as const, content };
  if (row.resolutionNumber === null) throw new NotFound("paper");
  const text = content.items.find(({ kind }) => kind === "resolution")?.content ?? "";
  return { kind: "resolution" as const, text, signer: row.chairApprovedName };
}

/** A name with what was ticked, and why somebody was not there. */
function markedName({ memberId, name, mark }: Listed) {
  const presence = presenceOf(mark);
  const isTold = presence === "excused" || presence === "notCounted";
  return { id: memberId, name, presence, note: isTold ? reasonName(mark, "vi") : "" };
}

/** The same for a word processor. */
export function paperOf({ paper, ...of }: Awaited<ReturnType<typeof readSheet>>): {
  kind: SheetKind;
  paper: Paper;
} {
  switch (paper.kind) {
    case "minutes":
      return { kind: paper.kind, paper: minutesPaper(of, paper.content) };
    case "attendance":
    case "marks":
    case "codes":
      return { kind: "attendance", paper: tickPaper(of, paper.names) };
    case "resolution":
      return { kind: paper.kind, paper: resolutionPaper(of, paper.text, paper.signer) };
  }
}
