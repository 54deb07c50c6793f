import type { FC } from "hono/jsx";
import { Layout, type PublicFace } from "../frame/layout.tsx";
import { QuizForm, type QuizFormProps } from "./quiz-form.tsx";
import { QuizStart } from "./quiz-start.tsx";

export interface QuizPageProps extends QuizFormProps {
  face?: PublicFace;
  quickExitUrl?: string;
}

/** The quiz on our own page: the start, and the whole form (POST /quiz), which the script takes step by step. */
export const QuizPage: FC<QuizPageProps> = ({ face, quickExitUrl, ...form }) => {
  const { locale, definition } = form;
  return (
    <Layout
      locale={locale}
      title={definition.title}
      path="/quiz"
      face={face}
      query={form.carried}
      withQuiz
      quickExitUrl={quickExitUrl}
    >
      <QuizStart locale={locale} title={definition.title} count={definition.items.length} />
      <QuizForm {...form} />
    </Layout>
  );
};
