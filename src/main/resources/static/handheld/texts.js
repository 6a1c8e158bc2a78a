// The page's words in both languages; changing the language keeps the work.

const texts = JSON.parse(document.body.dataset.texts);
const YEAR_SECONDS = 365 * 24 * 3600;

let chosen = document.documentElement.lang.startsWith("en") ? "en" : "zh";

export const language = () => chosen;

export const otherLanguage = () => (chosen === "zh" ? "en" : "zh");

export function say(key, value, fallback = key) {
  const text = texts[chosen][key] ?? fallback;
  return value === undefined ? text : text.replace("{0}", value);
}

export function chooseLanguage(wanted) {
  chosen = wanted;
  document.documentElement.lang = chosen === "zh" ? "zh-CN" : "en";
  const secure = location.protocol === "https:" ? ";secure" : "";
  document.cookie = `lang=${chosen};path=/;max-age=${YEAR_SECONDS};samesite=lax${secure}`;
}

export function applyTexts() {
  document.querySelectorAll("[data-text]").forEach((element) => {
    element.textContent = say(element.dataset.text);
  });
  document.querySelectorAll("[data-label]").forEach((element) => {
    element.setAttribute("aria-label", say(element.dataset.label));
  });
  document.querySelectorAll("[data-hint]").forEach((element) => {
    element.setAttribute("placeholder", say(element.dataset.hint));
  });
}
