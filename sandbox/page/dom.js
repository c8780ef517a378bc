// Small helpers to build elements. Strings always become text nodes, so nothing said in town can become markup here.

const SVG = "http://www.w3.org/2000/svg";

/** Build an element: `h("button", {class: "key", onclick: fn, "data-testid": "key"}, "text", child)`. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else element.setAttribute(name, value === true ? "" : value);
}

// Every drawing is a 24 by 24 line drawing of our own.
const ICONS = {
  camera: "M4 8.5h3l1.6-2.5h6.8L17 8.5h3a1 1 0 0 1 1 1V18a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9.5a1 1 0 0 1 1-1ZM15.5 13.5a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0Z",
  more: "M12 5.6v.01M12 12v.01M12 18.4v.01",
  clip: "m19.5 11.5-7.6 7.6a5 5 0 0 1-7-7l8-8a3.3 3.3 0 0 1 4.7 4.7l-7.9 7.9a1.7 1.7 0 0 1-2.4-2.4l7-7",
  send: "M4.5 12 3.7 4.6 21 12 3.7 19.4 4.5 12Zm0 0H12",
  menu: "M5 7.5h14M5 12h14M5 16.5h14",
  close: "M6.5 6.5l11 11m0-11-11 11",
  down: "m6 10 6 6 6-6",
  keys: "M3.5 6.5h17v11h-17zM7 10h.01M10.3 10h.01M13.7 10h.01M17 10h.01M8 14h8",
  image: "M4 5h16v14H4zM4 16l4.5-4.5L13 16l2.5-2.5L20 17.5M15.5 9.5h.01",
  link: "M10.5 13.5a3.6 3.6 0 0 0 5.3.3l3-3a3.7 3.7 0 0 0-5.3-5.2l-1.4 1.4M13.5 10.5a3.6 3.6 0 0 0-5.3-.3l-3 3a3.7 3.7 0 0 0 5.3 5.2l1.4-1.4",
  forward: "M13.5 5.5 20 12l-6.5 6.5v-4c-4.5 0-7.5 1.2-9.5 4.5.5-5.5 3.5-8.7 9.5-9.2z",
  file: "M6.5 3.5H14l4 4v13H6.5zM14 3.5v4h4",
  out: "M9 7h8v8M17 7 7 17",
  qr: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5M20 14v6h-6v-1.5M17.5 20v-2.5",
  plus: "M12 5v14M5 12h14",
  clock: "M12 7v5.2l3.3 2M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0Z",
  sun: "M12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z",
  moon: "M20 14.5A8.3 8.3 0 0 1 9.5 4a8.3 8.3 0 1 0 10.5 10.5Z",
  ticks: "m2.5 12.8 4 4 8-9M11 16l.8.8 8-9",
  block: "M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0ZM6.4 6.4l11.2 11.2",
  contact: "M15.8 8.5a3.8 3.8 0 1 1-7.6 0 3.8 3.8 0 0 1 7.6 0ZM4.5 20a7.5 7.5 0 0 1 15 0",
  bell: "M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10.5 20.5h3",
};

/** A line drawing by name, invisible to screen readers: the control around it carries the label. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** A round button that shows only a drawing. */
export function iconButton(name, label, onclick, attributes = {}) {
  return h("button", { type: "button", class: "icon-button", "aria-label": label, title: label, onclick, ...attributes }, icon(name));
}

const HUES = [186, 150, 22, 268, 340, 44];

/** A coloured disc with the first letter of a name; the colour follows from the id, so a person keeps it. */
export function avatar(name, id) {
  const disc = h("span", { class: "avatar", "aria-hidden": "true" }, Array.from(name.trim())[0]?.toUpperCase() ?? "?");
  disc.style.setProperty("--hue", HUES[Math.abs(Number(id)) % HUES.length]);
  return disc;
}

/** Hours and minutes where the reader sits. */
export function timeOf(date) {
  return date.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
