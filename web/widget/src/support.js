// What a browser must have for the widget; all do since 2025, most since 2023.

/** @returns {string} what this browser lacks, "" if nothing */
export function lacking() {
  if (typeof Highlight !== "function" || !globalThis.CSS?.highlights) return "the CSS Custom Highlight API";
  if (!("showPopover" in HTMLElement.prototype)) return "popovers";
  if (!("adoptedStyleSheets" in Document.prototype)) return "constructed style sheets";
  return "";
}
