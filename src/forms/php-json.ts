/** In the order of the body: PHP keeps it also for keys that are numbers. */
type Tree = Map<string, Tree | string>;

/** PHP leaves out what is nested deeper than its max_input_nesting_level; and our own stack has an end, too. */
const DEPTH_MAX = 64;

/**
 * The JSON that PHP's json_encode makes of the array behind a form-encoded body, without flags: slashes and all
 * beyond ASCII escaped, `a[b]` nested. By hand: a signature is over these very bytes, and JSON.stringify writes others. Numbers were texts when they were signed, as far as anybody can tell.
 */
export function phpJson(entries: readonly (readonly [string, string])[]): string {
  const root: Tree = new Map();
  for (const [name, value] of entries) {
    const path = name.replaceAll("]", "").split("[");
    if (path.length > DEPTH_MAX) continue;
    const last = path.pop() ?? "";
    path.reduce(branchAt, root).set(last, value);
  }
  return encode(root);
}

function branchAt(tree: Tree, name: string): Tree {
  const there = tree.get(name);
  if (there instanceof Map) return there;
  const branch: Tree = new Map();
  tree.set(name, branch);
  return branch;
}

function encode(node: Tree | string): string {
  if (typeof node === "string") return escaped(node);
  const entries = [...node];
  // PHP writes an array as a list where its keys count up from nought.
  if (entries.every(([name], i) => name === String(i)))
    return `[${entries.map(([, value]) => encode(value)).join(",")}]`;
  return `{${entries.map(([name, value]) => `${escaped(name)}:${encode(value)}`).join(",")}}`;
}

function escaped(text: string): string {
  return JSON.stringify(text)
    .replaceAll("/", "\\/")
    .replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
