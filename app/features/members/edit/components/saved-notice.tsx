import { savedAnchor, type SavedNote } from "#app/features/members/edit/saved/rules.ts";
import { editText } from "#app/features/members/edit/text.ts";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** The status line of a save, at the section that was saved. */
export function SavedNotice({ note }: { note: SavedNote }) {
  const words = useText(editText);
  return (
    <div id={savedAnchor}>
      {note.time === null ? (
        <Notice lead={words.sameLead} />
      ) : (
        <Notice kind="ok" lead={words.savedAt(note.time)}>
          {note.left > 0 && words.savedLeft(note.left)}
        </Notice>
      )}
    </div>
  );
}
