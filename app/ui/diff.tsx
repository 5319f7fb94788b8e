import { Hidden } from "#app/ui/hidden.tsx";
import { useWords } from "#app/ui/lang.tsx";

export interface DiffProps {
  before: string | null | undefined;
  after: string | null | undefined;
  /** Marks only the words that differ; for names. Whole values for codes and dates. */
  byWord?: boolean;
}

/** Old value struck, new value underlined, with hidden words for both. */
export function Diff({ before, after, byWord }: DiffProps) {
  const words = useWords();
  const old = before ?? "";
  const fresh = after ?? "";
  if (byWord && old && fresh) return <WordDiff before={old} after={fresh} />;
  return (
    <span className="diff">
      {old && (
        <del>
          <Hidden>{words.before}: </Hidden>
          {old}
        </del>
      )}{" "}
      {fresh ? (
        <ins>
          <Hidden>{words.after}: </Hidden>
          {fresh}
        </ins>
      ) : (
        <span className="dim">({words.empty})</span>
      )}
    </span>
  );
}

function WordDiff({ before, after }: { before: string; after: string }) {
  const words = useWords();
  const parts = differingWords(before.split(" "), after.split(" "));
  return (
    <span className="diff">
      <Hidden>
        {words.before}: {before}; {words.after}: {after}
      </Hidden>
      <span aria-hidden="true">
        {parts.map((part, index) => (
          <span key={index}>
            {part.kind === "same" ? (
              part.text
            ) : part.kind === "old" ? (
              <del>{part.text}</del>
            ) : (
              <ins>{part.text}</ins>
            )}{" "}
          </span>
        ))}
      </span>
    </span>
  );
}

interface Part {
  kind: "same" | "old" | "new";
  text: string;
}

/** What stays, goes and comes, in reading order; neighbors of one kind are one part. */
export function differingWords(before: string[], after: string[]): Part[] {
  const parts: Part[] = [];
  for (const step of wordSteps(before, after)) {
    const last = parts.at(-1);
    if (last?.kind === step.kind) last.text += ` ${step.text}`;
    else parts.push({ ...step });
  }
  return parts;
}

/** Longest common run of words; old ones come before the new that replace them. */
function wordSteps(before: string[], after: string[]): Part[] {
  const lengths = [...before, ""].map(() => [...after, ""].map(() => 0));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        before[i] === after[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const parts: Part[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      parts.push({ kind: "same", text: before[i]! });
      i++;
      j++;
    } else if (
      i < before.length &&
      (j === after.length || lengths[i + 1]![j]! >= lengths[i]![j + 1]!)
    ) {
      parts.push({ kind: "old", text: before[i++]! });
    } else {
      parts.push({ kind: "new", text: after[j++]! });
    }
  }
  return parts;
}
