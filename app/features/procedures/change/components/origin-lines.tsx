import { caseText } from "#app/features/procedures/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { useText } from "#app/ui/lang.tsx";

/** From where a request about the record comes: the row of a file, or a directive that asked for it. */
export function OriginLines({
  origin,
  asking,
}: {
  origin: { importId: string; row: string } | null;
  asking: { id: string; number: string } | null;
}) {
  const words = useText(caseText);
  return (
    <>
      {origin && (
        <p className="second">
          <Anchor to={paths.importRequests(origin.importId)}>{words.fromFile(origin.row)}</Anchor>
        </p>
      )}
      {asking && (
        <p className="second">
          <Anchor to={paths.directiveAnswers(asking.id)}>
            {words.fromDirective(asking.number)}
          </Anchor>
        </p>
      )}
    </>
  );
}
