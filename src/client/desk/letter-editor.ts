import { baseKeymap, toggleMark } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { type Command, EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { makeToolbar } from "./editor-toolbar.ts";
import { type EditorWords, markInWords } from "./editor-words.ts";
import { keepDraft } from "./keep-draft.ts";
import { letterSchema, readLetter, writeLetter } from "./letter-document.ts";

const { marks, nodes } = letterSchema;

/** Tab stays the way out of the editor: it moves no list item. */
function keys(): Record<string, Command> {
  const { list_item: item } = nodes;
  const { strong, em } = marks;
  return {
    "Mod-z": undo,
    "Mod-y": redo,
    "Shift-Mod-z": redo,
    ...(strong && { "Mod-b": toggleMark(strong) }),
    ...(em && { "Mod-i": toggleMark(em) }),
    ...(item && { Enter: splitListItem(item), "Mod-[": liftListItem(item), "Mod-]": sinkListItem(item) }),
  };
}

/** Shows a text area of Markdown as the letter it is; the text area stays what the form sends. */
function edit(area: HTMLTextAreaElement): void {
  const words = JSON.parse(area.dataset.editor ?? "") as EditorWords;
  const frame = document.createElement("div");
  frame.className = "editor";
  let show = () => {};
  const view = new EditorView(frame, {
    state: EditorState.create({
      doc: readLetter(area.value),
      plugins: [history(), keymap(keys()), keymap(baseKeymap)],
    }),
    attributes: {
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": words.label,
      lang: area.lang,
      class: "editor-letter",
    },
    nodeViews: { slot: ({ attrs }) => ({ dom: markOf(attrs.name, words) }) },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      show();
      if (!transaction.docChanged) return;
      area.value = writeLetter(view.state.doc);
      area.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
  const toolbar = makeToolbar(view, words);
  show = toolbar.show;
  frame.prepend(toolbar.bar);
  area.hidden = true;
  area.after(frame);
}

/** What will stand there, in words: the mark itself says little to whoever writes. */
function markOf(name: string, words: EditorWords): HTMLElement {
  const mark = document.createElement("p");
  mark.className = "slot";
  mark.dataset.slot = name;
  mark.textContent = markInWords(name, words.marks);
  return mark;
}

/** A letter that the editor cannot read stays Markdown: nothing of it may be lost. */
for (const area of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-editor]")) {
  try {
    edit(area);
  } catch {
    area.hidden = false;
  }
  keepDraft(area);
}
