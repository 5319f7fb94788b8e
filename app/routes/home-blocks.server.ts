import { blockText } from "#app/features/access/home/blocks/text.ts";
import { role } from "#app/features/access/roles.ts";
import { may, unitOf } from "#app/features/access/rules.ts";
import { readOwnDue, readReceipts } from "#app/features/dues/home/queries.server.ts";
import type { CellDues } from "#app/features/dues/home/rules.ts";
import {
  addToMonth,
  dayOfMonth,
  monthOfDay,
  monthsOf,
  quarterBefore,
  quarterOf,
} from "#app/features/dues/months/rules.ts";
import { titleOf, whenOf } from "#app/features/meetings/components/meeting-words.ts";
import {
  readLastAttendance,
  readNextMeeting,
  type LastAttendance,
} from "#app/features/meetings/home/queries.server.ts";
import { filledBlocks, type HomeBlock } from "#app/features/organizations/home/rules.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { deadlineWords } from "#app/features/tasks/components/state-tag.tsx";
import { taskText } from "#app/features/tasks/text.ts";
import { daysBetween, today as dayOf } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";
import { officeBlocks } from "#app/routes/home-offices.server.ts";
import { followUp, remittances } from "#app/routes/home-figures.server.ts";
import { toSign } from "#app/routes/home-papers.server.ts";
import type { Asking, Reading } from "#app/routes/home-upper.server.ts";
import { formatDate, formatNumber } from "#app/ui/format.ts";

/** The blocks of a role beside what there is to do, read in the scope of the home page. @source roles §7 */
export async function homeBlocks(ctx: Reading): Promise<HomeBlock[]> {
  const { post } = ctx.actor;
  if (post === null) return [];
  const blocks = isCell(post.orgType) ? await cellBlocks(ctx) : await officeBlocks(ctx);
  return filledBlocks(blocks);
}

async function cellBlocks(ctx: Reading): Promise<HomeBlock[]> {
  const { actor } = ctx;
  const held = actor.post!.role;
  const last = may(actor, "meeting.record")
    ? readLastAttendance(ctx.db, unitOf(actor).id, dayOf(ctx.now))
    : null;
  const parts = await Promise.all([
    held === role.duesCollector ? [] : nextMeeting(ctx),
    held === role.member ? ownDues(ctx) : [],
    last === null ? [] : attendance(ctx, last),
    may(actor, "directive.answer") ? received(ctx) : [],
    held === role.cellCommittee ? followUp(ctx) : [],
    last === null || !may(actor, "meeting.plan") ? [] : toSign(ctx, last),
  ]);
  return parts.flat();
}

async function nextMeeting({ db, actor, lang, now }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const next = await readNextMeeting(db, unitOf(actor).id, dayOf(now));
  const to = next === null ? "" : paths.meeting(next.id);
  const papers = next?.papers.length ?? 0;
  return {
    key: "meeting",
    title: words.nextMeeting,
    all: { to: paths.calendar(), label: words.calendar },
    none: words.noMeeting,
    rows:
      next === null
        ? []
        : [
            { key: "when", label: titleOf(next, lang), to, value: whenOf(next, lang) },
            ...(next.place === null
              ? []
              : [{ key: "place", label: words.place, value: next.place }]),
            ...(papers === 0 ? [] : [{ key: "papers", label: words.papers(papers), to }]),
          ],
  };
}

async function ownDues({ db, actor, lang }: Reading): Promise<HomeBlock[]> {
  const words = blockText[lang];
  const due = actor.memberId === null ? null : await readOwnDue(db, actor.memberId);
  if (due === null) return [];
  return [
    {
      key: "ownDues",
      title: words.ownDues,
      rows: [
        due === 0
          ? { key: "due", label: words.paidUp, to: paths.duesOwn() }
          : {
              key: "due",
              label: words.stillDue,
              to: paths.duesOwn(),
              value: words.dong(formatNumber(due, lang)),
            },
      ],
    },
  ];
}

