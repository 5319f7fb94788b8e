import { z } from "zod";

/** Through which server the program sends mail, and from whom. */
export interface MailSettings {
  host: string;
  port: number;
  /** Encrypted from the first byte (`smtps`); else as soon as the server offers it. */
  isSecure: boolean;
  login: { user: string; password: string } | null;
  /** An address, or a name with one in angle brackets. */
  from: string;
  /** Where links in mails lead; no slash at the end. */
  productUrl: string;
}

const PLAIN_PORT = 587;
const SECURE_PORT = 465;

const variables = z.object({
  SMTP_URL: z
    .string()
    .refine(isSmtpUrl, "must be an address like smtps://user:password@mail.example.vn:465"),
  MAIL_FROM: z
    .string()
    .refine(isSender, "must be an address like so@example.vn, or a name with it in angle brackets"),
  PUBLIC_URL: z.string(),
});

/**
 * Reads the settings of mail.
 *
 * @returns null when no variable of it is set; `wrong` is one sentence for the operator, without a secret
 */
export function readMail(
  source: Record<string, string | undefined>,
): { settings: MailSettings } | { wrong: string } | null {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = source;
  if (!SMTP_URL && !MAIL_FROM) return null;
  const given = { SMTP_URL, MAIL_FROM, PUBLIC_URL };
  const missing = Object.entries(given).find(([, value]) => !value)?.[0];
  if (missing)
    return {
      wrong: `${missing} is missing: sending mail needs SMTP_URL, MAIL_FROM and PUBLIC_URL together.`,
    };
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { wrong: `${String(issue?.path[0])} ${issue?.message}.` };
  }
  const url = new URL(parsed.data.SMTP_URL);
  const isSecure = url.protocol === "smtps:";
  return {
    settings: {
      host: url.hostname.replace(/^\[|\]$/g, ""),
      port: Number(url.port) || (isSecure ? SECURE_PORT : PLAIN_PORT),
      isSecure,
      login:
        url.username === ""
          ? null
          : {
              user: decodeURIComponent(url.username),
              password: decodeURIComponent(url.password),
            },
      from: parsed.data.MAIL_FROM,
      productUrl: parsed.data.PUBLIC_URL.replace(/\/$/, ""),
    },
  };
}

/** Whether a text is a plain e-mail address; without line breaks, which would add headers. */
export function isMailAddress(text: string): boolean {
  return z.email().safeParse(text).success;
}

function isSmtpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search } = new URL(text);
  return /^smtps?:$/.test(protocol) && hostname !== "" && pathname.length <= 1 && search === "";
}

function isSender(text: string): boolean {
  const named = /^[^<>\r\n]+ <([^<>\s]+)>$/.exec(text);
  return isMailAddress(named?.[1] ?? text);
}
