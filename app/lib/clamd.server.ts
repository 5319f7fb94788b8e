import { createReadStream } from "node:fs";
import { connect, type Socket } from "node:net";

/** Where a clamd listens. */
export interface ScannerAddress {
  host: string;
  port: number;
}

/** The scanner could not be reached, or did not come to a verdict. */
export class ScannerAway extends Error {
  override name = "ScannerAway";
}

/** How long the scanner may stay silent, in milliseconds. */
const PATIENCE_MS = 120_000;
const PIECE_BYTES = 64 * 1024;
const LONGEST_ANSWER = 4_096;

/**
 * Has a file scanned by clamd, streaming it (command INSTREAM); memory stays bounded.
 *
 * @returns whether something was found
 * @throws {ScannerAway} when there is no verdict, such as for a file above the scanner's own limit
 * @source manual of clamd, INSTREAM: pieces with their length in four bytes before them, an empty one ends
 */
export async function isInfected(
  path: string,
  { host, port }: ScannerAddress,
  signal: AbortSignal,
): Promise<boolean> {
  const socket = connect({ host, port });
  const stop = () => socket.destroy(new ScannerAway("stopped"));
  signal.addEventListener("abort", stop, { once: true });
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new ScannerAway("silent")));
  try {
    const sending = send(socket, path).catch((error: unknown) => {
      // A scanner that has seen enough answers and hangs up before the end of the file: its answer counts.
      if (!(error instanceof ScannerAway)) socket.destroy(error as Error);
    });
    const answer = await answerOf(socket);
    await sending;
    return verdictOf(answer);
  } finally {
    signal.removeEventListener("abort", stop);
    socket.destroy();
  }
}

async function send(socket: Socket, path: string): Promise<void> {
  await write(socket, Buffer.from("zINSTREAM\0"));
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE((piece as Buffer).length);
    await write(socket, Buffer.concat([length, piece as Buffer]));
  }
  await write(socket, Buffer.alloc(4));
}

const write = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(new ScannerAway(error.message)) : resolve()));
  });

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    socket.on("data", (piece: Buffer) => {
      answer = (answer + piece.toString("utf8")).slice(0, LONGEST_ANSWER);
      if (answer.includes("\0")) resolve(answer);
    });
    socket.on("error", (error: NodeJS.ErrnoException) =>
      reject(error.syscall === "open" ? error : new ScannerAway(error.message)),
    );
    socket.on("close", () => resolve(answer));
  });
}

function verdictOf(answer: string): boolean {
  const words = answer.replace(/\0.*$/s, "").trim();
  if (words.endsWith(" OK")) return false;
  if (words.endsWith(" FOUND")) return true;
  throw new ScannerAway(words === "" ? "no answer" : words);
}
