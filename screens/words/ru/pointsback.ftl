# Исправления баллов и частичные возвраты.
deed-points-bill = { $change } ({ $bill })
deed-reward-points = «{ $reward }», получено ({ $change })
undone-points = Отменено. <b>{ $name }</b>: { $balance }.
notice-corrected-points = Исправление: { $change }.{ $what ->
    [part] { " " }Часть покупки возвращена: { $bill }.
    [reward] { " " }«{ $reward }» больше не считается полученным.
   *[points] { "" }
}{ $why ->
    [none] { "" }
    [returned] { " " }Покупка возвращена.
    [not-me] { " " }Вы сообщили, что это не вы.
    [said] { " " }Причина: { $said }
   *[mistake] { " " }Это наша ошибка, извините.
}
    У вас { $balance }.{ $deficit ->
    [0] { "" }
   *[other] { " " }Сначала новые баллы покроют уже потраченное ({ $owed }).
}
button-refund-part = Возвращена часть
part-ask = <b>{ $name }</b>: { $deed }
    На какую сумму возврат? Введите её, не больше { $left }.
part-which = Какая сумма возвращена?
part-sure = <b>{ $name }</b>: возврат { $bill } из { $whole }, это { $change }. По какой причине? Гость её прочитает.
part-reason-ask = Почему возврат { $bill }? Напишите одно предложение: <b>{ $name }</b> прочитает его слово в слово.
part-done = <b>{ $name }</b>: возврат { $bill }, { $change } → { $balance }
part-left = Не возвращено: { $left }
refusal-part-most = По этому счёту можно вернуть не больше { $bill }. Введите эту сумму или меньше.
refusal-undo-partly = Часть этого счёта уже возвращена. Остальное можно только вернуть целиком.
