# Puncte: comune tuturor ecranelor. Points = puncte.
points-count = { $points ->
    [one] { $points } punct
    [few] { $points } puncte
   *[other] { $points } de puncte
}
missing-points = { $missing ->
    [one] Încă un punct până la recompensă: { $reward }
    [few] Încă { $missing } puncte până la recompensă: { $reward }
   *[other] Încă { $missing } de puncte până la recompensă: { $reward }
}
points-enough = Punctele ajung pentru orice recompensă
points-reached = 🎁 Ajung deja pentru: { $reward }
points-no-rewards = Spunem în curând ce se poate lua cu punctele

refusal-amount-form = Nu pot citi suma. Scrie-o așa: 12,50
refusal-amount-most = E prea mult pentru un singur bon (cel mult { $bill }). Verifică suma și scrie-o din nou.
refusal-amount-zero = Suma trebuie să fie mai mare decât zero, de exemplu: 12,50
refusal-reward-beyond = { $missing ->
    [one] Mai lipsește un punct până la recompensă: { $reward }
    [few] Mai lipsesc { $missing } puncte până la recompensă: { $reward }
   *[other] Mai lipsesc { $missing } de puncte până la recompensă: { $reward }
}
refusal-reward-gone = „{ $reward }” nu se mai oferă.
