# Баллы: общее для всех экранов. Points = баллы.
points-count = { $points ->
    [one] { $points } балл
    [few] { $points } балла
   *[many] { $points } баллов
}
missing-points = { $missing ->
    [one] Ещё { $missing } балл до подарка: { $reward }
    [few] Ещё { $missing } балла до подарка: { $reward }
   *[many] Ещё { $missing } баллов до подарка: { $reward }
}
points-enough = Баллов хватает на любой подарок
points-reached = 🎁 Уже хватает на подарок: { $reward }
points-no-rewards = Скоро скажем, что можно взять за баллы

refusal-amount-form = Не могу прочитать сумму. Введите её так: 12,50
refusal-amount-most = Для одного чека это слишком много (не больше { $bill }). Проверьте сумму и введите её ещё раз.
refusal-amount-zero = Сумма должна быть больше нуля, например: 12,50
refusal-reward-beyond = { $missing ->
    [one] Не хватает { $missing } балла до подарка: { $reward }
    [few] Не хватает { $missing } баллов до подарка: { $reward }
   *[many] Не хватает { $missing } баллов до подарка: { $reward }
}
refusal-reward-gone = «{ $reward }» больше не предлагается.
