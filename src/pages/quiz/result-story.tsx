import type { FC } from "hono/jsx";
import type { Locale, Style } from "../../quiz/types.ts";
import { fill } from "../../texts/fill.ts";
import { resultTexts, type Story } from "../../texts/results.ts";
import { TextList } from "../frame/text-list.tsx";

/** What somebody with this result may have learnt, may notice now, and where it can go from here. */
export const ResultStory: FC<{ story: Story }> = ({ story }) => (
  <div class="story">
    {story.sections.map(({ title, text, list }) => (
      <section class="story-part" key={title}>
        <h2>{title}</h2>
        {text && <p>{text}</p>}
        {list && <TextList items={list} />}
      </section>
    ))}
  </div>
);

/** The runner-up, where it is too close to leave out. */
export const SecondStyle: FC<{ locale: Locale; style: Style }> = ({ locale, style }) => {
  const { second, styles } = resultTexts(locale);
  return (
    <section class="card second" aria-labelledby="second-title">
      <h2 id="second-title">{fill(second.title, { style: styles[style].toLowerCase() })}</h2>
      <p class="hint">{second.closeness}</p>
      <p>{second.about[style]}</p>
    </section>
  );
};
