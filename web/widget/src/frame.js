// The entry of rubricate-frame.js: gives the frames on a publisher's page that
// show articles of this site the height of their article.

/** Heights that an article can have; anything else is a mistake or a joke. */
const LEAST = 100;
const MOST = 100_000;

const home = new URL(/** @type {HTMLScriptElement} */ (document.currentScript).src).origin;

addEventListener("message", ({ origin, source, data }) => {
  if (origin !== home || data?.type !== "rubricate:height" || !(data.height >= LEAST && data.height <= MOST)) return;
  // A frame's window is its proof: the message can only come from the page in it.
  const frame = [...document.querySelectorAll("iframe")].find(({ contentWindow }) => contentWindow === source);
  if (frame) frame.style.height = `${Math.ceil(data.height)}px`;
});
