// The bar above the street: the town's clock and how to move it, a new person, light or dark, and what to try first.

import { h, icon, iconButton, timeOf } from "/page/dom.js";
import { isDark, onSystemTheme, switchTheme } from "/page/theme.js";
import { post } from "/page/wire.js";

const STEPS = [["+5 min", 300], ["+1 hour", 3600], ["+1 day", 86400]];
// Where something happens; the town's server knows when that is.
const JUMPS = [["Next morning", "morning"], ["Monday morning", "monday"], ["In a week", "week"], ["Next holiday", "holiday"]];
const NEWS_MS = 8000;
const LANGUAGES = [["en", "English"], ["ru", "Русский"], ["pl", "Polski"], ["ro", "Română"], ["lt", "Lietuvių"]];

export class TopBar {
  constructor(el, street, ...more) {
    this.el = el;
    this.street = street;
    this.offset = 0;
    this.more = more;
    this.newsUntil = 0;
    this.clock = h("time", { class: "clock-face", "data-testid": "clock", title: "The town's clock; the bot follows it" });
    this.advice = h("p", { class: "hint", "data-testid": "hint" });
    this.others = h("select", { name: "person", "aria-label": "Who lives here" });
    el.append(this.#title(), this.#clockGroup(), this.#side(), this.advice);
    setInterval(() => this.#tick(), 1000);
  }

  setClock(iso) {
    this.offset = Date.parse(iso) - Date.now();
    this.#tick();
  }

  /** Those who live in town, but whose phones are not laid out. */
  setAside(people) {
    const word = (code) => new Map(LANGUAGES).get(code) ?? code;
    this.others.replaceChildren(...people.map(({ id, name, language, hint }) => h("option", { value: id }, [name, word(language), hint].filter(Boolean).join(" · "))));
    this.others.form.hidden = people.length === 0;
  }

  now() {
    return new Date(Date.now() + this.offset);
  }

  /** One line that says what to try next, from what the phones show. */
  hint() {
    if (Date.now() < this.newsUntil) return;
    const text = advice(this.street.phones());
    if (this.advice.textContent !== text) this.advice.textContent = text;
  }

  #tick() {
    const now = this.now();
    const day = now.toLocaleDateString("en-GB", { weekday: "short", day: "numeric", month: "short", year: "numeric" });
    const text = `${day} · ${timeOf(now)}`;
    if (this.clock.textContent === text) return;
    this.clock.textContent = text;
    this.clock.dateTime = now.toISOString();
    this.street.setTime(timeOf(now));
  }

  #title() {
    return h("div", { class: "brand" }, h("img", { src: "/page/icon.svg", alt: "", width: 28, height: 28 }),
      h("div", {}, h("h1", {}, "Stampbook"), h("p", {}, "sandbox")));
  }

  #clockGroup() {
    const steps = STEPS.map(([label, seconds]) => this.#step(label, () => ({ seconds })));
    const month = this.#step("+1 month", () => ({ now: aMonthAfter(this.now()).toISOString() }));
    return h("div", { class: "clock", role: "group", "aria-label": "The town's clock" }, icon("clock"), this.clock,
      h("div", { class: "steps" }, ...steps, month, this.#pick()));
  }

  #step(label, body) {
    return h("button", { type: "button", class: "chip", "data-testid": `clock${label.replaceAll(" ", "")}`, onclick: () => this.#move(body()) }, label);
  }

  #pick() {
    const field = h("input", { type: "datetime-local", name: "when", required: true, "aria-label": "Date and time" });
    const form = h("form", {}, field, h("button", { class: "primary" }, "Set"));
    const jumps = JUMPS.map(([label, jump]) => h("button", { type: "button", class: "chip", "data-testid": `clock-${jump}`, onclick: () => { this.#move({ jump }); pop.open = false; } }, label));
    const pop = popover("Go to…", "clock-pick", h("div", { class: "jumps" }, ...jumps), form);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#move({ now: new Date(field.value).toISOString() });
      pop.open = false;
    });
    pop.addEventListener("toggle", () => { if (pop.open) field.value = localInput(this.now()); });
    return pop;
  }

  async #move(body) {
    try {
      const { now, festive } = await post("clock", body);
      this.setClock(now);
      if (festive) this.#announce(`Today is a holiday: ${festive}.`);
    } catch (error) {
      this.#announce(error.message);
    }
  }

  #announce(text) {
    this.newsUntil = Date.now() + NEWS_MS;
    this.advice.textContent = text;
  }

  #side() {
    const theme = iconButton("moon", "Light or dark", () => { switchTheme(); dress(); }, { "data-testid": "theme" });
    const dress = () => theme.replaceChildren(icon(isDark() ? "sun" : "moon"));
    onSystemTheme(dress);
    dress();
    return h("div", { class: "side" }, ...this.more, this.#addPerson(), theme);
  }

  #addPerson() {
    const name = h("input", { name: "name", placeholder: "Name", required: true, maxlength: 64, "aria-label": "Name", autocomplete: "off" });
    const language = h("select", { name: "language", "aria-label": "Language" }, ...LANGUAGES.map(([code, word]) => h("option", { value: code }, word)));
    const form = h("form", {}, name, language, h("button", { class: "primary" }, "Add"));
    const pop = popover("Add a person", "add-person", form, this.#layOut());
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const { person } = await post("people", { name: name.value, language: language.value });
      this.street.show(person);
      name.value = "";
      pop.open = false;
    });
    pop.addEventListener("toggle", () => { if (pop.open) name.focus(); });
    return pop;
  }

  // Whoever is put on the page is no longer among the others; the next snapshot says the same.
  #layOut() {
    const form = h("form", { hidden: true, "data-testid": "lay-out" }, this.others, h("button", { class: "primary" }, "Show"));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const { person } = await post("people", { person: Number(this.others.value) });
      this.others.querySelector(`option[value="${person}"]`).remove();
      form.hidden = this.others.options.length === 0;
      this.street.show(person);
      form.closest("details").open = false;
    });
    return form;
  }
}

function popover(label, testid, ...content) {
  const pop = h("details", { class: "popover", name: "popover" }, h("summary", { class: "chip", "data-testid": testid }, label), h("div", { class: "popover-body" }, ...content));
  pop.addEventListener("keydown", (event) => { if (event.key === "Escape") { pop.open = false; pop.firstChild.focus(); } });
  document.addEventListener("pointerdown", (event) => { if (!pop.contains(event.target)) pop.open = false; });
  return pop;
}

function advice(phones) {
  if (phones.length === 0) return "Nobody is in town yet: add a person.";
  const fresh = phones.find((phone) => !phone.person.started);
  const started = phones.filter((phone) => phone.person.started);
  if (started.length === 0) return `Try first: press START on ${fresh.person.name}'s phone.`;
  const shows = started.find((phone) => phone.hasPicture());
  const scanner = phones.find((phone) => phone !== shows);
  if (shows && scanner) return `Try: tap the camera on ${scanner.person.name}'s phone and point it at ${shows.person.name}'s picture.`;
  return "Everything here is pretend: write, tap, and move the clock as you like.";
}

// The last day of a shorter month stands in for a day it does not have (31 January + 1 month = 28 February).
function aMonthAfter(date) {
  const next = new Date(date);
  next.setUTCMonth(next.getUTCMonth() + 1);
  if (next.getUTCDate() !== date.getUTCDate()) next.setUTCDate(0);
  return next;
}

function localInput(date) {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}
