# Words that stand in more than one place.
#
# One word for one thing: stamp = antspaudas, reward = dovana, card = kortelė, practice card = bandomoji kortelė,
# member = svečias, staff = darbuotojas, manager = vadovas, owner = savininkas, offers = pasiūlymai, business = verslas,
# counter = kasa, entry = įrašas, scan = nuskaityti, undo = atšaukti, hand over = įteikti, use (a reward) = atsiimti.
# The reader is „jūs“ in lower case; no participles about the reader, so that no gender is guessed.
# A reward, a name or a place comes in the nominative: it stands in „…“, after a colon, or between commas. A name is
# never called out to, because it would need the vocative.
language-name = Lietuvių
someone = Svečias
role-staff = darbuotojas
role-manager = vadovas
role-owner = savininkas

reward-free-coffee = Nemokama kava
reward-free-haircut = Nemokamas kirpimas

progress = { $balance } iš { $goal }
missing = { $missing ->
    [one] Dar { $missing } antspaudas iki dovanos: { $reward }
    [few] Dar { $missing } antspaudai iki dovanos: { $reward }
   *[other] Dar { $missing } antspaudų iki dovanos: { $reward }
}
ready-line = { $ready ->
    [one] Laukia { $ready } dovana
    [few] Laukia { $ready } dovanos
   *[other] Laukia { $ready } dovanų
}

key-card = Kortelė
key-rewards = Dovanos
key-scan = Nuskaityti
key-undo = Atšaukti
key-manage = Valdymas
key-cancel = Nieko nekeisti
key-share-phone = Siųsti mano numerį

command-start = Pradėti
command-card = Jūsų kortelė
command-balance = Kas yra kortelėje
command-rewards = Kokios dovanos jūsų laukia
command-settings = Jūsų nustatymai
command-privacy = Ką saugome ir kodėl
command-help = Ką čia galima daryti
command-scan = Nuskaityti kortelę
command-undo = Atšaukti paskutinį veiksmą
command-team = Jūsų komanda ir kvietimai
command-manage = Jūsų verslas

button-back = Atgal
button-menu = Meniu
button-cancel = Nieko nekeisti
button-language = Kalba
button-privacy = Ką saugome

toast-done = Atlikta
toast-undone = Atšaukta
