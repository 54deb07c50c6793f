/*
 * The pages' components as nodes, for the element: dev/build-assets.ts puts this in the place of hono/jsx. Hono's own
 * renderer for browsers keeps state and weighs 7 kB; nothing here ever changes once it is drawn.
 */
type Child = Node | string | number | boolean | null | undefined | readonly Child[];
type Props = Record<string, unknown> & { children?: Child };

const SVG = "http://www.w3.org/2000/svg";
const SVG_TAGS = new Set("svg g path line circle ellipse rect text title clipPath".split(" "));
/** In somebody's page the page's own title is above ours. */
const DEEPER: Readonly<Record<string, string>> = { h1: "h2", h2: "h3", h3: "h4" };

let site = "";

/** Paths of ours lead to the quiz's own site, whatever page the element stands on. */
export function leadTo(origin: string): void {
  site = origin;
}

/** Makes a node of an element, or whatever a component gives. Strings become text: nothing can run as markup. */
export function jsx(tag: string | ((props: Props) => Child), props: Props): Child {
  if (typeof tag === "function") return tag(props);
  const name = DEEPER[tag] ?? tag;
  const made = SVG_TAGS.has(name) ? document.createElementNS(SVG, name) : document.createElement(name);
  const { children, ...attributes } = props;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (typeof value === "string" || typeof value === "number")
      made.setAttribute(key, key === "href" && `${value}`.startsWith("/") ? site + value : String(value));
  }
  append(made, children);
  return made;
}

export const jsxs = jsx;

export function Fragment({ children }: Props): Child {
  return children;
}

/** Puts what a component gave into a place. */
export function append(place: Node, child: Child): void {
  if (Array.isArray(child)) for (const each of child) append(place, each);
  else if (child instanceof Node) place.appendChild(child);
  else if (typeof child === "string" || typeof child === "number")
    place.appendChild(document.createTextNode(String(child)));
}
