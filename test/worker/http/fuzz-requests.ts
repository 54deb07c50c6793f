import fc from "fast-check";
import { junkText, junkValue, oddHeaders, oddQuery, oddSegment, oddType, rawJson } from "./fuzz-junk.ts";
import { PARTS, type Shape, shapes } from "./fuzz-shapes.ts";
import { type FuzzWorld, MARK, type Sent } from "./fuzz-world.ts";

type Tree = Record<string, unknown>;

const NAMES = [
  "__proto__",
  "email",
  "consents",
  "answers",
  "locale",
  `answers[${MARK}]`,
  `consents[${MARK}]`,
];

/** One change: which value (by number), and what becomes of it. */
const change = fc.record({
  at: fc.nat(200),
  how: fc.constantFrom("replace", "replace", "drop", "add"),
  name: fc.oneof(junkText, fc.constantFrom(...NAMES)),
  value: junkValue,
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
const changes = fc.array(change, { maxLength: 3 });

/** A good body with a few things wrong. */
function spoiltJson(base: Tree, wrong: readonly Change[]): string {
  const tree = structuredClone(base);
  for (const { at, how, name, value } of wrong) {
    const places = placesIn(tree);
    const [owner, key] = places[at % places.length] ?? [tree, "email"];
    if (how === "drop") Reflect.deleteProperty(owner, key);
    else
      Object.defineProperty(owner, how === "add" ? name : key, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return JSON.stringify(tree);
}

function placesIn(tree: Tree): [Tree, string][] {
  return Object.entries(tree).flatMap(([key, value]) => [
    [tree, key] as [Tree, string],
    ...(typeof value === "object" && value !== null ? placesIn(value as Tree) : []),
  ]);
}

function spoiltForm(base: Record<string, string>, wrong: readonly Change[]): [string, string][] {
  const fields = Object.entries(base);
  for (const { at, how, name, value } of wrong) {
    const text = typeof value === "string" ? value : `${MARK}${JSON.stringify(value)}`;
    const index = at % (fields.length || 1);
    if (how === "drop") fields.splice(index, 1);
    else if (how === "add") fields.push([name, text]);
    else fields.splice(index, 1, [fields[index]?.[0] ?? name, text]);
  }
  return fields;
}

type Body = { type?: string | undefined; body: BodyInit };

function multipart(fields: readonly [string, string][], asFile: boolean): Body {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  if (asFile) data.append("file", new File([`email;naam\n${MARK}@reader.example;${MARK}\n`], `${MARK}.csv`));
  return { body: data };
}

/** A body for a route: nearly good, of another kind, or no body that anybody would send. */
function bodyFor({ json = {}, form = {} }: Shape): fc.Arbitrary<Body> {
  const anyText = fc.oneof(
    junkText,
    rawJson,
    junkValue.map((value) => JSON.stringify(value)),
  );
  const type = "application/json";
  return fc.oneof(
    { weight: 5, arbitrary: changes.map((wrong) => ({ type, body: spoiltJson(json, wrong) })) },
    {
      weight: 5,
      arbitrary: changes.map((wrong) => ({ body: new URLSearchParams(spoiltForm(form, wrong)) })),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(changes, fc.boolean())
        .map(([wrong, file]) => multipart(spoiltForm(form, wrong), file)),
    },
    { weight: 2, arbitrary: rawJson.map((body) => ({ type, body })) },
    { weight: 1, arbitrary: junkValue.map((value) => ({ type, body: JSON.stringify(value) })) },
    { weight: 2, arbitrary: fc.record({ type: oddType, body: anyText }) },
    { weight: 1, arbitrary: fc.record({ type: oddType, body: fc.uint8Array({ maxLength: 60 }) }) },
  );
}

/** A path of a route: its parts named rightly, by the mark, or by what is nobody's name. */
function pathFor({ tokens }: FuzzWorld, pattern: string): fc.Arbitrary<string> {
  const own = tokens[pattern.split("/")[1] ?? ""];
  const parts = pattern.split("/").map((part) => {
    if (!part.startsWith(":")) return fc.constant(part);
    const right = fc.constantFrom(...(PARTS[part] ?? [own ?? MARK, ...Object.values(tokens)]));
    return fc.oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: oddSegment });
  });
  return fc.tuple(...parts).map((each) => each.join("/"));
}

/** Requests to one route, as of a visitor, or as of the coach where it is the desk's. */
export function requestsTo(world: FuzzWorld, route: string): fc.Arbitrary<Sent> {
  const [method = "GET", pattern = "/"] = route.split(" ");
  const isDesk = pattern.startsWith("/admin");
  const desk = isDesk ? { ...world.desk, origin: "http://localhost" } : {};
  const body: fc.Arbitrary<Body | null> = method === "GET" ? fc.constant(null) : bodyFor(shapes[route] ?? {});
  const path = fc.tuple(pathFor(world, pattern), oddQuery).map((both) => both.join(""));
  return fc
    .tuple(
      path,
      body,
      fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: oddHeaders }),
    )
    .map(([path, sent, odd]) => ({
      method,
      path,
      headers: { ...odd, ...desk, ...(sent?.type === undefined ? {} : { "content-type": sent.type }) },
      body: sent?.body ?? null,
    }));
}
