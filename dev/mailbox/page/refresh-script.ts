/** Asks every moment whether anything changed, and then renews only the parts that differ: no flicker, focus kept. */
export const REFRESH_SCRIPT = `
const every = 1500;
let version = document.body.dataset.version;

async function refresh() {
  if (document.hidden) return;
  const latest = String((await (await fetch("/version")).json()).version);
  if (latest === version) return;
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  for (const part of document.querySelectorAll("[data-live]")) {
    const renewed = page.getElementById(part.id);
    if (!renewed || renewed.innerHTML === part.innerHTML) continue;
    const focused = part.contains(document.activeElement) ? document.activeElement.id : "";
    part.innerHTML = renewed.innerHTML;
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }
  document.title = page.title;
  version = latest;
}

const address = new URL(location.href);
if (address.searchParams.has("notice")) {
  address.searchParams.delete("notice");
  history.replaceState(null, "", address);
}
setInterval(() => refresh().catch(() => {}), every);
`;
