# Ce citește proprietarul când un mesaj nu poate merge pur și simplu mai departe.
notice-broadcast-asks = ⏸ Mesajul tău așteaptă: { $blocks ->
    [one] { $blocks } persoană a blocat botul
    [few] { $blocks } persoane au blocat botul
   *[other] { $blocks } de persoane au blocat botul
}. Livrat: { $sent }, { $pending ->
    [one] { $pending } persoană nu l-a primit încă.
    [few] { $pending } persoane nu l-au primit încă.
   *[other] { $pending } de persoane nu l-au primit încă.
} Continui sau oprești aici?
notice-broadcast-halted = Mesajul tău a fost oprit, pentru că Telegram nu îl acceptă{ $said ->
    [none] .
   *[other] : „{ $said }”.
} Nimeni altcineva nu îl mai primește. Schimbă-l și trimite-l din nou.
notice-broadcast-missed = ⏸ { $title ->
    [none] Mesajul tău
   *[other] Mesajul tău „{ $title }”
} trebuia să plece: { $at }, dar atunci nu l-am putut trimite. Ce fac cu el?
button-run-show = Deschide
