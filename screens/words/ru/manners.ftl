# What a member gets and may stop, and the manners an owner keeps to.
settings-receipts = О карте пишем всегда: вы узнаете обо всём, что на ней меняется.
settings-offers-limits = { $budget ->
    [0] Сейчас мы их не рассылаем.
   *[other] Не больше { $budget } за 30 дней и никогда с { $from } до { $until }.
}
settings-topics = Нажмите на тему, чтобы отключить её или вернуть:
topic-news = Новости
topic-offers = Скидки
topic-greetings = Поздравления
topic-reminders = Напоминания
settings-ticked = ✓ { $topic }
settings-unticked = { $topic }

button-stop-undo = Акций больше не будет · Вернуть
offers-stopped = Больше не будем присылать акции.
offers-again = Акции снова включены.

manners = <b>Правила рассылки</b>
manners-quiet = Тишина с { $from } до { $until }: акции не отправляются, а сообщения о карте приходят без звука.
manners-budget = { $budget ->
    [0] Акции: не отправляются, пока вы не разрешите.
    [one] Акции: не больше { $budget } сообщения на гостя за { $days } дней, вместе с поздравлениями.
    [few] Акции: не больше { $budget } сообщений на гостя за { $days } дней, вместе с поздравлениями.
    [many] Акции: не больше { $budget } сообщений на гостя за { $days } дней, вместе с поздравлениями.
   *[other] Акции: не больше { $budget } сообщений на гостя за { $days } дней, вместе с поздравлениями.
}
manners-promise = Гости видят это в своих настройках. Сообщения о карте приходят всегда.
manners-ask-from = С какого часа вечером начинается тишина?
manners-ask-until = До какого часа утром длится тишина?
manners-ask-budget = Сколько акций может получить один гость за 30 дней?
manners-none = Ни одной
button-manners-from = Тишина с
button-manners-until = Тишина до
button-manners-budget = Сколько акций
