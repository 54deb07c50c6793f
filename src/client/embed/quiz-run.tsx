import { BackToSite, Result } from "../../pages/quiz/result.tsx";
import { Offer, Pause } from "../../pages/sign-up/offer.tsx";
import { ownLetters } from "../../pages/sign-up/own-letters.ts";
import type { SignUpFormProps } from "../../pages/sign-up/sign-up-form.tsx";
import { toldOf } from "../../quiz/told-of-sheet.ts";
import { type Locale, THOUGHT_OF } from "../../quiz/types.ts";
import { quizTexts } from "../../texts/quiz.ts";
import { leaveAtOnce } from "../leave-at-once.ts";
import { openFolds } from "../open-folds.ts";
import { countsIn, newState, type QuizState } from "../quiz-state.ts";
import { QuizSteps } from "../quiz-steps.ts";
import { countAt, Visit } from "../visit.ts";
import { type Definition, loadDefinition, loadTexts, type Scored, score } from "./api.ts";
import { draw } from "./draw.ts";
import { emit } from "./emit.ts";
import { fillForm } from "./fill-form.ts";
import { Offers } from "./offers.tsx";
import { tellRefusedOrigin } from "./refused-origin.ts";
import { returnLink } from "./return-link.ts";
import { Frame, LoadFailed, Loading, OwnPage, Quiz } from "./views.tsx";
import { visitSource } from "./visit-source.ts";

/** Fired at each new step, for the page around a frame of ours alone. */
export const STEP_EVENT = "hechtwijzer:step";

/** One visitor's way through one element: start, statements, end, result. Nothing of it outlives the page. */
export class QuizRun {
  private readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  private readonly site: string;
  private readonly onResult: (result: string) => void;
  private locale: Locale = "nl";
  private definition: Definition | null = null;
  private state: QuizState = newState([]);
  private isGoing = false;
  private visit = this.newVisit();
  private scored: Scored | null = null;
  private isRetake = false;

  /** @param onResult hears of the sealed result, beside a form of the page itself. */
  constructor(host: HTMLElement, root: ShadowRoot, site: string, onResult: (result: string) => void) {
    this.host = host;
    this.root = root;
    this.site = site;
    this.onResult = onResult;
    openFolds(root);
    root.addEventListener("click", (event) => this.press(event));
  }

  /** Shows where the visitor is, in this language; answers stay as they are. */
  async open(locale: Locale): Promise<void> {
    this.locale = locale;
    this.root.querySelector(".hw")?.remove();
    const frame = document.createElement("div");
    draw(frame, <Frame locale={locale} />);
    const quiz = frame.firstElementChild as HTMLElement;
    this.root.append(quiz);
    evenOut(quiz);
    draw(this.place, <Loading locale={locale} />);
    const [hasTexts, reply] = await Promise.all([
      loadTexts(this.site, locale),
      loadDefinition(this.site, locale),
    ]);
    // Another language was asked for in the meantime.
    if (this.locale !== locale) return;
    if (!hasTexts || !reply.ok) {
      draw(this.place, <LoadFailed locale={locale} site={this.site} />);
      return tellRefusedOrigin(this.site);
    }
    this.definition = reply.value;
    this.visit.viewed();
    if (this.state.items.length === 0) this.state = newState(reply.value.items.map(({ id }) => id));
    if (this.scored) this.showResult(reply.value, this.scored);
    else this.showQuiz(reply.value, false);
  }

  private get place(): HTMLElement {
    return this.root.querySelector("[data-place]") as HTMLElement;
  }

  private announce(words: string): void {
    const status = this.root.querySelector("[data-status]");
    if (status) status.textContent = words;
  }

  private newVisit(): Visit {
    return new Visit((event) => {
      countAt(this.site, event, visitSource());
      if (event.event === "answered")
        emit(this.host, "answered", { question: event.at + 1, total: event.total });
      else emit(this.host, event.event, {});
    });
  }

  private showQuiz(definition: Definition, isMending: boolean): void {
    draw(this.place, <Quiz locale={this.locale} definition={definition} />);
    const form = this.place.querySelector("form") as HTMLFormElement;
    const steps = new QuizSteps({
      root: this.root,
      page: this.root.querySelector(".hw") as HTMLElement,
      form,
      state: this.state,
      isGoing: this.isGoing,
      isMending,
      visit: this.visit,
      keep: (state) => {
        this.state = state;
      },
      onStep: () => this.stepped(),
      send: (itemTimesMs) => void this.submit(form, steps, itemTimesMs),
    });
  }

