import { useEffect, useRef, useState } from "react";
import { draftText } from "#app/features/meetings/drafts/text.ts";
import { Button } from "#app/ui/button.tsx";
import { dropDraft, keepDraft, readDraft } from "#app/ui/drafts.ts";
import { putBack, typedValues, type TypedValues } from "#app/ui/form-values.ts";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";

const PAUSE_MS = 600;
/** The lines of the form carry their own versions, which the server compares. */
const VERSION = 0;

/** What is kept: the values, and whether they are on their way; what is typed afterwards is not. */
interface Kept {
  values: TypedValues;
  isSent: boolean;
}

/**
 * Keeps what is typed into the form around it on this device until it has been saved: a lost line or a closed page
 * costs nothing (fault 149). Without script there is nothing here.
 *
 * @param name     of the form and of what it edits
 * @param isSaved  the page says that the form was saved
 */
export function FormDraft({ name, isSaved }: { name: string; isSaved: boolean }) {
  const words = useText(draftText);
  const anchor = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<{ at: string; values: TypedValues } | null>(null);
  useEffect(() => {
    const form = anchor.current?.closest("form");
    if (!form) return;
    setFound(offered(name, form, isSaved));
    let timer: number | undefined;
    const keep = (isSent: boolean) => {
      const kept: Kept = { values: typedValues(form), isSent };
      keepDraft(name, VERSION, kept, new Date());
    };
    const onInput = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => keep(false), PAUSE_MS);
    };
    const onSubmit = () => {
      clearTimeout(timer);
      keep(true);
    };
    form.addEventListener("input", onInput);
    form.addEventListener("submit", onSubmit);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", onInput);
      form.removeEventListener("submit", onSubmit);
    };
  }, [name, isSaved]);
  const settle = (isTaken: boolean) => {
    const form = anchor.current?.closest("form");
    if (isTaken && form && found !== null) putBack(form, found.values);
    else dropDraft(name);
    setFound(null);
  };
  return (
    <div ref={anchor}>
      {found !== null && (
        <Notice
          lead={words.lead(formatInstant(found.at).time)}
          actions={
            <>
              <Button type="button" small onClick={() => settle(true)}>
                {words.take}
              </Button>
              <Button type="button" small kind="quiet" onClick={() => settle(false)}>
                {words.drop}
              </Button>
            </>
          }
        />
      )}
    </div>
  );
}

/** What was typed and not saved, where it differs from what the form holds; what was sent and saved is forgotten. */
function offered(name: string, form: HTMLFormElement, isSaved: boolean) {
  const draft = readDraft(name, VERSION, new Date().toISOString());
  if (draft === null) return null;
  const { values, isSent } = draft.inputs as Kept;
  if (isSent && isSaved) {
    dropDraft(name);
    return null;
  }
  const now = typedValues(form);
  // A choice that nobody has made yet stands in the form without a value.
  const differs = Object.entries(values).some(
    ([key, value]) => form.elements.namedItem(key) !== null && (now[key] ?? "") !== value,
  );
  return differs ? { at: draft.at, values } : null;
}
