// One phone in town: its header, its chat, its hands. Everything a person does goes out from here as an act.

import { avatar, h, icon, iconButton } from "/page/dom.js";
import { Camera } from "/page/camera.js";
import { Chat } from "/page/chat.js";
import { Composer } from "/page/composer.js";
import { readLink } from "/page/links.js";
import { alertBox, linkSheet, menuSheet, pasteSheet, toast } from "/page/sheets.js";
import { Viewer } from "/page/viewer.js";
import { post } from "/page/wire.js";

const TYPING_MS = 5000; // Bot API, sendChatAction: the status is shown for five seconds or until the next message
const UPLOAD_MB = 20; // Bot API, getFile: a larger file could be sent, but no bot could fetch it
const LANGUAGES = { en: "English", ru: "Russian", pl: "Polish", ro: "Romanian", lt: "Lithuanian" };

export class Phone {
  constructor(person, bot, street) {
    this.person = person;
    this.bot = bot;
    this.street = street;
    this.chat = new Chat(this);
    this.composer = new Composer(this);
    this.viewer = new Viewer(this);
    this.camera = new Camera(this);
    this.#build();
    this.replace(person);
  }

  /** Take this person's whole state, as after a reconnection. */
  replace(person) {
    this.person = person;
    this.#caption();
    this.chat.replace(person.messages, this.bot);
    this.viewer.refresh(person.messages);
    this.composer.refresh();
  }

  apply(event) {
    const act = {
      message: () => this.#message(event.message),
      edit: () => this.#message(event.message),
      delete: () => this.#gone(event.message_id),
      keyboard: () => { this.person.keyboard = event.keyboard; this.composer.refresh(); },
      commands: () => { this.person.commands = event.commands; this.composer.refresh(); },
      toast: () => this.#answered(event),
      typing: () => this.#typing(),
    }[event.kind];
    act?.();
  }

  setTime(time) {
    this.time.textContent = time;
  }

  ring() {
    this.el.classList.remove("rings");
    void this.el.offsetWidth; // starts the animation again
    this.el.classList.add("rings");
  }

  hasPicture() {
    return this.person.messages.some((message) => message.photo);
  }

  /** What a camera pointed at this phone would see: {image, frame} (the picture and the glass it is cropped to), or null. */
  onScreen() {
    if (this.camera.isOpen()) return null;
    return this.viewer.onScreen() ?? this.chat.onScreen();
  }

  /** Something else is on the glass now: whoever points a camera at it looks again. */
  showsAnew() {
    this.street.screenChanged(this);
  }

  async act(name, body) {
    try {
      return await post(name, body);
    } catch (error) {
      this.toast(error.message);
      return null;
    }
  }

  say(text) {
    this.chat.toBottom();
    return this.act("say", { person: this.person.id, text });
  }

  start(link) {
    this.chat.toBottom();
    return this.act("start", { person: this.person.id, link });
  }

  sendPhoto(file) {
    return this.#upload("photo", file, {});
  }

  /** Send any file as it is. */
  sendFile(file) {
    return this.#upload("document", file, { name: file.name });
  }

  /** A message was pressed long, or with the right button: what can be done with it. */
  held(messageId) {
    menuSheet(this, "Message", [
      { label: "Forward to the bot", icon: "forward", testid: "forward", run: () => this.#forward(messageId) },
    ]);
  }

  #forward(messageId) {
    this.chat.toBottom();
    return this.act("forward", { person: this.person.id, message_id: messageId });
  }

