import { useEffect } from "react";
import { recordText } from "#app/features/members/record/text.ts";
import { shownSeconds } from "#app/features/members/record/reveal/schema.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Masked } from "#app/ui/masked.tsx";
import { Panel } from "#app/ui/panel.tsx";

const GROUPS = /(\d{3})(?=\d)/g;
const MS = 1000;

/** A whole number for two minutes; then the page leaves by itself, or the browser by the server's header. */
export function RevealedNumber({
  number,
  label,
  leaveTo,
}: {
  number: string;
  label: string;
  leaveTo: string;
}) {
  const words = useText(recordText);
  useEffect(() => {
    const leave = setTimeout(() => window.location.replace(leaveTo), shownSeconds * MS);
    return () => clearTimeout(leave);
  }, [leaveTo]);
  return (
    <Panel title={label} padded>
      <Stack tight>
        <p className="figure">
          <Masked value={number.replace(GROUPS, "$1 ")} />
        </p>
        <p>
          {words.revealed} <span className="dim">{words.revealedWhy}</span>
        </p>
        <div className="actions">
          <ButtonLink to={leaveTo} kind="primary">
            {words.hideNow}
          </ButtonLink>
        </div>
      </Stack>
    </Panel>
  );
}
