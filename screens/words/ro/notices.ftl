# What the bot tells by itself.
notice-earned = +{ $stamps } { $stamps ->
    [one] ștampilă
    [few] ștampile
   *[other] de ștampile
} · { $filled ->
    [0] { $balance } din { $goal }
   *[other] card plin! Pe cel nou: { $balance } din { $goal }
}
    { $missing ->
    [one] Încă o ștampilă și primești: { $reward }
    [few] Încă { $missing } ștampile și primești: { $reward }
   *[other] Încă { $missing } de ștampile și primești: { $reward }
}
notice-voucher-issued = 🎁 Te așteaptă o recompensă: <b>{ $reward }</b>. Folosește-o când vrei.
notice-redeemed = Recompensă folosită: <b>{ $reward }</b>, { $place }. O zi frumoasă!
notice-referral-thanked = { $side ->
    [inviter] Prietenul pe care l-ai invitat ne-a vizitat pentru prima dată. Mulțumim!
   *[friend] Ai venit la invitația unui prieten. Ne bucurăm!
} +{ $stamps } { $stamps ->
    [one] ștampilă
    [few] ștampile
   *[other] de ștampile
} · { $balance } din { $goal }
notice-left-team = Nu mai faci parte din echipa { $business }. Îți mulțumim pentru ajutor.
notice-team-grew = Cineva nou în echipă: { $name }, { $role }, { $place }.
notice-use-asked = { $place }: folosești acum recompensa „{ $reward }”?
notice-use-agreed = { $name } a confirmat. Oferă: <b>{ $reward }</b>.
