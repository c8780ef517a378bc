# The owner's desk: places, the team, the look, and the languages guests are offered.
button-places = Точки
button-brand = Вид карты
button-offered = Языки
manage-points = { $points } за { $sum }

places = <b>Точки</b>
places-line = • { $place }: { $people ->
    [0] пока никого
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}
places-line-closed = • { $place }: закрыта
button-place-add = Новая точка
place = <b>{ $place }</b>
place-people = Людей в команде: { $people }
place-link = Плакат ведёт сюда: { $link }
place-zone = Часовой пояс: { $zone }
place-zone-ask = По каким часам живёт <b>{ $place }</b>? Сейчас: { $zone }. По ним идут поздравления и тихие часы для тех, кто последний раз был здесь; отчёты, ограничения и последний день действия остаются по часам заведения.
button-place-zone = Часовой пояс
place-closed = Точка закрыта. Всё, что здесь было, сохранено.
button-place-rename = Название
button-place-close = Закрыть
button-place-open = Снова открыть
place-add-ask = Как называется новая точка? Например: Набережная
place-rename-ask = Как теперь назвать «{ $place }»?
place-close-ask = Закрыть <b>{ $place }</b>? История сохранится. Приглашать туда будет нельзя, но точку можно открыть снова.
place-close-owner = Вы и сами там работаете; ваша новая точка: { $place }.
button-place-close-surely = Да, закрыть
place-close-blocked = <b>{ $place }</b>: здесь ещё кто-то работает ({ $names }). Нажмите на имя, выберите другую точку, а потом закройте эту.
poster-where = Для какой точки плакат?
refusal-place-last = «{ $place }» — единственная открытая точка, поэтому закрыть её нельзя. Сначала добавьте другую, например: Набережная.
refusal-place-named = Точка «{ $place }» уже есть. Напишите другое название, например: Набережная 2
refusal-places-most = Больше точек не поместится, максимум: { $most }. Можно изменить название одной из них.

colleague = <b>{ $name }</b>: { $role }, { $place }
colleague-since = В команде с { $day }
colleague-today = Сегодня:
colleague-idle = Сегодня записей нет.
did-line = { $at } · { $name } · { $deed }
did-line-reversed = { $at } · { $name } · { $deed } · отменено
did-line-back = { $at } · { $name } · отмена: { $deed }
button-make-manager = Сделать менеджером
button-make-staff = Сделать сотрудником
button-move = Другая точка
move-ask = Где теперь работает { $name }?
invite-where = Для какой точки?
notice-post-changed = Ваше место в команде изменилось: <b>{ $role }</b>, { $place }.

brand = <b>{ $business }</b>
    Так выглядят ваши карты. Выберите цвет или рисунок штампа — карты у гостей обновятся сами.
brand-guest = Анна
button-logo = Прислать логотип
button-logo-off = Убрать логотип
logo-ask = Теперь пришлите логотип: картинку из галереи или файл PNG. Лучше всего смотрится квадратный.
refusal-logo-wrong = Логотип из этого не получится. Пришлите одну картинку, например PNG или фото до 10 МБ.

offered = <b>Языки</b>
    Гости выбирают среди отмеченных. { $own ->
        [en] Кто говорит на другом, читает по-английски: это основной язык.
       *[other] Кто говорит на другом, читает по-английски, а если английский не отмечен — на основном: { $language }.
    }
offered-on = ✓ { $language }
offered-off = { $language }
button-own-language = Основной язык
own-language-ask = Какой язык основной? Сейчас: { $language }. Свой язык всегда можно выбрать в /settings.
refusal-language-own = Это основной язык, он всегда включён. Чтобы его убрать, сначала выберите другой основной.
