# Календарь владельца.
command-calendar = Праздники, дни рождения, напоминания
calendar = <b>Календарь</b>
    Что гости получают автоматически: праздники, дни рождения, напоминания. Пока вы не включите, ничего не происходит. Сообщения идут тем, кто хочет акции, и никогда в тихие часы.
calendar-next = Скоро:
calendar-line-on = ✓ { $day } · { $title }
calendar-line-off = • { $day } · { $title }
calendar-plain = { $what }
calendar-ticked = ✓ { $what }
calendar-country = Как только вы укажете страну, здесь появятся её праздники.
calendar-unknown = Праздников вашей страны я не знаю. Ваши собственные дни работают всё равно.
calendar-everywhere = вся страна
calendar-days = <b>Год впереди</b>
    ✓ — включено. Нажмите на день, чтобы выбрать сообщение, подарок или двойные { $counts ->
        [stamps] штампы
        [points] баллы
       *[both] штампы и баллы
    }.
calendar-days-none = Пока ни одного дня. Добавьте свой, например день рождения заведения.
calendar-region-ask = Праздники какого региона вы отмечаете? Сейчас: { $region }.
button-calendar-days = Праздники и свои дни
button-calendar-region = Регион: { $region }
button-own-day = Добавить свой день
button-earlier-days = ‹ Раньше
button-later-days = Позже ›
own-day-ask = Как называется день и когда он? Например: День гостя 15.03
    Он бывает каждый год. С годом (15.03.2027) — один раз.
own-day-out-ask = Убрать «{ $title }»? Что отправлено и подарено, остаётся.
button-own-day-out = Убрать этот день
button-own-day-out-surely = Да, убрать

calendar-title-birthday = Дни рождения
calendar-title-anniversary = Год с нами
calendar-title-win-back = Давно не были
calendar-title-near-reward = Почти подарок
calendar-title-reward-waiting = Подарок ждёт
calendar-about-birthday = Поздравление в день рождения гостя. Родившихся 29 февраля в другие годы поздравляем 28-го.
calendar-about-anniversary = Благодарность в день, когда гость завёл карту, каждый год.
calendar-about-win-back = { $days ->
    [one] Тёплое слово гостям, которых нет { $days } день, один раз до следующего визита.
    [few] Тёплое слово гостям, которых нет { $days } дня, один раз до следующего визита.
   *[many] Тёплое слово гостям, которых нет { $days } дней, один раз до следующего визита.
}
calendar-about-near-reward = Через пять дней после визита — гостям, которым до подарка не хватает { $counts ->
    [stamps] одного штампа
    [points] последней пятой части баллов
   *[both] одного штампа (или последней пятой части баллов)
}. Один раз на карту.
calendar-about-reward-waiting = Гостям, чей подарок не получен 7 дней, и ещё раз через 21 день.
calendar-is-holiday = Государственный праздник.
calendar-is-own = { $yearly ->
    [1] Ваш собственный день, каждый год.
   *[0] Ваш собственный день, один раз.
}
calendar-off = <b>Выключено</b>: ничего не происходит.
calendar-on = <b>Включено</b>, в { $hour }.
calendar-on-next = <b>Включено</b>. Следующий раз: { $day }, в { $hour }.
calendar-over = Этот день уже прошёл.
calendar-falls = Выпадает на { $day }
calendar-no-message = Сообщение не отправляется.
calendar-words-ours = Текст наш. Его видно в предпросмотре.
calendar-words-own = Ваш текст на языках: { $languages }
calendar-picture = К сообщению приложена картинка.
calendar-gift = { $days ->
    [one] Подарок: { $reward }, действует { $days } день.
    [few] Подарок: { $reward }, действует { $days } дня.
   *[many] Подарок: { $reward }, действует { $days } дней.
}
calendar-gift-all = Его получают и те, кто не хочет сообщений.
calendar-gift-agreed = Его получают те, кому идёт сообщение.
calendar-times = { $times ->
    [3] В этот день всё засчитывается втройне.
   *[2] В этот день всё засчитывается вдвойне.
}
calendar-last = В прошлый раз, { $day }: сообщение получили { $sent } из { $total }.
calendar-last-gifts = Подарков вручено: { $gifts }, получено: { $used }.
button-calendar-on = Включить
button-calendar-off = Выключить
button-calendar-hour = В { $hour }
button-calendar-words = Текст
button-calendar-preview = Предпросмотр
button-calendar-gift = Подарок
button-calendar-gift-days = Срок подарка
button-calendar-times = Считать вдвойне
button-calendar-quiet = Без сообщения
button-calendar-message = С сообщением
button-calendar-absence = Сколько дней
calendar-ask-hour = В котором часу? Тихих часов здесь нет.
calendar-ask-gift = Какой подарок? Он будет ждать гостя в /rewards.
calendar-ask-gift_days = Сколько дней действует подарок?
calendar-ask-times = Как считать { $counts ->
    [stamps] штампы
    [points] баллы
   *[both] штампы и баллы
} в этот день?
calendar-ask-absence = Через сколько дней без визита?
button-gift-none = Без подарка
button-gift-other = Другой подарок
button-times = { $times ->
    [1] Как всегда
    [2] Вдвойне
   *[3] Втройне
}
button-so-many-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}
gift-title-ask = Что это за подарок? Пришлите название, например: Булочка с корицей
calendar-words-ask = На каком языке? ✓ — там ваш текст.
words-ask = <b>{ $language }</b>. Сейчас гости читают так:
words-ask-how = Пришлите свой текст, фото или и то и другое. Текст можно оформить и вставить в него { $gaps }: каждому гостю подставится своё.
button-picture-off = Без картинки
button-words-ours = Вернуть наш текст
refusal-own-day-wrong = Нужны название (не длиннее { $most } букв) и день, например: День гостя 15.03
refusal-own-days-full = Своих дней может быть { $most }. Сначала уберите один, потом добавьте этот.
refusal-words-empty = Пришлите текст или фото, например: С днём рождения, {"{"}name{"}"}!
refusal-words-long = Длиннее, чем можно, с длинным именем внутри. Лишних букв: { $over }. Пришлите короче, например: Скучаем!
refusal-words-gap = «{ $gap }» я здесь подставить не могу. Можно только { $known }, например: До встречи, {"{"}name{"}"}!
