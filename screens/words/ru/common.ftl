# Words that stand in more than one place.
#
# One word for one thing: stamp = штамп, reward = подарок, card = карта, practice card = пробная карта, member = гость,
# staff = сотрудник, manager = менеджер, owner = владелец, offers = акции, business = бизнес, counter = касса,
# entry = запись, scan = сканировать, undo = отменить, hand over = выдать, use (a reward) = получить.
# The reader is «вы» in lower case; no past tense about the reader or the bot, so that no gender is guessed.
# A reward, a name or a place comes in the nominative: it stands in «…», after a colon, or between commas.
language-name = Русский
someone = Гость
role-staff = сотрудник
role-manager = менеджер
role-owner = владелец

reward-free-coffee = Бесплатный кофе
reward-free-haircut = Бесплатная стрижка

progress = { $balance } из { $goal }
missing = { $missing ->
    [1] Ещё один штамп до подарка: { $reward }
    [one] Ещё { $missing } штамп до подарка: { $reward }
    [few] Ещё { $missing } штампа до подарка: { $reward }
   *[many] Ещё { $missing } штампов до подарка: { $reward }
}
ready-line = { $ready ->
    [one] { $ready } подарок ждёт
    [few] { $ready } подарка ждут
   *[many] { $ready } подарков ждут
}

key-card = Карта
key-rewards = Подарки
key-scan = Сканировать
key-undo = Отменить
key-manage = Управление
key-cancel = Отмена
key-share-phone = Отправить мой номер

command-start = Начать
command-card = Ваша карта
command-balance = Сколько накоплено
command-rewards = Какие подарки вас ждут
command-settings = Ваши настройки
command-privacy = Что мы храним и зачем
command-help = Что здесь можно сделать
command-scan = Сканировать карту
command-undo = Отменить последнее действие
command-team = Ваша команда и приглашения
command-manage = Ваш бизнес

button-back = Назад
button-menu = Меню
button-cancel = Отмена
button-language = Язык
button-privacy = Что мы храним

toast-done = Готово
toast-undone = Отменено
