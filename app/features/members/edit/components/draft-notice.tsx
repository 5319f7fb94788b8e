import { Button } from "#app/ui/button.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";

export interface DraftNoticeProps {
  draft: { found: { at: string } | null; drop: () => void };
  words: { draftLead: (time: string) => string; draftTake: string; draftDrop: string };
  /** Puts what was kept back into the form. */
  take: () => void;
}

/** Offers what was typed and not sent, where something was kept in the browser. */
export function DraftNotice({ draft, words, take }: DraftNoticeProps) {
  if (!draft.found) return null;
  return (
    <Notice
      lead={words.draftLead(formatInstant(draft.found.at).time)}
      actions={
        <>
          <Button type="button" small onClick={take}>
            {words.draftTake}
          </Button>
          <Button type="button" small kind="quiet" onClick={draft.drop}>
            {words.draftDrop}
          </Button>
        </>
      }
    />
  );
}
