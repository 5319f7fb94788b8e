import { expect, test } from "vitest";
import {
  bold,
  dotted,
  line,
  open,
  paperText,
  plainLine,
  runsOf,
  tailOf,
  type Block,
} from "#app/lib/paper/model.ts";

const dots = (text: string) => text.replaceAll("\u200b", "");

test("a value in a line is a text, whatever it looks like", () => {
  expect(plainLine(line`a ${"${b} <i>c</i> %s"} d`)).toBe("a ${b} <i>c</i> %s d");
});

test("a line inside a line keeps its bold words, a missing value leaves room", () => {
  const inner = line`đồng chí ${bold("An")}`;
  expect(runsOf(line`Gửi ${inner}.`)).toEqual([
    { text: "Gửi " },
    { text: "đồng chí " },
    { text: "An", bold: true },
    { text: "." },
  ]);
  expect(dots(plainLine(line`Gửi ${null}.`))).toBe(
    "Gửi ………….".replace("………….", `${"…".repeat(8)}.`),
  );
  expect(plainLine(line`${open("x")}${bold("")}`)).toBe("x");
});

test("the dots of a blank may go on in the next line", () => {
  expect(dots(dotted(6))).toBe("………");
  expect(dotted(6)).toBe("…\u200b…\u200b…");
  expect(dotted(0)).toBe("…");
});

test("text on paper has no control characters, torn letters or breaks of line, and keeps whole ones", () => {
  expect(paperText("a\u0000\u001b\ud800b\r\nc\u2028d 😀 \ufffe")).toBe("ab c d 😀 ");
});

test("a table is kept with the sentences and signatures that end a paper, and with nothing else", () => {
  const table: Block = { kind: "table", columns: [], rows: [] };
  const words: Block = { kind: "paragraph", line: [] };
  const sign: Block = { kind: "signatures", places: [] };
  expect(tailOf([table, words, sign], 0)).toEqual([words, sign]);
  expect(tailOf([table, words], 0)).toEqual([]);
  expect(tailOf([table, { kind: "lines", count: 3 }, sign], 0)).toEqual([]);
  expect(tailOf([table], 0)).toEqual([]);
});
