import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";

/** One file to be packed; the odd parts let a test write what no honest program writes. */
export interface ZipPart {
  name: string;
  data: string | Buffer;
  stored?: boolean;
  sum?: number;
  /** Unpacked size as the directory says it. */
  size?: number;
  /** Already packed bytes, instead of `data`. */
  packed?: Buffer;
  flags?: number;
  /** Unix mode, as for a symbolic link `0o120777`. */
  mode?: number;
}

/** A zip of these parts, byte by byte. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const chunks: Buffer[] = [];
  const table: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central } = entryOf(part, offset);
    chunks.push(...local);
    table.push(central);
    offset += local.reduce((sum, chunk) => sum + chunk.length, 0);
  }
  const directory = Buffer.concat(table);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, directory, end]);
}

function entryOf(part: ZipPart, offset: number): { local: Buffer[]; central: Buffer } {
  const data = Buffer.from(part.data as string);
  const packed = part.packed ?? (part.stored ? data : deflateRawSync(data));
  const name = Buffer.from(part.name);
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(0x0800 | (part.flags ?? 0), 2);
  head.writeUInt16LE(part.stored ? 0 : 8, 4);
  head.writeUInt32LE(part.sum ?? crc32(data), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(part.size ?? data.length, 18);
  head.writeUInt16LE(name.length, 22);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(((part.mode ?? 0) << 16) >>> 0, 6);
  tail.writeUInt32LE(offset, 10);
  return {
    local: [Buffer.from("PK\x03\x04"), head, name, packed],
    central: Buffer.concat([Buffer.from("PK\x01\x02\x2d\x03"), head, tail, name]),
  };
}

/** Files of a test in a folder of their own; `remove` takes all of them away. */
export function testFiles(): {
  write: (bytes: Buffer) => string;
  folder: string;
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), "chibo-files-"));
  let count = 0;
  return {
    folder,
    write(bytes) {
      const path = join(folder, `${count++}.bin`);
      writeFileSync(path, bytes);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
