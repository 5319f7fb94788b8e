import type { EditRight } from "#app/features/members/access.ts";
import { issueOf } from "#app/features/members/record/line/rules.ts";
import { recordText } from "#app/features/members/record/text.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Finding } from "#app/record/checks.ts";
import { collections, findField, findSection } from "#app/record/format.ts";
import { gapLabel } from "#app/record/gaps.ts";
import { duplicateKey, type Level, type Missing } from "#app/record/levels.ts";

/** One line of what is to be done, with the section whose form does it. */
export interface Todo {
  key: string;
  kind: "error" | "warn";
  lead: string;
  text: string;
  /** Key of the section to edit; null when this reader cannot do it. */
  section: string | null;
  /** `edit` for something wrong, `add` for something missing. */
  act: "edit" | "add";
}

/** What is asked for the list: findings and gaps that the reader may see. */
export interface TodoInput {
  lang: Lang;
  level: Level;
  findings: readonly Finding[];
  missing: readonly Missing[];
  rightOf: (key: string) => EditRight | null;
}

const nextLevels = { L0: "L1", L1: "L2", L2: "L3", L3: null } as const;
const firstSentence = /^.*?[.?!](?=\s|$)/;

/** The level that comes next; null for a verified record. */
export const nextLevel = (level: Level): "L1" | "L2" | "L3" | null => nextLevels[level];

/**
 * What keeps a record from its next level: errors first, then what is missing, section by section; what
 * the reader may do stands before what others do.
 *
 * @source record format 3.0 §10.1
 */
export function todosOf(input: TodoInput): Todo[] {
  const next = nextLevel(input.level);
  if (next === null) return [];
  const errors = input.findings
    .filter(({ severity }) => severity === "E1" || severity === "E2")
    .map((finding, place) => errorTodo(finding, place, input));
  const gaps = input.missing.filter(({ level }) => level === next).map(({ key }) => key);
  const found = new Set(
    input.findings.filter(({ rule }) => rule === "V-F-02").map(({ field }) => field),
  );
  const missing = [
    ...fieldTodos(
      gaps.filter((key) => findField(key) !== null && !found.has(key)),
      input,
    ),
    ...gaps.filter((key) => findField(key) === null).map((key) => otherTodo(key, input)),
  ];
  return [...mineFirst(errors), ...mineFirst(missing)];
}

const mineFirst = (todos: Todo[]): Todo[] => [
  ...todos.filter(({ section }) => section !== null),
  ...todos.filter(({ section }) => section === null),
];

function errorTodo(finding: Finding, place: number, input: TodoInput): Todo {
  const { text } = issueOf(finding, input.lang);
  const lead = firstSentence.exec(text)?.[0] ?? text;
  const about = finding.collection ?? finding.field;
  const right = about === null ? null : input.rightOf(about);
  return {
    key: `${finding.rule} ${finding.field ?? ""} ${place}`,
    kind: "error",
    lead,
    text: [text.slice(lead.length).trim(), whyNot(right, input.lang)].filter(Boolean).join(" "),
    section: right?.may ? sectionOf(about!) : null,
    act: "edit",
  };
}

/** One line for the missing fields of a section, apart for those the reader may fill in. */
function fieldTodos(keys: readonly string[], { lang, rightOf }: TodoInput): Todo[] {
  const words = recordText[lang];
  const groups = new Map<string, { keys: string[]; right: EditRight | null }>();
  for (const key of keys.filter((one) => !isConfirmation(one))) {
    const right = rightOf(key);
    const name = `${sectionOf(key)} ${right?.may ? "" : right?.why}`;
    const group = groups.get(name) ?? { keys: [], right };
    group.keys.push(key);
    groups.set(name, group);
  }
  const todos = [...groups].map(([name, group]): Todo => {
    const section = sectionOf(group.keys[0]!);
    const labels = group.keys.map((key) => small(gapLabel(key, lang)));
    return {
      key: name,
      kind: "warn",
      lead: words.missingIn(findSection(section)?.label[lang] ?? "", labels.join(", ")),
      text: whyNot(group.right, lang),
      section: group.right?.may ? section : null,
      act: "add",
    };
  });
  return [...todos, ...keys.filter(isConfirmation).map((key) => confirmationTodo(key, lang))];
}

const isConfirmation = (key: string): boolean =>
  key === "verified_by_member_at" || key === "verified_by_commune_at";

function confirmationTodo(key: string, lang: Lang): Todo {
  const words = recordText[lang];
  const lead = key === "verified_by_member_at" ? words.confirmMember : words.confirmCommune;
  return { key, kind: "warn", lead, text: "", section: null, act: "add" };
}

function otherTodo(key: string, { lang, rightOf }: TodoInput): Todo {
  const words = recordText[lang];
  if (key === duplicateKey)
    return {
      key,
      kind: "warn",
      lead: words.duplicate,
      text: words.duplicateDo,
      section: null,
      act: "edit",
    };
  const right = rightOf(key);
  const says = key === "annual_evaluations" ? words.missingYears : words.missingRows;
  return {
    key,
    kind: "warn",
    lead: says(gapLabel(key, lang)),
    text: right?.may ? words.missingRowsDo : whyNot(right, lang),
    section: right?.may ? sectionOf(key) : null,
    act: "add",
  };
}

function whyNot(right: EditRight | null, lang: Lang): string {
  return right === null || right.may ? "" : recordText[lang].why[right.why];
}

function sectionOf(key: string): string {
  return (findField(key) ?? collections.find((one) => one.key === key))?.section ?? "";
}

/** A label inside a sentence; abbreviations keep their capitals. */
function small(label: string): string {
  const [first = "", second = ""] = label;
  return second === second.toUpperCase() && second !== " "
    ? label
    : first.toLowerCase() + label.slice(1);
}
