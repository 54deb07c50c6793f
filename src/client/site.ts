import { armQuickExit } from "./arm-quick-exit.ts";
import { fillTimeZone } from "./fill-time-zone.ts";

armQuickExit(document);
fillTimeZone(document);
