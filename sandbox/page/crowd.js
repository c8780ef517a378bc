// The crowd at the side of the street: how many live here, what they get a second, and the newest of it. Quiet until asked for.

import { avatar, h } from "/page/dom.js";
import { post } from "/page/wire.js";

const WORDS = new Map([["en", "English"], ["ru", "Русский"], ["pl", "Polski"], ["ro", "Română"], ["lt", "Lietuvių"]]);
const counted = (number) => number.toLocaleString("en-GB").replaceAll(",", "\u202f");

export class Crowd {
  constructor(el) {
    this.el = el;
    this.button = h("button", { type: "button", class: "chip fill", "data-testid": "fill", title: "2 000 people come to town and join with offers", onclick: () => this.#fill() }, "Fill the town");
    this.people = h("p", { class: "crowd-people", "data-testid": "crowd-people" });
    this.bar = h("progress", { class: "crowd-bar", "aria-label": "How many have joined", "data-testid": "crowd-bar" });
    this.got = h("strong", { "data-testid": "crowd-got" });
    this.pace = h("span", { class: "crowd-pace", "data-testid": "crowd-pace" });
    this.feed = h("ol", { class: "crowd-feed", "data-testid": "crowd-feed" });
    this.newest = 0;
    el.append(h("h2", {}, "The crowd"), this.people, this.bar,
      h("p", { class: "crowd-got" }, this.got, " messages got", this.pace), this.feed);
  }

  show(crowd) {
    const { possible, wanted, joined, failed, got, pace } = crowd;
    const coming = wanted > 0 && joined < wanted && !failed;
    this.button.hidden = !possible || (wanted > 0 && !failed);
    this.el.hidden = wanted === 0;
    this.people.textContent = failed ? `${counted(joined)} came, then it stopped. The console says why.`
      : coming ? `${counted(joined)} of ${counted(wanted)} have joined` : `${counted(joined)} people who like offers`;
    this.bar.hidden = !coming;
    this.bar.max = wanted;
    this.bar.value = joined;
    this.got.textContent = counted(got);
    this.pace.textContent = `${pace} a second`;
    this.pace.classList.toggle("busy", pace > 0);
    this.#tell(crowd);
  }

  #tell({ feed, got }) {
    if (got === this.newest) return;
    this.newest = got;
    this.feed.replaceChildren(...feed.toReversed().map(({ id, name, language, said }) => h("li", {}, avatar(name, id),
      h("div", {}, h("p", {}, h("b", {}, name), h("span", { class: "crowd-language" }, WORDS.get(language) ?? language)), h("p", { class: "crowd-said" }, said)))));
  }

  async #fill() {
    this.button.disabled = true;
    try {
      await post("crowd", {});
    } catch (error) {
      this.button.title = error.message;
    } finally {
      this.button.disabled = false;
    }
  }
}
