// Runs first in every host page: notes what happens to the page, and what is
// left of it afterwards.

globalThis.probe = { events: [], shifts: [], slow: [], before: {} };

for (const name of ["ready", "open", "select", "error"]) {
  document.addEventListener(`rubricate:${name}`, (event) => {
    const { entity, ...detail } = event.detail;
    probe.events.push({ name, target: event.target.localName, ...detail, ...(entity && { entity: entity.id }) });
    if (name === "select" && globalThis.preventCards) event.preventDefault();
  });
}

/** The articles as the server sent them. */
document.addEventListener("DOMContentLoaded", () => {
  for (const article of document.querySelectorAll("article")) probe.before[article.id] = article.outerHTML;
}, { once: true });

probe.changed = () => [...document.querySelectorAll("article")].filter((a) => a.outerHTML !== probe.before[a.id]).map((a) => a.outerHTML);

/** What is painted: the text of each range by the name of its highlight. */
probe.marks = () => Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)]));

/** Where the n-th mention with a text is, as a point of the window. */
probe.mention = (text, n = 0) => {
  const all = [...CSS.highlights].filter(([name]) => !name.includes("current")).flatMap(([, ranges]) => [...ranges]);
  const range = all.filter((r) => String(r) === text).sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))[n];
  if (!range) return null;
  const element = range.startContainer.parentElement;
  const box = () => range.getClientRects()[0];
  if (box().bottom > innerHeight - 60 || box().top < 0) element.scrollIntoView({ block: "center" });
  const { left, top, width, height } = box();
  return { X: left + width / 2, Y: top + height / 2 };
};

/** Parts of the widget's shadow root. */
probe.shadow = (selector, host = "rubricate-article") => document.querySelector(host).shadowRoot?.querySelector(selector) ?? null;
probe.focused = (selector) => document.querySelector("rubricate-article").shadowRoot.activeElement?.matches(selector) ?? false;
probe.isOpen = (selector, host) => probe.shadow(selector, host)?.matches(":popover-open") ?? false;
probe.card = () => (probe.isOpen(".card") ? probe.shadow(".card").innerText.replace(/\s+/g, " ").trim() : "");

/** Layout shifts, and frames that scripts of the widget held up, where the browser tells. */
const types = PerformanceObserver.supportedEntryTypes;
if (types.includes("layout-shift")) {
  new PerformanceObserver((list) => {
    for (const { value, sources, hadRecentInput } of list.getEntries()) {
      if (!hadRecentInput) probe.shifts.push(`${value}: ${sources.map((s) => s.node?.outerHTML?.slice(0, 80) ?? s.node?.nodeName)}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}
if (types.includes("long-animation-frame")) {
  new PerformanceObserver((list) => {
    for (const script of list.getEntries().flatMap((frame) => frame.scripts)) {
      if (script.sourceURL.includes("/widget/") && script.duration > 50) {
        probe.slow.push(`${Math.round(script.duration)} ms in ${script.invoker} ${script.sourceFunctionName}`);
      }
    }
  }).observe({ type: "long-animation-frame", buffered: true });
}

/** Listeners, observers and workers of the page that are still there. */
{
  const alive = new Set();
  probe.alive = () => [...alive].filter(({ target }) => !(target instanceof Element) || target.isConnected);
  const watched = (target) => target === document || target === globalThis || target instanceof HTMLElement || target instanceof MediaQueryList;
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const isOurs = new Error().stack.includes("/widget/rubricate.js");
    if (isOurs && watched(this ?? globalThis)) {
      const name = `${type} on ${this?.nodeName ?? this?.constructor.name ?? "window"}`;
      const entry = { target: this, toString: () => name };
      alive.add(entry);
      options?.signal?.addEventListener("abort", () => alive.delete(entry));
      if (options?.once) add.call(this, type, () => alive.delete(entry), { once: true });
    }
    return add.call(this, type, listener, options);
  };
  const { observe, disconnect } = MutationObserver.prototype;
  MutationObserver.prototype.observe = function (...args) {
    if (new Error().stack.includes("/widget/rubricate.js")) alive.add(this);
    return observe.apply(this, args);
  };
  MutationObserver.prototype.disconnect = function () {
    alive.delete(this);
    return disconnect.apply(this);
  };
  probe.workers = 0;
  globalThis.Worker = class extends Worker {
    constructor(...args) {
      super(...args);
      probe.workers++;
      alive.add(this);
    }
    terminate() {
      alive.delete(this);
      super.terminate();
    }
  };
}

/** Pretends, before anything else runs, by the words after "?" in the page's address. */
for (const [what, value] of new URLSearchParams(location.search)) {
  if (what === "without") delete globalThis[value];
  if (what === "save-data") Object.defineProperty(navigator, "connection", { value: { saveData: true } });
}
