import type { EditWords } from "#app/features/members/edit/text.ts";
import type { Choice, FormField } from "#app/record/form.ts";

/** A field that may be changed, as its control needs it. */
export interface EditField extends FormField {
  /** Never kept on the device. */
  isSensitive: boolean;
}

/** A value that may not be changed here, and why in one line. */
export interface FixedField {
  key: string;
  label: string;
  value: string;
  why: string;
}

/** A collection on the page of its section. */
export interface ListView {
  key: string;
  title: string;
  rows: { id: string; lead: string; rest: string }[];
  /** Why its rows may not be changed here; null when they may. */
  why: string | null;
  /** Who confirmed that there is none, and when. */
  none: { by: string; on: string } | null;
  mayDeclareNone: boolean;
}

/** The page of one section or row, but for what stands in its form. */
export interface EditView {
  memberId: string;
  name: string;
  isOwn: boolean;
  /** What the page is about: a section, or a row in one of three ways. */
  kind: "section" | "add" | "edit" | "remove" | "none";
  section: { key: string; title: string };
  list: { key: string; title: string } | null;
  /** The row in one line, for the question whether to remove it. */
  row: string | null;
  fields: EditField[];
  fixed: FixedField[];
  lists: ListView[];
  reason: {
    isAsked: boolean;
    /** Labels of the fields that may be changed without one. */
    without: string[];
  };
  places: { provinces: Choice[]; countries: Choice[] };
}

/** The title of the page: the section, or what is done to the row. */
export function titleOf({ kind, section, list }: EditView, words: EditWords): string {
  if (list === null) return section.title;
  const titles = {
    section: words.editIn,
    add: words.addTo,
    edit: words.editIn,
    remove: words.removeFrom,
    none: words.noneIn,
  };
  return titles[kind](list.title);
}
