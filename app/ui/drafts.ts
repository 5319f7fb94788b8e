/** What was typed into a form and not saved yet, on this device. */
interface Draft {
  /** Instant at which it was typed. */
  at: string;
  /** Of the thing that the form edits; a draft of an older one is dropped. */
  version: number;
  inputs: unknown;
}

const PREFIX = "draft:";
const KEPT_MS = 24 * 3_600_000;

/** The store of the browser; null where it is switched off, as in some private modes (fault 150). */
function store(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** Keeps what is typed; when the store is full the form goes on without it. */
export function keepDraft(key: string, version: number, inputs: unknown, now: Date): void {
  const draft: Draft = { at: now.toISOString(), version, inputs };
  try {
    store()?.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    dropDraft(key);
  }
}

/**
 * The draft of a form; null when there is none, or it is a day old or of another version.
 *
 * @param openedAt  instant at which the form was opened
 */
export function readDraft(
  key: string,
  version: number,
  openedAt: string,
): { at: string; inputs: unknown } | null {
  const draft = parse(store()?.getItem(PREFIX + key) ?? null);
  if (draft === null) return null;
  const isOld = Date.parse(openedAt) - Date.parse(draft.at) > KEPT_MS || draft.version !== version;
  if (isOld) dropDraft(key);
  return isOld ? null : draft;
}

/** Forgets the draft of a form. */
export function dropDraft(key: string): void {
  store()?.removeItem(PREFIX + key);
}

/** Forgets all drafts on this device: whoever signs out leaves nothing behind (fault 120). */
export function dropAllDrafts(): void {
  const local = store();
  if (local === null) return;
  for (const key of Object.keys(local)) if (key.startsWith(PREFIX)) local.removeItem(key);
}

function parse(text: string | null): Draft | null {
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as Partial<Draft> | null;
    const isDraft = typeof value?.at === "string" && typeof value.version === "number";
    return isDraft ? (value as Draft) : null;
  } catch {
    return null;
  }
}
