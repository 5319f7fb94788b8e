import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { inputsInForm } from "#app/features/members/edit/components/inputs-in-form.ts";
import type { FormState } from "#app/features/members/edit/form/rules.ts";
import type { Inputs } from "#app/features/members/edit/schema.ts";
import type { EditField } from "#app/features/members/edit/view/rules.ts";
import { dropDraft, keepDraft, readDraft } from "#app/ui/drafts.ts";
import { useLocation, useNavigation } from "#app/ui/router.ts";

const PAUSE_MS = 600;
const neverChanges = () => () => undefined;

/** Keeps what is typed on this device until it is saved; sensitive fields are never kept. */
export function useDraft(
  key: string,
  state: FormState,
  isFresh: boolean,
  fields: readonly EditField[],
) {
  const [openedAt] = useState(() => new Date().toISOString());
  const [isSettled, setIsSettled] = useState(false);
  const timer = useRef<number>();
  const navigation = useNavigation();
  const here = useLocation().pathname;
  const isInBrowser = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  const kept = fields.filter(({ isSensitive }) => !isSensitive);
  const draft = isInBrowser ? readDraft(key, state.version, openedAt) : null;
  // What is being typed now is kept too; what was sent, or came back from an ended session, is newer.
  const isEarlier = draft !== null && draft.at < openedAt && isFresh && !state.isKept;
  const isOffered = isEarlier && !isSettled;

  const isSaved =
    navigation.state === "loading" &&
    navigation.formMethod === "POST" &&
    navigation.location.pathname !== here;
  useEffect(() => {
    if (!isSaved) return;
    clearTimeout(timer.current);
    dropDraft(key);
  }, [isSaved, key]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return {
    found: isOffered ? draft : null,
    isOn: isInBrowser && kept.length > 0,
    keep(form: HTMLFormElement): void {
      clearTimeout(timer.current);
      timer.current = window.setTimeout(
        () => keepDraft(key, state.version, inputsInForm(form, kept), new Date()),
        PAUSE_MS,
      );
    },
    take(typed: Inputs): Inputs {
      setIsSettled(true);
      return { ...typed, ...(draft?.inputs as Inputs | undefined) };
    },
    drop(): void {
      setIsSettled(true);
      dropDraft(key);
    },
  };
}
