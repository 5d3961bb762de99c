// The look of what the widget adds: button, list and card. It lives in a shadow
// root, so neither page nor widget can disturb the other; publishers theme it by
// the custom properties and parts that the README lists.

const css = `
:host {
  --_ink: var(--rubricate-ink, light-dark(#211d19, #ece6dc));
  --_quiet: var(--rubricate-quiet, light-dark(#665e54, #b0a799));
  --_paper: var(--rubricate-paper, light-dark(#fffdf9, #24211e));
  --_line: var(--rubricate-line, light-dark(#e4dccf, #3d3832));
  --_person: var(--rubricate-person, light-dark(#b3261e, #ff8a75));
  --_place: var(--rubricate-place, light-dark(#1f4e9e, #8ab4ff));
  --_organisation: var(--rubricate-organisation, light-dark(#0f6b5c, #5fd0b8));
  --_radius: var(--rubricate-radius, 12px);
  --_shadow: var(--rubricate-shadow, 0 1px 2px rgb(0 0 0 / .12), 0 8px 28px rgb(0 0 0 / .18));
  font: 400 15px/1.45 var(--rubricate-font, system-ui, sans-serif);
  color-scheme: light;
}
:host([data-scheme="dark"]) { color-scheme: dark; }
:host([for]) { position: absolute; inline-size: 0; block-size: 0; }
* { box-sizing: border-box; }
button, a { font: inherit; color: inherit; }
button {
  min-block-size: 32px; padding: 4px 10px; border: 0; border-radius: 8px; background: none; cursor: pointer;
}
button:hover { background: color-mix(in srgb, var(--_ink) 8%, transparent); }
button:disabled { opacity: .4; cursor: default; }
:focus-visible { outline: 2px solid var(--_place); outline-offset: 1px; }
.button {
  position: var(--rubricate-button-position, fixed); inset-block-end: 16px; inset-inline-end: 16px;
  z-index: var(--rubricate-button-layer, 1000);
  display: inline-flex; align-items: center; gap: 8px; min-block-size: 44px; padding: 8px 16px;
  border: 1px solid var(--_line); border-radius: 999px; background: var(--_paper); color: var(--_ink); box-shadow: var(--_shadow);
}
.button:hover { background: color-mix(in srgb, var(--_ink) 6%, var(--_paper)); }
.initial { color: var(--_person); font: 700 18px/1 Georgia, serif; }
[popover] {
  position: fixed; margin: 0; border: 1px solid var(--_line); border-radius: var(--_radius); padding: 0;
  background: var(--_paper); color: var(--_ink); box-shadow: var(--_shadow); overflow: auto; overscroll-behavior: contain;
}
.card { inset: auto; inline-size: min(340px, calc(100vw - 24px)); max-block-size: min(420px, 70vh); padding: 14px 16px 10px; }
.list {
  inset: auto; inset-block-end: 72px; inset-inline-end: 16px; inline-size: min(340px, calc(100vw - 32px));
  max-block-size: min(560px, calc(100vh - 96px)); padding: 14px 8px 10px;
}
.kind { margin: 0; color: var(--_quiet); font-size: 12.5px; display: flex; align-items: center; gap: 8px; }
.kind::before, .row::before {
  content: ""; flex: none; inline-size: 16px; border-block-end: 3px solid var(--_quiet);
}
[data-type="person"]::before { border-color: var(--_person); }
[data-type="place"]::before { border-color: var(--_place); border-block-end-style: dashed; }
[data-type="organisation"]::before { border-color: var(--_organisation); border-block-end-style: dotted; }
h2, h3 { margin: 0; font-weight: 650; text-wrap: balance; }
h2 { font-size: 18px; line-height: 1.25; margin-block: 4px 6px; }
.list h2 { font-size: 16px; margin-inline: 8px 40px; }
h3 { font-size: 12.5px; color: var(--_quiet); margin: 12px 8px 2px; }
p { margin: 0 0 6px; }
.source, .also { color: var(--_quiet); font-size: 12.5px; }
.bar { display: flex; align-items: center; gap: 4px; margin-block-start: 8px; margin-inline: -8px; color: var(--_quiet); font-size: 13px; }
.bar a { margin-inline-start: auto; padding: 6px 8px; }
.bar button { min-inline-size: 36px; }
.close { position: absolute; inset-block-start: 8px; inset-inline-end: 8px; min-inline-size: 32px; padding: 4px; }
ul { list-style: none; margin: 0; padding: 0; }
.row { display: flex; align-items: center; gap: 10px; inline-size: 100%; min-block-size: 40px; padding: 6px 8px; text-align: start; }
.row .name { flex: 1; overflow-wrap: anywhere; }
.row .number { color: var(--_quiet); font-variant-numeric: tabular-nums; font-size: 13px; }
.toggle { display: flex; align-items: center; gap: 10px; padding: 10px 8px 4px; margin-block-start: 8px; border-block-start: 1px solid var(--_line); }
[dir="rtl"] .arrow { display: inline-block; transform: scaleX(-1); }
@media (max-width: 600px) {
  .card.sheet, .list {
    inset: auto 0 0 0; inline-size: 100%; max-inline-size: none; max-block-size: 70vh;
    border-radius: var(--_radius) var(--_radius) 0 0; padding-block-end: max(16px, env(safe-area-inset-bottom));
  }
}
@media (prefers-reduced-motion: no-preference) {
  [popover] { transition: opacity 150ms; }
  @starting-style { [popover]:popover-open { opacity: 0; } }
}
@media (forced-colors: active) {
  .button, [popover] { border: 1px solid CanvasText; }
}
@media print { :host { display: none; } }
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
