// Turns the town's HTML of a message into nodes. Only formatting known here is kept, whatever the town sends; addresses
// and commands in plain text become tappable, as in any messenger.

import { h } from "/page/dom.js";

const KEPT = new Set(["B", "I", "U", "S", "CODE", "PRE", "A", "BLOCKQUOTE", "TG-SPOILER", "SPAN", "BR"]);
const LITERAL = new Set(["A", "CODE", "PRE"]);
const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]»”']|\b(?:t|telegram)\.me\/[A-Za-z0-9_+][^\s<>"]*[^\s<>".,;:!?)\]»”'])|(?<![\w/])(\/[a-z][a-z0-9_]{0,31})(?![\w/])/g;

/** Nodes for one message: `html` when the town formatted it, else its plain text. */
export function richText(message) {
  const fragment = document.createDocumentFragment();
  if (message.html === null || message.html === undefined) {
    fragment.append(...tappable(message.text ?? ""));
    return fragment;
  }
  const parsed = new DOMParser().parseFromString(message.html, "text/html");
  fragment.append(...copies(parsed.body));
  return fragment;
}

function copies(node, literal = false) {
  return Array.from(node.childNodes).flatMap((child) => copy(child, literal));
}

function copy(node, literal) {
  if (node.nodeType === Node.TEXT_NODE) return literal ? [node.data] : tappable(node.data);
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  if (!KEPT.has(node.tagName)) return [node.textContent];
  const inner = copies(node, literal || LITERAL.has(node.tagName));
  if (node.tagName === "A") return [address(node.getAttribute("href") ?? "", inner)];
  if (node.tagName === "TG-SPOILER" || node.classList.contains("tg-spoiler")) return [spoiler(inner)];
  return [h(node.tagName.toLowerCase(), {}, ...inner)];
}

function tappable(text) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    parts.push(text.slice(from, match.index), match[1] ? address(match[1], [match[1]]) : command(match[2]));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)].filter((part) => part !== "");
}

// No real href with a target: a tap is read by the phone (see phone.js), which decides what opens.
function address(link, inner) {
  return h("a", { href: "#", "data-link": link, title: link }, ...inner);
}

function command(text) {
  return h("a", { href: "#", "data-command": text }, text);
}

function spoiler(inner) {
  return h("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text, tap to show", "data-spoiler": "" }, ...inner);
}
