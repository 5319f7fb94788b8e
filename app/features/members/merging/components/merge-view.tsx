import { dutyText } from "#app/features/access/duties/text.ts";
import {
  ChosenFields,
  CompareFields,
} from "#app/features/members/merging/components/compare-fields.tsx";
import { MergeActs } from "#app/features/members/merging/components/merge-acts.tsx";
import {
  MergeCourse,
  MergedChanges,
} from "#app/features/members/merging/components/merge-course.tsx";
import { mergeText } from "#app/features/members/merging/text.ts";
import type { ShownMerge } from "#app/features/members/merging/view/rules.ts";
import { paths } from "#app/paths.ts";
import { ruleSentence } from "#app/record/gaps.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Split, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";

export interface MergeViewProps {
  name: string;
  formKey: string;
  done: string | null;
  page: ShownMerge;
  answer: { refusal: string; rules?: string[] | undefined; typed: string } | null;
}

/** Two records side by side with the proposal about them and what may be done now. */
export function MergeView({ name, formKey, done, page, answer }: MergeViewProps) {
  const words = useText(mergeText);
  const duties = useText(dutyText);
  const lang = useLang();
  const { acts, course, merged } = page;
  const proposes = acts.includes("propose");
  const said = done === null || answer ? undefined : words.done[done as keyof typeof words.done];
  const [kept, gone] = page.people;
  const people = (
    <Panel label={words.kept} padded>
      <p className="small dim">{words.together}</p>
      <SummaryList
        items={[
          { key: "kept", label: words.kept, person: kept!, note: words.keptNote },
          {
            key: "gone",
            label: words.gone,
            person: gone!,
            note: merged ? words.goneDone : words.goneNote,
          },
        ].map(({ key, label, person, note }) => ({
          key,
          label,
          note: `${person.cellName} · ${note}`,
          value:
            merged && key === "gone" ? (
              person.name
            ) : (
              <Anchor to={paths.member(person.id)}>{person.name}</Anchor>
            ),
        }))}
      />
    </Panel>
  );
  const sentence = (refusal: string) =>
    words.refusals[refusal] ?? duties[refusal as keyof typeof duties] ?? refusal;
  const isNote = answer?.refusal === "note";
  const actsPanel = (
    <MergeActs
      title={proposes ? words.proposing : words.deciding}
      acts={acts}
      formKey={formKey}
      seen={page.seen}
      error={isNote ? words.refusals.note : undefined}
      typed={answer?.typed ?? ""}
      note={page.partUntil === null ? undefined : words.partSay(formatDate(page.partUntil))}
    />
  );
  return (
    <Stack>
      <PageHead
        title={words.titleOf(name)}
        sub={words.sub}
        back={{ to: paths.duplicates(), label: words.backToQueue }}
      />
      {said !== undefined && <Notice kind="ok" lead={said} />}
      {answer && !isNote && (
        <Notice kind="error" lead={sentence(answer.refusal)}>
          {answer.rules?.map((rule) => ruleSentence(rule, lang)).join(" ")}
        </Notice>
      )}
      {page.inTheWay !== null && <Notice icon="people" lead={duties[page.inTheWay]} />}
      {proposes ? (
        <Form method="post">
          <Split kind="rail">
            <Stack>
              {people}
              <CompareFields pair={page} />
            </Stack>
            <Stack>
              {actsPanel}
              {course && <MergeCourse course={course} />}
            </Stack>
          </Split>
        </Form>
      ) : (
        <Split kind="rail">
          <Stack>
            {people}
            {merged ? <MergedChanges changes={merged} /> : <ChosenFields pair={page} />}
          </Stack>
          <Stack>
            <Form method="post">{actsPanel}</Form>
            {course && <MergeCourse course={course} />}
          </Stack>
        </Split>
      )}
    </Stack>
  );
}
