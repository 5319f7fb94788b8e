import { mergeText } from "#app/features/members/merging/text.ts";
import type { ShownChange, ShownCourse } from "#app/features/members/merging/view/rules.ts";
import { Diff } from "#app/ui/diff.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** Who proposed and decided what, when and why. */
export function MergeCourse({ course }: { course: ShownCourse }) {
  const words = useText(mergeText);
  const day = (at: string | null) => (at === null ? "" : formatInstant(at).date);
  const { ground, note, proposedName, proposedAt, decidedName, decidedAt, partedName } = course;
  const last =
    partedName !== null
      ? words.parted(partedName, day(course.partedAt))
      : decidedName !== null
        ? words.decided(decidedName, day(decidedAt))
        : null;
  const steps = [
    { key: "proposed", label: words.proposed(proposedName, day(proposedAt)), value: ground },
    ...(last === null
      ? []
      : [{ key: "decided", label: last, value: note ?? words.states[course.state] }]),
  ];
  return (
    <Panel title={words.course} aside={<MergeState state={course.state} />} padded>
      <div className="stack stack-tight">
        {steps.map(({ key, label, value }) => (
          <div key={key}>
            <div className="small dim">{label}</div>
            <div>{value}</div>
          </div>
        ))}
      </div>
    </Panel>
  );
}

/** The state of a proposal in a word. */
export function MergeState({ state }: { state: ShownCourse["state"] }) {
  const words = useText(mergeText);
  const kind = state === "proposed" ? "warn" : state === "merged" ? "ok" : "info";
  return <StatusTag kind={kind}>{words.states[state]}</StatusTag>;
}

/** What a merge changed, value by value. */
export function MergedChanges({ changes }: { changes: ShownChange[] }) {
  const words = useText(mergeText);
  return (
    <Panel title={words.mergedChanges}>
      {changes.length === 0 ? (
        <PanelBody>{words.nothingChanged}</PanelBody>
      ) : (
        <PanelBody>
          <SummaryList
            items={changes.map(({ key, label, before, after }) => ({
              key,
              label,
              value: <Diff before={before} after={after} />,
            }))}
          />
        </PanelBody>
      )}
    </Panel>
  );
}
