import type { typedSections } from "#app/record/format.ts";
import { collections } from "#app/record/format.ts";
import type { KindValue } from "#app/record/field.ts";
import type { CollectionDraft } from "#app/record/section.ts";

type TypedSection = (typeof typedSections)[number];

type Union<Of> = (Of extends unknown ? (one: Of) => void : never) extends (all: infer All) => void
  ? All
  : never;

type MainShape = Union<TypedSection["shape"]>;
type CollectionShapes = Union<TypedSection["collectionShapes"]>;

type ValuesOf<Shape> = {
  [Name in keyof Shape]?:
    | (Shape[Name] extends { readonly kind: infer Kind extends keyof KindValue }
        ? KindValue[Kind]
        : never)
    | null;
};

/** Key of a field of the main record; a slip of the pen does not compile. */
export type FieldKey = keyof MainShape & string;

/** Key of a child collection. */
export type CollectionKey = keyof CollectionShapes & string;

/** The values of the main record; a missing key and null both mean: not known. */
export type MemberValues = ValuesOf<MainShape>;

/** One row of a collection; `id` once it is stored. */
export type Row<Key extends CollectionKey = CollectionKey> =
  CollectionShapes[Key] extends CollectionDraft<infer Shape>
    ? ValuesOf<Shape> & { id?: string }
    : never;

/** All collections of a record. */
export type CollectionRows = { [Key in CollectionKey]: Row<Key>[] };

/** One person: the main values and every collection. */
export interface MemberRecord {
  values: MemberValues;
  rows: CollectionRows;
}

/** Every collection without a row. */
export function emptyRows(): CollectionRows {
  return Object.fromEntries(collections.map((one) => [one.key, []])) as unknown as CollectionRows;
}
