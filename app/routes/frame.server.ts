import type { LoaderFunctionArgs } from "@remix-run/node";
import { asVisitor, pagePath } from "#app/features/access/door.server.ts";
import {
  readWaitingCounts,
  type WaitingCounts,
} from "#app/features/access/frame/queries.server.ts";
import {
  dockOf,
  furtherPlacesOf,
  isRoomy,
  placesOf,
  type PlaceKey,
} from "#app/features/access/frame/rules.ts";
import { frameText } from "#app/features/access/frame/text.ts";
import { helperText } from "#app/features/access/helpers/text.ts";
import type { Actor, Post } from "#app/features/access/rules.ts";
import { accessText } from "#app/features/access/text.ts";
import { cookieNames } from "#app/features/auth/rules.ts";
import { countUnread } from "#app/features/notices/queries.server.ts";
import { readCookie } from "#app/lib/cookies.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";
import { formatDate, formatInstant } from "#app/ui/format.ts";
import {
  visitorFrame,
  type Density,
  type FrameData,
  type NavItem,
  type Theme,
} from "#app/ui/frame-types.ts";
import type { IconName } from "#app/ui/icons.tsx";

const icons: Record<PlaceKey, IconName> = {
  home: "tasks",
  ownRecord: "person",
  members: "people",
  tasks: "list",
  meetings: "calendar",
  calendar: "clock",
  organizations: "tree",
  papers: "printer",
  cases: "swap",
  dues: "money",
  ownDues: "money",
  duesTerms: "money",
  figures: "list",
  numbers: "list",
  quality: "chart",
  reports: "table",
  archive: "table",
  imports: "upload",
  exports: "download",
  account: "person",
  access: "shield",
  posts: "lock",
  helper: "people",
  audit: "history",
  importTree: "tree",
  importTemplate: "file",
  more: "more",
};

const inData: ReadonlySet<PlaceKey> = new Set([
  "quality",
  "reports",
  "archive",
  "imports",
  "exports",
]);
const noneWaiting: WaitingCounts = { imports: 0, exports: 0 };

/** What the frame around every page needs; it refuses nobody, so that error pages have a frame too. */
export async function frameData(args: LoaderFunctionArgs): Promise<FrameData> {
  return asVisitor(args, async ({ request, lang, actor, db, requestId }) => {
    const back = pagePath(request);
    const other: Lang = lang === "vi" ? "en" : "vi";
    const look = { lang, ...lookOf(request, actor), requestCode: requestId };
    if (actor === null) {
      return { ...visitorFrame, ...look, languageTo: paths.login({ lang: other, next: back }) };
    }
    const [counts, unread] =
      db === null
        ? [noneWaiting, 0]
        : await Promise.all([readWaitingCounts(db, actor), countUnread(db, actor.accountId)]);
    return {
      ...visitorFrame,
      ...look,
      actingAs: actingAs(actor, lang),
      account: { name: actor.displayName, to: paths.account() },
      notices: { to: paths.notices(), unread },
      helper: helperLine(actor, lang),
      nav: placesOf(actor).map((key) => navItem(key, actor, lang, counts)),
      dock: dockOf(actor).map((key) => ({
        ...navItem(key, actor, lang, counts),
        label: shortLabel(key, lang),
      })),
      languageTo: paths.account({ lang: other, next: back }),
    };
  });
}

/** Every place an actor can open, for the page that lists them. */
export function allPlaces(actor: Actor, lang: Lang): NavItem[] {
  return [...placesOf(actor), ...furtherPlacesOf(actor)].map((key) =>
    navItem(key, actor, lang, noneWaiting),
  );
}

function actingAs(actor: Actor, lang: Lang): FrameData["actingAs"] {
  const { post, posts } = actor;
  if (post === null)
    return { role: accessText[lang].noPost, unit: actor.displayName, switchTo: null };
  const unit =
    post.orgId === null
      ? accessText[lang].platform
      : frameText[lang].unit(post.orgName, post.aboveName);
  return {
    role: nameOfPost(post, lang),
    unit,
    switchTo: posts.length > 1 ? paths.account() : null,
  };
}

/** That somebody helps, under the header of every page. */
function helperLine({ helper }: Actor, lang: Lang): FrameData["helper"] {
  if (!helper) return null;
  const words = helperText[lang];
  const text = words.line(helper.name, formatInstant(helper.until).time);
  return { text, endTo: paths.accountHelper(), endLabel: words.end };
}

/** The role in words; lent powers are named as such, with their last day. */
export function nameOfPost({ role, lent }: Post, lang: Lang): string {
  const name = accessText[lang].roles[role];
  if (!lent) return name;
  const words = frameText[lang];
  const until = lent.until === null ? [] : [words.until(formatDate(lent.until))];
  return [`${name} (${words.lent(lent.kind, lent.forName)})`, ...until].join(", ");
}

function navItem(key: PlaceKey, actor: Actor, lang: Lang, counts: WaitingCounts): NavItem {
  const words = frameText[lang];
  const waiting = key === "imports" || key === "exports" ? counts[key] : 0;
  return {
    to: addressOf(key, actor),
    label: words.nav[key],
    icon: icons[key],
    ...(inData.has(key) ? { group: words.groupData } : {}),
    ...(waiting > 0 ? { count: waiting, countLabel: words.waiting } : {}),
  };
}

function shortLabel(key: PlaceKey, lang: Lang): string {
  const { nav } = frameText[lang];
  if (key === "home") return nav.homeShort;
  return key === "quality" ? nav.qualityShort : nav[key];
}

function addressOf(key: PlaceKey, actor: Actor): string {
  switch (key) {
    case "ownRecord":
      return actor.memberId === null ? paths.home() : paths.member(actor.memberId);
    case "ownDues":
      return paths.duesOwn();
    case "archive":
      return paths.reportArchive();
    case "helper":
      return paths.accountHelper();
    case "importTree":
      return paths.organizationImport();
    default:
      return paths[key]();
  }
}

function lookOf(request: Request, actor: Actor | null): { theme: Theme; density: Density } {
  const cookie = request.headers.get("cookie");
  const theme = readCookie(cookie, cookieNames.theme);
  const density = readCookie(cookie, cookieNames.density);
  const byRole = actor === null || isRoomy(actor) ? "roomy" : "dense";
  return {
    theme: theme === "light" || theme === "dark" ? theme : "device",
    density: density === "dense" || density === "roomy" || density === "large" ? density : byRole,
  };
}
