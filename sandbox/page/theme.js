// Light or dark: what the system prefers until the reader chooses; the choice is kept in this browser.

const KEY = "sandbox-theme";
const DARK = matchMedia("(prefers-color-scheme: dark)");

/** Put on the chosen theme, if one was chosen before. */
export function rememberTheme() {
  const chosen = localStorage.getItem(KEY);
  if (chosen) document.documentElement.dataset.theme = chosen;
}

export function isDark() {
  return (document.documentElement.dataset.theme ?? (DARK.matches ? "dark" : "light")) === "dark";
}

export function switchTheme() {
  const chosen = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = chosen;
  localStorage.setItem(KEY, chosen);
}

/** Call back whenever the system's preference changes. */
export function onSystemTheme(callback) {
  DARK.addEventListener("change", callback);
}
