/** Vietnamese text: normal form, names, keys for matching and sorting, and text of old fonts. */
export { undoDoubleEncoding } from "#app/lib/vietnamese/double.ts";
export { foldTone, nameKey, nameSortKey, plainKey } from "#app/lib/vietnamese/keys.ts";
export { convertLegacy, detectLegacyEncoding } from "#app/lib/vietnamese/legacy.ts";
export { toNfc } from "#app/lib/vietnamese/letters.ts";
export { cleanName, faultsOf, properCase } from "#app/lib/vietnamese/names.ts";
