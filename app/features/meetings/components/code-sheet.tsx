import { codeText } from "#app/features/meetings/codes/text.ts";
import { kindName } from "#app/features/meetings/components/meeting-words.ts";
import { Head, type PaperProps } from "#app/features/meetings/components/paper-sheets.tsx";
import { meetingText } from "#app/features/meetings/text.ts";
import { formatDate } from "#app/ui/format.ts";
import { Sheet, SheetTitle } from "#app/ui/sheet.tsx";

// Papers of the Party are in Vietnamese, whatever the language of the page.
const words = codeText.vi;
const { print, online } = meetingText.vi;

/** A list of names in which everybody has a code, for those who want it; the others are ticked. */
export function CodeSheet({
  names,
  ...props
}: PaperProps & { names: { id: string; name: string; size: number; path: string }[] }) {
  const { head, footer } = props;
  return (
    <Sheet label={words.title} footer={{ left: footer }}>
      <Head {...props} day={head.meetOn} />
      <SheetTitle
        title={words.title}
        asOf={
          <>
            {head.kinds.map((kind) => kindName(kind, "vi")).join(", ")}
            <br />
            {print.time(head.meetAt, formatDate(head.meetOn), head.place ?? online)}
          </>
        }
      />
      <p>{words.hint}</p>
      <ul className="code-list">
        {names.map(({ id, name, size, path }, at) => (
          <li key={id}>
            <svg
              viewBox={`0 0 ${size} ${size}`}
              role="img"
              aria-label={words.codeOf(name)}
              shapeRendering="crispEdges"
            >
              <path d={path} fill="currentColor" />
            </svg>
            <span>
              {at + 1}. {name}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
