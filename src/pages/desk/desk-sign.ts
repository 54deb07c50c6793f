import { createContext } from "hono/jsx";

/** What stands on every page of the desk: whether letters go out, in a few words. */
export interface DeskSign {
  isWell: boolean;
  words: string;
  /** While the coach has stopped something: said across the page. */
  stopped: string | null;
}

export const DeskSignContext = createContext<DeskSign | null>(null);
