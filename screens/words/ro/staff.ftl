# What staff read at the counter.
panel = <b>{ $name }</b>
panel-practice = Acesta e cardul tău de probă.
panel-balance = { $balance } din { $goal } { $goal ->
    [one] ștampilă
    [few] ștampile
   *[other] de ștampile
}
panel-ready = { $ready ->
    [one] O recompensă de oferit.
    [few] { $ready } recompense de oferit.
   *[other] { $ready } de recompense de oferit.
}
button-plus = +{ $stamps }
button-redeem = Oferă: { $reward }
button-another = Altă cumpărătură, +{ $stamps }

given = <b>{ $name }</b> +{ $stamps } → { $balance } din { $goal }
given-issued = 🎁 Recompensă nouă: { $reward }
given-cut = { $cut ->
    [one] O ștampilă trecea de limita zilei și nu s-a înregistrat.
    [few] { $cut } ștampile treceau de limita zilei și nu s-au înregistrat.
   *[other] { $cut } de ștampile treceau de limita zilei și nu s-au înregistrat.
}
button-undo = Anulează
button-keep = Lasă așa

pass-scanned = <b>{ $reward }</b> pentru <b>{ $name }</b>
    Codul e valabil. Oferi recompensa?
button-give = Oferă
handed-over = <b>{ $name }</b> a primit: <b>{ $reward }</b>
asked = <b>{ $name }</b> vede acum pe ecran întrebarea despre „{ $reward }”. Imediat ce confirmă, te anunț.

scan-help = Cum citești un card:
    • îndreaptă camera telefonului spre el și deschide linkul
    • sau trimite-mi o poză cu codul
    • sau scrie cele zece cifre de sub cod
button-scan = Cum scanez

undo-ask-stamps = Ultima ta înregistrare: <b>{ $name }</b> +{ $stamps }. O anulezi?
undo-ask-reward = Ultima ta înregistrare: <b>{ $reward }</b> pentru <b>{ $name }</b>. O anulezi?
undone = Anulat. <b>{ $name }</b> are acum { $balance } din { $goal }.
undone-reward = Anulat. <b>{ $name }</b> are din nou recompensa „{ $reward }”.
