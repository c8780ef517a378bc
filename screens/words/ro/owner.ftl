# What the owner reads.
owner-welcome = De acum <b>{ $business }</b> îți aparține, iar cardul e gata de folosit așa cum e.
    Patru întrebări scurte îl fac al tău. Pot aștepta: le găsești la <b>Administrează</b>, alături de echipă și de cardul de probă.
manage = <b>{ $business }</b>
manage-programme = { $goal ->
    [one] O ștampilă
    [few] { $goal } ștampile
   *[other] { $goal } de ștampile
} → { $reward }
manage-members = { $members ->
    [0] Încă niciun client cu card.
    [one] Un client cu card.
    [few] { $members } clienți cu card.
   *[other] { $members } de clienți cu card.
}
manage-link = Linkul de înscriere, pentru casă și afișe: { $link }
button-manage = Administrează
button-team = Echipa
button-rename = Schimbă numele
button-practice = Card de probă
rename-ask = Cum se numește afacerea ta? Numele de acum: „{ $business }”.
renamed = Gata: <b>{ $business }</b>.

team = <b>Echipa</b> și ce a făcut azi fiecare
team-line = • { $name }, { $role }, { $place }: { $did }
button-invite-staff = Invită un angajat
button-invite-manager = Invită un manager
button-remove = Elimină: { $name }
button-remove-surely = Da, elimină
remove-ask = Elimini din echipă: { $name }? Are efect imediat, inclusiv pentru butoanele de pe ecranul acestei persoane.
invitation = Trimite linkul persoanei pe care o inviți ({ $role }, { $place }). Merge o singură dată, până pe { $until }:
    { $link }
joined-team = Faci parte din echipă: <b>{ $role }</b>, { $place }.
