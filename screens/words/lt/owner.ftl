# What the owner reads.
owner-welcome = <b>{ $business }</b> jau jūsų rankose, o kortelė paruošta.
    Keturi trumpi klausimai pritaikys ją jums. Jie gali palaukti: rasite juos po mygtuku <b>Valdymas</b>, kaip ir komandą bei bandomąją kortelę.
manage = <b>{ $business }</b>
manage-programme = { $goal ->
    [1] Vienas antspaudas
    [one] { $goal } antspaudas
    [few] { $goal } antspaudai
   *[other] { $goal } antspaudų
} → { $reward }
manage-members = { $members ->
    [0] Svečių su kortele dar nėra.
    [one] { $members } svečias su kortele.
    [few] { $members } svečiai su kortele.
   *[other] { $members } svečių su kortele.
}
manage-link = Nuoroda naujiems svečiams, kasai ir plakatams: { $link }
button-manage = Valdymas
button-team = Komanda
button-rename = Pavadinimas
button-practice = Bandomoji kortelė
rename-ask = Kaip vadinasi jūsų verslas? Dabar: „{ $business }“.
renamed = Atlikta: <b>{ $business }</b>.

team = <b>Komanda</b> ir kas šiandien nuveikta
team-line = • { $name }, { $role }, { $place }: { $did }
button-invite-staff = Naujas darbuotojas
button-invite-manager = Naujas vadovas
button-remove = Pašalinti: { $name }
button-remove-surely = Taip, pašalinti
remove-ask = Pašalinti iš komandos: { $name }? Prieiga dings iškart, nebeveiks ir mygtukai jau atvertame ekrane.
invitation = Nusiųskite šią nuorodą žmogui, kurį kviečiate ({ $role }, { $place }). Ji veikia vieną kartą, iki { $until }.
    { $link }
joined-team = Jūs komandoje: <b>{ $role }</b> ({ $place }).
