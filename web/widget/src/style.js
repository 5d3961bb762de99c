// The look of what the widget adds: button, list and card. It lives in a shadow
// root, so neither page nor widget can disturb the other; publishers theme it by
// the custom properties and parts that the README lists. Nothing here is about
// :host: the element may hold the article itself, which keeps its own look.

const css = `
.frame {
  --_ink: var(--rubricate-ink, #221d18);
  --_quiet: var(--rubricate-quiet, #6a6157);
  --_paper: var(--rubricate-paper, #fffdf9);
  --_line: var(--rubricate-line, #e6dfd3);
  --_person: var(--rubricate-person, #b3261e);
  --_place: var(--rubricate-place, #1f4e9e);
  --_organisation: var(--rubricate-organisation, #0f6b5c);
  --_radius: var(--rubricate-radius, 14px);
  --_shadow: var(--rubricate-shadow, 0 1px 2px rgb(40 30 20 / .08), 0 10px 34px rgb(40 30 20 / .18));
  display: contents;
  color: var(--_ink); color-scheme: light;
  font: 400 15px/1.45 var(--rubricate-font, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif);
  letter-spacing: normal; text-align: start; text-transform: none; white-space: normal;
}
.frame[data-scheme="dark"] {
  --_ink: var(--rubricate-ink, #ece6dc);
  --_quiet: var(--rubricate-quiet, #b0a799);
  --_paper: var(--rubricate-paper, #26231f);
  --_line: var(--rubricate-line, #423c35);
  --_person: var(--rubricate-person, #ff8a75);
  --_place: var(--rubricate-place, #8ab4ff);
  --_organisation: var(--rubricate-organisation, #5fd0b8);
  --_shadow: var(--rubricate-shadow, 0 0 0 1px rgb(0 0 0 / .3), 0 12px 40px rgb(0 0 0 / .55));
  color-scheme: dark;
}
* { box-sizing: border-box; }
button, a { font: inherit; color: inherit; }
button { margin: 0; border: 0; border-radius: 8px; padding: 4px 10px; min-block-size: 36px; background: none; cursor: pointer; }
button:hover, .toggle:hover { background: color-mix(in srgb, var(--_ink) 7%, transparent); }
[aria-disabled="true"] { opacity: .35; cursor: default; }
:focus-visible { outline: 2px solid var(--_place); outline-offset: 1px; }

.button {
  position: var(--rubricate-button-position, fixed); inset-block-end: max(16px, env(safe-area-inset-bottom)); inset-inline-end: 16px;
  z-index: var(--rubricate-button-layer, 1000);
  display: inline-flex; align-items: center; gap: 9px; min-block-size: 44px; padding: 8px 18px 8px 16px;
  border: 1px solid var(--_line); border-radius: 999px; background: var(--_paper); color: var(--_ink); box-shadow: var(--_shadow);
}
[dir="rtl"] .button { padding: 8px 16px 8px 18px; }
.button[hidden] { display: none; }
.button:hover { background: color-mix(in srgb, var(--_ink) 5%, var(--_paper)); }
.button::after {
  content: ""; position: absolute; inset: auto 18px 6px; block-size: 2px; border-radius: 1px; background: var(--_person);
  transform: scaleX(var(--_part, 0)); transform-origin: left;
}
[dir="rtl"] .button::after { transform-origin: right; }
.button[aria-busy] .initial { opacity: .5; }
.initial { color: var(--_person); font: 700 19px/1 "Iowan Old Style", "Palatino Linotype", Georgia, serif; }

[popover] {
  position: fixed; inset: auto; margin: 0; border: 1px solid var(--_line); border-radius: var(--_radius);
  background: var(--_paper); color: var(--_ink); box-shadow: var(--_shadow);
  overflow: auto; overscroll-behavior: contain; scrollbar-width: thin;
}
[popover]:focus { outline: none; }
.card { inline-size: min(360px, calc(100vw - 24px)); max-block-size: min(440px, 70vh); padding: 14px 18px 8px; }
.list {
  inset-block-end: 72px; inset-inline-end: 16px; inline-size: min(340px, calc(100vw - 32px));
  max-block-size: min(600px, calc(100vh - 96px)); padding: 18px 10px 8px;
}
.framed .button { position: absolute; inset: 12px 16px auto auto; }
.framed .list { inset: 64px 16px auto auto; }
.framed[dir="rtl"] .button { inset: 12px auto auto 16px; }
.framed[dir="rtl"] .list { inset: 64px auto auto 16px; }

.kind { display: flex; align-items: center; gap: 9px; margin: 0 36px 0 0; color: var(--_quiet); font-size: 13px; }
[dir="rtl"] .kind { margin: 0 0 0 36px; }
.kind::before, .row::before { content: ""; flex: none; inline-size: 18px; border-block-end: 2.5px solid var(--_quiet); }
[data-type="person"] .kind::before, .row[data-type="person"]::before { border-color: var(--_person); }
[data-type="place"] .kind::before, .row[data-type="place"]::before { border-color: var(--_place); border-block-end-style: dashed; }
[data-type="organisation"] .kind::before, .row[data-type="organisation"]::before { border-color: var(--_organisation); border-block-end-style: dotted; }
h2, h3, p { margin: 0; }
h2 { margin-block: 6px 4px; font-size: 20px; line-height: 1.2; font-weight: 650; text-wrap: balance; overflow-wrap: anywhere; }
.list h2 { margin: 0 44px 8px 8px; font-size: 16px; line-height: 1.3; }
[dir="rtl"] .list h2 { margin: 0 8px 8px 44px; }
h3 { display: flex; justify-content: space-between; margin: 14px 8px 2px; color: var(--_quiet); font-size: 13px; font-weight: 600; }
.description { overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: minmax(6em, max-content) 1fr; gap: 2px 12px; margin: 8px 0 0; font-size: 14px; }
dt { color: var(--_quiet); }
dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.source, .also { margin-block-start: 2px; color: var(--_quiet); font-size: 13px; }
.also { margin-block-start: 8px; }
.bar { display: flex; align-items: center; gap: 2px; margin: 10px -10px 0; color: var(--_quiet); font-size: 13px; }
.bar button { min-inline-size: 36px; padding: 4px; font-size: 20px; line-height: 1; }
.count { min-inline-size: 3.5em; text-align: center; font-variant-numeric: tabular-nums; white-space: nowrap; }
.links { display: flex; flex-wrap: wrap; justify-content: end; margin-inline-start: auto; }
.links a { border-radius: 8px; padding: 4px 8px; white-space: nowrap; }
.close {
  position: absolute; inset-block-start: 8px; inset-inline-end: 8px;
  min-inline-size: 36px; padding: 4px; color: var(--_quiet); font-size: 22px; line-height: 1;
}
ul { list-style: none; margin: 0; padding: 0; }
.row { display: flex; align-items: center; gap: 12px; inline-size: 100%; min-block-size: 40px; padding: 6px 8px; text-align: start; line-height: 1.3; }
.row .name { flex: 1; overflow-wrap: anywhere; }
.number { color: var(--_quiet); font-size: 13px; font-weight: 400; font-variant-numeric: tabular-nums; }
.toggle {
  position: sticky; inset-block-end: -8px; display: flex; align-items: center; gap: 12px; min-block-size: 48px;
  margin: 10px -10px -8px; padding: 6px 18px; border-block-start: 1px solid var(--_line); background: var(--_paper); font-size: 14px; cursor: pointer;
}
.toggle:hover { background: color-mix(in srgb, var(--_ink) 5%, var(--_paper)); }
.toggle input { inline-size: 18px; block-size: 18px; margin: 0; accent-color: var(--_person); }
.arrow { display: inline-block; translate: 0 -2px; }
[dir="rtl"] .arrow { transform: scaleX(-1); }

.card.sheet { inset: auto 0 0 0; inline-size: 100%; max-block-size: 60vh; }
@media (max-width: 600px) {
  .frame:not(.framed) .list { inset: auto 0 0 0; inline-size: 100%; max-block-size: 75vh; }
  .frame:not(.framed) .list, .card.sheet {
    max-inline-size: none; border-width: 1px 0 0; border-radius: var(--_radius) var(--_radius) 0 0;
    padding-block-end: max(12px, env(safe-area-inset-bottom));
  }
  .frame:not(.framed) .toggle { inset-block-end: -12px; margin-block-end: -12px; padding-block-end: 12px; }
  .bar button, .close { min-inline-size: 44px; min-block-size: 44px; }
}
@media (prefers-reduced-motion: no-preference) {
  [popover] { transition: opacity 150ms; }
  @starting-style { [popover]:popover-open { opacity: 0; } }
}
@media (forced-colors: active) {
  .button, [popover] { border: 1px solid CanvasText; }
  .kind::before, .row::before { border-color: CanvasText; }
}
@media print { .frame { display: none; } }
`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** @returns {CSSStyleSheet} one for all widgets of a page */
export function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}
