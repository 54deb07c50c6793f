import { parseAst } from "vite";

export interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** Shows `visit` every node of a file's code, outermost first. */
export function walkCode(code: string, visit: (node: Node) => void): void {
  const walk = (node: Node): void => {
    visit(node);
    for (const [name, inner] of Object.entries(node)) {
      if (name === "parent") continue;
      for (const one of [inner].flat()) if (typeof (one as Node | null)?.type === "string") walk(one as Node);
    }
  };
  walk(parseAst(code, { lang: "tsx" }) as unknown as Node);
}
