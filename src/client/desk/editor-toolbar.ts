import { setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type EditorWords, markInWords } from "./editor-words.ts";
import { letterSchema } from "./letter-document.ts";

const { marks, nodes } = letterSchema;

interface Tool {
  readonly id: keyof EditorWords["tools"];
  readonly command: Command;
  /** Only for what is on or off where the cursor stands. */
  readonly isOn?: (state: EditorState) => boolean;
}

const markIsOn = (mark: "strong" | "em") => (state: EditorState) => {
  const { from, to, empty, $from } = state.selection;
  const type = marks[mark];
  if (!type) return false;
  return empty ? !!type.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, type);
};

const inHeading = (state: EditorState) => state.selection.$from.parent.type === nodes.heading;

const toggleHeading: Command = (state, dispatch) => {
  if (!nodes.heading || !nodes.paragraph) return false;
  const set = inHeading(state) ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level: 2 });
  return set(state, dispatch);
};

const toggleList =
  (name: "bullet_list" | "ordered_list"): Command =>
  (state, dispatch) => {
    const { list_item: item, [name]: list } = nodes;
    if (!item || !list) return false;
    return liftListItem(item)(state, dispatch) || wrapInList(list, { tight: true })(state, dispatch);
  };

const quote: Command = (state, dispatch) =>
  nodes.blockquote ? wrapIn(nodes.blockquote)(state, dispatch) : false;

const TOOLS: readonly Tool[] = [
  {
    id: "strong",
    command: toggleMark(marks.strong as NonNullable<typeof marks.strong>),
    isOn: markIsOn("strong"),
  },
  { id: "em", command: toggleMark(marks.em as NonNullable<typeof marks.em>), isOn: markIsOn("em") },
  { id: "heading", command: toggleHeading, isOn: inHeading },
  { id: "bullets", command: toggleList("bullet_list") },
  { id: "numbers", command: toggleList("ordered_list") },
  { id: "quote", command: quote },
  { id: "undo", command: undo },
  { id: "redo", command: redo },
];

/** Puts or changes a link on what is selected; with an empty key it goes. */
const setLink =
  (key: string): Command =>
  (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const { link } = marks;
    if (empty || !link) return false;
    const without = state.tr.removeMark(from, to, link);
    dispatch?.(key ? without.addMark(from, to, link.create({ href: `link:${key}` })) : without);
    return true;
  };

const insertSlot =
  (name: string): Command =>
  (state, dispatch) => {
    if (!nodes.slot) return false;
    dispatch?.(state.tr.replaceSelectionWith(nodes.slot.create({ name })));
    return true;
  };

/**
 * A toolbar of buttons and two lists, one tab stop each as a form has them.
 * @returns the element, and what shows which buttons are on.
 */
export function makeToolbar(
  view: EditorView,
  words: EditorWords,
): { readonly bar: HTMLElement; readonly show: () => void } {
  const bar = document.createElement("div");
  bar.className = "editor-bar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", words.toolbar);
  const run = (command: Command) => {
    command(view.state, view.dispatch, view);
    view.focus();
  };
  const buttons = TOOLS.map((tool) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words.tools[tool.id];
    button.addEventListener("click", () => run(tool.command));
    bar.append(button);
    return { tool, button };
  });
  bar.append(
    chooser(words.link, [["", words.noLink], ...words.links.map((key) => [key, key] as const)], (key) =>
      run(setLink(key)),
    ),
    chooser(
      words.slot,
      words.slots.map((name) => [name, markInWords(name, words.marks)] as const),
      (name) => run(insertSlot(name)),
    ),
  );
  const show = () => {
    for (const { tool, button } of buttons)
      if (tool.isOn) button.setAttribute("aria-pressed", String(tool.isOn(view.state)));
  };
  show();
  return { bar, show };
}

/** A list that acts when something is chosen, and then stands at its label again. */
function chooser(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  choose: (value: string) => void,
): HTMLSelectElement {
  const select = document.createElement("select");
  select.setAttribute("aria-label", label);
  select.append(
    new Option(label, "", true),
    ...options.map(([value, text]) => new Option(text, `=${value}`)),
  );
  select.addEventListener("change", () => {
    const { value } = select;
    select.selectedIndex = 0;
    if (value) choose(value.slice(1));
  });
  return select;
}
