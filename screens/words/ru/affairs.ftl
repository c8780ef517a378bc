# A member's own affairs: history, settings, their data, and inviting a friend.
command-history = История вашей карты
command-invite = Пригласить друга

button-history = История
button-older = Раньше
button-newer = Позже
history = <b>История</b>
history-empty = На карте пока ничего не было. Первый визит появится здесь.
history-line = • { $when } · { $what }
history-earned = +{ $stamps } { $stamps ->
    [one] штамп
    [few] штампа
   *[many] штампов
}
history-thanked = +{ $stamps } { $stamps ->
    [one] штамп
    [few] штампа
   *[many] штампов
}, спасибо за приглашение
history-filled = Карта заполнена, новый подарок: { $reward }
history-reward = новый подарок: { $reward }
history-used = Подарок получен: { $reward }
history-reward-back = Подарок снова ваш: { $reward }
history-lapsed = { $stamps ->
    [one] сгорел { $stamps } штамп
    [few] сгорели { $stamps } штампа
   *[many] сгорели { $stamps } штампов
}
history-taken-back = { $stamps ->
    [one] отменён { $stamps } штамп
    [few] отменены { $stamps } штампа
   *[many] отменены { $stamps } штампов
}
history-given-back = { $stamps ->
    [one] возвращён { $stamps } штамп
    [few] возвращены { $stamps } штампа
   *[many] возвращены { $stamps } штампов
}
history-corrected = Исправление: { $sign }{ $stamps } { $stamps ->
    [one] штамп
    [few] штампа
   *[many] штампов
}
history-brought = Перенос: { $sign }{ $stamps } { $stamps ->
    [one] штамп
    [few] штампа
   *[many] штампов
}

settings-name = Имя: <b>{ $name }</b>
settings-birthday = День рождения: { $day } (изменить его помогут на кассе)
settings-phone = Телефон: { $phone }
button-name = Имя
button-birthday = День рождения
button-phone = Телефон
button-new-card = Новая карта
name-ask = Как к вам обращаться на кассе? Сейчас: «{ $name }».
birthday-ask = Когда у вас день рождения? Пришлите день и месяц, например 14.02, или вместе с годом: 14.02.1990.
    Дата записывается один раз, потом изменить её можно только на кассе.
phone-ask = По номеру мы узнаем вас, если этот аккаунт когда-нибудь потеряется. Сотрудники его не видят.
    Чтобы номер точно был ваш, нажмите внизу <b>Отправить мой номер</b>.
phone-kept = Спасибо, номер записан: { $phone }
form-left = Всё осталось как было.
new-card-ask = У новой карты будут новый код и новый номер, а старая сразу перестанет действовать. Всё накопленное останется. Заменить?
button-new-card-surely = Да, заменить
new-card = Готово. Номер новой карты: <b>{ $number }</b>, старая больше не действует. Всё накопленное на месте.

button-my-data = Мои данные файлом
button-delete = Удалить меня
my-data = Здесь всё, что { $business } хранит о вас. Файл откроется в любом текстовом редакторе.
delete-ask = <b>Удалить всё, что { $business } знает о вас?</b>
delete-card = Карта сразу перестанет действовать, и вернуть её будет нельзя.
delete-stamps = { $stamps ->
    [one] На ней пропадёт { $stamps } штамп.
    [few] На ней пропадут { $stamps } штампа.
   *[many] На ней пропадут { $stamps } штампов.
}
delete-ready = { $ready ->
    [one] Пропадёт и { $ready } подарок, который вас ждёт.
    [few] Пропадут и { $ready } подарка, которые вас ждут.
   *[many] Пропадут и { $ready } подарков, которые вас ждут.
}
delete-staff = В команде вас тоже больше не будет.
button-delete-go-on = Дальше
delete-ask-again = Отменить это будет нельзя. Точно удалить всё прямо сейчас?
button-keep-all = Нет, оставить
button-delete-surely = Да, удалить всё
erased = Готово: { $business } больше ничего о вас не знает. Спасибо, что были с нами! Захотите вернуться — команда /start даст новую карту.

button-referral = Пригласить друга
button-share = Поделиться ссылкой
referral = <b>{ $business }</b> ждёт и ваших друзей: покажите им этот код или отправьте ссылку. { $thanks }
    { $link }
referral-thanks = { $stamps ->
    [1] После первого визита вы оба получите по штампу.
    [one] После первого визита вы оба получите по { $stamps } штампу.
    [few] После первого визита вы оба получите по { $stamps } штампа.
   *[many] После первого визита вы оба получите по { $stamps } штампов.
}
referral-nothing = Карта у друга появится сразу.
referral-share = Моё любимое место: { $business }. Вот карта для штампов и подарков.
