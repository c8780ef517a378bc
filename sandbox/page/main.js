// Opens the page: joins the wire to the street of phones and to the top bar.

import { Crowd } from "/page/crowd.js";
import { h } from "/page/dom.js";
import { Street } from "/page/street.js";
import { TopBar } from "/page/topbar.js";
import { rememberTheme } from "/page/theme.js";
import { listen } from "/page/wire.js";

rememberTheme();
const street = new Street(document.getElementById("street"));
const crowd = new Crowd(document.getElementById("crowd"));
const topbar = new TopBar(document.getElementById("topbar"), street, crowd.button);
document.body.insertBefore(street.tabs, document.getElementById("town"));

function take(event) {
  if (event.kind === "snapshot") {
    street.replace(event.bot, event.people);
    topbar.setClock(event.now);
    topbar.setAside(event.aside);
    crowd.show(event.crowd);
    document.title = `${event.bot.name} · sandbox`;
  } else if (event.kind === "crowd") {
    crowd.show(event.crowd);
  } else if (event.kind === "clock") {
    topbar.setClock(event.now);
  } else {
    street.apply(event);
  }
  topbar.hint();
}

const broken = h("p", { class: "broken", role: "status", hidden: true, "data-testid": "broken" }, "The town does not answer. Trying again…");
document.body.append(broken);
listen(take, (connected) => { broken.hidden = connected; });
