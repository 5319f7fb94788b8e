const LOOK = "look:";

/** The value of the button that looks something up for a field. */
export const lookIntent = (field: string): string => LOOK + field;

/** The field for which a button looks something up; null when it does something else. */
export const lookedUpField = (intent: string): string | null =>
  intent.startsWith(LOOK) ? intent.slice(LOOK.length) : null;

/** The name of the control that takes the words by which an organization is looked for. */
export const findName = (field: string): string => `find-${field}`;
