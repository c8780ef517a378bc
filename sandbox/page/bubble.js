// One message: its bubble, its picture, its inline buttons. Redrawn in place when it is edited.

import { h, icon, timeOf } from "/page/dom.js";
import { richText } from "/page/richtext.js";

const SPINNER_MS = 15000; // a tap the bot never answers stops spinning, as on a real phone
const WIDEST = 320; // css px of a picture in a chat
const TALLEST = 420;
const OTHER = { sticker: "Sticker", voice: "Voice message", video: "Video", animation: "GIF", location: "Location", contact: "Contact", poll: "Poll", audio: "Audio", video_note: "Video message", dice: "Dice", venue: "Place" };

export class Bubble {
  constructor(message, phone) {
    this.phone = phone;
    this.waiting = new Map(); // callback query id → data of the button that spins
    this.seen = null;
    this.dayChip = h("div", { class: "day", hidden: true });
    this.stack = h("div", { class: "stack" });
    this.el = h("li", { class: `row ${message.from_bot ? "bot" : "me"}`, "data-testid": "message", "data-from": message.from_bot ? "bot" : "me", "data-id": message.message_id }, this.dayChip, this.stack);
    this.draw(message);
  }

  get day() {
    return new Date(this.message.date * 1000).toDateString();
  }

  setDay(shown) {
    this.dayChip.hidden = !shown;
    if (shown) this.dayChip.textContent = new Date(this.message.date * 1000).toLocaleDateString("en-GB", { day: "numeric", month: "long" });
  }

  draw(message) {
    const signature = JSON.stringify(message);
    if (signature === this.seen) return;
    const focused = Array.from(this.stack.querySelectorAll("button")).indexOf(document.activeElement);
    this.seen = signature;
    this.message = message;
    this.stack.replaceChildren(this.#bubble(), ...this.#inline());
    this.#spin();
    if (focused !== -1) this.#focus(focused);
  }

  // Whoever works by keyboard keeps their place when the tapped button is redrawn; the chat does not move for it.
  #focus(at) {
    const buttons = this.stack.querySelectorAll("button");
    (buttons[at] ?? buttons[0] ?? this.phone.chat.scroller).focus({ preventScroll: true });
  }

  /** The bot answered a tap; nothing happens unless it was on this message. */
  answered(queryId) {
    if (this.waiting.delete(queryId)) this.#spin();
    else if (this.asking) this.early.add(queryId);
  }

  #bubble() {
    const { photo, document: file, other, text, silent } = this.message;
    const meta = this.#meta();
    const parts = [];
    if (photo) parts.push(this.#photo(photo));
    if (file) parts.push(fileRow(file));
    if (other) parts.push(h("span", { class: "other" }, OTHER[other] ?? other));
    if (text) parts.push(h("div", { class: "text", dir: "auto" }, this.#words(), meta));
    else parts.push(meta);
    return h("div", { class: `bubble${photo ? " has-photo" : ""}${photo && !text ? " bare" : ""}`, "data-silent": silent, oncontextmenu: (event) => this.#held(event) }, ...parts);
  }

  // Who has marked words wants the browser's own menu, to copy them.
  #held(event) {
    if (!getSelection().isCollapsed) return;
    event.preventDefault();
    this.phone.held(this.message.message_id);
  }

  // A phone shows START as the bare command; what the link carried is between the link and the bot.
  #words() {
    const { from_bot: fromBot, text } = this.message;
    if (!fromBot && /^\/start \S+$/.test(text)) return h("span", { title: text }, "/start");
    return richText(this.message);
  }

  // Screens that edit themselves under their buttons are not marked "edited" on a phone either.
  #meta() {
    const { date, from_bot: fromBot, inline } = this.message;
    const edited = this.message.edited && !inline?.length;
    const when = new Date(date * 1000);
    return h("span", { class: "meta" }, edited && h("span", { class: "edited" }, "edited "), h("time", { datetime: when.toISOString() }, timeOf(when)), !fromBot && icon("ticks"));
  }

  #photo({ url, width, height }) {
    // The picture already on the screen stays the same element, so an edit of the words does not make it blink.
    const shown = this.stack.querySelector("img.photo");
    const image = shown?.getAttribute("src") === url ? shown : h("img", { class: "photo", src: url, alt: "Picture", width, height, draggable: "false" });
    const scale = Math.min(1, WIDEST / width, TALLEST / height);
    image.style.setProperty("--width", `${Math.max(Math.round(width * scale), 72)}px`);
    image.style.aspectRatio = `${width} / ${height}`;
    return h("button", { type: "button", class: "photo-button", "aria-label": "Enlarge the picture", "data-testid": "photo", onclick: () => this.phone.viewer.open(this.message) }, image);
  }

  #inline() {
    const rows = this.message.inline ?? [];
    if (rows.length === 0) return [];
    return [h("div", { class: "inline", role: "group", "aria-label": "Buttons" }, ...rows.map((row) => h("div", { class: "inline-row" }, ...row.map((button) => this.#button(button)))))];
  }

  #button({ text, data, url }) {
    const act = () => (url ? this.phone.open(url) : this.#tap(data));
    return h("button", { type: "button", class: "inline-button", "data-testid": "inline-button", "data-data": data, title: text, onclick: act }, h("span", { class: "label", dir: "auto" }, text), url && icon("out"), h("span", { class: "spinner", "aria-hidden": "true" }));
  }

  // The answer can overtake the reply to our own POST, so answers that come while we ask are remembered.
  async #tap(data) {
    if (data === undefined) return;
    this.phone.chat.tapped(this);
    this.asking = (this.asking ?? 0) + 1;
    this.early ??= new Set();
    const token = Symbol("asking");
    this.waiting.set(token, data);
    this.#spin();
    const queryId = await this.phone.tap(this.message.message_id, data);
    this.waiting.delete(token);
    if (queryId && !this.early.has(queryId)) this.#wait(queryId, data);
    this.asking -= 1;
    if (this.asking === 0) this.early.clear();
    this.#spin();
  }

  #wait(queryId, data) {
    this.waiting.set(queryId, data);
    setTimeout(() => this.answered(queryId), SPINNER_MS);
  }

  #spin() {
    const spinning = new Set(this.waiting.values());
    for (const button of this.stack.querySelectorAll(".inline-button")) {
      const waits = spinning.has(button.dataset.data);
      button.classList.toggle("waits", waits);
      button.setAttribute("aria-busy", String(waits));
    }
  }
}

function fileRow({ name, url, mime }) {
  return h("a", { class: "file", href: url, download: name, "data-testid": "document" }, h("span", { class: "file-icon" }, icon("file")), h("span", { class: "file-name" }, h("strong", { dir: "auto" }, name), h("small", {}, mime)));
}
