# Punkty: wspólne dla wszystkich ekranów. Points = punkty.
points-count = { $points ->
    [one] { $points } punkt
    [few] { $points } punkty
   *[many] { $points } punktów
}
missing-points = { $missing ->
    [one] Jeszcze 1 punkt do nagrody: { $reward }
    [few] Jeszcze { $missing } punkty do nagrody: { $reward }
   *[many] Jeszcze { $missing } punktów do nagrody: { $reward }
}
points-enough = Punktów wystarczy na każdą nagrodę
points-reached = 🎁 Wystarczy już na nagrodę: { $reward }
points-no-rewards = Wkrótce powiemy, co można wziąć za punkty

refusal-amount-form = Nie umiem odczytać tej kwoty. Wpisz ją tak: 12,50
refusal-amount-most = To za dużo jak na jeden rachunek (najwyżej { $bill }). Sprawdź kwotę i wpisz ją jeszcze raz.
refusal-amount-zero = Kwota musi być większa od zera, na przykład: 12,50
refusal-reward-beyond = { $missing ->
    [one] Brakuje 1 punktu do nagrody: { $reward }
    [few] Brakuje { $missing } punktów do nagrody: { $reward }
   *[many] Brakuje { $missing } punktów do nagrody: { $reward }
}
refusal-reward-gone = Nagrody „{ $reward }” już nie ma w ofercie.
