import type { Child, FC, PropsWithChildren } from "hono/jsx";
import { AdminLayout } from "./admin-layout.tsx";
import { ActForm } from "./forms.tsx";
import { Card } from "./parts.tsx";

interface SurePageProps {
  title: string;
  /** Where it came from, and where the way back leads. */
  path: string;
  /** Where the form goes; left out: to `path`. */
  action?: string;
  heading?: string;
  /** Whom or what it is about. */
  about?: string | null;
  /** What was sent, to be sent again with the answer. */
  fields?: Readonly<Record<string, string>>;
  button: string;
  /** The words of the way back, or the way itself. */
  cancel: string | Child;
}

/** Asks once more, and says what will happen. */
export const SurePage: FC<PropsWithChildren<SurePageProps>> = (props) => {
  const { title, path, action = path, heading = title, about, fields, button, cancel, children } = props;
  return (
    <AdminLayout title={title} path={path} heading={null}>
      <Card class="message">
        <h1>{heading}</h1>
        {about && <p class="lead">{about}</p>}
        {children}
        <ActForm main action={action} fields={{ ...fields, sure: "1" }} label={button} />
        {typeof cancel === "string" ? (
          <p>
            <a href={path}>{cancel}</a>
          </p>
        ) : (
          cancel
        )}
      </Card>
    </AdminLayout>
  );
};
