# What the owner reads.
owner-welcome = <b>{ $business }</b> теперь в ваших руках, и карта уже готова.
    Четыре коротких вопроса настроят её под вас. С ними можно не спешить: они есть в <b>Управлении</b>, там же команда и пробная карта.
manage = <b>{ $business }</b>
manage-programme = { $goal ->
    [1] Один штамп
    [one] { $goal } штамп
    [few] { $goal } штампа
   *[many] { $goal } штампов
} → { $reward }
manage-members = { $members ->
    [0] Гостей с картой пока нет.
    [one] { $members } гость с картой.
    [few] { $members } гостя с картой.
   *[many] { $members } гостей с картой.
}
manage-link = Ссылка для новых гостей, на кассу и плакаты: { $link }
button-manage = Управление
button-team = Команда
button-rename = Название
button-practice = Пробная карта
rename-ask = Как называется ваш бизнес? Сейчас: «{ $business }».
renamed = Готово: <b>{ $business }</b>.

team = <b>Команда</b> и что сделано сегодня
team-line = • { $name }, { $role }, { $place }: { $did }
button-invite-staff = Новый сотрудник
button-invite-manager = Новый менеджер
button-remove = Убрать: { $name }
button-remove-surely = Да, убрать
remove-ask = Убрать из команды: { $name }? Доступ закроется сразу, кнопки на открытом экране тоже перестанут работать.
invitation = Отправьте эту ссылку тому, кого приглашаете ({ $role }, { $place }). Она сработает один раз, до { $until }.
    { $link }
joined-team = Вы в команде: <b>{ $role }</b> ({ $place }).
