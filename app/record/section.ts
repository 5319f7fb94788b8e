import type { Words } from "#app/lib/lang.ts";
import type {
  Collection,
  Field,
  FieldDraft,
  Requirement,
  RequirementLevel,
} from "#app/record/field.ts";

type Drafts = Record<string, FieldDraft>;

/** What a section file says about a collection. */
export interface CollectionDraft<Shape extends Drafts = Drafts> {
  readonly sheet: string | null;
  readonly label: Words;
  readonly fields: Shape;
}

/** An ordered part of the record: its own fields, then its collections. */
export interface Section<
  Key extends string = string,
  Shape extends Drafts = Drafts,
  Collections extends Record<string, CollectionDraft> = Record<string, CollectionDraft>,
> {
  readonly key: Key;
  readonly label: Words;
  readonly fields: readonly Field[];
  readonly collections: readonly Collection[];
  /** The literal shapes from which the types of `values.ts` follow. */
  readonly shape: Shape;
  readonly collectionShapes: Collections;
}

/**
 * Places fields and collections in a section: their order is the order of the format, their property
 * names are their keys.
 */
export function section<
  const Key extends string,
  Shape extends Drafts,
  Collections extends Record<string, CollectionDraft>,
>(
  key: Key,
  label: Words,
  shape: Shape,
  collectionShapes: Collections,
): Section<Key, Shape, Collections> {
  const collections = Object.entries(collectionShapes).map(
    ([collectionKey, draft]): Collection => ({
      key: collectionKey,
      sheet: draft.sheet,
      section: key,
      label: draft.label,
      fields: place(key, draft.fields, collectionKey),
    }),
  );
  return {
    key,
    label,
    fields: place(key, shape),
    collections,
    shape,
    collectionShapes,
  };
}

/** A collection of a section, for its sheet; keeps the literal names of its fields. */
export function collection<Shape extends Drafts>(
  sheet: string | null,
  label: Words,
  fields: Shape,
): CollectionDraft<Shape> {
  return { sheet, label, fields };
}

function place(sectionKey: string, drafts: Drafts, collectionKey?: string): Field[] {
  return Object.entries(drafts).map(([name, draft]): Field => {
    const placed: Field = {
      ...draft,
      key: collectionKey === undefined ? name : `${collectionKey}.${name}`,
      name,
      section: sectionKey,
      required: asRequirement(draft.required),
    };
    return collectionKey === undefined ? placed : { ...placed, collection: collectionKey };
  });
}

function asRequirement(required: RequirementLevel | Requirement): Requirement {
  return typeof required === "string" ? { level: required } : required;
}
