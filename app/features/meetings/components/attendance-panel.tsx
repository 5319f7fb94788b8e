import { QuorumLine } from "#app/features/meetings/components/content-panels.tsx";
import { reasonName } from "#app/features/meetings/components/meeting-words.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import type { MeetingContent } from "#app/features/meetings/view/rules.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatShare } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";

/** Who was there, the rate, and whether the meeting may decide. */
export function AttendancePanel({
  id,
  content,
  prints,
}: {
  id: string;
  content: MeetingContent;
  /** Whether the reader records meetings of the cell, and prints the list to be signed. */
  prints: boolean;
}) {
  const words = useText(meetingText);
  const lang = useLang();
  const { sums, rate, names } = content;
  const shown = (["present", "excused", "unexcused"] as const).map((key) => ({
    key,
    value: sums[key],
    label: words.tallies[key],
  }));
  const away = (["excused", "unexcused", "notCounted"] as const).flatMap((presence) => {
    const people = names.filter((one) => one.presence === presence);
    return people.length === 0 ? [] : [{ presence, people }];
  });
  return (
    <Panel
      title={words.attendance}
      aside={
        prints && (
          <ButtonLink small to={paths.meetingPrint(id, { sheet: "marks" })} icon="printer">
            {words.printMarks}
          </ButtonLink>
        )
      }
    >
      <Facts facts={shown} columns={3} />
      <PanelBody>
        <QuorumLine quorum={content.quorum} />
        <p className="dim">
          {rate === null ? words.rateNone : words.rate(formatShare(rate, lang))}, {words.rateWhy}.
        </p>
        {away.length > 0 && (
          <Disclosure summary={away.map(({ presence }) => words.tallies[presence]).join(", ")}>
            {away.map(({ presence, people }) => (
              <p key={presence}>
                <b>{words.presence[presence]}:</b>{" "}
                {people
                  .map(({ name, mark }) =>
                    presence === "excused" && mark !== null
                      ? `${name} (${reasonName(mark, lang)})`
                      : name,
                  )
                  .join("; ")}
              </p>
            ))}
          </Disclosure>
        )}
      </PanelBody>
    </Panel>
  );
}
