/** What the page tells the editor: its words, and what a letter may hold. Stands as JSON in the text area's `data-editor`. */
export interface EditorWords {
  readonly label: string;
  readonly toolbar: string;
  readonly tools: Readonly<
    Record<"strong" | "em" | "heading" | "bullets" | "numbers" | "quote" | "undo" | "redo", string>
  >;
  readonly link: string;
  readonly noLink: string;
  /** Keys of the brand's links. */
  readonly links: readonly string[];
  readonly slot: string;
  /** Names of the layout's marks. */
  readonly slots: readonly string[];
  /** What each mark is, and each fact about a reader that a passage may hang on. */
  readonly marks: Readonly<Record<string, string>>;
  readonly draft: { readonly saving: string; readonly saved: string; readonly failed: string };
}

/** A mark in words: `place`, or `when not newsletter`. One that nobody knows stands as it is. */
export function markInWords(name: string, marks: EditorWords["marks"]): string {
  const fact = name.replace(/^when( not)? +/, "");
  const sentence = marks[fact === name ? name : /^when not /.test(name) ? "when not" : "when"];
  return sentence?.replace("{fact}", marks[fact] ?? fact) ?? `{{${name}}}`;
}
