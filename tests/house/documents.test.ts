import { expect, test } from "vitest";
import { renderDocument } from "#app/record/document.ts";
import { source } from "#tests/house/files.ts";

test("the generated description of the record format is fresh", () => {
  expect(source("docs/record-format-3.0.md"), "run `npm run docs`").toBe(renderDocument());
});
