# What the owner reads.
owner-welcome = Od teraz <b>{ $business }</b> należy do ciebie, a karta działa od razu.
    Cztery krótkie pytania dopasują ją do ciebie. Mogą poczekać: są pod przyciskiem <b>Zarządzaj</b>, razem z zespołem i kartą próbną.
manage = <b>{ $business }</b>
manage-programme = { $goal ->
    [one] Jedna pieczątka
    [few] { $goal } pieczątki
   *[many] { $goal } pieczątek
} → { $reward }
manage-members = { $members ->
    [0] Nikt nie ma jeszcze karty.
    [one] Jeden gość z kartą.
    [few] { $members } gości z kartą.
   *[many] { $members } gości z kartą.
}
manage-link = Link dla gości, na ladę i plakaty: { $link }
button-manage = Zarządzaj
button-team = Zespół
button-rename = Zmień nazwę
button-practice = Karta próbna
rename-ask = Jak nazywa się twoja firma? Obecna nazwa: „{ $business }”.
renamed = Gotowe: <b>{ $business }</b>.

team = <b>Zespół</b>: co kto dziś zrobił
team-line = • { $name }, { $role }, { $place }: { $did }
button-invite-staff = Zaproś do obsługi
button-invite-manager = Zaproś menedżera
button-remove = Usuń: { $name }
button-remove-surely = Tak, usuń
remove-ask = Usunąć z zespołu: { $name }? Zadziała to od razu, także w przyciskach na ekranie tej osoby.
invitation = Wyślij ten link osobie, którą zapraszasz ({ $role }, { $place }). Działa raz, do { $until }:
    { $link }
joined-team = Jesteś w zespole: <b>{ $role }</b>, { $place }.
