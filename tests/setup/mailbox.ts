import { once } from "node:events";
import { SMTPServer } from "smtp-server";

/** A mail as it came over the wire. */
export interface Received {
  from: string;
  to: string[];
  raw: string;
}

/** A mail server of the tests: speaks SMTP, keeps what it takes, and can be told to refuse. */
export interface Mailbox {
  port: number;
  mails: Received[];
  /** Says "try again later" to every mail while set. */
  isBusy: boolean;
  close(): Promise<void>;
}

/** @param login  what it asks for; null for a server without a login */
export async function mailbox(
  login: { user: string; password: string } | null = null,
): Promise<Mailbox> {
  const box: Mailbox = { port: 0, mails: [], isBusy: false, close };
  const server = new SMTPServer({
    authOptional: login === null,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS", ...(login === null ? ["AUTH"] : [])],
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === login?.user && password === login?.password
        ? done(null, { user: username })
        : done(new Error("wrong login")),
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        if (box.isBusy)
          return done(Object.assign(new Error("come back later"), { responseCode: 451 }));
        const { mailFrom, rcptTo } = session.envelope;
        box.mails.push({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(pieces).toString("utf8"),
        });
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  box.port = (server.server.address() as { port: number }).port;
  return box;

  function close(): Promise<void> {
    return new Promise((resolve) => server.close(resolve));
  }
}

/** The lines of a mail without its encodings, header and text apart. */
export function textOf({ raw }: Received): { head: string; text: string } {
  const at = raw.indexOf("\r\n\r\n");
  const head = raw.slice(0, at);
  const body = raw.slice(at + 4);
  const text = /base64/i.test(head)
    ? Buffer.from(body, "base64")
    : Buffer.from(
        body
          .replace(/=\r\n/g, "")
          .replace(/=([0-9A-F]{2})/g, (_all, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          ),
        "latin1",
      );
  return { head, text: text.toString("utf8") };
}
