import { useEffect, useState } from "react";
import { inputsInForm } from "#app/features/members/edit/components/inputs-in-form.ts";
import type { FormState } from "#app/features/members/edit/form/rules.ts";
import type { Inputs } from "#app/features/members/edit/schema.ts";
import type { EditField } from "#app/features/members/edit/view/rules.ts";
import { dropDraft, keepDraft, readDraft } from "#app/ui/drafts.ts";
import { useLocation, useNavigation } from "#app/ui/router.ts";

const PAUSE_MS = 600;

/** Keeps what is typed on this device until it is saved; sensitive fields are never kept. */
export function useDraft(key: string, state: FormState, fields: readonly EditField[]) {
  const [found, setFound] = useState<{ at: string; inputs: unknown } | null>(null);
  const [isOn, setIsOn] = useState(false);
  const [timer] = useState<{ id?: number }>({});
  const navigation = useNavigation();
  const here = useLocation().pathname;
  const kept = fields.filter(({ isSensitive }) => !isSensitive);
  const { version, isKept } = state;

  useEffect(() => {
    setIsOn(kept.length > 0);
    // What came back from an ended session is newer than the draft of the same typing.
    setFound(isKept ? null : readDraft(key, version, new Date()));
    return () => clearTimeout(timer.id);
  }, [key, version, isKept, kept.length, timer]);

  const isSaved =
    navigation.state === "loading" &&
    navigation.formMethod === "POST" &&
    navigation.location.pathname !== here;
  useEffect(() => {
    if (isSaved) dropDraft(key);
  }, [isSaved, key]);

  return {
    found,
    isOn,
    keep(form: HTMLFormElement): void {
      clearTimeout(timer.id);
      timer.id = window.setTimeout(
        () => keepDraft(key, version, inputsInForm(form, kept), new Date()),
        PAUSE_MS,
      );
    },
    take(typed: Inputs): Inputs {
      setFound(null);
      return { ...typed, ...(found?.inputs as Inputs) };
    },
    drop(): void {
      setFound(null);
      dropDraft(key);
    },
  };
}
