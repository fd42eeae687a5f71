// Goes out with every previewed page, never with a built one: shows it anew when the site has changed.
(() => {
  "use strict";
  const script = document.currentScript;
  const place = "bangtin " + location.pathname;
  let source = null;
  let shown = script.dataset.version;

  const reload = () => {
    disconnect();
    try { sessionStorage.setItem(place, JSON.stringify([scrollX, scrollY])); } catch {}
    location.reload();
  };

  const returnToPlace = () => {
    try {
      const saved = sessionStorage.getItem(place);
      if (!saved) return;
      sessionStorage.removeItem(place);
      const [left, top] = JSON.parse(saved);
      scrollTo({ left, top, behavior: "instant" });
    } catch {}
  };

  // The old sheet stays until the new one has come, so that the page is never without.
  const exchangeStyles = version => {
    for (const old of document.querySelectorAll('link[rel~="stylesheet"]:not([data-bangtin-old])')) {
      const url = new URL(old.href);
      if (url.origin !== location.origin) continue;
      url.searchParams.set("bangtin", version);
      const sheet = old.cloneNode();
      sheet.href = url.href;
      sheet.onload = sheet.onerror = () => old.remove();
      old.dataset.bangtinOld = "";
      old.after(sheet);
    }
  };

  const connect = () => {
    if (source || document.hidden) return;
    source = new EventSource("/.bangtin/events?version=" + encodeURIComponent(shown));
    source.addEventListener("reload", reload);
    source.addEventListener("styles", event => {
      shown = event.data;
      exchangeStyles(shown);
    });
    source.onerror = () => {
      if (source && source.readyState === EventSource.CLOSED) {
        disconnect();
        setTimeout(connect, 2000);
      }
    };
  };

  const disconnect = () => {
    if (source) source.close();
    source = null;
  };

  // A browser keeps few connections to one server: tabs that nobody looks at give theirs back.
  document.addEventListener("visibilitychange", () => document.hidden ? disconnect() : connect());
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", event => { if (event.persisted) connect(); });
  returnToPlace();
  addEventListener("load", returnToPlace);
  connect();
})();
