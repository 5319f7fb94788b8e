import { noticeMailText } from "#app/features/notices/mail/text.ts";
import { isMailAddress } from "#app/lib/mail-settings.ts";

/** Why an address is not kept. */
export type MailFault = "wrong" | "consent";

/** What was asked for: an address, none (`null`), or why not. */
export type MailChoice = { ok: true; address: string | null } | { ok: false; fault: MailFault };

const LONGEST_ADDRESS = 254;

/** Reads the form of the daily mail: an empty address takes the consent back, another needs its tick. */
export function readMailChoice(form: FormData): MailChoice {
  const address = String(form.get("address") ?? "").trim();
  if (address === "") return { ok: true, address: null };
  if (address.length > LONGEST_ADDRESS || !isMailAddress(address))
    return { ok: false, fault: "wrong" };
  return form.has("consent") ? { ok: true, address } : { ok: false, fault: "consent" };
}

/**
 * The daily mail of one account: how much is unread, and where to read it; nothing of what it says, no name and
 * no unit.
 *
 * @param link  address of the page of notices
 */
export function digestMail(unread: number, link: string): { subject: string; text: string } {
  const { vi, en } = noticeMailText;
  return {
    subject: vi.subject(unread),
    text: [vi.body(unread), link, vi.why, "", "--", en.body(unread), link, en.why, ""].join("\n"),
  };
}
