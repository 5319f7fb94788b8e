import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dropAllDrafts, dropDraft, keepDraft, readDraft } from "#app/ui/drafts.ts";

/** A store as browsers have it. */
class Store {
  [key: string]: unknown;
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? (this[key] as string) : null;
  }
  setItem(key: string, value: string): void {
    this[key] = value;
  }
  removeItem(key: string): void {
    delete this[key];
  }
}

const noon = new Date("2026-11-25T05:00:00Z");
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000).toISOString();

beforeEach(() => vi.stubGlobal("localStorage", new Store()));
afterEach(() => vi.unstubAllGlobals());

test("what was typed is found again, for a day and for the same version", () => {
  keepDraft("a", 3, { phone: "0912" }, noon);
  expect(readDraft("a", 3, later(1))).toMatchObject({ inputs: { phone: "0912" } });
  expect(readDraft("a", 4, later(1))).toBeNull();
  expect(readDraft("a", 3, later(1)), "dropped with the older version").toBeNull();
  keepDraft("a", 3, {}, noon);
  expect(readDraft("a", 3, later(25))).toBeNull();
});

test("signing out leaves no draft behind, and nothing else is touched (fault 120)", () => {
  keepDraft("a", 1, {}, noon);
  keepDraft("b", 1, {}, noon);
  localStorage.setItem("other", "1");
  dropAllDrafts();
  expect(Object.keys(localStorage)).toEqual(["other"]);
});

test("a browser without a store, a full store and a foreign value do no harm (fault 150)", () => {
  vi.stubGlobal("localStorage", undefined);
  keepDraft("a", 1, {}, noon);
  expect(readDraft("a", 1, later(0))).toBeNull();
  dropDraft("a");
  dropAllDrafts();
  const full = new Store();
  full.setItem("draft:a", "{broken");
  full.setItem = () => {
    throw new Error("full");
  };
  vi.stubGlobal("localStorage", full);
  expect(readDraft("a", 1, later(0))).toBeNull();
  keepDraft("a", 1, {}, noon);
  expect(readDraft("a", 1, later(0))).toBeNull();
});
