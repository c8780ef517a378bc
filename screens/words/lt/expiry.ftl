# What lapses: told beforehand, refused afterwards, and chosen by the owner.
notice-voucher-issued-until = 🎁 Jūsų laukia dovana: <b>{ $reward }</b>. Atsiimkite ją iki { $lapse } imtinai.
notice-expiring = { $units ->
    [1] Po { $lapse } vienas antspaudas jūsų kortelėje nustos galioti.
    [one] Po { $lapse } jūsų kortelėje nustos galioti { $units } antspaudas.
    [few] Po { $lapse } jūsų kortelėje nustos galioti { $units } antspaudai.
   *[other] Po { $lapse } jūsų kortelėje nustos galioti { $units } antspaudų.
} Užsukite anksčiau!
    { missing }
notice-voucher-expiring = Dovana „{ $reward }“ jūsų laukia tik iki { $lapse } imtinai.
refusal-voucher-lapsed = Dovana „{ $reward }“ nebegalioja: ją buvo galima atsiimti iki { $lapse } imtinai.
rewards-until = Dovana „{ $reward }“ laukia iki { $day } imtinai.

manage-lapse = { $months ->
    [0] Antspaudai galioja neribotai.
    [1] Antspaudai galioja mėnesį po apsilankymo.
    [one] Antspaudai galioja { $months } mėnesį po apsilankymo.
    [few] Antspaudai galioja { $months } mėnesius po apsilankymo.
   *[other] Antspaudai galioja { $months } mėnesių po apsilankymo.
}
button-lapse = Antspaudų galiojimas
lapse-ask = Pasirinkite, kiek laiko galioja antspaudas. Pirmiausia parodysime, ką tai reiškia, ir tik tada kas nors keisis.
button-lapse-never = Neribotai
button-lapse-months = { $months ->
    [one] { $months } mėnuo
    [few] { $months } mėnesiai
   *[other] { $months } mėnesių
}
lapse-never = Nuo šiol antspaudai galioja neribotai.
lapse-months = { $months ->
    [1] Nuo šiol antspaudas galioja vieną mėnesį. Uždėtas šiandien: iki { $day } imtinai.
    [one] Nuo šiol antspaudas galioja { $months } mėnesį. Uždėtas šiandien: iki { $day } imtinai.
    [few] Nuo šiol antspaudas galioja { $months } mėnesius. Uždėtas šiandien: iki { $day } imtinai.
   *[other] Nuo šiol antspaudas galioja { $months } mėnesių. Uždėtas šiandien: iki { $day } imtinai.
} Svečiams primename likus 30 dienų, 7 dienoms ir vienai dienai.
lapse-kept = { $units ->
    [0] Antspaudų dar niekas neturi, todėl daugiau niekas nesikeičia.
    [1] Vienintelis jau uždėtas antspaudas nesikeičia.
    [one] { $units } jau uždėtas antspaudas nesikeičia.
    [few] { $units } jau uždėti antspaudai nesikeičia.
   *[other] { $units } jau uždėtų antspaudų nesikeičia.
}
button-lapse-surely = Taip, nuo šiol
