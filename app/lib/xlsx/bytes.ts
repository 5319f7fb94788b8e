/** Byte values of the characters that the scanners look for. */
export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
export const BANG = 0x21;
export const QUOTE = 0x22;
export const SPACE = 0x20;
export const AMP = 0x26;

/** Splits a stream of chunks at the last end of a unit, so that no unit and no character is cut. */
export class Splitter {
  private rest: Buffer = Buffer.alloc(0);
  private readonly end: Buffer;

  constructor(end: string) {
    this.end = Buffer.from(end);
  }

  /** The whole units that stand so far; null when none has ended. */
  push(chunk: Buffer): Buffer | null {
    const joined = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const at = joined.lastIndexOf(this.end);
    if (at < 0) {
      this.rest = joined;
      return null;
    }
    const cut = at + this.end.length;
    // A copy: the chunk would be kept alive by a short remainder.
    this.rest = Buffer.from(joined.subarray(cut));
    return joined.subarray(0, cut);
  }

  get pending(): Buffer {
    return this.rest;
  }
}
