# Taškai: bendra visiems ekranams. Points = taškai.
points-count = { $points ->
    [one] { $points } taškas
    [few] { $points } taškai
   *[other] { $points } taškų
}
missing-points = { $missing ->
    [one] Iki dovanos dar { $missing } taškas: { $reward }
    [few] Iki dovanos dar { $missing } taškai: { $reward }
   *[other] Iki dovanos dar { $missing } taškų: { $reward }
}
points-enough = Taškų užtenka bet kuriai dovanai
points-reached = 🎁 Jau užtenka dovanai: { $reward }
points-no-rewards = Netrukus pasakysime, ką galima gauti už taškus

refusal-amount-form = Nepavyko perskaityti sumos. Įrašykite taip: 12,50
refusal-amount-most = Vienam pirkiniui tai per daug (daugiausia { $bill }). Patikrinkite sumą ir įrašykite dar kartą.
refusal-amount-zero = Suma turi būti didesnė už nulį, pavyzdžiui: 12,50
refusal-reward-beyond = { $missing ->
    [one] Iki dovanos trūksta { $missing } taško: { $reward }
    [few] Iki dovanos trūksta { $missing } taškų: { $reward }
   *[other] Iki dovanos trūksta { $missing } taškų: { $reward }
}
refusal-reward-gone = „{ $reward }“ nebesiūloma.
