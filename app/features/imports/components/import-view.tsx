import { DecisionPanel } from "#app/features/imports/components/decision-panel.tsx";
import { ImportNotices } from "#app/features/imports/components/import-notices.tsx";
import { OutcomeFilters } from "#app/features/imports/components/outcome-filters.tsx";
import { PreviewRows } from "#app/features/imports/components/preview-rows.tsx";
import { QuestionForm } from "#app/features/imports/components/question-form.tsx";
import { RollBackPanel } from "#app/features/imports/components/roll-back-panel.tsx";
import { StateTag } from "#app/features/imports/components/state-tag.tsx";
import { SubmitForm } from "#app/features/imports/components/submit-form.tsx";
import { previewText } from "#app/features/imports/preview/text.ts";
import { importText } from "#app/features/imports/text.ts";
import { stepOf, type ShownImport } from "#app/features/imports/view/rules.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { formatWhen } from "#app/features/imports/components/when.ts";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { CaseSteps, Steps } from "#app/ui/steps.tsx";

/** The page of one import in every state. */
export function ImportView({ view, refusal }: { view: ShownImport; refusal: string | null }) {
  const lang = useLang();
  const words = useText(previewText);
  const common = useText(importText);
  const { state, counts } = view;
  const at = formatWhen(view.uploadedAt);
  const isPreview = state === "checked" || state === "questions";
  const canSubmit = state === "checked" && view.mayPrepare;
  const rows = view.isStaged && (
    <PreviewRows view={view} label={words.rowsTitle[view.filter.shown] ?? words.rowsTitle.all!} />
  );
  return (
    <Stack>
      <PageHead
        title={isPreview ? words.previewTitle(view.fileName) : words.fileTitle(view.fileName)}
        sub={
          isPreview
            ? `${words.read(formatNumber(counts.rows ?? 0, lang), formatWhen(view.readAt))} ${words.nothingWritten} ${view.isScanned ? words.scanned : words.notScanned}`
            : words.sentBy(view.uploaderName, view.unitName, at)
        }
        back={{ to: paths.imports(), label: common.backToList }}
        tags={<StateTag state={state} />}
        actions={
          view.isStaged ? (
            <>
              {view.hasMapping && view.mayPrepare && (
                <ButtonLink kind="quiet" to={paths.importMapping(view.id)}>
                  {words.changeMapping}
                </ButtonLink>
              )}
              <ButtonLink to={paths.importReport(view.id)} icon="download" reload>
                {words.report}
              </ButtonLink>
            </>
          ) : undefined
        }
      />
      <Steps steps={common.steps} current={stepOf(state)} />
      <ImportNotices view={view} refusal={refusal} />
      {view.isWorking && (
        <Panel label={common.states[state]} padded>
          <Working view={view} />
        </Panel>
      )}
      {state === "questions" && view.questions.length > 0 && <QuestionForm view={view} />}
      {view.isStaged && <OutcomeFilters view={view} />}
      {canSubmit ? <SubmitForm view={view}>{rows}</SubmitForm> : rows}
      {state === "checked" && view.questions.length > 0 && <QuestionForm view={view} />}
      {view.mayDecide && <DecisionPanel view={view} />}
      {view.mayRollBack && <RollBackPanel view={view} />}
      {view.past.length > 0 && (
        <Panel title={words.history} padded>
          <CaseSteps
            steps={view.past.flatMap((step, place) => {
              const title = words.acts[step.act];
              if (title === undefined) return [];
              const detail = `${step.who}, ${formatWhen(step.at)}${step.note ? `. ${step.note}` : ""}`;
              return [{ key: String(place), state: "done" as const, title, detail }];
            })}
          />
        </Panel>
      )}
    </Stack>
  );
}

function Working({ view }: { view: ShownImport }) {
  const lang = useLang();
  const words = useText(previewText);
  const { state } = view;
  const counted = view.progress !== null && view.progress.total > 0 ? view.progress : null;
  const say = state === "applying" ? words.writing : words.progress;
  const label = counted
    ? say(formatNumber(counted.done, lang), formatNumber(counted.total, lang))
    : view.problem === "undoing"
      ? words.undoing
      : state === "received" || state === "reading"
        ? words.waitingToRead
        : words.waitingToWrite;
  return (
    <Progress
      label={label}
      value={counted?.done ?? 0}
      max={counted?.total ?? 1}
      note={words.mayClose}
      every={counted ? 2 : 3}
    />
  );
}
