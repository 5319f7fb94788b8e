import type { ReactNode } from "react";
import type { Issue, Line } from "#app/features/members/record/line/rules.ts";
import type { ListView } from "#app/features/members/record/list/rules.ts";
import type { SectionView } from "#app/features/members/record/rules.ts";
import { recordText } from "#app/features/members/record/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { formatDate } from "#app/ui/format.ts";
import { Hidden } from "#app/ui/hidden.tsx";
import { useText, useWords } from "#app/ui/lang.tsx";
import { Masked, RevealLink } from "#app/ui/masked.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { StatusText, type StatusKind } from "#app/ui/status-tag.tsx";
import { SummaryList, type SummaryItem } from "#app/ui/summary-list.tsx";

export interface RecordSectionProps {
  id: string;
  section: SectionView;
  /** Keys of the numbers that the reader may see whole. */
  reveals: readonly string[];
  /** The reader may ask for changes of what is not edited directly. */
  mayAsk: boolean;
}

/** One section of a record: fields, then collections, with one link to edit it. */
export function RecordSection({ id, section, reveals, mayAsk }: RecordSectionProps) {
  const words = useText(recordText);
  const { key, title, mayEdit, lines, blanks, lists } = section;
  const line = useLine(id, reveals);
  const isAlone = lines.length === 0 && blanks.length === 0 && lists.length === 1;
  const items = lines.map(line);
  if (blanks.length > 0)
    items.push({
      key: "blanks",
      label: words.blank,
      value: <span className="dim">{blanks.join(", ")}</span>,
    });
  return (
    <Panel
      id={key}
      title={title}
      aside={
        (mayEdit || mayAsk) && (
          <Anchor
            to={
              mayEdit
                ? paths.memberEdit(id, { section: key })
                : paths.memberChange(id, { section: key })
            }
          >
            {mayEdit ? words.edit : words.ask}
            <Hidden> {title}</Hidden>
          </Anchor>
        )
      }
    >
      {items.length > 0 && <SummaryList items={items} />}
      {lists.map((list) => (
        <RecordList key={list.key} list={list} title={isAlone ? null : list.title} />
      ))}
    </Panel>
  );
}

function useLine(id: string, reveals: readonly string[]): (line: Line) => SummaryItem {
  const words = useText(recordText);
  const { notGiven } = useWords();
  return ({ key, label, kind, value, note, issues, org }) => ({
    key,
    label,
    note,
    value:
      kind === "missing" ? (
        <StatusText kind="warn">{notGiven}</StatusText>
      ) : kind === "none" ? (
        <>
          <span aria-hidden="true">{words.none}</span>
          <Hidden>{words.noneWords}</Hidden>
        </>
      ) : kind === "masked" ? (
        <Masked value={value} />
      ) : org ? (
        <Anchor to={paths.organization(org)}>{value}</Anchor>
      ) : (
        value
      ),
    issue: issueOf(issues),
    action:
      kind === "masked" && reveals.includes(key) ? (
        <RevealLink to={paths.memberReveal(id, { field: key })} object={label} />
      ) : undefined,
  });
}

function RecordList({ list, title }: { list: ListView; title: string | null }) {
  const words = useText(recordText);
  const heading = title && <h3>{title}</h3>;
  if (list.state !== "rows")
    return (
      <PanelBody>
        {heading}
        <ListState list={list} />
      </PanelBody>
    );
  const issue = issueOf(list.issues);
  return (
    <>
      {(heading || issue) && (
        <PanelBody>
          {heading && (
            <h3>
              {title} <span className="small dim">{words.rows(list.rows.length)}</span>
            </h3>
          )}
          {issue && <StatusText kind={issue.kind}>{issue.text}</StatusText>}
        </PanelBody>
      )}
      <SummaryList
        items={list.rows.map((row) => ({
          key: row.key,
          label: row.label,
          value: row.value && <b>{row.value}</b>,
          note: row.note,
          issue: issueOf(row.issues),
        }))}
      />
    </>
  );
}

function ListState({ list }: { list: ListView }) {
  const words = useText(recordText);
  const { notGiven } = useWords();
  switch (list.state) {
    case "missing":
      return (
        <StatusText kind="warn">
          {notGiven}. <span className="dim">{list.missing}</span>
        </StatusText>
      );
    case "declaredNone":
      return (
        <StatusText kind="ok">{words.declaredNone(formatDate(list.declaredOn ?? ""))}</StatusText>
      );
    case "declared":
      return <StatusText kind="ok">{words.declared}</StatusText>;
    case "notDeclared":
      return <StatusText kind="muted">{words.notDeclared}</StatusText>;
    default:
      return <p className="dim">{words.noRows}</p>;
  }
}

/** All issues of one value under it, in the tone of the worst. */
function issueOf(issues: readonly Issue[]): { kind: StatusKind; text: ReactNode } | undefined {
  const [worst] = (["error", "warn", "info"] as const).filter((kind) =>
    issues.some((issue) => issue.kind === kind),
  );
  return worst && { kind: worst, text: issues.map(({ text }) => text).join(" ") };
}