  private stepped(): void {
    this.isGoing = this.root.querySelector(".hw.is-going") !== null;
    this.host.dispatchEvent(new CustomEvent(STEP_EVENT, { bubbles: true }));
  }

  private async submit(
    form: HTMLFormElement,
    steps: QuizSteps,
    itemTimesMs: Readonly<Record<string, number>>,
  ): Promise<void> {
    const { definition, locale } = this;
    if (!definition) return;
    const t = quizTexts(locale).end;
    const answers = Object.fromEntries(this.state.items.map((id) => [id, this.state.answers[id] ?? null]));
    const sent = new FormData(form);
    const alert = form.querySelector(".alert");
    if (alert) alert.textContent = "";
    this.announce(t.busy);
    const reply = await score(this.site, {
      version: definition.version,
      locale,
      answers,
      itemTimesMs,
      keepAnswers: sent.has("keepAnswers"),
      retake: this.isRetake,
      thoughtOf: THOUGHT_OF.find((each) => each === sent.get("thoughtOf")),
    });
    this.announce("");
    if (!reply.ok) {
      if (alert) alert.textContent = t.failed;
      return steps.failed();
    }
    this.scored = reply.value;
    const times = Object.values(itemTimesMs);
    this.visit.completed(
      toldOf(reply.value, times.length === 0 ? undefined : times.reduce((sum, ms) => sum + ms, 0)),
    );
    const selector = this.host.getAttribute("form-selector");
    if (selector) fillForm(document, selector, reply.value.result);
    this.onResult(reply.value.result);
    this.showResult(definition, reply.value);
    this.place.querySelector<HTMLElement>(".open [tabindex]")?.focus({ preventScroll: true });
    if (this.host.getBoundingClientRect().top < 0) this.host.scrollIntoView();
    this.stepped();
  }

  private showResult(definition: Definition, scored: Scored): void {
    const { locale, host, site } = this;
    // On our own page, in a frame, the server has looked where this leads.
    const origins = location.origin === site ? null : [location.origin];
    const back = returnLink(host.getAttribute("return-url"), location.href, origins, scored.result);
    const offer: SignUpFormProps = {
      locale,
      action: `${site}/v1/leads`,
      result: scored.result,
      own: ownLetters(scored, locale),
      letters: definition.letters,
      consents: definition.choices,
    };
    draw(
      this.place,
      <Result
        locale={locale}
        result={scored}
        counts={countsIn(this.state, definition.needed)}
        retakeUrl={`${site}/quiz?lang=${locale}`}
        pause={<Pause {...offer} />}
        offer={<Offer {...offer} />}
        back={back && <BackToSite locale={locale} url={back} target="_top" />}
        keep={<OwnPage locale={locale} url={scored.resultUrl} />}
      />,
    );
    this.root.querySelector(".hw")?.classList.remove("is-going");
    new Offers(this.place.firstElementChild as HTMLElement, {
      site,
      resultUrl: scored.resultUrl,
      props: offer,
      announce: (words) => this.announce(words),
      onLead: () => emit(host, "lead", {}),
    });
  }

  /** The links and buttons of our views that lead on within the element. */
  private press(event: Event): void {
    const pressed = (event.target as Element).closest<HTMLElement>(
      "[data-quick-exit], [data-retry], [data-quiz-again]",
    );
    if (!pressed) return;
    event.preventDefault();
    if (pressed.dataset.quickExit !== undefined) leaveAtOnce(event, pressed.getAttribute("href") ?? "");
    else if (pressed.dataset.retry !== undefined) void this.open(this.locale);
    else this.again(pressed.dataset.quizAgain === "open");
  }

  private again(toOpen: boolean): void {
    if (!this.definition) return;
    this.scored = null;
    this.isGoing = toOpen;
    if (!toOpen) {
      this.state = newState(this.state.items);
      this.visit = this.newVisit();
      this.isRetake = true;
    }
    this.showQuiz(this.definition, toOpen);
    this.place.querySelector<HTMLElement>("[data-quiz-title], .is-current")?.focus();
    this.stepped();
  }
}

/**
 * Our style sheet's sizes are in rem; a site that sets html to 10px must not shrink them. The visitor's own text size
 * ("medium") over the site's is what evens that out.
 */
function evenOut(quiz: HTMLElement): void {
  const own = Number.parseFloat(getComputedStyle(quiz).fontSize);
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  if (own > 0 && root > 0) quiz.style.setProperty("--even", String(own / root));
}
