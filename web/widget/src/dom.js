// Builds elements. Text only ever goes in as text.

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | boolean | EventListener>} [attributes] "on…" are listeners; false leaves one out
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/**
 * The element with the focus in the shadow root around one. Not by ":focus":
 * that holds only while the window has the focus too.
 * @param {Element} element
 */
export function focusOf(element) {
  const tree = element.getRootNode();
  return tree instanceof ShadowRoot ? tree.activeElement : null;
}