async function attendance(
  { lang }: Reading,
  asked: Promise<LastAttendance | null>,
): Promise<HomeBlock[]> {
  const words = blockText[lang];
  const last = await asked;
  if (last === null) return [];
  const number = (value: number) => formatNumber(value, lang);
  return [
    {
      key: "cell",
      title: words.cell,
      rows: [
        {
          key: "attendance",
          label: words.attendance(formatDate(last.month)),
          to: paths.meetingAttendance(last.id),
          value: words.of(number(last.present), number(last.counted)),
        },
      ],
    },
  ];
}

const MOST = 5;

/** Documents from above that wait for the cell, with whether they were opened and when they are due. */
async function received({ given, lang, now }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const today = dayOf(now);
  const open = (await given).open.filter(({ kind }) => kind === "directive");
  return {
    key: "received",
    title: words.received,
    all: { to: paths.tasks(), label: words.allWork },
    none: words.receivedNone,
    rows: open.slice(0, MOST).map((item) => {
      const due = deadlineWords(item, today, taskText[lang]);
      const state = { kind: "muted" as const, text: taskText[lang].states[item.state] };
      const { kind, text } = item.state === "issued" || due === null ? state : due;
      return {
        key: item.id,
        label: item.title,
        to: paths.directive(item.id),
        value: text,
        look: kind,
      };
    }),
  };
}

/** The blocks about dues, in a scope that reads amounts. @param dues of the actor's cell in the month of today */
export async function duesBlocks(ctx: Asking, dues: CellDues | null): Promise<HomeBlock[]> {
  const { actor, lang } = ctx;
  if (actor.post?.role === role.communeOffice) return filledBlocks([await remittances(ctx)]);
  if (!isCell(unitOf(actor).orgType)) return [];
  const words = blockText[lang];
  const number = (value: number) => formatNumber(value, lang);
  const paid =
    dues === null
      ? []
      : [
          {
            key: "paid",
            label: words.duesPaid,
            to: paths.dues(),
            value: words.of(number(dues.people - dues.unpaid), number(dues.people)),
          },
        ];
  const isCollector = actor.post?.role === role.duesCollector;
  const unpaid =
    dues === null || !isCollector
      ? []
      : [
          {
            key: "unpaid",
            label: words.unpaid,
            to: paths.dues(),
            value: number(dues.unpaid),
            look: dues.unpaid > 0 ? ("warn" as const) : ("ok" as const),
          },
        ];
  const rows = [...unpaid, ...paid, ...(isCollector ? await collecting(ctx) : [])];
  return filledBlocks([{ key: "dues", title: words.collecting, rows }]);
}

async function collecting({ db, actor, lang, now }: Asking): Promise<HomeBlock["rows"]> {
  const words = blockText[lang];
  const today = dayOf(now);
  const [{ count, sum }, rules] = await Promise.all([
    readReceipts(db, unitOf(actor).id, today),
    readRuleSet(db, today),
  ]);
  const month = monthOfDay(today);
  const dueOf = (quarter: string) =>
    dayOfMonth(addToMonth(monthsOf(quarter).at(-1)!, 1), rules.number("dues.remit_day"));
  const running = quarterOf(month);
  const quarter = [quarterBefore(running), running].find((one) => dueOf(one) >= today) ?? running;
  const due = dueOf(quarter);
  return [
    {
      key: "receipts",
      label: words.receiptsToday,
      to: paths.dues(),
      value: words.receipts(formatNumber(count, lang), formatNumber(sum, lang)),
    },
    {
      key: "remit",
      label: words.remitBy(quarterName(quarter, lang)),
      to: paths.duesRemittances(),
      value: words.inDays(formatDate(due), daysBetween(today, due)),
    },
  ];
}

const roman = ["I", "II", "III", "IV"];

function quarterName(quarter: string, lang: Lang): string {
  const name = `${roman[Number(quarter.slice(6)) - 1]}/${quarter.slice(0, 4)}`;
  return lang === "vi" ? blockText.vi.quarter(name) : blockText.en.quarter(name);
}
