# Сообщения многим: составить, выбрать кому и когда, проверить, узнать, как прошло.
command-broadcast = Написать гостям
button-messages = Сообщения
messages = <b>Сообщения</b>
    Что гости получают помимо уведомлений о карте: то, что вы пишете сами, и то, что шлёт календарь.
button-message-new = Новое сообщение
button-sent = Отправленные
button-to-calendar = Календарь
button-to-manners = Правила рассылки

compose-ask = Пришлите сообщение таким, каким его должны увидеть гости: напишите или перешлите. Подойдут текст, фото, видео, файлы и альбомы. Пока ничего не отправляется.
compose-pieces = Это длиннее, чем вмещает одно сообщение, поэтому ничего не сохранено. Пришлите покороче: до 4096 знаков, а рядом с фото до 1024.
composed = { $kind ->
    [text] Текст есть. Чтобы заменить его, пришлите другое сообщение.
    [album] Альбом есть. Чтобы заменить его, пришлите другое сообщение.
   *[other] Есть. Чтобы заменить, пришлите другое сообщение.
}
composed-named = Имя гостя встанет туда, где написано { $name }.
composed-nameless = С именем теплее: одно нажатие поставит его в начало, или напишите { $name } там, где ему место.
composed-links = Кнопки: { $labels }
compose-begun = Вы начали сообщение и не отправили его: <b>{ $title }</b>
button-compose-on = Продолжить сообщение
button-compose-anew = Начать заново
button-compose-off = Не отправлять
button-compose-links = Добавить кнопки со ссылками
button-greet = Добавить имя
button-greet-off = Без имени
button-compose-whom = Дальше: кому
links-ask = Пришлите кнопки, каждую с новой строки, не больше { $most }: надпись, черта и адрес. Например:
    <code>Меню | https://example.com/menu</code>
button-links-off = Без кнопок

whom-ask = Кому это отправить? Точное число вы увидите заранее.
whom = <b>{ $whom }</b>
whom-sample = Среди них: { $names }
segment-everyone = Все
segment-new = Новые за { $days } дн.
segment-regulars = Постоянные
segment-away = Не были { $days } дн.
segment-near = Близко к подарку
segment-unused = Подарок ждёт
segment-birthday = Именинники месяца
segment-best-visits = Чаще всех приходят
segment-best-spend = Больше всех тратят
reach = { $reached ->
    [one] Получит { $reached } гость.
    [few] Получат { $reached } гостя.
   *[many] Получат { $reached } гостей.
}
reach-empty = В этой группе сейчас никого нет. Выберите другую.
reach-nobody = Из этой группы никто бы его не получил. Выберите другую.
unreached-no-consent = • не хотят акций: { $count }
unreached-muted = • не хотят эту тему: { $count }
unreached-unreachable = • заблокировали бота: { $count }
unreached-over-budget = • им уже хватит в этом месяце: { $count }
button-days = { $days } дн.
button-days-chosen = ✓ { $days } дн.
button-narrow-place = Только одна точка
button-narrow-language = Только один язык
button-narrow-tag = Только одна метка
button-narrow-source = Откуда пришли
button-narrow-all = Все
button-whom-others = Другие гости
narrow-ask = { $way ->
    [place] В какой точке они были последний раз?
    [language] На каком языке они читают?
    [tag] С какой меткой?
   *[source] Откуда они пришли?
}
narrow-poster = Плакат: { $word }
narrow-source = { $source ->
    [member] От друга
   *[other] { $source }
}
button-compose-topic = Дальше: о чём это
topic-ask = О чём это? Гость может отключить тему, которая ему не интересна.

when-ask = Когда отправить? Нажмите или пришлите день и время, например { $such }. Сейчас { $clock }.
button-when-now = Сейчас
button-when-today = Сегодня { $time }
button-when-tomorrow = Завтра { $time }
when-quiet = Это тихие часы, они кончаются в { $until }. Подождать или отправить без звука?
button-when-wait = Подождать: { $at }
button-when-silent = Отправить без звука
when-gap = В ту ночь часы переводят вперёд, и такого времени нет. Первое после него: { $then }.
button-when-then = { $at }

check = Выше то, что увидит гость.
check-whom = Кому: <b>{ $whom }</b>
check-about = Тема: { $about }
check-at = Когда: { $at }
check-now = Когда: сразу
check-silent = Без звука.
check-night = Гостей, у которых в это время тихие часы: { $count }. К ним сообщение придёт утром по их времени.
check-takes = { $minutes ->
    [one] Отправка займёт около { $minutes } минуты.
    [few] Отправка займёт около { $minutes } минут.
   *[many] Отправка займёт около { $minutes } минут.
}
check-tested = Пробное сообщение уходит: { $name }.
button-send = Отправить: { $reached }
button-send-later = Запланировать: { $reached }
button-change-content = Сообщение
button-change-whom = Кому
button-change-topic = Тема
button-change-when = Когда
button-test = Отправить пробное коллеге
test-ask = Кому отправить пробное?
test-alone = В команде пока некому отправить пробное. Выше то, что увидят гости.
notice-broadcast-test = Пробное сообщение, его шлёт { $name }. Следующее за этим увидели бы гости.
toast-sending = Отправляется
toast-planned = Запланировано
toast-stop-shown = В настоящем сообщении эта кнопка отключает акции тому, кто её нажал.

