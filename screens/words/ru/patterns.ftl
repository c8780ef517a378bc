# Необычное на кассе: владельцу, и никого не обвиняя.
notice-patterns = <b>Стоит взглянуть</b>
    Что бросается в глаза за { $day }:
pattern-again = • <b>{ $name }</b>: один и тот же гость { $most ->
    [one] { $most } раз
    [few] { $most } раза
   *[many] { $most } раз
} за день, { $times ->
    [one] { $times } раз
    [few] { $times } раза
   *[many] { $times } раз
} за две недели.
pattern-few = • <b>{ $name }</b>: записей за две недели: { $of }, из них { $guests ->
    [1] у одного и того же гостя
   *[other] у одних и тех же гостей ({ $guests })
}: { $times }.
pattern-burst = • <b>{ $name }</b>: записей за одну минуту: { $times }.
pattern-hours = • <b>{ $name }</b>: записей в часы, когда почти никто не приходит: { $times }.
pattern-undos = • <b>{ $name }</b>: отменено записей: { $undone } из { $of }.
pattern-generous = • <b>{ $name }</b>: штампов за раз за две недели, в среднем: { $mine }; у остальных: { $others }.
patterns-kindly = Причина может быть самой простой: сначала посмотрите или спросите.
pattern-called-again = гость много раз
pattern-called-few = одни и те же гости
pattern-called-burst = много за минуту
pattern-called-hours = необычные часы
pattern-called-undos = много отмен
pattern-called-generous = много штампов за раз
button-pattern-look = Взглянуть: { $name }
button-pattern-fine = 30 дней не сообщать: { $what }
pattern-hushed = Хорошо. До { $day } об этом ни слова: { $name }, { $what }.
button-patterns = Сообщать о необычном: { $on ->
    [0] нет
   *[1] да
}
patterns-are-on = По утрам буду сообщать, если на кассе есть на что взглянуть.
patterns-are-off = О необычном на кассе больше не сообщаю.
