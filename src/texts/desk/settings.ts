import { inBoth } from "../in-both.ts";
import { en } from "./settings-en.ts";
import { nl } from "./settings-nl.ts";

export const settingsTexts = inBoth({ nl, en });
