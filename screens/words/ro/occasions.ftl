# Ce aud clienții cu o ocazie, cât timp proprietarul nu a spus-o cu vorbele lui.
occasion-birthday = 🎂 La mulți ani, { $name }! Să ai o zi minunată. Te așteptăm cu drag.
occasion-anniversary = { $years ->
    [one] { $name }, cardul tău împlinește azi un an. Îți mulțumim că vii la noi! 💛
    [few] { $name }, cardul tău împlinește azi { $years } ani. Îți mulțumim că vii la noi! 💛
   *[other] { $name }, cardul tău împlinește azi { $years } de ani. Îți mulțumim că vii la noi! 💛
}
occasion-win-back = { $name }, nu ne-am mai văzut de mult. Pe cardul tău totul e așa cum era. Treci pe la noi când ești prin apropiere 👋
occasion-near-reward = Mai e foarte puțin. { $points ->
    [1] Puncte care lipsesc: { $missing }.
   *[0] Lipsește o singură ștampilă.
} Apoi recompensa e a ta: { $reward } ✨
occasion-reward-waiting = Te așteaptă o recompensă: { $reward }. E în /rewards, gata pentru următoarea vizită 🎁
occasion-holiday = Azi e sărbătoare: { $day }. Cele mai calde urări de la noi toți, { $business } ✨
occasion-holiday-plain = Cele mai calde urări în această zi de sărbătoare de la noi toți, { $business } ✨
occasion-own-day = Azi e o zi specială la noi: { $day }. Treci pe aici dacă poți ✨
occasion-times-today = { $times ->
    [3] Azi totul se numără de trei ori.
   *[2] Azi totul se numără dublu.
}
notice-gift = 🎁 Un cadou pentru tine: <b>{ $reward }</b>
    Te așteaptă în /rewards și e valabil până pe { $lapse }.
history-gift = Cadou: { $reward }
given-times = { $times ->
    [3] Zi triplă: totul se numără de trei ori.
   *[2] Zi dublă: totul se numără de două ori.
}

holiday-new-year = Anul Nou
holiday-epiphany = Boboteaza
holiday-good-friday = Vinerea Mare
holiday-easter = Paștele
holiday-easter-monday = A doua zi de Paște
holiday-labour = Ziua Muncii
holiday-pentecost = Rusaliile
holiday-assumption = Adormirea Maicii Domnului
holiday-all-saints = Ziua Tuturor Sfinților
holiday-christmas-eve = Ajunul Crăciunului
holiday-christmas = Crăciunul
holiday-second-christmas = A doua zi de Crăciun
holiday-women = Ziua Femeii
holiday-mothers = Ziua Mamei
holiday-children = Ziua Copilului
