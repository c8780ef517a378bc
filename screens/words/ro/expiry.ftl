# What lapses: told beforehand, refused afterwards, and chosen by the owner.
notice-voucher-issued-until = 🎁 Te așteaptă o recompensă: <b>{ $reward }</b>. O poți folosi până pe { $lapse } inclusiv.
notice-expiring = { $units ->
    [one] O ștampilă de pe cardul tău expiră după { $lapse }.
    [few] { $units } ștampile de pe cardul tău expiră după { $lapse }.
   *[other] { $units } de ștampile de pe cardul tău expiră după { $lapse }.
} Treci pe la noi înainte!
    { missing }
notice-voucher-expiring = Recompensa „{ $reward }” te mai așteaptă doar până pe { $lapse } inclusiv.
refusal-voucher-lapsed = Recompensa „{ $reward }” a expirat: putea fi folosită până pe { $lapse } inclusiv.
rewards-until = Recompensa „{ $reward }” te așteaptă până pe { $day } inclusiv.

manage-lapse = { $months ->
    [0] Ștampilele nu expiră.
    [one] Ștampilele expiră la o lună după vizită.
    [few] Ștampilele expiră la { $months } luni după vizită.
   *[other] Ștampilele expiră la { $months } de luni după vizită.
}
button-lapse = Expirarea ștampilelor
lapse-ask = Alege cât timp e valabilă o ștampilă. Înainte să se schimbe ceva, vezi ce înseamnă.
button-lapse-never = Nu expiră
button-lapse-months = { $months ->
    [one] O lună
    [few] { $months } luni
   *[other] { $months } de luni
}
lapse-never = De acum înainte: ștampilele nu expiră.
lapse-months = { $months ->
    [one] De acum înainte: o ștampilă e valabilă o lună. Una dată azi ține până pe { $day } inclusiv.
    [few] De acum înainte: o ștampilă e valabilă { $months } luni. Una dată azi ține până pe { $day } inclusiv.
   *[other] De acum înainte: o ștampilă e valabilă { $months } de luni. Una dată azi ține până pe { $day } inclusiv.
} Clienții află cu 30 de zile, cu 7 zile și cu o zi înainte.
lapse-kept = { $units ->
    [0] Nimeni nu are încă ștampile, deci nimic altceva nu se schimbă.
    [one] Singura ștampilă strânsă până acum rămâne exact cum a fost dată.
    [few] Cele { $units } ștampile strânse până acum rămân exact cum au fost date.
   *[other] Cele { $units } de ștampile strânse până acum rămân exact cum au fost date.
}
button-lapse-surely = Da, de acum înainte
