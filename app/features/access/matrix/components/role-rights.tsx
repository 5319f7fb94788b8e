import type { SubjectView } from "#app/features/access/matrix/view/rules.ts";
import { matrixPageText } from "#app/features/access/matrix/view/text.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** What one role may do, a panel for each subject: what is in use, or what is to come, under a name of its own. */
export function RoleRights({ subjects, isLater }: { subjects: SubjectView[]; isLater?: true }) {
  const words = useText(matrixPageText);
  return subjects.map(({ key, title, acts }) => (
    <Panel key={key} title={isLater ? words.laterSubject(title) : title} level={isLater ? 3 : 2}>
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
