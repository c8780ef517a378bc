# What members and guests read.
welcome = Здравствуйте! Это <b>{ $business }</b>. Соберите { $goal ->
    [1] один штамп
    [one] { $goal } штамп
    [few] { $goal } штампа
   *[many] { $goal } штампов
} и получите подарок: <b>{ $reward }</b>.
welcome-invited = Вы здесь по приглашению друга.
welcome-kept = Мы храним только ваше имя, язык и штампы.
button-join = Получить карту
button-join-offers = Получить карту и акции

joined = { $name }, вы с нами! Вот ваша карта: показывайте её на кассе каждый раз.
joined-receipts = Будем писать только о ваших штампах и подарках.
joined-offers = Будем писать о ваших штампах, подарках и об акциях.

card-caption = <b>{ $name }</b>
card-practice = <b>Пробная карта</b>. Пробуйте на ней что угодно: в отчёты она не попадает.
button-rewards = Подарки
button-rewards-ready = Подарки ({ $ready })
button-big-qr = Крупный QR
button-card = Карта
button-practice-panel = Открыть на кассе
big-qr = Номер карты: <b>{ $number }</b>

pass = <b>{ $reward }</b>
    Покажите это на кассе до { $until }. Код сработает один раз.
pass-line = Покажите на кассе до { $until }
pass-used = <b>{ $reward }</b>
    Подарок получен. Приятного дня!

balance = <b>{ $business }</b>: { $balance } из { $goal } { $goal ->
    [one] штампа
    [few] штампов
   *[many] штампов
}
balance-lapses = { $units ->
    [one] После { $day } сгорит { $units } штамп.
    [few] После { $day } сгорят { $units } штампа.
   *[many] После { $day } сгорят { $units } штампов.
}
balance-ready = { $ready ->
    [1] Вас ждёт подарок.
    [one] Вас ждёт { $ready } подарок.
    [few] Вас ждут { $ready } подарка.
   *[many] Вас ждут { $ready } подарков.
}

rewards-ready = { $ready ->
    [1] У вас есть подарок!
    [one] У вас { $ready } подарок!
    [few] У вас { $ready } подарка!
   *[many] У вас { $ready } подарков!
}
rewards-none = Подарков пока нет.
button-use = Получить: { $reward }
button-use-now = Да, сейчас

help = Вот что здесь можно сделать.
help-again = Это мне непонятно, но вот что здесь можно сделать.
help-cancelled = Всё осталось как было. Вот что здесь можно сделать.
help-nothing-to-cancel = Отменять нечего. Вот что здесь можно сделать.
help-member = /card — ваша карта, /rewards — подарки, которые вас ждут, /balance — сколько у вас штампов.
help-guest = Начните с карты: получить её можно в одно касание.
help-staff = Наведите камеру на карту гостя, пришлите фото кода или наберите десять цифр под ним.
button-settings = Настройки

privacy = <b>{ $business }</b>: что мы храним о вас
    • ваш Telegram ID, чтобы писать вам
    • имя и язык, чтобы обращаться к вам
    • штампы и подарки, чтобы сдержать обещание
    • на что вы согласились и когда

    Сотрудники видят ваше имя, штампы и подарки. Больше никто ничего не видит, данные не продаются и не передаются.

settings = <b>Настройки</b>
settings-offers-on = Акции включены: расскажем и о них, и о праздниках.
settings-offers-off = Акции выключены: пишем только о ваших штампах и подарках.
button-offers-stop = Отключить акции
button-offers-start = Присылать акции
languages = На каком языке вам удобнее?
language-changed = Теперь я говорю по-русски.
