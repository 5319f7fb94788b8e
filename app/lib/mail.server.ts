import { createTransport } from "nodemailer";
import type { MailSettings } from "#app/lib/mail-settings.ts";

/** A mail of plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** Stays the same when the mail is sent again, so that it can be told from another one. */
  id: string;
}

const PATIENCE_MS = 20_000;

/**
 * Sends one mail and waits until the server has taken it. A login is sent over an encrypted connection only,
 * save to this very machine.
 *
 * @throws {Error} when the server cannot be reached or does not take it; whoever asks tries again later
 */
export async function sendMail(settings: MailSettings, mail: Mail): Promise<void> {
  const { host, port, isSecure, login, from, productUrl } = settings;
  const isHere = /^(localhost|127\.0\.0\.1|::1)$/.test(host);
  const transport = createTransport({
    host,
    port,
    secure: isSecure,
    requireTLS: !isSecure && login !== null && !isHere,
    ignoreTLS: isHere && !isSecure,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(login && { auth: { user: login.user, pass: login.password } }),
  });
  try {
    await transport.sendMail({
      from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      messageId: `<${mail.id}@${new URL(productUrl).hostname}>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
  } finally {
    transport.close();
  }
}
