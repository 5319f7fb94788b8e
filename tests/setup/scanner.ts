import { createServer, type Socket } from "node:net";
import type { ScannerAddress } from "#app/lib/clamd.server.ts";

/** A scanner of the tests that speaks clamd's INSTREAM and finds one word. */
export interface TestScanner extends ScannerAddress {
  /** Bytes of the last file. */
  received: number;
  close(): Promise<void>;
}

const COMMAND = "zINSTREAM\0";
const LENGTH_BYTES = 4;

/** @param limit  bytes above which it gives up, as clamd does with `StreamMaxLength` */
export async function scannerFor(word: string, limit: number): Promise<TestScanner> {
  const server = createServer((socket) => serve(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const scanner: TestScanner = {
    host: "127.0.0.1",
    port,
    received: 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return scanner;

  function serve(socket: Socket): void {
    let waiting = Buffer.alloc(0);
    let content = Buffer.alloc(0);
    let begun = false;
    const say = (words: string) => socket.end(`${words}\0`);
    socket.on("error", () => socket.destroy());
    socket.on("data", (piece: Buffer) => {
      waiting = Buffer.concat([waiting, piece]);
      if (!begun && waiting.length >= COMMAND.length) {
        begun = true;
        waiting = waiting.subarray(COMMAND.length);
      }
      if (!begun) return;
      while (waiting.length >= LENGTH_BYTES) {
        const length = waiting.readUInt32BE();
        if (waiting.length < LENGTH_BYTES + length) return;
        content = Buffer.concat([content, waiting.subarray(LENGTH_BYTES, LENGTH_BYTES + length)]);
        waiting = waiting.subarray(LENGTH_BYTES + length);
        if (content.length > limit) return void say("INSTREAM size limit exceeded. ERROR");
        if (length > 0) continue;
        scanner.received = content.length;
        return void say(content.includes(word) ? "stream: Test.Word FOUND" : "stream: OK");
      }
    });
  }
}
