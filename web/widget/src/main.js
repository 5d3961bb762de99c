// The entry of rubricate.js: one script tag, and <rubricate-article> works.

import { RubricateArticle } from "./rubricate-article.js";

// A page may load the script twice.
if (!customElements.get("rubricate-article")) customElements.define("rubricate-article", RubricateArticle);
