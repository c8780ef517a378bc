// The messages of one phone. A message keeps its place when it is edited, and the chat follows new ones only while the
// reader is at the bottom.

import { avatar, h, icon } from "/page/dom.js";
import { Bubble } from "/page/bubble.js";

const NEAR_BOTTOM = 96; // css px: closer than this counts as "at the bottom"
const TOGETHER_S = 300; // messages of one side within five minutes stand as one group
const ENOUGH = 0.55; // the share of a picture that must be on the glass to be what a camera is pointed at

export class Chat {
  constructor(phone) {
    this.phone = phone;
    this.bubbles = new Map();
    this.stuck = true;
    this.missed = 0;
    this.settled = { top: 0, height: 0, glass: 0 }; // css px, as #settle left them
    this.list = h("ol", { class: "messages", role: "log", "aria-label": "Messages", "aria-live": "polite" });
    this.welcome = h("div", { class: "welcome" });
    this.scroller = h("div", { class: "scroller", tabindex: "0", role: "group", "aria-label": "Chat" }, this.welcome, this.list);
    this.jump = h("button", { type: "button", class: "jump", hidden: true, "aria-label": "To the newest message", onclick: () => this.toBottom() }, icon("down"), h("span", { class: "unread", hidden: true }));
    this.el = h("div", { class: "chat" }, this.scroller, this.jump);
    this.list.addEventListener("click", (event) => this.#click(event));
    this.list.addEventListener("keydown", (event) => this.#key(event));
    this.#follow();
  }

  replace(messages, bot) {
    this.#welcome(bot);
    const present = new Set(messages.map((message) => message.message_id));
    for (const id of this.bubbles.keys()) if (!present.has(id)) this.#drop(id);
    for (const message of messages) this.#place(message);
    this.#regroup();
  }

  put(message) {
    const isNew = this.#place(message);
    this.#regroup();
    if (!isNew) return;
    this.bubbles.get(message.message_id).el.classList.add("arrives");
    if (!this.stuck) this.#miss();
  }

  remove(id) {
    this.#drop(id);
    this.#regroup();
  }

  answered(queryId) {
    for (const bubble of this.bubbles.values()) bubble.answered(queryId);
  }

  toBottom() {
    this.stuck = true;
    this.#settle();
  }

  /** A tap under the newest message means its answer is wanted in view, even from a little further up. */
  tapped(bubble) {
    if (bubble.el !== this.list.lastElementChild) return;
    this.stuck = true;
    this.settled.top = this.scroller.scrollTop; // a move up that is told only after the tap came before it
  }

  /** The newest picture that is mostly on the glass, with the frame it is seen through; null when there is none. */
  onScreen() {
    const glass = this.scroller.getBoundingClientRect();
    const images = Array.from(this.list.querySelectorAll("img.photo")).reverse();
    const image = images.find((one) => share(one.getBoundingClientRect(), glass) >= ENOUGH);
    return image ? { image, frame: glass } : null;
  }

  #place(message) {
    const known = this.bubbles.get(message.message_id);
    if (known) {
      known.draw(message);
      return false;
    }
    const bubble = new Bubble(message, this.phone);
    this.bubbles.set(message.message_id, bubble);
    this.list.append(bubble.el);
    return true;
  }

  #drop(id) {
    this.bubbles.get(id)?.el.remove();
    this.bubbles.delete(id);
    this.welcome.hidden = this.bubbles.size > 0;
  }

  #welcome(bot) {
    this.welcome.replaceChildren(avatar(bot.name, 0), h("strong", {}, bot.name), h("p", {}, `@${bot.username}`), h("p", {}, "No messages here yet."));
    this.welcome.hidden = this.bubbles.size > 0;
  }

  // Dates stand before the first message of a day; only the last of a group has a tail.
  #regroup() {
    this.welcome.hidden = this.bubbles.size > 0;
    const bubbles = Array.from(this.bubbles.values());
    bubbles.forEach((bubble, at) => {
      const before = bubbles[at - 1];
      const after = bubbles[at + 1];
      bubble.el.classList.toggle("first", !together(before, bubble));
      bubble.el.classList.toggle("last", !together(bubble, after));
      bubble.setDay(!before || before.day !== bubble.day);
    });
  }

  #miss() {
    this.missed += 1;
    const badge = this.jump.querySelector(".unread");
    badge.hidden = false;
    badge.textContent = String(this.missed);
  }

  // Sizes change with messages, edits, pictures and the keyboard panel. Watching them all in one place keeps the newest
  // message in view before anything is painted, so nothing jumps.
  #follow() {
    this.scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    const observer = new ResizeObserver(() => this.#settle());
    observer.observe(this.list);
    observer.observe(this.scroller);
  }

  // Only the reader lets go of the bottom. While a size has changed that #settle has not yet seen, the browser itself may
  // have moved the chat (a message that lost its buttons), and a move down may be our own, told late.
  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    const isSettled = scrollHeight === this.settled.height && clientHeight === this.settled.glass;
    if (scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM) this.stuck = true;
    else if (isSettled && scrollTop < this.settled.top - 1) this.stuck = false;
    if (isSettled) this.settled.top = scrollTop;
    this.#showJump();
    this.phone.showsAnew();
  }

  #settle() {
    if (this.stuck) this.scroller.scrollTop = this.scroller.scrollHeight;
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    this.settled = { top: scrollTop, height: scrollHeight, glass: clientHeight };
    this.#showJump();
  }

  #showJump() {
    this.jump.hidden = this.stuck;
    if (!this.stuck) return;
    this.missed = 0;
    this.jump.querySelector(".unread").hidden = true;
  }

  #click(event) {
    const target = event.target.closest("[data-link], [data-command], [data-spoiler]");
    if (!target) return;
    event.preventDefault();
    if (target.dataset.link) this.phone.open(target.dataset.link);
    else if (target.dataset.command) this.phone.say(target.dataset.command);
    else target.classList.add("open");
  }

  #key(event) {
    if (event.key === "Enter" && event.target.matches("[data-spoiler]")) event.target.classList.add("open");
  }
}

function together(one, other) {
  if (!one || !other) return false;
  const near = Math.abs(other.message.date - one.message.date) < TOGETHER_S;
  return one.message.from_bot === other.message.from_bot && near && one.day === other.day;
}

function share(inner, outer) {
  const width = Math.min(inner.right, outer.right) - Math.max(inner.left, outer.left);
  const height = Math.min(inner.bottom, outer.bottom) - Math.max(inner.top, outer.top);
  return width <= 0 || height <= 0 ? 0 : (width * height) / (inner.width * inner.height);
}
