import type { EditorWords } from "./editor-words.ts";

const REST_MS = 1_500;

/** The answer of a kept draft: what the build would say of it, ready to read. */
interface DraftAnswer {
  readonly remarks: readonly string[];
}

/** Keeps what is typed once the typing rests, and shows what is said of it. Counts what phones show of a subject. */
export function keepDraft(area: HTMLTextAreaElement): void {
  const { form } = area;
  const url = form?.dataset.draft;
  for (const field of form?.querySelectorAll<HTMLInputElement>("input[data-counted]") ?? []) count(field);
  if (!form || !url) return;
  const { draft } = JSON.parse(area.dataset.editor ?? "") as EditorWords;
  const status = form.querySelector<HTMLElement>("[data-draft-status]");
  const remarks = form.querySelector<HTMLElement>("[data-draft-remarks]");
  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const save = async () => {
    const mine = ++last;
    say(draft.saving);
    try {
      const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
      const response = await fetch(url, { method: "POST", body, headers: { accept: "application/json" } });
      if (!response.ok) throw new Error(String(response.status));
      const answer = (await response.json()) as DraftAnswer;
      if (mine !== last) return;
      remarks?.replaceChildren(...answer.remarks.map(line));
      say(draft.saved);
    } catch {
      if (mine === last) say(draft.failed);
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, REST_MS);
  });
}

function line(text: string): HTMLLIElement {
  const item = document.createElement("li");
  item.textContent = text;
  return item;
}

/** Beside the field: how long it is, and of what a phone shows. */
function count(field: HTMLInputElement): void {
  const output = document.createElement("output");
  output.className = "hint";
  const show = () => {
    output.textContent = `${[...field.value].length} / ${field.dataset.counted}`;
  };
  field.after(output);
  field.addEventListener("input", show);
  show();
}
