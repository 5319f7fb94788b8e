import { crc32, createDeflateRaw, type DeflateRaw } from "node:zlib";

/** A part to be packed: its name and its bytes in order. */
export interface Part {
  name: string;
  body: AsyncIterable<Buffer> | Iterable<Buffer>;
}

interface Packed {
  name: Buffer;
  sum: number;
  packed: number;
  size: number;
  offset: number;
}

const FULL = 0xffffffff;

/**
 * Packs parts one after the other into a zip, without knowing their sizes beforehand and without
 * holding more than a chunk of them. Large files take the 64-bit form by themselves.
 *
 * @param level  of deflate; 1 is the fastest
 */
export async function* writeZip(
  parts: AsyncIterable<Part> | Iterable<Part>,
  level = 1,
): AsyncGenerator<Buffer> {
  const directory: Packed[] = [];
  let offset = 0;
  for await (const part of parts) {
    const entry: Packed = { name: Buffer.from(part.name), sum: 0, packed: 0, size: 0, offset };
    const header = localHeader(entry.name);
    yield header;
    for await (const chunk of deflate(part.body, level, entry)) {
      entry.packed += chunk.length;
      yield chunk;
    }
    const trailer = descriptor(entry);
    yield trailer;
    offset += header.length + entry.packed + trailer.length;
    directory.push(entry);
  }
  const table = Buffer.concat(directory.map(centralHeader));
  yield table;
  yield endOfDirectory(directory.length, table.length, offset);
}

async function* deflate(body: Part["body"], level: number, entry: Packed): AsyncGenerator<Buffer> {
  const stream = createDeflateRaw({ level, chunkSize: 128 * 1024 });
  const fed = feed(body, stream, entry);
  fed.catch((error: unknown) =>
    stream.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) yield chunk;
    await fed;
  } finally {
    // Whoever stops reading early still ends the source, which may hold a transaction open.
    stream.destroy();
    await fed.catch(() => undefined);
  }
}

async function feed(body: Part["body"], stream: DeflateRaw, entry: Packed): Promise<void> {
  // Packing has a thread of its own: while it packs one chunk the next is made.
  let packed = Promise.resolve();
  for await (const chunk of body) {
    entry.sum = crc32(chunk, entry.sum);
    entry.size += chunk.length;
    await packed;
    if (stream.destroyed) return;
    packed = pack(stream, chunk);
  }
  await packed;
  stream.end();
}

/** Settles when the chunk is packed, or when nobody wants it any more. */
function pack(stream: DeflateRaw, chunk: Buffer): Promise<void> {
  return new Promise((resolve) => stream.write(chunk, () => resolve()));
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(45, 4);
  header.writeUInt16LE(0x0808, 6); // sizes follow the data; names are UTF-8
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(0x00210000, 10); // 1980-01-01: a file tells nothing by its time
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

const isLarge = ({ packed, size, offset }: Packed): boolean =>
  packed >= FULL || size >= FULL || offset >= FULL;

function descriptor(entry: Packed): Buffer {
  const wide = entry.packed >= FULL || entry.size >= FULL;
  const trailer = Buffer.alloc(wide ? 24 : 16);
  trailer.writeUInt32LE(0x08074b50, 0);
  trailer.writeUInt32LE(entry.sum, 4);
  if (wide) {
    trailer.writeBigUInt64LE(BigInt(entry.packed), 8);
    trailer.writeBigUInt64LE(BigInt(entry.size), 16);
  } else {
    trailer.writeUInt32LE(entry.packed, 8);
    trailer.writeUInt32LE(entry.size, 12);
  }
  return trailer;
}

function centralHeader(entry: Packed): Buffer {
  const large = isLarge(entry);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(45, 4);
  header.writeUInt16LE(45, 6);
  header.writeUInt16LE(0x0808, 8);
  header.writeUInt16LE(8, 10);
  header.writeUInt32LE(0x00210000, 12);
  header.writeUInt32LE(entry.sum, 16);
  header.writeUInt32LE(large ? FULL : entry.packed, 20);
  header.writeUInt32LE(large ? FULL : entry.size, 24);
  header.writeUInt16LE(entry.name.length, 28);
  header.writeUInt16LE(large ? 28 : 0, 30);
  header.writeUInt32LE(large ? FULL : entry.offset, 42);
  if (!large) return Buffer.concat([header, entry.name]);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(entry.size), 4);
  extra.writeBigUInt64LE(BigInt(entry.packed), 12);
  extra.writeBigUInt64LE(BigInt(entry.offset), 20);
  return Buffer.concat([header, entry.name, extra]);
}

function endOfDirectory(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(Math.min(offset, FULL), 16);
  if (offset < FULL) return end;
  const wide = Buffer.alloc(56 + 20);
  wide.writeUInt32LE(0x06064b50, 0);
  wide.writeBigUInt64LE(44n, 4);
  wide.writeUInt16LE(45, 12);
  wide.writeUInt16LE(45, 14);
  wide.writeBigUInt64LE(BigInt(count), 24);
  wide.writeBigUInt64LE(BigInt(count), 32);
  wide.writeBigUInt64LE(BigInt(length), 40);
  wide.writeBigUInt64LE(BigInt(offset), 48);
  wide.writeUInt32LE(0x07064b50, 56);
  wide.writeBigUInt64LE(BigInt(offset + length), 64);
  wide.writeUInt32LE(1, 72);
  return Buffer.concat([wide, end]);
}
