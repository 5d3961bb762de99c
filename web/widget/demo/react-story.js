// The story as a React 18 application: its markup comes from the server and is
// hydrated here, and the reader's clicks change the text under the widget.

(() => {
  const { createElement: e, useState, Fragment } = globalThis.React;

  function Story() {
    const [open, setOpen] = useState(false);
    const [updates, setUpdates] = useState(0);
    return e(Fragment, null,
      e("article", { id: "story" },
        e("h1", null, "Two days in a white house by the sea"),
        e("p", { className: "byline" }, "Update ", updates, " from Reykjavík"),
        updates > 0 && e("p", { id: "news" }, "Mikhail Gorbachev has landed in Iceland."),
        e("p", null, "When Ronald Reagan and Mikhail Gorbachev sat down in Reykjavík on 11 October 1986, nobody had asked the hosts for more than a quiet room."),
        open && e("p", { id: "more" }, "It failed over a single word. Gorbachev wanted research on missile defence kept to the laboratory for ten years; Reagan would not have it."),
        e("button", { id: "toggle", onClick: () => setOpen(!open) }, open ? "Read less" : "Read more"),
        e("button", { id: "update", onClick: () => setUpdates(updates + 1) }, "Update")),
      e("rubricate-article", { for: "#story", annotations: "react-story.json" }));
  }

  const root = document.getElementById("root");
  globalThis.ReactDOM.hydrateRoot(root, e(Story), {
    onRecoverableError: (error) => console.error("hydration:", error),
  });
})();
