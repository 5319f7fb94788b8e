import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { FigureStatus } from "#app/features/figures/components/figure-status.tsx";
import { listFigures, readWaiting } from "#app/features/figures/queries.server.ts";
import { figureGroups } from "#app/features/figures/rules.ts";
import { figureText, type FigureWords } from "#app/features/figures/text.ts";
import { inGroups, isShown, type FigureGroup } from "#app/features/figures/view/rules.ts";
import { figureWords } from "#app/features/figures/words/text.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { FilterBar, FilterSelect } from "#app/ui/filter-bar.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { LinkRows, Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

const LONGEST_SEARCH = 100;

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(figureText[lang].title, lang) }];
};

/** All figures as they stand today: by words, group and state. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "figure.read", async ({ db, actor, lang, now, request }) => {
    const { searchParams } = new URL(request.url);
    const asked = {
      q: (searchParams.get("q") ?? "").trim().slice(0, LONGEST_SEARCH),
      group: searchParams.get("group") ?? "",
      status: searchParams.get("status") ?? "",
    };
    const rules = await readRuleSet(db, dayOf(now));
    const provinceId = actor.post?.provinceId ?? null;
    const reading = { rules, lang, accountId: actor.accountId };
    const all = await listFigures(db, provinceId, reading);
    return {
      lang,
      asked,
      count: all.length,
      parts: inGroups(
        all.filter((line) => isShown(line, asked)),
        figureGroups.map((value) => ({ value, label: figureWords[lang].groups[value] ?? value })),
      ),
      waiting: provinceId === null ? null : await readWaiting(db, provinceId),
      groups: figureGroups.map((value) => ({
        value,
        label: figureWords[lang].groups[value] ?? value,
      })),
      year: Number(dayOf(now).slice(0, 4)),
    };
  });
}

export default function Figures() {
  const { asked, parts, groups, count, waiting, year } = useLoaderData<typeof loader>();
  const words = useText(figureText);
  const isAll = Object.values(asked).every((one) => one === "");
  const statuses = ["assumed", "unset", "sourced", "waiting", "own"];
  return (
    <Stack>
      <PageHead
        title={words.title}
        sub={words.sub(count)}
        actions={
          <ButtonLink to={paths.figureDays({ year })} icon="calendar">
            {words.calendar}
          </ButtonLink>
        }
      />
      {waiting !== null && waiting.figures > 0 && asked.status !== "waiting" && (
        <Notice kind="info" lead={words.waitingHere(waiting.figures)}>
          <Anchor to={paths.figures({ status: "waiting" })}>{words.homeAction}</Anchor>
        </Notice>
      )}
      {waiting !== null && waiting.days > 0 && (
        <Notice kind="info" lead={words.waitingDays(waiting.days)}>
          <Anchor to={paths.figureDays({ year })}>{words.homeAction}</Anchor>
        </Notice>
      )}
      <FilterBar
        action={paths.figures()}
        search={{ name: "q", value: asked.q, label: words.search }}
      >
        <FilterSelect
          label={words.group}
          name="group"
          value={asked.group}
          empty={words.anyGroup}
          options={groups}
        />
        <FilterSelect
          label={words.status}
          name="status"
          value={asked.status}
          empty={words.anyStatus}
          options={statuses.map((value) => ({ value, label: words.statuses[value] ?? value }))}
        />
      </FilterBar>
      {parts.length === 0 && (
        <Panel title={words.found(0)}>
          <Empty fact={words.none} why={words.noneWhy} />
        </Panel>
      )}
      {isAll ? <GroupIndex parts={parts} /> : <FoundGroups parts={parts} />}
    </Stack>
  );
}

/** Before anything is asked for: the groups, each with how many figures it has and how many of them are assumed. */
function GroupIndex({ parts }: { parts: FigureGroup[] }) {
  const words = useText(figureText);
  return (
    <Panel title={words.groups}>
      <LinkRows
        rows={parts.map(({ key, label, lines, assumed }) => ({
          key,
          link: <Anchor to={paths.figures({ group: key })}>{label}</Anchor>,
          text: countWords(words, lines.length, assumed),
        }))}
      />
    </Panel>
  );
}

const countWords = (words: FigureWords, count: number, assumed: number): string =>
  [words.found(count), assumed > 0 ? words.assumedIn(assumed) : ""].filter(Boolean).join(", ");

/** So many figures stand open; more are folded by group, so that a phone shows all groups at once. */
const FEW = 12;

/** What was found: a group in its panel, many of them folded under their names. */
function FoundGroups({ parts }: { parts: FigureGroup[] }) {
  const words = useText(figureText);
  const count = parts.reduce((sum, { lines }) => sum + lines.length, 0);
  if (parts.length < 2 || count <= FEW)
    return parts.map((part) => (
      <Panel
        key={part.key}
        title={part.label}
        aside={countWords(words, part.lines.length, part.assumed)}
      >
        <FigureTable part={part} />
      </Panel>
    ));
  return (
    <Panel title={words.found(count)}>
      {parts.map((part) => (
        <Disclosure
          key={part.key}
          summary={part.label}
          note={countWords(words, part.lines.length, part.assumed)}
        >
          <FigureTable part={part} />
        </Disclosure>
      ))}
    </Panel>
  );
}

/** The figures of a group. */
function FigureTable({ part }: { part: FigureGroup }) {
  const words = useText(figureText);
  const { label, lines } = part;
  const { heads } = words;
  return (
    <DataTable
      caption={words.caption(label)}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "label",
          head: heads.label,
          kind: "main",
          cell: ({ key, label: name }) => <Anchor to={paths.figure(key)}>{name}</Anchor>,
        },
        { key: "value", head: heads.value, cell: ({ value }) => value },
        {
          key: "since",
          head: heads.since,
          low: true,
          cell: ({ from, until, isInForce }) =>
            isInForce || until === null
              ? from === null
                ? words.always
                : formatDate(from)
              : words.ended(formatDate(until)),
        },
        {
          key: "status",
          head: heads.status,
          kind: "lead",
          cell: (line) => <FigureStatus line={line} />,
        },
      ]}
    />
  );
}