  #upload(act, file, more) {
    if (file.size > UPLOAD_MB * 2 ** 20) return this.toast(`That is ${Math.ceil(file.size / 2 ** 20)} MB. A bot can take files of up to ${UPLOAD_MB} MB.`);
    const form = new FormData();
    for (const [name, value] of Object.entries({ person: String(this.person.id), ...more, file })) form.append(name, value);
    this.chat.toBottom();
    return this.act(act, form);
  }

  async tap(messageId, data) {
    const answer = await this.act("tap", { person: this.person.id, message_id: messageId, data });
    return answer?.callback_query_id ?? null;
  }

  shareContact() {
    menuSheet(this, "Share your phone number with the bot?", [
      { label: "Share", icon: "contact", testid: "share-contact", run: () => this.act("contact", { person: this.person.id }) },
    ]);
  }

  /** A link was tapped, pasted or scanned: this bot's open here with START, others only by a deliberate second tap. */
  open(text) {
    const link = readLink(text, this.bot.username);
    if (link === null) this.toast("That is not a link.");
    else linkSheet(this, link);
  }

  pasteLink() {
    pasteSheet(this);
  }

  toast(text) {
    toast(this, text);
  }

  #message(message) {
    const messages = this.person.messages;
    const at = messages.findIndex((known) => known.message_id === message.message_id);
    if (at === -1) messages.push(message);
    else messages[at] = message;
    this.chat.put(message);
    this.viewer.refresh(messages);
    if (message.from_bot) this.#typing(false);
    this.showsAnew();
  }

  #gone(messageId) {
    this.person.messages = this.person.messages.filter((message) => message.message_id !== messageId);
    this.chat.remove(messageId);
    this.viewer.refresh(this.person.messages);
    this.showsAnew();
  }

  #answered({ callback_query_id: id, text, alert }) {
    this.chat.answered(id);
    if (!text) return;
    if (alert) alertBox(this, text);
    else this.toast(text);
  }

  #typing(on = true) {
    clearTimeout(this.typingTimer);
    this.status.textContent = on ? "typing…" : "bot";
    this.status.classList.toggle("typing", on);
    if (on) this.typingTimer = setTimeout(() => this.#typing(false), TYPING_MS);
  }

  #caption() {
    const { name, language, blocked, hint } = this.person;
    this.role.textContent = [hint, LANGUAGES[language] ?? language, blocked && "has blocked the bot"].filter(Boolean).join(" · ");
    this.who.textContent = name;
    this.el.lang = language;
  }

  #build() {
    const { id, name } = this.person;
    this.time = h("span", {});
    this.status = h("span", { class: "status" }, "bot");
    this.who = h("h2", { class: "who" });
    this.role = h("span", { class: "role" });
    this.overlay = h("div", { class: "overlay", "data-testid": "overlay" });
    this.toasts = h("div", { class: "toasts", role: "status", "aria-live": "polite" });
    const caption = h("div", { class: "caption" }, avatar(name, id), this.who, this.role, h("span", { class: "bell" }, icon("bell")));
    const glass = h("div", { class: "glass" }, this.#statusBar(), this.#header(), this.chat.el, this.composer.el, this.viewer.el, this.overlay, this.camera.el);
    this.composer.el.append(this.toasts);
    this.el = h("section", { class: "phone", id: `phone-${id}`, role: "region", "aria-label": `${name}'s phone`, "data-testid": `phone-${name}` }, caption, glass);
  }

  #statusBar() {
    return h("div", { class: "status-bar", "aria-hidden": "true" }, this.time, h("span", { class: "pill" }), h("span", { class: "battery" }));
  }

  #header() {
    const names = h("div", { class: "names" }, h("strong", {}, this.bot.name), this.status);
    return h("header", { class: "chat-header" }, avatar(this.bot.name, 0), names,
      iconButton("camera", "Camera", () => this.camera.open(), { "data-testid": "camera" }),
      iconButton("more", "More", () => this.#more(), { "data-testid": "more" }));
  }

  #more() {
    const { id, blocked } = this.person;
    menuSheet(this, this.bot.name, [
      { label: "Open a link…", icon: "link", testid: "open-link", run: () => this.pasteLink() },
      { label: blocked ? "Unblock the bot" : "Stop and block the bot", icon: "block", testid: "block", run: () => this.act("block", { person: id, blocked: !blocked }) },
    ]);
  }
}
