# Putting right: not me, refunds, adjustments, and what people are told about them.
deed-stamps = { $sign }{ $stamps } { $stamps ->
    [one] штамп
    [few] штампа
   *[many] штампов
}
deed-reward = подарок «{ $reward }» получен
notice-corrected = { $what ->
    [added] { $stamps ->
        [one] +{ $stamps } штамп
        [few] +{ $stamps } штампа
       *[many] +{ $stamps } штампов
    } от нас: { $said }
   *[other] Исправление: { $what ->
        [stamps] { $stamps ->
            [1] один штамп отменён.
            [one] { $stamps } штамп отменён.
            [few] { $stamps } штампа отменены.
           *[many] { $stamps } штампов отменены.
        }
        [reward] подарок «{ $reward }» снова ждёт вас.
       *[gone] подарок «{ $reward }» больше не отмечен как полученный; он отменён вместе со своими штампами.
    } { $why ->
        [returned] Покупка возвращена.
        [not-me] Вы сообщили, что это были не вы.
        [said] Причина: { $said }
       *[mistake] Это наша ошибка, извините.
    }
}
    Теперь у вас { $balance } из { $goal }.{ $deficit ->
    [0] { "" }
    [1] { " " }Следующий штамп пойдёт в счёт уже потраченного.
   *[other] { " " }Ближайшие штампы ({ $deficit }) пойдут в счёт уже потраченных.
}
notice-entry-reversed = Ваша запись отменена: <b>{ $name }</b>, { $deed } ({ $at }).
toast-thanks = Спасибо

button-not-me = Это не я
dispute-opened = Спасибо, разбираемся: { $deed }, { $at }. Ответ придёт сюда.
notice-disputed = ❗ <b>{ $name }</b> не узнаёт эту запись: { $deed } ({ $at }, { $place }, { $staff }).{ $gave ->
    [0] { "" }
   *[other] { " " }До вашего ответа подарок за неё получить нельзя.
}
notice-explained = Ответ на ваш вопрос: { $deed } ({ $at }).
    { $said }
button-explain = Объяснить
explain-ask = Что ответить: <b>{ $name }</b>, { $deed } ({ $at })? Напишите одно-два предложения, они придут слово в слово.
explained = <b>{ $name }</b>, ответ отправлен: { $said }
    { $gave ->
        [0] Вопрос закрыт.
       *[other] Вопрос закрыт, задержанный подарок снова можно получить.
    }

button-ask-owner = Попросить владельца
owner-asked = Отправлено. Решает владелец; если запись отменят, вы узнаете.
notice-correction-asked = { $staff } просит исправить запись: <b>{ $name }</b>, { $deed } ({ $at }, { $place }).

button-entries = Записи
entries = Последние записи: <b>{ $name }</b>
entries-none = <b>{ $name }</b>: записей пока нет.
entries-line = { $number }. { $deed } · { $at } · { $by }
entries-line-reversed = { $number }. { $deed } · { $at } · { $by } · отменено
entries-nobody = автоматически
entries-hint = Чтобы отменить запись, нажмите её номер.
button-reverse = Отменить запись
refund-ask = <b>{ $name }</b>: { $deed }
    { $at } · { $place } · { $by }

    Отменить? Выберите причину, её увидит { $name }.
button-refund-returned = Возврат покупки
button-refund-mistake = Засчитано по ошибке
button-refund-other = Другая причина
refund-reason-ask = Почему отменяем: { $deed }? Напишите одно предложение, <b>{ $name }</b> прочтёт его слово в слово.

button-adjust = Поправить
adjust-ask = <b>{ $name }</b>: { $balance } из { $goal }. Сколько штампов добавить или убрать и почему? Причина придёт слово в слово. Например:
    +2 штампы достались другому гостю
    −1 посчитали дважды
adjusted = <b>{ $name }</b> { $deed } → { $balance } из { $goal }
adjusted-why = Отправлена причина: { $reason }

refusal-adjustment-form = Начните с + или − и числа, затем напишите причину. Например: +2 штампы достались другому гостю
refusal-adjustment-less = { $balance ->
    [0] На этой карте нет штампов, убирать нечего.
    [1] На этой карте всего один штамп.
    [one] На этой карте всего { $balance } штамп.
    [few] На этой карте всего { $balance } штампа.
   *[many] На этой карте всего { $balance } штампов.
}
refusal-adjustment-most = За один раз — не больше { $most ->
    [1] одного штампа
    [one] { $most } штампа
    [few] { $most } штампов
   *[many] { $most } штампов
}.
refusal-dispute-closed = Этот вопрос уже закрыт: { $state ->
    [upheld] запись отменена.
   *[explained] ответ отправлен.
}
refusal-dispute-late = Прошло больше { $days ->
    [1] дня
    [one] { $days } дня
    [few] { $days } дней
   *[many] { $days } дней
}. Пожалуйста, спросите на кассе, там ещё могут исправить.
refusal-not-your-place = Эта запись сделана в другой точке. Исправить её может менеджер той точки или владелец.
refusal-reason-empty = Пожалуйста, напишите причину словами, её прочтёт гость. Например: кофе был холодный
refusal-reason-long = Это слишком длинно: { $most ->
    [1] можно один знак
    [one] можно не больше { $most } знака
    [few] можно не больше { $most } знаков
   *[many] можно не больше { $most } знаков
}.
refusal-voucher-frozen = Подарок «{ $reward }» подождёт ответа на вопрос о нём. Ничего не пропало.
