/** The page's one style sheet: a reading room beside a list; below 760 px one of the two at a time. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f3f2ee, #161a18);
  --surface: light-dark(#ffffff, #222926);
  --raised: light-dark(#faf9f6, #1a1f1c);
  --line: light-dark(#dedbd2, #37403b);
  --control-line: light-dark(#8a8f88, #7c8882);
  --text: light-dark(#22291f, #e8ece9);
  --muted: light-dark(#5b645d, #a5b0aa);
  --accent: light-dark(#2f5d50, #8fc7b4);
  --accent-ground: light-dark(#e5efea, #263b34);
  --good: light-dark(#2c6b45, #86cfa2);
  --bad: light-dark(#a3352b, #f0a096);
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace;
}
* { box-sizing: border-box; }
html { height: 100%; }
body {
  margin: 0; min-height: 100%; display: grid; grid-template: auto 1fr / minmax(17rem, 22rem) minmax(0, 1fr);
  background: var(--ground); color: var(--text);
  font: 400 0.9375rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
h1, h2, p, ol, dl, dd, pre { margin: 0; }
a { color: inherit; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
code, pre { font-family: var(--mono); font-size: 0.8125rem; }

.top {
  grid-column: 1 / -1; display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem;
  padding: 0.75rem 1.25rem; border-bottom: 1px solid var(--line); background: var(--surface);
}
.top h1 { font-size: 1.0625rem; font-weight: 650; letter-spacing: -0.01em; }
.top h1 a { text-decoration: none; }
.top .count { color: var(--muted); font-variant-numeric: tabular-nums; margin-right: auto; }
.top form { display: flex; gap: 0.5rem; }
input[type="search"], button, .button {
  font: inherit; font-size: 0.875rem; min-height: 2.25rem; padding: 0.25rem 0.75rem; color: var(--text);
  background: var(--surface); border: 1px solid var(--control-line); border-radius: 8px;
}
input[type="search"] { width: 15rem; max-width: 100%; }
input::placeholder { color: var(--muted); opacity: 1; }
button { cursor: pointer; font-weight: 500; }
button:hover { border-color: var(--accent); background: var(--accent-ground); }
button.quiet { border-color: transparent; background: none; color: var(--muted); }
button.quiet:hover { color: var(--bad); border-color: currentColor; }

.list { border-right: 1px solid var(--line); background: var(--raised); min-width: 0; }
.list ol { list-style: none; padding: 0; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; }
.list li + li { border-top: 1px solid var(--line); }
.list a {
  display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 0.75rem; padding: 0.75rem 1.25rem;
  text-decoration: none; border-left: 3px solid transparent;
}
.list a:hover { background: var(--surface); }
.list a[aria-current] { background: var(--surface); border-left-color: var(--accent); }
.list a:focus-visible { outline-offset: -3px; }
.list :is(.to, time, .event) { color: var(--muted); font-size: 0.8125rem; }
.list .to { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.list :is(.subject, .event) { grid-column: 1 / -1; }
.list .subject {
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden;
  font-weight: 550; line-height: 1.35; overflow-wrap: anywhere;
}
.list .none { padding: 1.25rem; color: var(--muted); }
.event[data-event="delivered"] { color: var(--good) !important; }
.event:is([data-event="bounced"], [data-event="complained"], [data-event="failed"], [data-event="suppressed"]) {
  color: var(--bad) !important; font-weight: 600;
}

main { min-width: 0; padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 2rem; display: flex; flex-direction: column; gap: 1rem; }
main h2 { font-size: 1.375rem; line-height: 1.25; font-weight: 650; letter-spacing: -0.015em; overflow-wrap: anywhere; }
.back { display: none; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.125rem 1rem; }
.facts dt { color: var(--muted); }
.facts dd { overflow-wrap: anywhere; }
.actions, .bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; }
.actions form { display: contents; }
.actions .label { color: var(--muted); font-size: 0.875rem; }
.gap { margin-left: auto; }
.notice { padding: 0.5rem 0.75rem; border-radius: 8px; background: var(--accent-ground); overflow-wrap: anywhere; }
.bar { border-top: 1px solid var(--line); padding-top: 1rem; }
.choice { display: inline-flex; border: 1px solid var(--control-line); border-radius: 8px; overflow: clip; }
.choice a {
  display: flex; align-items: center; min-height: 2.125rem; padding-inline: 0.75rem;
  font-size: 0.875rem; text-decoration: none; background: var(--surface);
}
.choice a + a { border-left: 1px solid var(--line); }
.choice a:hover { background: var(--accent-ground); }
.choice a[aria-current] { background: var(--accent); color: var(--surface); font-weight: 600; }
.choice a:focus-visible { outline-offset: -3px; }
.sheet { border: 1px solid var(--line); border-radius: 10px; background: var(--surface); overflow: clip; }
iframe.sheet { display: block; width: 100%; flex: 1 0 auto; min-height: max(28rem, 70vh); margin-inline: auto; background: #fff; }
iframe.width-375 { max-width: 377px; }
iframe.width-640 { max-width: 642px; }
iframe.theme-dark { color-scheme: dark; background: #121212; }
iframe.theme-light { color-scheme: light; }
pre.sheet { padding: 1rem 1.25rem; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.6; max-width: 46rem; }
.table { padding: 0.5rem 1.25rem; }
.table h3 { font-size: 0.875rem; margin: 0.75rem 0 0.25rem; }
.table dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1.25rem; padding-bottom: 0.75rem; }
.table dt, .table dd { font-family: var(--mono); font-size: 0.8125rem; overflow-wrap: anywhere; }
.table dt { color: var(--muted); }
.empty { max-width: 40rem; display: grid; gap: 0.75rem; }
.empty pre { padding: 0.75rem 1rem; border-radius: 8px; background: var(--raised); border: 1px solid var(--line); overflow-x: auto; }
.empty p { color: var(--muted); }

@media (max-width: 760px) {
  body { grid-template-columns: minmax(0, 1fr); grid-auto-rows: min-content; }
  .top { padding-inline: 1rem; }
  .top search { flex: 1 0 100%; order: 1; }
  .top search form, input[type="search"] { width: 100%; }
  .list { border-right: 0; }
  .list ol { position: static; max-height: none; }
  .list a { padding-inline: 1rem; }
  .reading .list, .reading .top search { display: none; }
  .back { display: inline-block; color: var(--accent); font-weight: 550; }
  .gap { margin-left: 0; }
  .bar [aria-label="Width"] { display: none; }
  .table dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .table dd { margin-bottom: 0.5rem; }
}
`;
