// A picture as large as the phone: what a member holds out at the counter.

import { h, iconButton } from "/page/dom.js";

export class Viewer {
  constructor(phone) {
    this.phone = phone;
    this.image = h("img", { class: "large", alt: "Picture", draggable: "false" });
    this.text = h("p", { class: "viewer-text", dir: "auto" });
    this.stage = h("div", { class: "stage", onclick: (event) => { if (event.target === this.stage) this.close(); } }, this.image);
    this.el = h("div", { class: "viewer", role: "dialog", "aria-label": "Picture", hidden: true, "data-testid": "viewer" },
      iconButton("close", "Close the picture", () => this.close(), { "data-testid": "viewer-close" }), this.stage, this.text);
    this.el.addEventListener("keydown", (event) => { if (event.key === "Escape") this.close(); });
  }

  open(message) {
    this.before = document.activeElement;
    this.messageId = message.message_id;
    this.#draw(message);
    this.el.hidden = false;
    this.phone.showsAnew();
    this.el.querySelector("button").focus();
  }

  close() {
    if (this.el.hidden) return;
    this.el.hidden = true;
    this.phone.showsAnew();
    if (this.before?.isConnected) this.before.focus();
  }

  /** Follow an edit of the picture that is open; close when it is gone. */
  refresh(messages) {
    if (this.el.hidden) return;
    const message = messages.find((one) => one.message_id === this.messageId);
    if (message?.photo) this.#draw(message);
    else this.close();
  }

  onScreen() {
    return this.el.hidden ? null : { image: this.image, frame: this.stage.getBoundingClientRect() };
  }

  #draw({ photo, text }) {
    if (this.image.getAttribute("src") !== photo.url) this.image.src = photo.url;
    this.image.style.setProperty("--ratio", photo.width / photo.height);
    this.text.textContent = text ?? "";
  }
}
