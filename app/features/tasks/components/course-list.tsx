import type { WorkLine } from "#app/features/tasks/events/rules.ts";
import { taskText } from "#app/features/tasks/text.ts";
import { formatDate, formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { CaseSteps } from "#app/ui/steps.tsx";

/** What happened so far, oldest first, with who and when. */
export function CourseList({ lines }: { lines: WorkLine[] }) {
  const words = useText(taskText);
  if (lines.length === 0) return null;
  return (
    <Panel title={words.course} padded>
      <CaseSteps
        label={words.course}
        steps={lines.map(({ id, at, act, by, note, dueOn }) => {
          const { date, time } = formatInstant(at);
          const due = dueOn === null ? "" : `, ${words.dueUntil(formatDate(dueOn))}`;
          return {
            key: String(id),
            state: "done",
            title: `${words.events[act] ?? act}${due}`,
            detail: (
              <>
                {`${by ?? words.clock}, ${words.when(date, time)}`}
                {note !== null && <span className="sub">{note}</span>}
              </>
            ),
          };
        })}
      />
    </Panel>
  );
}
