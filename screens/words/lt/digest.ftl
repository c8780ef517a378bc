# Pirmadienio ryto laiškas ir ataskaita: savaitė žodžiais.
command-report = Kaip sekasi šią savaitę
button-report = Ataskaita
notice-digest = <b>Jūsų savaitė</b>, { $dates }
digest-now = <b>Ši savaitė iki dabar</b>, { $dates }
digest-last = <b>Praėjusi savaitė</b>, { $dates }
digest-visits = { $visits ->
    [one] { $visits } apsilankymas
    [few] { $visits } apsilankymai
   *[other] { $visits } apsilankymų
}
digest-joined = { $joined ->
    [one] { $joined } naujas svečias
    [few] { $joined } nauji svečiai
   *[other] { $joined } naujų svečių
}
digest-than = { $change ->
    [more] { $what }, { $by } daugiau nei savaitę prieš tai
    [fewer] { $what }, { $by } mažiau nei savaitę prieš tai
    [new] { $what }, o savaitę prieš tai nė vieno
   *[same] { $what }, tiek pat kaip savaitę prieš tai
}
digest-than-now = { $change ->
    [more] { $what }, { $by } daugiau nei prieš savaitę iki šios valandos
    [fewer] { $what }, { $by } mažiau nei prieš savaitę iki šios valandos
    [new] { $what }, o prieš savaitę iki šios valandos nė vieno
   *[same] { $what }, tiek pat kaip prieš savaitę iki šios valandos
}
digest-came = { $came ->
    [one] Iš viso { $came } svečias
    [few] Iš viso { $came } svečiai
   *[other] Iš viso { $came } svečių
}
digest-came-back = { $what }, iš jų { $back } po mėnesio ar ilgesnės pertraukos
digest-stamps = { $stamps ->
    [one] { $stamps } antspaudas
    [few] { $stamps } antspaudai
   *[other] { $stamps } antspaudų
}
digest-rewards = { $rewards ->
    [one] { $rewards } dovana
    [few] { $rewards } dovanos
   *[other] { $rewards } dovanų
}
digest-given = Suteikta: { $given }
digest-used = Atsiimta dovanų: { $rewards }
digest-busiest = Judriausia diena: { $day }. Judriausia valanda: { $from }–{ $until }.
digest-messages = Išsiųsta žinučių: { $sent }. Po jų apsilankė svečių: { $brought }.
digest-quiet = Rami savaitė: niekas neužsuko. Taip būna visiems, o svečiai tebeturi savo korteles. Viena žinutė gali sugrąžinti pirmuosius.
digest-none = Apsilankymų nėra.
digest-names-back = Vėl pas jus po mėnesio ar ilgiau: { $names }
digest-and-more = { $names } ir dar { $more }
digest-by-place = <b>Pagal vietas</b>
digest-by-staff = <b>Pagal darbuotojus</b>
digest-row = • { $name }: { $what }
digest-is-on = Kiekvieną pirmadienį devintą ateis laiškas apie tai, kokia buvo savaitė.
digest-is-off = Pirmadieniais laiškai nebeateis. Skaičiai visada čia: /report
button-digest-on = Laiškas pirmadieniais
button-digest-off = Be laiškų pirmadieniais
button-report-closer = Plačiau
button-report-last = Praėjusi savaitė
button-report-now = Ši savaitė
