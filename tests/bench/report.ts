import { writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";

/** One line of the report. */
export interface Line {
  what: string;
  /** What was measured, in words or as a ratio. */
  measured: string;
  goal?: string;
  isMet?: boolean;
}

/** What one part of the bench found. */
export interface Part {
  title: string;
  /** What was measured and against what, with the sizes. */
  about: string;
  lines: Line[];
}

/** `3.2 ×` */
export const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`;
export const megabytes = (size: number): string => `${Math.round(size)} MB`;

/** A line with a goal for a ratio. */
export function ratioLine(what: string, ratio: number, most?: number): Line {
  return most === undefined
    ? { what, measured: times(ratio) }
    : { what, measured: times(ratio), goal: `≤ ${most} ×`, isMet: ratio <= most };
}

/** A line with a goal for memory. */
export function memoryLine(what: string, size: number, most?: number): Line {
  return most === undefined
    ? { what, measured: megabytes(size) }
    : { what, measured: megabytes(size), goal: `≤ ${most} MB`, isMet: size <= most };
}

/** One part as text. */
export function partText({ title, about, lines }: Part): string {
  const rows = lines.map(({ what, measured, goal = "", isMet }) => {
    const verdict = isMet === undefined ? "" : isMet ? "met" : "**missed**";
    return `| ${what} | ${measured} | ${goal} | ${verdict} |`;
  });
  return [
    `## ${title}`,
    "",
    about,
    "",
    "| what | measured | goal | |",
    "| --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

/** Writes the report of a whole run. */
export async function writeReport(
  path: string,
  parts: readonly Part[],
  command: string,
): Promise<void> {
  const head = `# Benchmarks

Ratios between things measured in one run on one machine, so that they hold on another; medians of interleaved runs, each
in a process of its own where memory is given. Made by \`${command}\`; goals from the design of the data layer. Run it
while the machine does nothing else: work that several processors share is held up more than work on one.`;
  const text = [head, ...parts.map(partText)].join("\n\n");
  const config = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...config, parser: "markdown" }));
}
