import type { Child, FC, PropsWithChildren } from "hono/jsx";

interface CardProps {
  title?: string;
  why?: Child;
  id?: string;
  class?: string;
}

/** A part of a page under its heading. */
export const Card: FC<PropsWithChildren<CardProps>> = ({ title, why, id, class: more, children }) => (
  <section class={more ? `card ${more}` : "card"} id={id}>
    <Headed title={title} why={why} />
    {children}
  </section>
);

/** A card that is one form. */
export const FormCard: FC<
  PropsWithChildren<CardProps & { action: string; method?: "get"; file?: boolean }>
> = (props) => {
  const { title, why, action, method = "post", file, class: more, children } = props;
  return (
    <form
      class={more ? `card ${more}` : "card"}
      method={method}
      action={action}
      enctype={file ? "multipart/form-data" : undefined}
    >
      <Headed title={title} why={why} />
      {children}
    </form>
  );
};

const Headed: FC<Pick<CardProps, "title" | "why">> = ({ title, why }) => (
  <>
    {title && <h2>{title}</h2>}
    {why && <p class="why">{why}</p>}
  </>
);

interface TableProps {
  /** Left out: the rows speak for themselves. */
  head?: readonly string[];
  /** The first cell of a row names it. */
  rows: readonly (readonly Child[])[];
  /** The columns that are numbers, counted from 0. */
  numbers?: readonly number[];
  class?: string;
  /** Each cell says its column on a phone, where the head is not seen. */
  labelled?: boolean;
}

/** Rows under their heads; noughts are pale, so that the rest is seen. */
export const Table: FC<TableProps> = ({ head, rows, numbers = [], class: shape, labelled }) => {
  const classOf = (at: number, cell?: Child) =>
    numbers.includes(at) ? (cell === 0 ? "number nought" : "number") : undefined;
  return (
    <table class={shape}>
      {head && (
        <thead>
          <tr>
            {head.map((name, at) => (
              <th scope="col" class={classOf(at)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(([first, ...cells]) => (
          <tr>
            <th scope="row">{first}</th>
            {cells.map((cell, i) => (
              <td data-label={labelled ? head?.[i + 1] : undefined} class={classOf(i + 1, cell)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** What a wide table scrolls in, so that the page does not: within reach of the keyboard, and named. */
export const TableScroll: FC<PropsWithChildren<{ name: string }>> = ({ name, children }) => (
  <section class="table-scroll" aria-label={name} tabindex={0}>
    {children}
  </section>
);

interface Todo {
  isHot: boolean;
  what: string;
  /** Beside what it is, and below it. */
  done?: Child;
  why: string;
  more?: Child;
  button: string;
  href: string;
}

/** What to do, in order, each with one way on. */
export const TodoList: FC<{ items: readonly Todo[] }> = ({ items }) => (
  <ol>
    {items.map(({ isHot, what, done, why, more, button, href }) => (
      <li class={isHot ? "hot" : undefined}>
        <span class="dot" />
        <div>
          <strong>{what}</strong> {done}
          <p>{why}</p>
          {more}
        </div>
        <a class={isHot ? "button" : "button button-quiet"} href={href}>
          {button}
        </a>
      </li>
    ))}
  </ol>
);

/** Ways on, each a link or a button with what is said of it. */
export const Rooms: FC<{ rooms: readonly (readonly [way: Child, said: Child])[] }> = ({ rooms }) => (
  <ul class="rooms">
    {rooms.map(([way, said]) => (
      <li>
        {way}
        <span>{said}</span>
      </li>
    ))}
  </ul>
);
