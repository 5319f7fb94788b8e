import { ownPath } from "#app/features/access/addresses/rules.ts";
import type { RoleCode } from "#app/features/access/rules.ts";
import { noticeText } from "#app/features/notices/text.ts";

/** What can be told; each has its words in `text.ts`. */
export type NoticeKind = keyof (typeof noticeText)["vi"]["kinds"];

/** Something to tell: no personal number, no value of a record; it may be read over somebody's shoulder. */
export interface NewNotice {
  kind: NoticeKind;
  /** What it is about, such as a unit or a month; null when the kind says it all. */
  subject: string | null;
  /** Made by `paths.ts`. */
  path: string;
}

/** A notice as its owner reads it; the kind is null when this program does not know it. */
export interface NoticeView {
  id: string;
  kind: NoticeKind | null;
  subject: string | null;
  path: string;
  /** Instant, ISO. */
  at: string;
}

/** Who is told: accounts, the accounts of members, or those who hold a role at a unit today. */
export type Recipients =
  | { accounts: readonly string[] }
  | { members: readonly string[] }
  | { role: RoleCode; orgId: string | null };

/** Whether a stored text is a kind of today's program; an older program may have told others. */
export const isNoticeKind = (text: string): text is NoticeKind => text in noticeText.vi.kinds;

/** Where a notice leads; null when it is no path of ours. */
export const noticePath = (path: string): string | null => ownPath(path);

const LONGEST_SUBJECT = 160;

/** The subject as it is kept: one line of at most 160 letters. */
export function shortSubject(subject: string | null): string | null {
  if (subject === null) return null;
  const line = [...subject.replace(/\s+/g, " ").trim()];
  return line.length <= LONGEST_SUBJECT
    ? line.join("")
    : `${line.slice(0, LONGEST_SUBJECT - 1).join("")}…`;
}
