# Scrisoarea de luni dimineața și raportul: săptămâna în cuvinte.
command-report = Cum merge săptămâna
button-report = Raport
notice-digest = <b>Săptămâna ta</b>, { $dates }
digest-now = <b>Săptămâna aceasta, până acum</b>, { $dates }
digest-last = <b>Săptămâna trecută</b>, { $dates }
digest-visits = { $visits ->
    [one] { $visits } vizită
    [few] { $visits } vizite
   *[other] { $visits } de vizite
}
digest-joined = { $joined ->
    [one] { $joined } client nou
    [few] { $joined } clienți noi
   *[other] { $joined } de clienți noi
}
digest-than = { $change ->
    [more] { $what }, cu { $by } în plus față de săptămâna dinainte
    [fewer] { $what }, cu { $by } în minus față de săptămâna dinainte
    [new] { $what }, iar cu o săptămână înainte, zero
   *[same] { $what }, la fel ca în săptămâna dinainte
}
digest-than-now = { $change ->
    [more] { $what }, cu { $by } în plus față de acum o săptămână, la aceeași oră
    [fewer] { $what }, cu { $by } în minus față de acum o săptămână, la aceeași oră
    [new] { $what }, iar acum o săptămână, la aceeași oră, zero
   *[same] { $what }, la fel ca acum o săptămână, la aceeași oră
}
digest-came = { $came ->
    [one] În total { $came } client
    [few] În total { $came } clienți
   *[other] În total { $came } de clienți
}
digest-came-back = { $what }, dintre care { $back } după o lună sau mai mult
digest-stamps = { $stamps ->
    [one] { $stamps } ștampilă
    [few] { $stamps } ștampile
   *[other] { $stamps } de ștampile
}
digest-rewards = { $rewards ->
    [one] { $rewards } recompensă
    [few] { $rewards } recompense
   *[other] { $rewards } de recompense
}
digest-given = Pe carduri s-au adunat: { $given }
digest-used = Recompense folosite: { $rewards }
digest-busiest = Ziua cea mai plină: { $day }. Ora cea mai plină: { $from }–{ $until }.
digest-messages = Mesaje trimise: { $sent }. Clienți care au venit după ele: { $brought }.
digest-quiet = O săptămână liniștită: nu a venit nimeni. Se întâmplă oricui, iar clienții au în continuare cardurile lor. Un mesaj îi poate aduce înapoi pe primii.
digest-none = Nicio vizită.
digest-names-back = Din nou la tine după o lună sau mai mult: { $names }
digest-and-more = { $names } și încă { $more }
digest-by-place = <b>Pe locații</b>
digest-by-staff = <b>Pe angajați</b>
digest-row = • { $name }: { $what }
digest-is-on = În fiecare luni, la nouă, vine o scrisoare despre cum a fost săptămâna.
digest-is-off = Lunea nu mai vine nicio scrisoare. Cifrele sunt mereu aici: /report
button-digest-on = O scrisoare în fiecare luni
button-digest-off = Fără scrisoare lunea
button-report-closer = Mai multe detalii
button-report-last = Săptămâna trecută
button-report-now = Săptămâna aceasta
