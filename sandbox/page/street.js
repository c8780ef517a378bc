// The phones side by side; on a narrow screen one at a time, with tabs. All of them stay laid out, so that a camera can
// point at a phone that is off to the side.

import { avatar, h } from "/page/dom.js";
import { Phone } from "/page/phone.js";

const NARROW = matchMedia("(max-width: 760px)");

export class Street {
  constructor(el) {
    this.el = el;
    this.tabs = h("nav", { class: "tabs", role: "tablist", "aria-label": "Phones" });
    this.byId = new Map();
    this.active = null;
    this.wanted = null;
    this.time = "";
    NARROW.addEventListener("change", () => this.#arrange());
    el.addEventListener("scrollend", () => this.#followSwipe());
    el.addEventListener("focusin", (event) => this.#hear(event.target));
  }

  phones() {
    return Array.from(this.byId.values(), (entry) => entry.phone);
  }

  setTime(time) {
    this.time = time;
    for (const phone of this.phones()) phone.setTime(time);
  }

  /** Take a whole snapshot: phones that stay keep what is open on them. */
  replace(bot, people) {
    this.bot = bot;
    const present = new Set(people.map((person) => person.id));
    for (const id of this.byId.keys()) if (!present.has(id)) this.#remove(id);
    for (const person of people) this.#put(person);
    this.#arrange();
  }

  apply(event) {
    if (event.kind === "person") {
      this.#put(event.person);
      this.#arrange();
      return;
    }
    const entry = this.byId.get(event.person);
    if (!entry) return;
    entry.phone.apply(event);
    if (event.kind === "message" && event.message.from_bot) this.#ping(entry, event.message);
  }

  /** A phone's screen changed: tell the cameras. */
  screenChanged(phone) {
    for (const other of this.phones()) other.camera.lookAgain(phone);
  }

  /** Bring one person's phone before the reader, now or as soon as it arrives. */
  show(id) {
    this.wanted = id;
    const entry = this.byId.get(id);
    if (!entry) return;
    this.wanted = null;
    this.active = id;
    this.#arrange();
    entry.phone.el.scrollIntoView({ block: "nearest", inline: "center" });
  }

  #put(person) {
    const known = this.byId.get(person.id);
    if (known) {
      known.phone.replace(person);
      return;
    }
    const phone = new Phone(person, this.bot, this);
    phone.setTime(this.time);
    const tab = h("button", { type: "button", class: "tab", role: "tab", id: `tab-${person.id}`, "aria-controls": phone.el.id, "data-testid": `tab-${person.name}`, onclick: () => this.show(person.id) },
      avatar(person.name, person.id), h("span", { class: "tab-name" }, person.name), h("span", { class: "unread", hidden: true }));
    tab.addEventListener("keydown", (event) => this.#arrow(event));
    this.byId.set(person.id, { phone, tab, unread: 0 });
    this.el.append(phone.el);
    this.tabs.append(tab);
    if (this.wanted === person.id) this.show(person.id);
  }

  #remove(id) {
    const { phone, tab } = this.byId.get(id);
    phone.el.remove();
    tab.remove();
    this.byId.delete(id);
  }

  // On a narrow screen the phones to the side must not take the keyboard's focus.
  #arrange() {
    if (!this.byId.has(this.active)) this.active = this.byId.keys().next().value ?? null;
    for (const [id, entry] of this.byId) {
      const chosen = id === this.active;
      entry.tab.setAttribute("aria-selected", String(chosen));
      entry.tab.tabIndex = chosen ? 0 : -1;
      entry.phone.el.inert = NARROW.matches && !chosen;
      if (chosen || !NARROW.matches) this.#read(entry);
    }
    if (NARROW.matches && this.active !== null) this.byId.get(this.active).phone.el.scrollIntoView({ block: "nearest", inline: "center", behavior: "instant" });
  }

  #followSwipe() {
    if (!NARROW.matches) return;
    const middle = this.el.scrollLeft + this.el.clientWidth / 2;
    for (const [id, { phone }] of this.byId) {
      const left = phone.el.offsetLeft - this.el.offsetLeft;
      if (left <= middle && middle < left + phone.el.offsetWidth && id !== this.active) this.show(id);
    }
  }

  #arrow(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    const ids = Array.from(this.byId.keys());
    const next = ids[(ids.indexOf(this.active) + step + ids.length) % ids.length];
    this.show(next);
    this.byId.get(next).tab.focus();
  }

  #hear(target) {
    for (const entry of this.byId.values()) if (entry.phone.el.contains(target)) entry.phone.el.classList.remove("rings");
  }

  #ping(entry, message) {
    if (!message.silent) entry.phone.ring();
    if (!NARROW.matches || entry.phone.person.id === this.active) return;
    entry.unread += 1;
    this.#showUnread(entry);
  }

  #read(entry) {
    entry.unread = 0;
    this.#showUnread(entry);
  }

  #showUnread({ tab, unread }) {
    const badge = tab.querySelector(".unread");
    badge.hidden = unread === 0;
    badge.textContent = String(unread);
  }
}
