import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { preferencesTexts } from "../../texts/preferences.ts";

export const Radio: FC<{ name: string; value: string; chosen: string; label: string; lang?: string }> = (
  props,
) => (
  <label class="tick" lang={props.lang}>
    <input type="radio" name={props.name} value={props.value} checked={props.value === props.chosen} />
    <span>{props.label}</span>
  </label>
);

/**
 * How often letters come, as fields of a form.
 * @param atFirst beside the confirm button: the first letter goes whatever is chosen.
 */
export const PreferencesRhythm: FC<{ locale: Locale; chosen: string; atFirst?: boolean }> = (props) => {
  const { rhythm, rhythms } = preferencesTexts(props.locale);
  const choices = [
    ["as-written", rhythms.asWritten],
    ["weekly", rhythms.weekly],
    ["on-request", props.atFirst ? rhythms.onRequestAtFirst : rhythms.onRequest],
  ] as const;
  return (
    <fieldset class="consents">
      <legend>{rhythm}</legend>
      {choices.map(([value, label]) => (
        <Radio key={value} name="rhythm" value={value} chosen={props.chosen} label={label} />
      ))}
    </fieldset>
  );
};
