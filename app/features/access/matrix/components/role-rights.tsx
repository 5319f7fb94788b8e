import type { SubjectView } from "#app/features/access/matrix/view/rules.ts";
import { Panel } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** What one role may do, a panel for each subject. */
export function RoleRights({ subjects, level }: { subjects: SubjectView[]; level?: 2 | 3 }) {
  return subjects.map(({ key, title, acts }) => (
    <Panel key={key} title={title} level={level}>
      <SummaryList
        items={acts.map((act) => ({
          key: act.key,
          label: act.title,
          value: act.rights.map(({ key: right, text, note }) => (
            <div key={right}>
              {text}
              {note && <span className="sub">{note}</span>}
            </div>
          )),
        }))}
      />
    </Panel>
  ));
}
