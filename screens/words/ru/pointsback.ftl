# Исправления баллов и частичные возвраты.
deed-points-bill = { $change } · { $bill }
deed-reward-points = подарок «{ $reward }» получен · { $change }
undone-points = Отменено. <b>{ $name }</b>: { $balance }.
notice-corrected-points = { $what ->
    [added] { $change } от нас: { $said }
   *[other] Исправление: { $change }.{ $what ->
        [part] { " " }Часть покупки возвращена: { $bill }.
        [reward] { " " }Подарок «{ $reward }» больше не отмечен как полученный.
       *[points] { "" }
    }{ $why ->
        [none] { "" }
        [returned] { " " }Покупка возвращена.
        [not-me] { " " }Вы сообщили, что это были не вы.
        [said] { " " }Причина: { $said }
       *[mistake] { " " }Это наша ошибка, извините.
    }
}
    У вас { $balance }.{ $deficit ->
    [0] { "" }
   *[other] { " " }Ближайшие баллы ({ $owed }) пойдут в счёт уже потраченных.
}
button-refund-part = Возвращена часть
part-ask = <b>{ $name }</b>: { $deed }
    На какую сумму возврат? Введите её, не больше { $left }.
part-which = Какая сумма возвращена?
part-sure = <b>{ $name }</b>: возврат { $bill } из { $whole }, это { $change }. По какой причине? Гость её прочтёт.
part-reason-ask = Почему возвращаем { $bill }? Напишите одно предложение, <b>{ $name }</b> прочтёт его слово в слово.
part-done = <b>{ $name }</b>: возврат { $bill }, { $change } → { $balance }
part-left = Не возвращено: { $left }
refusal-part-most = По этому чеку можно вернуть не больше { $bill }. Введите эту сумму или меньше.
refusal-undo-partly = Часть этого чека уже возвращена, поэтому отменить его нельзя. Остальное ещё можно вернуть.
