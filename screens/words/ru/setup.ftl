# The set-up in four questions, and the poster.
button-setup = Настроить бизнес
button-setup-again = Настроить заново
button-poster = Плакат
setup-step = Вопрос { $number } из 4
setup-later = Позже
setup-kind = Чем вы занимаетесь?
preset-cafe = Кафе: 10 штампов, кофе бесплатно
preset-barber = Барбершоп: 5 штампов, стрижка
setup-name = Как называется ваш бизнес? Напишите название.
setup-keep = Оставить «{ $name }»
setup-country = В какой вы стране? Нажмите кнопку или напишите название. От неё зависят часовой пояс и валюта.
setup-country-unknown = Такой страны я не знаю. Напишите её название или две буквы, например: Литва или LT.
setup-zone = По времени какого города вы работаете?
setup-look = Какой цвет вам подходит? Чтобы на карте был ваш логотип, сначала пришлите его картинкой.
setup-look-logo = Логотип уже на карте. Теперь цвет?
setup-logo-unreadable = Эта картинка не открывается. Пришлите обычное фото или PNG — или просто выберите цвет.
setup-done = <b>{ $business }</b>: всё настроено. { $country }, { $timezone }, { $currency }.
    Ниже — плакат для вашей стойки. Кто его отсканирует, сразу сможет получить карту.
poster = Для вашей стойки
poster-print = То же для печати, формат A5
poster-headline = Ваша карта со штампами — в Telegram
poster-line = Соберите { $goal ->
    [1] один штамп
    [one] { $goal } штамп
    [few] { $goal } штампа
   *[many] { $goal } штампов
} и получите подарок: { $reward }
poster-scan = Наведите камеру телефона на код
poster-start = Нажмите СТАРТ, затем получите карту
poster-show = Показывайте карту при каждом визите
