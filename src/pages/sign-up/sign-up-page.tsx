import type { FC } from "hono/jsx";
import { signUpTexts } from "../../texts/sign-up.ts";
import { Layout } from "../frame/layout.tsx";
import { Offer } from "./offer.tsx";
import type { SignUpFormProps } from "./sign-up-form.tsx";

/** The form on a page of its own: for a form of another site, or a result that can't be read any more. */
export const SignUpPage: FC<{ form: SignUpFormProps }> = ({ form }) => {
  const t = signUpTexts(form.locale);
  return (
    <Layout locale={form.locale} title={t.pageTitle} narrow>
      <h1 class="visually-hidden">{t.pageTitle}</h1>
      <Offer {...form} />
    </Layout>
  );
};
