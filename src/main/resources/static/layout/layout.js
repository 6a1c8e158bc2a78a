// What every page needs from a script; each page also works without it.

const YEAR_SECONDS = 365 * 24 * 3600;

/** Remembers the theme at once, without loading the page again. */
function chooseTheme(event) {
  const choice = event.target.closest("[data-theme-choice]");
  if (choice === null) {
    return;
  }
  event.preventDefault();
  const theme = choice.dataset.themeChoice;
  document.documentElement.dataset.theme = theme;
  const secure = location.protocol === "https:" ? ";secure" : "";
  document.cookie = `theme=${theme};path=/;max-age=${YEAR_SECONDS};samesite=lax${secure}`;
  const other = document.querySelector(theme === "dark" ? ".to-light" : ".to-dark");
  requestAnimationFrame(() => other?.focus());
}

/** Changing requests made by htmx carry the session's CSRF token. */
function addCsrf(event) {
  const header = document.querySelector('meta[name="csrf-header"]');
  const token = document.querySelector('meta[name="csrf-token"]');
  if (header && token && event.detail.verb !== "get") {
    event.detail.headers[header.content] = token.content;
  }
}

/** A click on the same button twice is one request; the key in the form is the second line. */
function sendOnce(event) {
  const form = event.target;
  if (form.dataset.sent === "yes") {
    event.preventDefault();
    return;
  }
  if (form.method === "post" && !form.hasAttribute("hx-post")) {
    form.dataset.sent = "yes";
    form.querySelector("button[type=submit]")?.setAttribute("aria-busy", "true");
  }
}

/** The browser's own way back keeps what was typed; the link is for browsers without scripts. */
function goBack(event) {
  if (event.target.closest("[data-back]")) {
    event.preventDefault();
    history.back();
  }
}

document.addEventListener("click", chooseTheme);
document.addEventListener("click", goBack);
document.addEventListener("htmx:configRequest", addCsrf);
document.addEventListener("submit", sendOnce);
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => {
  delete form.dataset.sent;
  form.querySelector("button[type=submit]")?.removeAttribute("aria-busy");
}));
