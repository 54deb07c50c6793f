import type { FC } from "hono/jsx";
import type { Locale } from "../quiz/types.ts";
import { ButtonPage } from "./button-page.tsx";
import { pageTexts } from "./texts/page-texts.ts";

/** Opened from the confirmation mail: the button confirms the address. */
export const ConfirmPage: FC<{ locale: Locale; action: string }> = ({ locale, action }) => (
  <ButtonPage locale={locale} action={action} texts={pageTexts(locale).confirm} />
);
