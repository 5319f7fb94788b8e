/** Why an upload was not taken, before anybody looked into the file. */
export type UploadFault = "noFile" | "tooLarge" | "cut" | "noSpace" | "notForm";

const LONGEST_NAME = 120;
/** Control characters, and marks that turn the direction of writing around. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * The name of an uploaded file as it may be shown: without folders, control and direction marks, not
 * longer than 120 characters. It is never used as a name on disk (fault 35).
 *
 * @param nameless  what stands for a name of which nothing is left
 */
export function cleanFileName(name: string | undefined, nameless: string): string {
  const last = (name ?? "").normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last.replace(unseen, "").replace(/\s+/g, " ").trim();
  if (clean === "" || clean === "." || clean === "..") return nameless;
  const letters = [...clean];
  if (letters.length <= LONGEST_NAME) return clean;
  const end = /\.[^.]{1,5}$/.exec(clean)?.[0] ?? "";
  return letters.slice(0, LONGEST_NAME - end.length).join("") + end;
}
