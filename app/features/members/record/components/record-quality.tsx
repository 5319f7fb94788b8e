import type { QualityView } from "#app/features/members/record/rules.ts";
import type { Todo } from "#app/features/members/record/todo/rules.ts";
import { recordText } from "#app/features/members/record/text.ts";
import { paths } from "#app/paths.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { StatusText } from "#app/ui/status-tag.tsx";
import { IssueList } from "#app/ui/task-list.tsx";

export interface RecordQualityProps {
  id: string;
  quality: QualityView;
  /** The reader's own record, which somebody else edits. */
  isOwn: boolean;
}

/** Errors are everybody's to see at once; of what is missing, only what the reader can fill in. */
const isMine = ({ kind, section }: Todo): boolean => kind === "error" || section !== null;

/** What is to be done for the next level, the score and its four parts. */
export function RecordQuality({ id, quality, isOwn }: RecordQualityProps) {
  const words = useText(recordText);
  const lang = useLang();
  const { next, todos, hidden, parts } = quality;
  const others = todos.filter((todo) => !isMine(todo));
  const issueOf = ({ key, kind, lead, text, section, act }: Todo) => ({
    key,
    kind,
    lead,
    text,
    action:
      section === null
        ? undefined
        : {
            to: paths.memberEdit(id, { section }),
            label: act === "edit" ? words.edit : words.add,
          },
  });
  const score = words.scoreOf(formatNumber(quality.score, lang, 1));
  return (
    <Panel title={next === null ? words.todoDone : words.todoTitle[next]} aside={score}>
      {next === null && (
        <PanelBody>
          <StatusText kind="ok">{words.todoDoneWhy}</StatusText>
        </PanelBody>
      )}
      {next !== null && todos.length === 0 && hidden === 0 && (
        <PanelBody>{words.todoNothing}</PanelBody>
      )}
      <IssueList primary issues={todos.filter(isMine).map(issueOf)} />
      {others.length > 0 && (
        <Disclosure
          summary={words.ofOthers}
          note={words.ofOthersCount(others.length)}
          open={others.length === todos.length}
        >
          <IssueList issues={others.map(issueOf)} />
        </Disclosure>
      )}
      {hidden > 0 && <PanelBody>{words.hiddenGaps(hidden)}</PanelBody>}
      {isOwn && next !== null && <PanelBody>{words.ownNote}</PanelBody>}
      {parts && (
        <Facts
          columns={4}
          facts={parts.map(({ key, points, most }) => ({
            key,
            value: formatNumber(points, lang, 1),
            label: words.partOf(words.parts[key], most),
          }))}
        />
      )}
    </Panel>
  );
}
