/** What one language says about a procedure; the keys are those of its definition, which a test compares. */
export interface ProcedureWords {
  title: string;
  /** One sentence: what it is for and how it goes. */
  about: string;
  /** Rules and documents on which it rests, as the domain notes name them. */
  basis: string;
  states: Readonly<Record<string, string>>;
  /** `button` asks for the step, `done` names it in the history of the case. */
  steps: Readonly<Record<string, { button: string; done: string }>>;
  inputs: Readonly<Record<string, InputWords>>;
}

/** The words of one input. */
export interface InputWords {
  label: string;
  hint?: string;
  /** Of a choice whose options are not a code list. */
  options?: Readonly<Record<string, string>>;
}
