import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { filesBelow, source } from "#tests/house/files.ts";

const files = filesBelow("app");
const components = files.filter((path) => path.endsWith(".tsx"));
const styles = files.filter((path) => path.endsWith(".css"));

/** What a rule about code must not read: comments. */
const bare = (path: string): string =>
  source(path)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/.*$/gm, "");

test("the color of the Party is used by the frame alone", () => {
  const odd = [...components, ...styles]
    .filter((path) => !path.startsWith("app/ui/frame"))
    .filter((path) =>
      /var\(--brand\b|-brand\b/.test(
        bare(path)
          .replace(/^\s*--brand[\w-]*:.*$/gm, "")
          .replaceAll("--on-brand", ""),
      ),
    );
  expect(odd).toEqual([]);
});

test("raw colors stand among the tokens only", () => {
  const color = /#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|oklch|oklab)\(/i;
  const inStyles = styles
    .filter((path) => path !== "app/ui/tokens.css")
    .filter((path) => color.test(bare(path)));
  const inComponents = components.filter((path) =>
    /(?:fill|stroke|color|stopColor|background)=["'{]*(?:#[0-9a-f]{3,8}|rgb|hsl)|-\[#[0-9a-f]/i.test(
      bare(path),
    ),
  );
  expect([...inStyles, ...inComponents]).toEqual([]);
});

test("no component writes a style attribute, which the security policy would refuse", () => {
  expect(components.filter((path) => /\sstyle=[{"']/.test(bare(path)))).toEqual([]);
});

test("no component uses a color of the framework's palette", () => {
  const palette =
    /\b(?:bg|text|border|fill|stroke|ring|outline|divide|from|to|via)-(?:red|blue|green|gray|slate|zinc|neutral|stone|amber|yellow|orange|rose|pink|purple|violet|indigo|sky|cyan|teal|emerald|lime|fuchsia|black|white)(?:-\d+)?\b/;
  expect(components.filter((path) => palette.test(bare(path)))).toEqual([]);
});

test("the framework is imported in its few places only", () => {
  const allowed = /^app\/(root\.tsx|entry\.[\w.]+|server\/|routes\/|routes\.ts|ui\/router\.ts)/;
  const odd = files
    .filter((path) => /\.tsx?$/.test(path) && !allowed.test(path))
    .filter((path) => /from "@remix-run\//.test(source(path)));
  expect(odd).toEqual([]);
});

test("the interface knows nothing of the domain", () => {
  const odd = files
    .filter((path) => path.startsWith("app/ui/"))
    .filter((path) =>
      /from "#(?:app\/(?:features|record|codes|routes)|db|seeds)\//.test(source(path)),
    );
  expect(odd).toEqual([]);
});

test("our own styles stay small", () => {
  const all = styles
    .map(source)
    .join("\n")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ");
  expect(gzipSync(all, { level: 9 }).byteLength).toBeLessThan(12_000);
});