sent = <b>Отправленные и запланированные</b>
sent-none = Вы ещё ничего не отправляли. Первое сообщение займёт минуту.
sent-line = { $at } · { $title } · { $state }
piece-kind = { $kind ->
    [photo] Фото
    [video] Видео
    [animation] Анимация
    [audio] Аудио
    [album] Альбом
   *[other] Файл
}
broadcast-planned = запланировано
broadcast-missed = время прошло
broadcast-running = отправляется
broadcast-paused = на паузе
broadcast-asking = ждёт вас
broadcast-stopped = остановлено
broadcast-done = отправлено
run-title = <b>{ $title }</b>
run-stands = Сейчас: { $state }
run-starts = Уйдёт: { $at }
    С этого времени здесь будет видно, как идёт отправка.
run-missed = Должно было уйти: { $at }, но тогда отправить не получилось. Что с ним делать?
run-due = Сообщение уже уходит. Через мгновение здесь будет видно, как идёт отправка.
run-waits = Тихие часы: отправка продолжится { $until }.
run-minutes = { $minutes ->
    [one] Отправляется, ещё около { $minutes } минуты.
    [few] Отправляется, ещё около { $minutes } минут.
   *[many] Отправляется, ещё около { $minutes } минут.
}
run-asks = Отправка остановлена, чтобы спросить вас: из-за этого сообщения бота заблокировали { $blocks }. То ли это сообщение и те ли гости?
run-deleted = Удалено: сообщение убирается из чатов.
run-sent = Отправлено: { $sent } из { $total }
run-pending = • осталось: { $count }
run-blocked = • заблокировали бота раньше: { $count }
run-failed = • отклонил Telegram: { $count }
run-uncertain = • неизвестно, дошло ли: { $count }
run-withheld = • уже не отправлено: { $count }
run-gone = • ушли из-за него: { $count }
run-came = • пришли за 7 дней: { $count }
run-came-yet = • пришли за 7 дней: пока { $count }, итог — { $at }
run-names = Неизвестно: { $names }
button-run-edit = Изменить текст
button-run-move = Другое время
button-run-now = Отправить сейчас
button-run-off = Отменить отправку
button-run-stop = Остановить
button-run-pause = Пауза
button-run-resume = Продолжить
button-run-look = Обновить
button-run-delete = Удалить у всех
button-run-again = Ещё раз, где неизвестно ({ $count })
run-edit-ask = Пришлите новый текст. Он заменит старый у всех, у кого сообщение уже есть, и у тех, кто его ещё получит.
run-edit-media = Картинки останутся, изменятся только слова рядом с ними.
sure-off = Отменить это сообщение? Его никто не получит.
sure-stop = Остановить совсем? Осталось: { $count }. Они его не получат.
sure-edit = Так оно будет выглядеть. Изменить у всех? Уже получили: { $count }
sure-delete = Удалить из чатов у всех? Получили: { $count }. Вернуть будет нельзя.
button-sure-off = Да, отменить
button-sure-stop = Да, остановить
button-sure-edit = Да, изменить
button-sure-delete = Да, удалить

piece-links = Подробнее:
piece-stop = Вы получаете это, потому что согласились на акции.
button-stop-offers = Не присылать акции

refusal-edit-text = Изменить можно только слова. Пришлите новый текст, например: Сегодня до шести два по цене одного.
refusal-link-wrong = Из «{ $line }» кнопки не выйдет. Нужны надпись, черта и адрес, который начинается с https:// или t.me/. Например: Меню | https://example.com/menu
refusal-links-most = Под сообщением помещается кнопок: { $most }. Пришлите меньше строк, например: Меню | https://example.com/menu
refusal-message-kind = Такое гостям не отправить. Пришлите текст, фото, видео, файл или альбом, например: Свежие булочки с восьми!
refusal-message-late = Прошло больше 48 часов, и Telegram его уже не удалит. Текст изменить ещё можно.
refusal-message-long = { $named ->
    [0] Слишком длинно: лишних знаков { $over }, помещается { $most }. Пришлите покороче.
   *[other] С длинным именем слишком длинно: лишних знаков { $over }, помещается { $most }. Пришлите покороче.
}
refusal-when-far = До этого больше года. Пришлите день и время поближе, например: { $such }
refusal-when-past = Это время уже прошло. Пришлите такое, которое ещё будет, например: { $such }
refusal-when-wrong = Не получается прочитать день и время. Пришлите так: { $such }
