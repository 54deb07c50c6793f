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
  readonly draft: { readonly saving: string; readonly saved: string; readonly failed: string };
}
