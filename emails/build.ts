/** What dev/build-letters.ts needs, in one bundle: Node strips types but not JSX. */
export { compileLetters } from "./compile.ts";
export { SEQUENCES } from "./sequences.ts";
export { deskModule, lettersModule, sequencesModule } from "./write-modules.ts";
