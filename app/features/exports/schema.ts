import { z } from "zod";
import { listColumns } from "#app/features/members/list/rules.ts";
import { readListState } from "#app/features/members/list/schema.ts";
import { memberFilterSchema, type MemberFilter } from "#app/features/members/schema.ts";
import { findField } from "#app/record/format.ts";

/** What an export holds: columns of one class and all below it, or the whole workbook with its child sheets. */
export const exportKinds = ["public", "restricted", "sensitive", "full"] as const;
export type ExportKind = (typeof exportKinds)[number];

/** Kinds that somebody else must approve first. */
export const requestedKinds = ["sensitive", "full"] as const;

const LONGEST_PURPOSE = 300;
const SHORTEST_PURPOSE = 5;
const LONGEST_NOTE = 500;

const purposeText = z.string().trim().min(SHORTEST_PURPOSE).max(LONGEST_PURPOSE);

/** What `GET /members/export.xlsx` asks for: the filters of the member list, fields, and a purpose. */
export interface ExportQuery {
  filter: MemberFilter;
  /** Keys of fields; empty for all that may be held. */
  columns: string[];
  purpose: string | null;
}

/**
 * Reads the address of an export: the query of the member list with its columns (`col`), or keys of
 * fields (`columns`, separated by commas).
 *
 * @returns null when the purpose is too short or too long
 */
export function readExportQuery(search: URLSearchParams): ExportQuery | null {
  const purpose = readPurpose(search.get("purpose"));
  if (purpose === undefined) return null;
  const { filter, columns } = readListState(search);
  const ofList = listColumns
    .filter(({ key }) => columns.includes(key))
    .flatMap((one) => one.fields);
  const named = search
    .getAll("columns")
    .flatMap((text) => text.split(","))
    .map((key) => key.trim())
    .filter((key) => findField(key) !== null);
  return {
    filter,
    columns: [...new Set([...ofList, ...named])],
    purpose,
  };
}

/** The purpose of a file in an address: null when none is written, undefined when it is too short or too long. */
export function readPurpose(text: string | null): string | null | undefined {
  const written = (text ?? "").trim();
  if (written === "") return null;
  const read = purposeText.safeParse(written);
  return read.success ? read.data : undefined;
}

/** The form that asks for a sensitive or full export. */
export const requestSchema = z.object({
  kind: z.enum(requestedKinds),
  purpose: purposeText,
  filter: memberFilterSchema,
});

/** The form that decides a request; a refusal says why. */
export const decisionSchema = z
  .object({
    exportId: z.uuid(),
    decision: z.enum(["approve", "reject"]),
    note: z.string().trim().max(LONGEST_NOTE).default(""),
  })
  .refine(({ decision, note }) => decision === "approve" || note.length >= SHORTEST_PURPOSE, {
    path: ["note"],
  });

/** Lengths of the texts of the forms, in characters. */
export const limits = { LONGEST_PURPOSE, SHORTEST_PURPOSE, LONGEST_NOTE };

/** Whether a part of an address can name an export. */
export const isExportId = (text: string): boolean => z.uuid().safeParse(text).success;
