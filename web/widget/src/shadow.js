// The shadow root that holds what the widget adds. It cannot be taken off an
// element again, so it always shows the element's own content in its slot.

import { styleSheet } from "./style.js";

/** @param {HTMLElement} element @returns {ShadowRoot} */
export function openShadow(element) {
  const shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  if (!shadow.querySelector("slot")) shadow.append(document.createElement("slot"));
  shadow.adoptedStyleSheets = [styleSheet()];
  return shadow;
}

/** @param {HTMLElement} element */
export function emptyShadow(element) {
  if (element.shadowRoot) element.shadowRoot.adoptedStyleSheets = [];
}
