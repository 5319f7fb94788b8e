import type { Lang } from "#app/lib/lang.ts";
import type { IconName } from "#app/ui/icons.tsx";

/** A place in the navigation: the side list on wide screens, the bottom bar on phones. */
export interface NavItem {
  to: string;
  label: string;
  icon: IconName;
  /** Drawn as a number beside the word; `countLabel` says what is counted, for screen readers. */
  count?: number;
  countLabel?: string;
  /** Heading of the group in the side list; consecutive items with the same text stand together. */
  group?: string;
}

/** The device's choice is `device`: the page then follows `prefers-color-scheme`. */
export type Theme = "device" | "light" | "dark";

/** Root font size: dense 16 px (offices), roomy 18 px (cells), large 21 px (by choice). */
export type Density = "dense" | "roomy" | "large";

/** What the frame around every page needs; made by `frameData` in `routes/frame.server.ts`. */
export interface FrameData {
  lang: Lang;
  theme: Theme;
  density: Density;
  /** As whom one acts; null for a visitor, who gets a plain page without navigation. */
  actingAs: { role: string; unit: string; switchTo: string | null } | null;
  account: { name: string; to: string } | null;
  notices: { to: string; unread: number } | null;
  /** A helper is signed in on behalf of someone: shown as a line under the header. */
  helper: { text: string; endTo: string; endLabel: string } | null;
  nav: NavItem[];
  dock: NavItem[];
  /** Where the name of the other language leads; null hides the link. */
  languageTo: string | null;
  /** Short code of this request (`7F3K-92`), shown on error pages. */
  requestCode: string | null;
}

/**
 * What a route may say about its frame: `export const handle: FrameHandle = { frame: "bare" }`.
 * `bare` draws only the page itself (print previews); `plain` the header without navigation.
 */
export interface FrameHandle {
  frame?: "bare" | "plain";
  /** `false` leaves out all script of this page. */
  scripts?: false;
}

/** Body of a thrown 403, 404 or 429 response (`Response.json(data, { status })`); all parts optional. */
export interface ErrorData {
  /** Of the reader; after a form the frame is not read anew and cannot say it. */
  lang?: Lang;
  /** Names of the roles that may do it, in the reader's language (403). */
  roles?: string[];
  /** One sentence that replaces the general explanation. */
  reason?: string;
  code?: string;
  back?: ComeBack;
}

/** When something works again that was done too often (429), and what becomes of what was typed. */
export interface ComeBack {
  /** Instant, ISO. */
  at: string;
  minutes: number;
  /** What has to be given again; null when nothing is lost. */
  lost: "file" | "secret" | null;
  /** The posted form and where it goes; null for a page that was only read. */
  again: { to: string; form: [name: string, value: string][] } | null;
}

/** The frame of a visitor, and of a page whose frame could not be read. */
export const visitorFrame: FrameData = {
  lang: "vi",
  theme: "device",
  density: "roomy",
  actingAs: null,
  account: null,
  notices: null,
  helper: null,
  nav: [],
  dock: [],
  languageTo: null,
  requestCode: null,
};
