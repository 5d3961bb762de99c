// Light or dark? The article's own colour of text tells, whatever made it so:
// the reader's system, a switch on the page, a style sheet at sunset.

/** @typedef {"light" | "dark"} Scheme */

/** @param {Element} article @returns {Scheme} "dark" for light letters on dark ground */
export function schemeOf(article) {
  return lightness(getComputedStyle(article).color) > 0.5 ? "dark" : "light";
}

/**
 * @param {string} color as getComputedStyle gives it
 * @returns {number} from 0, black, to 1, white
 */
function lightness(color) {
  const [, form, values] = /^([\w-]+)\((?:(?:srgb|display-p3|srgb-linear|a98-rgb|rec2020)\s)?(.*)\)$/.exec(color) ?? [];
  const [a = 0, b = 0, c = 0] = values?.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  switch (form) {
    case "lab":
    case "lch":
      return a / 100;
    case "oklab":
    case "oklch":
      return a;
    case "color":
      return luma(a, b, c);
    default:
      return luma(a, b, c) / 255;
  }
}

/** @param {number} r @param {number} g @param {number} b */
const luma = (r, g, b) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/**
 * Watches for what usually changes the colours of a page: the system's scheme,
 * and attributes of <html> and <body> as theme switches set them.
 * @param {() => void} changed
 * @param {AbortSignal} signal ends the watch
 */
export function watchScheme(changed, signal) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed, { signal });
  const observer = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body]) observer.observe(element, { attributes: true });
  // Colours that fade have their last value only at the end of it.
  document.addEventListener("transitionend", (event) => {
    if (event.target === document.body || event.target === document.documentElement) changed();
  }, { signal, passive: true });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}
