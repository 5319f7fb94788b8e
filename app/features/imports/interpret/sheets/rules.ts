import { ask, isProgramsOwn } from "#app/features/imports/interpret/draft/rules.ts";
import type {
  ColumnPlan,
  FileContext,
  PlaceColumns,
  SheetContext,
} from "#app/features/imports/interpret/schema.ts";
import { cellOfAllAsk } from "#app/features/imports/interpret/unit/rules.ts";
import { plainHeader } from "#app/features/imports/rules.ts";
import type { Ask, Mapping, SheetLayout, Target } from "#app/features/imports/schema.ts";
import { isCommune } from "#app/features/organizations/rules.ts";
import { ACTION_KEY, MEMBER_ID_KEY, ROW_ID_KEY } from "#app/record/columns.ts";
import { findField } from "#app/record/format.ts";
import type { FieldKind } from "#app/record/field.ts";

/** What other columns need to know stands first; what depends on others stands last. */
const readFirst = [
  "gender",
  "birth_date",
  "birth_date_civil",
  "full_name",
  "membership_status",
  "activity_status",
];
const readLast = ["citizen_id", "exit_date"];
const rememberedKinds: ReadonlySet<FieldKind> = new Set(["code", "codes", "boolean"]);

/** Prepares one sheet: which column is read how and in which order, with the answers that were given. */
export function sheetContext(
  file: FileContext,
  layout: SheetLayout,
  mapping: Mapping,
): SheetContext {
  const columns: ColumnPlan[] = [];
  const places = new Map<string, PlaceColumns>();
  const unitColumns: number[] = [];
  const has = new Set<string>();
  const columnOf = (key: string) =>
    mapping.columns.find(({ target }) => target?.field === key)?.index ?? null;
  const answered = (start: string) =>
    Object.keys(file.answers).some((key) => key.startsWith(start));
  let routes = false;
  for (const { index, target } of mapping.columns) {
    if (!target) continue;
    const header = layout.columns.find((column) => column.index === index)?.header ?? "";
    const { key, question } = settle(target, header, index, file);
    const field = findField(key);
    if (!field) continue;
    if (layout.profile === "format30" && isProgramsOwn(field)) continue;
    has.add(key);
    if (key === "party_card_number" && target.route === "length") routes = true;
    if (question === null && field.key === "org_id") unitColumns.push(index);
    else if (field.kind === "address") addPlace(places, key, question, index, target);
    else {
      const memory = rememberedKinds.has(field.kind) ? new Map() : null;
      columns.push({ index, field, target, ask: question, memory });
    }
  }
  const rank = ({ field: { key } }: ColumnPlan) =>
    readFirst.includes(key) ? readFirst.indexOf(key) - readFirst.length : readLast.indexOf(key) + 1;
  return {
    file,
    layout,
    mapping,
    columns: columns.sort((one, other) => rank(one) - rank(other)),
    places: [...places.values()],
    unitColumns,
    nameColumn: columns.find(({ field }) => field.key === "full_name")?.index ?? null,
    memberColumn: columnOf(MEMBER_ID_KEY),
    rowIdColumn: columnOf(ROW_ID_KEY),
    removalColumn: columnOf(ACTION_KEY),
    has,
    routesCards: routes && !has.has("party_card_number_old"),
    proposedCommune: communeOfLetterhead(file, layout),
    cellOfAll: cellOfAllAsk(file),
    cellContext: {
      rules: file.rules,
      organization: (text) => {
        const found = (file.otherUnits ?? file.resolver).resolve(text);
        return found.kind === "sure" ? found.unit.id : null;
      },
    },
    hasPlaceAnswers: answered("place:"),
    hasNameAnswers: answered("cellName:"),
    hasCodeAnswers: answered("code:"),
  };
}

const questionKinds = {
  date: "dateColumn",
  partialDate: "dateColumn",
  address: "addressColumn",
} as const;

/** The field of a column whose header has several meanings: what was answered, else the question. */
function settle(
  target: Target,
  header: string,
  column: number,
  file: FileContext,
): { key: string; question: Ask | null } {
  if (!target.ask) return { key: target.field, question: null };
  const kind =
    questionKinds[(findField(target.field)?.kind ?? "text") as keyof typeof questionKinds] ??
    "unitColumn";
  const key = `${kind}:${plainHeader(header)}`;
  const answer = file.answers[key];
  if (answer !== undefined && target.ask.includes(answer)) return { key: answer, question: null };
  const question = ask(kind, key, {
    field: target.field,
    column,
    about: header,
    choices: target.ask,
    proposed: target.field,
  });
  return { key: target.field, question };
}

function addPlace(
  places: Map<string, PlaceColumns>,
  field: string,
  question: Ask | null,
  index: number,
  { part = "detail", era = "new" }: Target,
): void {
  const place = places.get(field) ?? { field, ask: question, columns: [] };
  places.set(field, place);
  place.columns.push({ index, part, era });
}

/** The commune that a letterhead names ("ĐẢNG ỦY PHƯỜNG …"): offered as the answer, not taken. */
function communeOfLetterhead(file: FileContext, layout: SheetLayout): string | null {
  for (const line of layout.letterhead) {
    const found = file.resolver.resolve(line);
    if (found.kind === "sure" && isCommune(found.unit.orgType)) return found.unit.id;
  }
  return null;
}
