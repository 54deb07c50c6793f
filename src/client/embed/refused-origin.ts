/**
 * Says in the console what no visitor can mend: the quiz's server answers, but may not be read by this page. A browser
 * tells a script no more than that it failed, whether there is no network or no leave.
 */
export async function tellRefusedOrigin(site: string): Promise<void> {
  const answers = (mode: RequestMode) =>
    fetch(`${site}/v1/quizzes/attachment`, { mode, credentials: "omit", cache: "no-store" }).then(
      () => true,
      () => false,
    );
  if ((await answers("cors")) || !(await answers("no-cors"))) return;
  const what = `add ${location.origin} to its setting ALLOWED_ORIGINS.`;
  console.error(`Hechtwijzer: ${site} does not answer pages of this site. If it should, ${what}`);
}
