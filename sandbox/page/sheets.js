// What rises over a chat: menus, the sheet a link opens, a field to paste one, alerts and toasts. All stay inside their phone.

import { h, icon, iconButton } from "/page/dom.js";

const TOAST_MS = 3200;

/** A list of things to do. Each: {label, icon, testid, run}. */
export function menuSheet(phone, title, items) {
  const close = rise(phone, title, h("div", { class: "sheet-items", role: "menu" }, ...items.map(({ label, icon: drawing, testid, run }) =>
    h("button", { type: "button", role: "menuitem", class: "sheet-item", "data-testid": testid, onclick: () => { close(); run(); } }, icon(drawing), label))));
}

/** What a phone shows for a link: START for this bot; for anything else its address and a deliberate way out. */
export function linkSheet(phone, link) {
  if (link.kind === "start") startSheet(phone, link);
  else outsideSheet(phone, link.link);
}

/** A field for a link that came from elsewhere: printed on a poster, or in the console. */
export function pasteSheet(phone) {
  const field = h("input", { type: "text", name: "link", placeholder: `https://t.me/${phone.bot.username}?start=…`, "aria-label": "Link", required: true, autocomplete: "off", spellcheck: "false", "data-testid": "link-field" });
  const form = h("form", { class: "sheet-form" }, field, h("button", { class: "primary", "data-testid": "link-open" }, "Open"));
  const close = rise(phone, "Open a link", form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    close();
    phone.open(field.value);
  });
  field.focus();
}

/** A message the person must put away: answerCallbackQuery with show_alert. */
export function alertBox(phone, text) {
  const done = h("button", { type: "button", class: "primary", "data-testid": "alert-ok", onclick: () => box.close() }, "OK");
  const box = h("dialog", { class: "alert", role: "alertdialog", "aria-label": "Message from the bot", "data-testid": "alert" }, h("p", { dir: "auto" }, text), done);
  const before = document.activeElement;
  box.addEventListener("close", () => { phone.overlay.classList.remove("shade"); box.remove(); restore(before); });
  box.addEventListener("keydown", (event) => { if (event.key === "Escape") box.close(); });
  phone.overlay.append(box);
  phone.overlay.classList.add("shade");
  box.show(); // not modal: the other phones on the street stay in use
  done.focus();
}

/** A short word that goes by itself. */
export function toast(phone, text) {
  const word = h("p", { class: "toast", dir: "auto", "data-testid": "toast" }, text);
  phone.toasts.replaceChildren(word);
  setTimeout(() => word.remove(), TOAST_MS);
}

function startSheet(phone, { link, payload }) {
  const start = () => { close(); phone.start(link); };
  const body = h("div", { class: "link-sheet" },
    h("p", { class: "link-bot" }, h("strong", {}, phone.bot.name), h("span", {}, `@${phone.bot.username}`)),
    payload && h("p", { class: "link-payload" }, "carries ", h("code", {}, payload)),
    h("button", { type: "button", class: "primary wide", "data-testid": "sheet-start", onclick: start }, "START"));
  const close = rise(phone, "Open in this chat", body);
  body.querySelector("button").focus();
}

function outsideSheet(phone, link) {
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    close();
    phone.toast("Copied.");
  };
  const leave = /^https?:/.test(link) && h("a", { class: "quiet-button", href: link, target: "_blank", rel: "noopener noreferrer", "data-testid": "sheet-leave", onclick: () => close() }, "Open in the browser");
  const close = rise(phone, "This link leads out of town", h("div", { class: "link-sheet" },
    h("p", { class: "address" }, link),
    h("div", { class: "pair" }, h("button", { type: "button", class: "quiet-button", onclick: copy }, "Copy"), leave)));
}

function rise(phone, title, content) {
  const before = document.activeElement;
  const sheet = h("div", { class: "sheet", role: "dialog", "aria-label": title, "data-testid": "sheet" },
    h("div", { class: "sheet-head" }, h("h3", {}, title), iconButton("close", "Close", () => close())), content);
  const close = () => {
    phone.overlay.classList.remove("shade");
    phone.overlay.replaceChildren();
    restore(before);
  };
  sheet.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  phone.overlay.onclick = (event) => { if (event.target === phone.overlay && sheet.isConnected) close(); };
  phone.overlay.replaceChildren(sheet);
  phone.overlay.classList.add("shade");
  sheet.querySelector(".sheet-item, input, .primary")?.focus();
  return close;
}

function restore(element) {
  if (element?.isConnected) element.focus();
}
