// The foot of a phone: START before the first word, then the writing line, the bot's commands and its reply keyboard.

import { h, icon, iconButton } from "/page/dom.js";
import { menuSheet } from "/page/sheets.js";

export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.keyboardOpen = true;
    this.shownKeyboard = null;
    this.startButton = h("button", { type: "button", class: "start", "data-testid": "start", onclick: () => this.#start() });
    this.commandList = h("div", { class: "commands", role: "menu", "aria-label": "Commands", hidden: true, "data-testid": "commands" });
    this.panel = h("div", { class: "keyboard", role: "group", "aria-label": "Reply keyboard", "data-testid": "keyboard" });
    this.el = h("footer", { class: "foot" }, this.commandList, this.#line(), this.startButton, this.panel);
    this.el.addEventListener("keydown", (event) => { if (event.key === "Escape") this.#showCommands(null); });
  }

  /** Follow the person: started or not, blocked or not, which keys and which commands. */
  refresh() {
    const { started, blocked, keyboard, commands } = this.phone.person;
    const mayWrite = started && !blocked;
    if (mayWrite && document.activeElement === this.startButton) this.phone.chat.scroller.focus();
    this.line.hidden = !mayWrite;
    this.startButton.hidden = mayWrite;
    this.startButton.textContent = blocked ? "RESTART BOT" : "START";
    this.menuButton.hidden = commands.length === 0;
    this.#keys(mayWrite ? keyboard : null);
    if (!mayWrite) this.#showCommands(null);
  }

  #line() {
    this.picture = h("input", { type: "file", accept: "image/*", hidden: true, "data-testid": "photo-file", onchange: () => this.#chosen(this.picture, (file) => this.phone.sendPhoto(file)) });
    this.file = h("input", { type: "file", hidden: true, "data-testid": "any-file", onchange: () => this.#chosen(this.file, (file) => this.phone.sendFile(file)) });
    this.field = h("textarea", { rows: 1, placeholder: "Message", "aria-label": "Message", "data-testid": "composer", dir: "auto", maxlength: 4096, autocomplete: "off" });
    this.field.addEventListener("input", () => this.#typed());
    this.field.addEventListener("keydown", (event) => this.#enter(event));
    this.menuButton = h("button", { type: "button", class: "menu-button", "data-testid": "menu", "aria-label": "Commands", onclick: () => this.#toggleCommands() }, icon("menu"), h("span", {}, "Menu"));
    this.keysButton = iconButton("keys", "Show or hide the keyboard", () => this.#toggleKeys(), { "data-testid": "toggle-keyboard" });
    const send = iconButton("send", "Send", () => this.#send(), { class: "icon-button send", "data-testid": "send" });
    const attach = iconButton("clip", "Attach", () => this.#attach(), { "data-testid": "attach" });
    this.line = h("div", { class: "line" }, this.menuButton, attach, h("div", { class: "field" }, this.field, this.keysButton), send, this.picture, this.file);
    return this.line;
  }

  #start() {
    this.phone.start(`https://t.me/${this.phone.bot.username}`);
  }

  // ── writing ──

  #enter(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send();
  }

  #send() {
    const text = this.field.value.trim();
    if (text === "") return;
    this.field.value = "";
    this.#typed();
    this.phone.say(text);
  }

  #typed() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, 120)}px`;
    const begun = /^\/(\w*)$/.exec(this.field.value);
    this.#showCommands(begun ? begun[1] : null);
  }

  #attach() {
    menuSheet(this.phone, "Attach", [
      { label: "A picture from this computer…", icon: "image", testid: "attach-photo", run: () => this.picture.click() },
      { label: "A file…", icon: "file", testid: "attach-file", run: () => this.file.click() },
      { label: "Open a link…", icon: "link", testid: "attach-link", run: () => this.phone.pasteLink() },
    ]);
  }

  #chosen(input, send) {
    const [file] = input.files;
    input.value = ""; // so that the same file can be chosen again
    if (file) send(file);
  }

  // ── commands ──

  #toggleCommands() {
    this.#showCommands(this.commandList.hidden ? "" : null);
    this.commandList.querySelector("button")?.focus();
  }

  #showCommands(begun) {
    const { commands } = this.phone.person;
    const fitting = begun === null ? [] : commands.filter(({ command }) => command.startsWith(begun));
    this.commandList.hidden = fitting.length === 0;
    this.menuButton.setAttribute("aria-expanded", String(fitting.length > 0));
    this.commandList.replaceChildren(...fitting.map((one) => this.#command(one)));
  }

  #command({ command, description }) {
    const run = () => {
      this.field.value = "";
      this.#typed();
      this.phone.say(`/${command}`);
    };
    return h("button", { type: "button", role: "menuitem", class: "command", "data-testid": "command", onclick: run }, h("span", { dir: "auto" }, description), h("code", {}, `/${command}`));
  }

  // ── the reply keyboard ──

  #keys(keyboard) {
    const signature = JSON.stringify(keyboard ?? null);
    if (signature !== this.shownKeyboard) {
      this.shownKeyboard = signature;
      this.keyboardOpen = true;
      this.panel.replaceChildren(...(keyboard?.keyboard ?? []).map((row) => h("div", { class: "key-row" }, ...row.map((key) => this.#key(key, keyboard)))));
      this.panel.classList.toggle("tall", keyboard !== null && !keyboard.resize_keyboard);
      this.field.placeholder = keyboard?.input_field_placeholder ?? "Message";
    }
    this.keysButton.hidden = !keyboard?.keyboard;
    this.panel.hidden = !keyboard?.keyboard || !this.keyboardOpen;
    this.keysButton.setAttribute("aria-expanded", String(!this.panel.hidden));
  }

  #key(key, keyboard) {
    const { text, request_contact: asksContact } = typeof key === "string" ? { text: key } : key;
    const press = () => {
      if (asksContact) this.phone.shareContact();
      else this.phone.say(text);
      if (keyboard.one_time_keyboard) this.#toggleKeys();
    };
    return h("button", { type: "button", class: "key", dir: "auto", "data-testid": "key", onclick: press }, text);
  }

  #toggleKeys() {
    this.keyboardOpen = !this.keyboardOpen;
    this.refresh();
  }
}
