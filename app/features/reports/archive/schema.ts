import { isId } from "#app/lib/ids.ts";

/** Where a page of the archive ends, as it stands in an address. */
export interface ArchivePlace {
  at: Date;
  id: string;
}

/** A place in an address; null for anything else. */
export function readPlace(text: string | null): ArchivePlace | null {
  const [, at = "", id = ""] = /^(\d{1,14})_(.+)$/.exec(text ?? "") ?? [];
  return at !== "" && isId(id) ? { at: new Date(Number(at)), id } : null;
}

/** The same as it is written into one. */
export const writePlace = ({ at, id }: ArchivePlace): string => `${at.getTime()}_${id}`;
