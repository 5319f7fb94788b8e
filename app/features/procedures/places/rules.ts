import { placeText } from "#app/features/procedures/places/text.ts";
import type { CaseData, Facts } from "#app/features/procedures/facts/rules.ts";
import { daysBetween, type CivilDate } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";

/** About whom a place is asked. */
export const relatives = ["self", "father", "mother", "spouse", "other"] as const;

/** What a place answers. */
export const answers = ["clear", "unclear"] as const;

/** A place asked about the biography of somebody: about whom, since when, and what it replied. */
export interface AskedPlace {
  about: (typeof relatives)[number];
  place: string;
  sentOn: CivilDate;
  answeredOn: CivilDate | null;
  answer: (typeof answers)[number] | null;
  note: string | null;
}

/** The places of a case, in the order in which they were asked; none before the first. */
export function placesIn({ places }: CaseData): AskedPlace[] {
  const isKept = typeof places === "string" && places.startsWith("[");
  return isKept ? (JSON.parse(places) as AskedPlace[]) : [];
}

/** The inputs that the table of places shows, of which the case itself keeps only the last. */
export const placeKeys: ReadonlySet<string> = new Set([
  "places",
  "oldestRequest",
  "about",
  "place",
  "requestedOn",
  "answeredPlace",
  "answeredOn",
  "answer",
  "answerNote",
]);

/** The places once the one that is being filled in was asked, too. */
function afterAsking({ data }: Facts): AskedPlace[] {
  const asked = {
    about: data.about as AskedPlace["about"],
    place: String(data.place),
    sentOn: String(data.requestedOn),
  };
  return [...placesIn(data), { ...asked, answeredOn: null, answer: null, note: null }];
}

/** The places with the reply that is being filled in. */
function afterReply({ data }: Facts): AskedPlace[] {
  return placesIn(data).map((one, at) =>
    String(at) === data.answeredPlace && one.answeredOn === null
      ? {
          ...one,
          answeredOn: String(data.answeredOn),
          answer: data.answer as AskedPlace["answer"],
          note: (data.answerNote as string | null | undefined) ?? null,
        }
      : one,
  );
}

/** The day of the request that has waited longest; once nobody is waited for, that of the last one. */
function oldest(places: readonly AskedPlace[]): CivilDate | null {
  const days = (open: boolean) =>
    places
      .filter(({ answeredOn }) => !open || answeredOn === null)
      .map(({ sentOn }) => sentOn)
      .toSorted();
  return days(true)[0] ?? days(false).at(-1) ?? null;
}

/** What a case keeps of the places asked, by name. @source procedures P02 (verification): "replies tracked per relative and place" */
export const placeComputations = {
  placesAsked: (facts: Facts): string => JSON.stringify(afterAsking(facts)),
  placesAnswered: (facts: Facts): string => JSON.stringify(afterReply(facts)),
  oldestAsked: (facts: Facts): string | null => oldest(afterAsking(facts)),
  oldestUnanswered: (facts: Facts): string | null => oldest(afterReply(facts)),
};

/** What must be so about the places asked. @source procedures P02 */
export const placeNeeds = {
  everyPlaceReplied: ({ data }: Facts) =>
    placesIn(data).every(({ answeredOn }) => answeredOn !== null),
  /** Nobody replies before being asked. */
  replyIsLater: ({ data }: Facts) => {
    const asked = placesIn(data)[Number(data.answeredPlace)];
    return (
      data.answeredOn === undefined ||
      data.places === undefined ||
      (asked !== undefined && asked.sentOn <= String(data.answeredOn))
    );
  },
};

/** Questions about the places asked on which a step depends. */
export const placeConditions = {
  waitsForReply: ({ data, before = data }: Facts) =>
    placesIn(before).some(({ answeredOn }) => answeredOn === null),
};

/** The places that have not replied, to choose from. */
export function openPlaces(data: CaseData, lang: Lang): { value: string; label: string }[] {
  return placesIn(data).flatMap(({ about, place, answeredOn }, at) =>
    answeredOn === null
      ? [{ value: String(at), label: `${placeText[lang].relatives[about]}: ${place}` }]
      : [],
  );
}

/** A place as its page shows it. */
export interface PlaceLine {
  key: string;
  about: string;
  place: string;
  sentOn: string;
  state: { kind: "ok" | "warn" | "error" | "wait"; text: string };
  note: string | null;
}

/**
 * The places with how each stands: replied and what, still in time, or for how many days overdue.
 *
 * @source parameter admission.verification_reply_working_days
 */
export function placeLines({ data, rules, today }: Facts, lang: Lang): PlaceLine[] {
  const words = placeText[lang];
  const days = rules.number("admission.verification_reply_working_days");
  return placesIn(data).map((one, at) => {
    const { about, place, sentOn, answeredOn, answer, note } = one;
    const due = rules.calendar.add(sentOn, days);
    const late = daysBetween(due, today);
    const state: PlaceLine["state"] =
      answeredOn !== null
        ? {
            kind: answer === "unclear" ? "warn" : "ok",
            text: words.replied(words.answers[answer ?? "clear"], formatPartialDate(answeredOn)),
          }
        : late > 0
          ? { kind: "error", text: words.overdue(late) }
          : { kind: "wait", text: words.waits(formatPartialDate(due)) };
    return {
      key: String(at),
      about: words.relatives[about],
      place,
      sentOn: formatPartialDate(sentOn),
      state,
      note,
    };
  });
}
