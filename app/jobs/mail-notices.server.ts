import { z } from "zod";
import { asSystemJob } from "#app/features/access/door.server.ts";
import { askForMails, noteMailed } from "#app/features/notices/mail/commands.server.ts";
import { readMailDue } from "#app/features/notices/mail/queries.server.ts";
import { digestMail } from "#app/features/notices/mail/rules.ts";
import { today } from "#app/lib/dates.ts";
import { env } from "#app/lib/env.server.ts";
import { log } from "#app/lib/log.server.ts";
import { sendMail } from "#app/lib/mail.server.ts";
import { paths } from "#app/paths.ts";
import type { JobHandler } from "#db/queue.server.ts";

const payload = z.object({ recipientId: z.uuid(), day: z.string() });

/** Each morning: asks for one mail to each account that wants one and has something new. */
export const mailNoticesJob: JobHandler = async () => {
  if (env().mail === null) return;
  const mails = await asSystemJob("mail-notices", "who is to be written to", ({ db, now }) =>
    askForMails(db, now),
  );
  log.info({ mails }, "daily mails asked for");
};

/**
 * Sends the mail of one account. What the server does not take is tried again by the queue, until the day is
 * over; no transaction waits for the server. When the program is killed between sending and noting, the mail
 * comes twice, with the same id.
 */
export const mailNoticeJob: JobHandler = async (given) => {
  const { mail } = env();
  const { recipientId, day } = payload.parse(given);
  if (mail === null) return;
  const due = await asSystemJob("mail-notices", "the mail of one account", async ({ db, now }) =>
    today(now) === day ? readMailDue(db, recipientId) : null,
  );
  if (due === null) return;
  await sendMail(mail, {
    to: due.address,
    id: `${day}.${recipientId}`,
    ...digestMail(due.unread, mail.productUrl + paths.notices()),
  });
  await asSystemJob("mail-notices", "a mail was sent", ({ db, now }) =>
    noteMailed(db, recipientId, now),
  );
};
