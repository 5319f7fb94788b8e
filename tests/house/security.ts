import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { markdownTable } from "#app/record/document.ts";
import { parseCsv } from "#seeds/territory/csv.ts";
import { root } from "#tests/house/files.ts";
import { limitRows } from "#tests/house/limits.ts";

/** How a requirement stands. `installation`: whoever runs the program has to do it. */
export const states = ["met", "partly", "not covered", "installation", "does not apply"] as const;

/** One requirement of OWASP ASVS 5.0, in our own words. */
export interface Line {
  number: string;
  about: string;
  state: (typeof states)[number];
  how: string;
  /** Paths from the root, one perhaps with `#heading`. */
  files: string[];
  tests: { path: string; title: string }[];
}

/** Chapters by number, in our own words. */
const chapters: Record<string, string> = {
  1: "text in and out",
  2: "rules and limits of the domain",
  3: "the browser",
  4: "the web server",
  5: "files",
  6: "proving who one is",
  7: "sessions",
  8: "who may do what",
  9: "signed tokens",
  10: "sign-in by another service",
  11: "cryptography",
  12: "encrypted lines",
  13: "configuration",
  14: "data",
  15: "how the code is made",
  16: "logs and errors",
  17: "sound and picture",
};

/**
 * The requirements of ASVS 5.0.0 by section: one digit each, which is its level. Level 3 is beyond what this page
 * answers and stands here to count the places.
 */
const sections = new Map(
  `
1.1 22, 1.2 1111122223, 1.3 112222222223, 1.4 222, 1.5 123
2.1 122, 2.2 112, 2.3 12223, 2.4 23
3.1 3, 3.2 113, 3.3 12223, 3.4 11222233, 3.5 11122333, 3.6 3, 3.7 22333
4.1 12233, 4.2 23333, 4.3 22, 4.4 1222
5.1 2, 5.2 112333, 5.3 113, 5.4 222
6.1 122, 6.2 111111112222, 6.3 11223333, 6.4 112233, 6.5 22222333, 6.6 2223, 6.7 33, 6.8 2222
7.1 222, 7.2 1111, 7.3 22, 7.4 11222, 7.5 223, 7.6 22
8.1 1233, 8.2 1123, 8.3 133, 8.4 23
9.1 111, 9.2 1222
10.1 22, 10.2 223, 10.3 22223, 10.4 1111122222233333, 10.5 22222, 10.6 22, 10.7 222
11.1 2233, 11.2 22233, 11.3 11233, 11.4 1222, 11.5 23, 11.6 23, 11.7 33
12.1 12233, 12.2 11, 12.3 22223
13.1 2333, 13.2 222223, 13.3 2233, 13.4 1222233
14.1 22, 14.2 12223333, 14.3 122
15.1 12233, 15.2 12233, 15.3 1222222, 15.4 3333
16.1 2, 16.2 22222, 16.3 2222, 16.4 222, 16.5 2223
17.1 23, 17.2 22223333, 17.3 22`
    .split(/[,\n]/)
    .map((section) => section.trim().split(" ") as [string, string])
    .slice(1),
);

/** Every requirement of ASVS 5.0.0, by number: its level. */
export const levels: ReadonlyMap<string, number> = new Map<string, number>(
  [...sections].flatMap(([section, digits]) =>
    [...digits].map((digit, at) => [`${section}.${at + 1}`, Number(digit)] as const),
  ),
);

/** The page, and the data of its second part. */
export const page = "docs/security.md";
const data = "docs/security/asvs.csv";
const MARK =
  "<!-- Below this line: written by `npm run docs` from the program and docs/security/asvs.csv. Do not edit. -->";

/** Reads the answers to the requirements, in the order of the file. */
export function readLines(): Line[] {
  return parseCsv(readFileSync(root + data, "utf8")).map((row) => ({
    number: row.number ?? "",
    about: row.about ?? "",
    state: row.state as Line["state"],
    how: row.how ?? "",
    files: (row.files ?? "").split(" ").filter(Boolean),
    tests: (row.tests ?? "")
      .split(" | ")
      .filter(Boolean)
      .map((one) => {
        const [path = "", title = ""] = one.split(" › ");
        return { path, title };
      }),
  }));
}

/** The page with its second part written anew from the data; what stands above the mark stays. */
export function renderSecurity(present: string): string {
  const [written = ""] = present.split(MARK);
  return [written.trimEnd(), MARK, ...mapping(readLines())].join("\n\n").concat("\n");
}

function mapping(lines: readonly Line[]): string[] {
  const open = lines.filter(({ state }) => state === "partly" || state === "not covered");
  return [
    "## Limits",
    markdownTable(["What", "How much", "Set by a province as"], limitRows()),
    "## OWASP ASVS 5.0, levels 1 and 2, one by one",
    "The numbers are those of version 5.0.0; the words are ours. _Installation_: whoever runs the program has to do it.",
    markdownTable(
      ["Chapter", "Requirements", ...states],
      [
        ...Object.entries(chapters).map(([key, name]) =>
          counted(
            `V${key} ${name}`,
            lines.filter(({ number }) => chapterOf(number) === key),
          ),
        ),
        counted("all", lines),
      ],
    ),
    "### Not covered, or in part",
    open
      .map(({ number, about, state, how }) => `- **${number}** ${about} (${state}): ${how}`)
      .join("\n"),
    ...Object.entries(chapters).flatMap(([key, name]) => [
      `### V${key}: ${name}`,
      markdownTable(
        ["No.", "Level", "About", "State", "How", "Shown by"],
        lines.filter(({ number }) => chapterOf(number) === key).map(cells),
      ),
    ]),
  ];
}

function cells({ number, about, state, how, files, tests }: Line): string[] {
  const shown = tests.map(({ path, title }) => `${path}: ${title}`);
  return [
    number,
    String(levels.get(number) ?? "?"),
    about,
    state,
    [how, files.length > 0 ? `(${files.join(", ")})` : ""].filter(Boolean).join(" "),
    shown.join("; "),
  ];
}

const counted = (name: string, lines: readonly Line[]): string[] => [
  name,
  String(lines.length),
  ...states.map((state) => String(lines.filter((line) => line.state === state).length)),
];

const chapterOf = (number: string): string => number.split(".")[0] ?? "";

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(root + page, renderSecurity(readFileSync(root + page, "utf8")));
}
