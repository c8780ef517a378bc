# Words that stand in more than one place.
#
# How Romanian speaks here. The reader is "tu", without participles that would need the reader's gender.
# Terms: stamp = ștampilă, reward = recompensă (the guest "folosește" it, staff "oferă" it), card = card, practice
# card = card de probă, member = client (with a card), staff = angajat, manager = manager (de locație),
# owner = proprietar, team = echipă, business = afacere, counter = casă, code and pass = cod, entry = înregistrare,
# to undo = a anula, to cancel = a renunța, to lapse = a expira. To tap = a apăsa.
# ș and ț have a comma below. From 20 on a number takes "de": that is the form `other`.
# Names and titles come as they are: after a colon, in quotes „ ”, or as the subject of the sentence.
language-name = Română
someone = oaspete
role-staff = angajat
role-manager = manager de locație
role-owner = proprietar

reward-free-coffee = Cafea gratis
reward-free-haircut = Tuns gratis

progress = { $balance } din { $goal }
missing = { $missing ->
    [one] Încă o ștampilă și primești: { $reward }
    [few] Încă { $missing } ștampile și primești: { $reward }
   *[other] Încă { $missing } de ștampile și primești: { $reward }
}
ready-line = { $ready ->
    [one] 1 recompensă te așteaptă
    [few] { $ready } recompense te așteaptă
   *[other] { $ready } de recompense te așteaptă
}

key-card = Cardul meu
key-rewards = Recompense
key-scan = Scanează
key-undo = Anulează
key-manage = Administrează
key-cancel = Renunță
key-share-phone = Trimite numărul meu

command-start = Începe aici
command-card = Cardul tău
command-balance = Ce ai pe card
command-rewards = Recompensele pe care le poți folosi
command-settings = Setările tale
command-privacy = Ce date păstrăm și de ce
command-help = Ce poți face aici
command-scan = Citește un card
command-undo = Anulează ultima înregistrare
command-team = Echipa ta și invitațiile
command-manage = Afacerea ta

button-back = Înapoi
button-menu = Meniu
button-cancel = Renunță
button-language = Limba
button-privacy = Datele tale

toast-done = Gata
toast-undone = Anulat
