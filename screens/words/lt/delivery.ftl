# Ką skaito savininkas, kai žinutė negali tiesiog keliauti toliau.
notice-broadcast-asks = ⏸ Jūsų žinutė laukia: { $blocks ->
    [one] botą užblokavo { $blocks } žmogus
    [few] botą užblokavo { $blocks } žmonės
   *[other] botą užblokavo { $blocks } žmonių
}. Pristatyta: { $sent }, { $pending ->
    [one] dar negavo { $pending } žmogus.
    [few] dar negavo { $pending } žmonės.
   *[other] dar negavo { $pending } žmonių.
} Siųsti toliau ar sustabdyti?
notice-broadcast-halted = Jūsų žinutė sustabdyta, nes „Telegram“ jos nepriima{ $said ->
    [none] .
   *[other] : „{ $said }“.
} Niekas daugiau jos negaus. Pataisykite ją ir išsiųskite iš naujo.
notice-broadcast-missed = ⏸ { $title ->
    [none] Jūsų žinutė
   *[other] Jūsų žinutė „{ $title }“
} turėjo būti išsiųsta: { $at }, bet tada išsiųsti nepavyko. Ką su ja daryti?
button-run-show = Atidaryti
