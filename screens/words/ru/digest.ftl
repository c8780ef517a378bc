# Письмо в понедельник утром и отчёт: неделя словами.
command-report = Как идёт неделя
button-report = Отчёт
notice-digest = <b>Ваша неделя</b>, { $dates }
digest-now = <b>Эта неделя на сегодня</b>, { $dates }
digest-last = <b>Прошлая неделя</b>, { $dates }
digest-visits = { $visits ->
    [one] { $visits } визит
    [few] { $visits } визита
   *[many] { $visits } визитов
}
digest-joined = { $joined ->
    [one] { $joined } новый гость
    [few] { $joined } новых гостя
   *[many] { $joined } новых гостей
}
digest-than = { $change ->
    [more] { $what }, на { $by } больше, чем неделей раньше
    [fewer] { $what }, на { $by } меньше, чем неделей раньше
    [new] { $what }, а неделей раньше ни одного
   *[same] { $what }, столько же, сколько неделей раньше
}
digest-than-now = { $change ->
    [more] { $what }, на { $by } больше, чем неделю назад к этому часу
    [fewer] { $what }, на { $by } меньше, чем неделю назад к этому часу
    [new] { $what }, а неделю назад к этому часу ни одного
   *[same] { $what }, столько же, сколько неделю назад к этому часу
}
digest-came = { $came ->
    [one] Всего { $came } гость
    [few] Всего { $came } гостя
   *[many] Всего { $came } гостей
}
digest-came-back = { $what }, из них { $back } после перерыва в месяц и больше
digest-stamps = { $stamps ->
    [one] { $stamps } штамп
    [few] { $stamps } штампа
   *[many] { $stamps } штампов
}
digest-rewards = { $rewards ->
    [one] { $rewards } подарок
    [few] { $rewards } подарка
   *[many] { $rewards } подарков
}
digest-given = Начислено: { $given }
digest-used = Получено подарков: { $rewards }
digest-busiest = Самый людный день: { $day }. Самый людный час: { $from }–{ $until }.
digest-messages = Отправлено сообщений: { $sent }. После них заглянули: { $brought }.
digest-quiet = Тихая неделя: никто не заглянул. Так бывает у всех, а карты у гостей остались. Одно сообщение может вернуть первых из них.
digest-none = Визитов нет.
digest-names-back = Снова у вас после месяца и дольше: { $names }
digest-and-more = { $names } и ещё { $more }
digest-by-place = <b>По точкам</b>
digest-by-staff = <b>По сотрудникам</b>
digest-row = • { $name }: { $what }
digest-is-on = Каждый понедельник в девять придёт письмо о том, как прошла неделя.
digest-is-off = По понедельникам писем больше не будет. Все цифры всегда здесь: /report
button-digest-on = Письмо по понедельникам
button-digest-off = Без писем по понедельникам
button-report-closer = Подробнее
button-report-last = Прошлая неделя
button-report-now = Эта неделя
