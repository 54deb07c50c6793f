import type { FC } from "hono/jsx";
import type { Locale, Style } from "../../quiz/types.ts";
import { fill } from "../../texts/fill.ts";
import { resultTexts } from "../../texts/results.ts";
import type { Story } from "../../texts/story.ts";
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

/** A style that is near: the runner-up of the named one, or, beside no name, one of the two that lie closest. */
export const NearStyle: FC<{ locale: Locale; style: Style; isRunnerUp: boolean }> = (props) => {
  const { locale, style, isRunnerUp } = props;
  const { second, styles } = resultTexts(locale);
  const title = `near-${style}`;
  return (
    <section class="card second" aria-labelledby={title}>
      <h2 id={title}>
        {isRunnerUp ? fill(second.title, { style: styles[style].toLowerCase() }) : styles[style]}
      </h2>
      {isRunnerUp && <p class="hint">{second.closeness}</p>}
      <p>{second.about[style]}</p>
    </section>
  );
};
