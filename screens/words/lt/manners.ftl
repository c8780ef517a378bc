# What a member gets and may stop, and the manners an owner keeps to.
settings-receipts = Apie kortelę rašome visada: sužinosite apie kiekvieną pasikeitimą.
settings-offers-limits = { $budget ->
    [0] Šiuo metu jų nesiunčiame.
   *[other] Ne daugiau kaip { $budget } per 30 dienų ir niekada nuo { $from } iki { $until }.
}
settings-topics = Palieskite temą, kad ją išjungtumėte arba vėl įjungtumėte:
topic-news = Naujienos
topic-offers = Akcijos
topic-greetings = Sveikinimai
topic-reminders = Priminimai
settings-ticked = ✓ { $topic }
settings-unticked = { $topic }

button-stop-undo = Pasiūlymų nebebus · Grąžinti
offers-stopped = Pasiūlymų daugiau nesiųsime.
offers-again = Pasiūlymai vėl įjungti.

manners = <b>Siuntimo taisyklės</b>
manners-quiet = Tylu nuo { $from } iki { $until }: pasiūlymai nesiunčiami, o žinutės apie kortelę ateina be garso.
manners-budget = { $budget ->
    [0] Pasiūlymai: nesiunčiami, kol neleisite.
   *[other] Pasiūlymai: ne daugiau kaip { $budget } vienam svečiui per { $days } dienų, kartu su sveikinimais.
}
manners-promise = Svečiai tai mato savo nustatymuose. Žinutės apie kortelę ateina visada.
manners-ask-from = Nuo kelintos vakare turi būti tylu?
manners-ask-until = Iki kelintos ryte turi būti tylu?
manners-ask-budget = Kiek pasiūlymų vienas svečias gali gauti per 30 dienų?
manners-none = Nė vieno
button-manners-from = Tylu nuo
button-manners-until = Tylu iki
button-manners-budget = Kiek pasiūlymų
