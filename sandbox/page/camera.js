// The camera of one phone. It sees other phones' glass, sends what it saw as image bytes, and shows a banner when a code
// was really read from them.

import { avatar, h, icon, iconButton } from "/page/dom.js";
import { readLink } from "/page/links.js";
import { shoot } from "/page/shot.js";
import { post } from "/page/wire.js";

const LOOK_AGAIN_MS = 250; // how often a camera that has read nothing looks at a screen that changes

export class Camera {
  constructor(phone) {
    this.phone = phone;
    this.banner = h("div", { class: "banner-place", role: "status", "aria-live": "polite" });
    this.picture = h("img", { class: "seen", alt: "What the camera sees", hidden: true, "data-testid": "viewfinder" });
    this.word = h("p", { class: "camera-word", role: "status", "data-testid": "camera-word" });
    this.targets = h("div", { class: "targets", role: "group", "aria-label": "Point at" });
    this.file = h("input", { type: "file", accept: "image/*", hidden: true, "data-testid": "scan-file", onchange: () => this.#pointAtFile() });
    const finder = h("div", { class: "finder" }, this.picture, h("span", { class: "corners", "aria-hidden": "true" }), this.word);
    this.el = h("div", { class: "camera", role: "dialog", "aria-label": "Camera", hidden: true, "data-testid": "camera-view" },
      h("div", { class: "camera-head" }, h("strong", {}, "Camera"), iconButton("close", "Close the camera", () => this.close(), { "data-testid": "camera-close" })),
      this.banner, finder, h("p", { class: "targets-title" }, "Point at"), this.targets, this.file);
    this.el.addEventListener("keydown", (event) => { if (event.key === "Escape") this.close(); });
  }

  open() {
    this.before = document.activeElement;
    this.target = null;
    this.#look(null, "Point the camera at another phone.");
    this.targets.replaceChildren(...this.#others(), h("button", { type: "button", class: "target", "data-testid": "point-at-file", onclick: () => this.file.click() }, icon("image"), "A picture file"));
    this.el.hidden = false;
    this.targets.querySelector("button").focus();
  }

  isOpen() {
    return !this.el.hidden;
  }

  close() {
    if (this.el.hidden) return;
    this.el.hidden = true;
    if (this.before?.isConnected) this.before.focus();
  }

  #others() {
    return this.phone.street.phones().filter((other) => other !== this.phone).map((other) => {
      const { name, id } = other.person;
      return h("button", { type: "button", class: "target", "data-testid": `point-at-${name}`, onclick: () => this.#pointAt(other) }, avatar(name, id), `${name}'s phone`);
    });
  }

  /** The phone pointed at shows something else: look again, unless a code has been read already. */
  lookAgain(phone) {
    if (this.el.hidden || this.target !== phone || this.el.classList.contains("found")) return;
    this.soon ??= setTimeout(() => {
      this.soon = null;
      if (!this.el.hidden && this.target === phone) this.#pointAt(phone);
    }, LOOK_AGAIN_MS);
  }

  async #pointAt(other) {
    this.target = other;
    this.#look(null, "Looking…"); // at once: an old answer must not stand for the new look
    const seen = other.onScreen();
    if (seen === null) this.#look(null, `There is no picture on ${other.person.name}'s screen.`);
    else await this.#scan(await shoot(seen).catch(() => null));
  }

  async #pointAtFile() {
    const [file] = this.file.files;
    this.target = null;
    this.file.value = "";
    if (file) await this.#scan(file);
  }

  // Nothing but the image goes out: whatever the phones know of each other cannot help the reading.
  async #scan(image) {
    if (image === null) {
      this.#look(null, "That picture does not load.");
      return;
    }
    this.#look(image, "Looking…");
    const turn = this.address;
    const form = new FormData();
    form.append("image", image, "seen.jpg");
    try {
      const { link } = await post("scan", form);
      if (turn !== this.address) return; // the camera has been pointed elsewhere meanwhile
      if (link === null) this.#say("No code in sight");
      else this.#found(link);
    } catch (error) {
      this.#say(error.message);
    }
  }

  #look(image, word) {
    if (this.address) URL.revokeObjectURL(this.address);
    this.address = image && URL.createObjectURL(image);
    this.picture.hidden = image === null;
    if (image) this.picture.src = this.address;
    this.banner.replaceChildren();
    this.el.classList.toggle("found", false);
    this.#say(word);
  }

  #say(word) {
    this.word.textContent = word;
  }

  #found(text) {
    this.#say("");
    this.el.classList.toggle("found", true);
    const link = readLink(text, this.phone.bot.username);
    const words = h("span", { class: "banner-words" }, h("strong", {}, link?.kind === "start" ? `Open in Telegram · ${this.phone.bot.name}` : link ? "Open the link" : "Text, not a link"), h("span", { class: "banner-link", dir: "auto" }, text));
    const banner = h("button", { type: "button", class: "banner", disabled: link === null, "data-testid": "banner", "data-link": text, onclick: () => { this.close(); this.phone.open(text); } }, icon("qr"), words);
    this.banner.replaceChildren(banner);
    banner.focus();
  }
}
