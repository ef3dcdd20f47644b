/// What the preview puts into each page: it listens for changes, exchanges what is different without
/// moving the page, and shows mistakes over it. Plain script, in a shadow tree of its own, so that
/// neither the theme's styles nor its scripts and it get in each other's way.
enum PreviewScript {
  static let bytes = Array((start + exchange + panel + PreviewStyle.text + end).utf8)

  private static let start = #"""
    (() => {
    "use strict";
    const own = document.currentScript;
    let page = own.dataset.page, body = own.dataset.body, site, problems, source, busy = Promise.resolve();
    let found = { errors: 0, warnings: 0, items: [], isReady: false };

    // Listening: only while somebody looks, for a browser has six connections to a host.
    function listen() {
      if (source || document.hidden) return;
      source = new EventSource("/_candour/events?page=" + encodeURIComponent(location.pathname));
      source.addEventListener("state", event => {
        const state = JSON.parse(event.data);
        lost(false);
        busy = busy.then(() => follow(state)).catch(() => {});
      });
      source.addEventListener("error", () => lost(true));
    }
    function rest() {
      if (source) source.close();
      source = undefined;
    }
    async function follow(state) {
      if (state.problems !== problems) {
        found = await (await fetch("/_candour/problems", { cache: "no-store" })).json();
        problems = state.problems;
        show();
      }
      if (state.site !== site) {
        await refresh();
        site = state.site;
      }
    }

    """#

  private static let exchange = #"""
    // Exchanging
    const scriptsOf = doc =>
      [...doc.querySelectorAll("script[src]")].map(s => s.getAttribute("src")).filter(s => !s.startsWith("/_candour/"));
    const sheetsOf = doc => [...doc.querySelectorAll('link[rel="stylesheet"]')];
    async function refresh() {
      const answer = await fetch(location.pathname, { cache: "no-cache", headers: { Accept: "text/html" } });
      const next = answer.headers.get("X-Candour-Page");
      if (!next || next === page) return;
      const doc = new DOMParser().parseFromString(await answer.text(), "text/html");
      const nextBody = answer.headers.get("X-Candour-Body");
      const scripts = scriptsOf(doc).join(" ");
      // What a page's scripts have made of it can't be compared with what they start from.
      if (scripts !== scriptsOf(document).join(" ") || (scripts && nextBody !== body)) {
        location.reload();
        return new Promise(() => {});
      }
      const old = exchangeHead(doc);
      await old.ready;
      if (nextBody !== body) {
        for (const part of doc.querySelectorAll('script[src^="/_candour/"]')) part.remove();
        own.remove();
        attributes(document.body, doc.body);
        children(document.body, doc.body);
      }
      old.remove();
      page = next;
      body = nextBody;
      say("The page was brought up to date.");
      document.dispatchEvent(new CustomEvent("candour:updated"));
    }
    function exchangeHead(doc) {
      attributes(document.documentElement, doc.documentElement);
      document.title = doc.title;
      const isPlain = e => e.nodeName === "META" ? !e.httpEquiv : e.nodeName === "LINK" && e.rel !== "stylesheet";
      for (const e of [...document.head.children]) if (isPlain(e)) e.remove();
      for (const e of [...doc.head.children]) if (isPlain(e)) document.head.append(document.importNode(e, true));
      // The new styles are there before the old ones go: the page is never without.
      const wanted = sheetsOf(doc), held = sheetsOf(document);
      const href = e => e.getAttribute("href");
      const gone = held.filter(e => !wanted.some(w => href(w) === href(e)));
      const loading = wanted.filter(w => !held.some(e => href(e) === href(w))).map(w => new Promise(done => {
        const sheet = document.importNode(w, true);
        sheet.onload = sheet.onerror = done;
        document.head.append(sheet);
        setTimeout(done, 2000);
      }));
      return { ready: Promise.all(loading), remove: () => gone.forEach(e => e.remove()) };
    }
    function attributes(old, next) {
      for (const { name } of [...old.attributes])
        if (!next.hasAttribute(name) && !(name === "open" && old.nodeName === "DETAILS")) old.removeAttribute(name);
      for (const { name, value } of next.attributes)
        if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
    const isAlike = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.id || "") === (b.id || "");
    function exchangeNode(old, next) {
      if (old.nodeType !== Node.ELEMENT_NODE) {
        if (old.data !== next.data) old.data = next.data;
      } else if (!old.isEqualNode(next)) {
        attributes(old, next);
        children(old, next);
      }
    }
    // What is the same at both ends stays untouched; between them one is made into the other in order.
    function children(parent, next) {
      let old = [...parent.childNodes], now = [...next.childNodes];
      while (old.length && now.length && old[0].isEqualNode(now[0])) { old.shift(); now.shift(); }
      let after = null;
      while (old.length && now.length && old.at(-1).isEqualNode(now.at(-1))) { after = old.pop(); now.pop(); }
      for (const n of now) {
        const place = old.findIndex(o => isAlike(o, n));
        if (place < 0 || (place > 0 && !n.id)) {
          parent.insertBefore(document.importNode(n, true), old[0] || after);
          continue;
        }
        for (const o of old.splice(0, place)) o.remove();
        exchangeNode(old.shift(), n);
      }
      for (const o of old) o.remove();
    }

    """#

  private static let panel = #"""
    // What is said over the page
    const make = (name, words, kind) => {
      const e = document.createElement(name);
      if (words !== undefined) e.textContent = words;
      if (kind) e.className = kind;
      return e;
    };
    const host = make("candour-preview"), root = host.attachShadow({ mode: "open" });
    const status = make("p", "", "unseen"), corner = make("div", undefined, "corner"), box = make("section", undefined, "box");
    const opener = make("button"), trouble = make("p", "The preview has ended. Start it again with candour serve.", "trouble");
    status.setAttribute("role", "status");
    trouble.hidden = true;
    box.hidden = true;
    box.id = "box";
    opener.type = "button";
    opener.setAttribute("aria-controls", "box");
    opener.setAttribute("aria-expanded", "false");
    corner.append(trouble, opener);
    let losing;
    const say = words => { status.textContent = words; };
    function lost(is) {
      if (is && losing) return;
      clearTimeout(losing);
      losing = is ? setTimeout(() => { trouble.hidden = false; }, 1500) : undefined;
      if (!is) trouble.hidden = true;
    }
    const counted = (n, word) => n + " " + word + (n === 1 ? "" : "s");
    const summary = () => [found.errors && counted(found.errors, "error"), found.warnings && counted(found.warnings, "warning")]
      .filter(Boolean).join(", ");
    function show() {
      const words = summary();
      opener.textContent = words;
      opener.classList.toggle("bad", found.errors > 0);
      fill(words);
      // Errors come of themselves; warnings when somebody asks. The focus stays where it is.
      const isOpen = found.errors > 0 || (found.warnings > 0 && opener.getAttribute("aria-expanded") === "true" && !wasBad);
      open(isOpen);
      say(found.errors ? "The site has " + words + ". " + found.items[0].message : wasBad ? "No errors any more." : "");
      wasBad = found.errors > 0;
    }
    let wasBad = false;
    function open(is) {
      box.hidden = !is;
      opener.hidden = is || !opener.textContent;
      opener.setAttribute("aria-expanded", String(is));
    }
    function fill(words) {
      box.setAttribute("role", "dialog");
      box.setAttribute("aria-label", "Preview: " + (words || "no errors"));
      const head = make("header"), close = make("button", "Hide"), list = make("ol");
      close.type = "button";
      close.addEventListener("click", () => { open(false); opener.focus(); });
      head.append(make("h2", words), close);
      box.replaceChildren(head);
      if (found.errors) box.append(make("p", "You see the page as it last was without mistakes, if it ever was. Mend and save, and this goes.", "note"));
      for (const item of found.items) list.append(entry(item));
      box.append(list);
      const more = found.errors + found.warnings - found.items.length;
      if (more > 0) box.append(make("p", "And " + more + " more, on the terminal.", "note"));
      list.tabIndex = 0;
      list.setAttribute("aria-label", "What is wrong, and what to do");
    }
    function entry(item) {
      const li = make("li", undefined, item.severity), line = make("p");
      line.append(make("strong", item.severity === "error" ? "Error" : "Warning"), ": " + item.message);
      if (item.place) li.append(make("p", item.place, "place"));
      li.append(line);
      if (item.text !== undefined) {
        const pre = make("pre"), all = [...item.text], end = item.column + item.length;
        pre.append(make("span", item.line + " | ", "number"), all.slice(0, item.column).join(""),
          make("mark", all.slice(item.column, end).join("") || " "), all.slice(end).join(""));
        if (item.label) pre.append(make("span", "  ← " + item.label, "label"));
        pre.tabIndex = 0;
        pre.setAttribute("role", "group");
        pre.setAttribute("aria-label", "Line " + item.line);
        li.append(pre);
      } else if (item.label) li.append(make("p", item.label));
      if (item.help) li.append(make("p", item.help, "help"));
      return li;
    }
    opener.addEventListener("click", () => {
      open(true);
      box.querySelector("button").focus();
    });
    addEventListener("keydown", event => {
      if (event.key !== "Escape" || box.hidden) return;
      const isInside = root.activeElement && box.contains(root.activeElement);
      open(false);
      if (isInside) opener.focus();
    });
    const sheet = new CSSStyleSheet();
    root.adoptedStyleSheets = [sheet];
    root.append(status, box, corner);
    opener.hidden = true;
    sheet.replaceSync(`
    """#

  private static let end = #"""
    `);
    document.documentElement.append(host);
    document.addEventListener("visibilitychange", () => document.hidden ? rest() : listen());
    addEventListener("pagehide", rest);
    addEventListener("pageshow", listen);
    listen();
    })();

    """#
}
