import type { FileLine } from "#app/features/tasks/files/rules.ts";
import { taskFileText } from "#app/features/tasks/files/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";

/** The files of a piece of work, each to be opened; nothing where there are none. */
export function FileLinks({ files }: { files: FileLine[] }) {
  const words = useText(taskFileText);
  if (files.length === 0) return null;
  return (
    <ul className="plain-list" aria-label={words.title}>
      {files.map(({ id, name, about, by, at }) => (
        <li key={id}>
          <Anchor to={paths.taskFile(id)} reload>
            {name}
          </Anchor>
          <div className="second dim">
            {about} {words.by(by, formatInstant(at).date)}.
          </div>
        </li>
      ))}
    </ul>
  );
}
