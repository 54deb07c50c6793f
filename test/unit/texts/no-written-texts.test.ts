import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Node, walkCode } from "../../support/walk-code.ts";

/** Attributes that are read out. */
const READ = new Set(["aria-label", "alt", "title", "placeholder", "label"]);

/** Names of organisations, the same in every language. */
const NAMES = ["113.nl", "Veilig Thuis 0800-2000"];

/** The strings that an expression may come to, with where they stand. */
function endsOf(node: Node | null): [number, unknown][] {
  switch (node?.type) {
    case "JSXText":
    case "Literal":
      return [[node.start, node.value]];
    case "TemplateLiteral":
      return (node.quasis as (Node & { value: { cooked: string } })[]).map((one) => [
        one.start,
        one.value.cooked,
      ]);
    case "ConditionalExpression":
      return [...endsOf(node.consequent as Node), ...endsOf(node.alternate as Node)];
    case "LogicalExpression":
      return endsOf(node.right as Node);
    case "JSXExpressionContainer":
      return endsOf(node.expression as Node);
    default:
      return [];
  }
}

/** Words that stand in an element itself, or in an attribute that is read out, whichever branch they stand in. */
function writtenIn(code: string): string[] {
  const found = new Map<number, string>();
  walkCode(code, (node) => {
    const own =
      node.type === "JSXElement" || node.type === "JSXFragment"
        ? (node.children as Node[]).flatMap(endsOf)
        : node.type === "JSXAttribute" && READ.has((node.name as { name: string }).name)
          ? endsOf(node.value as Node)
          : [];
    for (const [start, text] of own) {
      if (typeof text === "string" && /\p{L}{2}/u.test(text)) found.set(start, text.trim());
    }
  });
  return [...found].sort(([a], [b]) => a - b).map(([, text]) => text);
}

it("no page, part of the element or route writes words of its own: they stand in the room of texts", () => {
  const files = globSync("src/{pages,client,routes}/**/*.tsx");
  expect(files.length).toBeGreaterThan(100);
  const written = files.flatMap((file) =>
    writtenIn(readFileSync(file, "utf8"))
      .filter((text) => !NAMES.includes(text))
      .map((text) => `${file}: ${text}`),
  );
  expect(written).toEqual([]);
});

it("words would be seen in an element, in a branch and in what is read out", () => {
  const code = '<p title="One here">Two {x ? "three" : y} {z && `four`}<b class="five">{t.six}</b></p>';
  expect(writtenIn(code)).toEqual(["One here", "Two", "three", "four"]);
});
