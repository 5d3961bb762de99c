// The entry of rubricate-embed.js: an article's embed page tells the page
// around it how tall it is. See frame.js for the other side.

const { searchParams } = new URL(location.href);
const theme = searchParams.get("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

// A height is no secret, and only those may hold this page in a frame whom its
// frame-ancestors allow.
const tell = () => parent.postMessage({ type: "rubricate:height", height: Math.ceil(document.body.getBoundingClientRect().height) }, "*");

if (parent !== window) new ResizeObserver(tell).observe(document.body);
