# What a member gets and may stop, and the manners an owner keeps to.
settings-receipts = Despre card îți scriem mereu: afli tot ce se schimbă pe el.
settings-offers-limits = { $budget ->
    [0] Deocamdată nu trimitem niciuna.
   *[other] Cel mult { $budget } în 30 de zile și niciodată între { $from } și { $until }.
}
settings-topics = Atinge un subiect ca să-l oprești sau să-l pornești din nou:
topic-news = Noutăți
topic-offers = Promoții
topic-greetings = Urări
topic-reminders = Reamintiri
settings-ticked = ✓ { $topic }
settings-unticked = { $topic }

button-stop-undo = Fără oferte de acum · Anulează
offers-stopped = Nu-ți mai trimitem oferte.
offers-again = Primești din nou oferte.

manners = <b>Bunele maniere</b>
manners-quiet = Liniște între { $from } și { $until }: nu pleacă nicio ofertă, iar mesajele despre card vin fără sunet.
manners-budget = { $budget ->
    [0] Oferte: niciuna, până nu permiți tu.
    [one] Oferte: cel mult una pe client în { $days } de zile, cu tot cu urări.
    [few] Oferte: cel mult { $budget } pe client în { $days } de zile, cu tot cu urări.
   *[other] Oferte: cel mult { $budget } pe client în { $days } de zile, cu tot cu urări.
}
manners-promise = Clienții văd asta în setările lor. Mesajele despre card vin mereu.
manners-ask-from = De la ce oră să fie liniște seara?
manners-ask-until = Până la ce oră să fie liniște dimineața?
manners-ask-budget = Câte oferte poate primi un client în 30 de zile?
manners-none = Niciuna
button-manners-from = Liniște de la
button-manners-until = Liniște până la
button-manners-budget = Câte oferte
