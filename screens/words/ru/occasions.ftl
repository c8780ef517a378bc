# Что гости слышат по случаю, пока владелец не сказал своими словами.
occasion-birthday = 🎂 С днём рождения, { $name }! Пусть день будет чудесным. Будем рады видеть вас.
occasion-anniversary = { $years ->
    [1] { $name }, вашей карте сегодня год. Спасибо, что вы с нами! 💛
    [one] { $name }, вашей карте сегодня { $years } год. Спасибо, что вы с нами! 💛
    [few] { $name }, вашей карте сегодня { $years } года. Спасибо, что вы с нами! 💛
   *[many] { $name }, вашей карте сегодня { $years } лет. Спасибо, что вы с нами! 💛
}
occasion-win-back = { $name }, давно не виделись. На вашей карте всё как было. Загляните, когда будете рядом 👋
occasion-near-reward = Осталось совсем чуть-чуть. { $points ->
    [1] Не хватает баллов: { $missing }.
   *[0] Не хватает одного штампа.
} И подарок ваш: { $reward } ✨
occasion-reward-waiting = Вас ждёт подарок: { $reward }. Он в /rewards, готов к вашему следующему визиту 🎁
occasion-holiday = Сегодня праздник: { $day }. Тёплые пожелания от всех нас, { $business } ✨
occasion-holiday-plain = Тёплые пожелания в этот праздничный день от всех нас, { $business } ✨
occasion-own-day = Сегодня у нас особый день: { $day }. Загляните, если получится ✨
occasion-times-today = { $times ->
    [3] Сегодня всё засчитывается втройне.
   *[2] Сегодня всё засчитывается вдвойне.
}
notice-gift = 🎁 Подарок для вас: <b>{ $reward }</b>
    Он ждёт в /rewards и действует по { $lapse } включительно.
history-gift = Подарок: { $reward }
given-times = { $times ->
    [3] Тройной день: всё засчитывается втройне.
   *[2] Двойной день: всё засчитывается вдвойне.
}

holiday-new-year = Новый год
holiday-epiphany = Богоявление
holiday-good-friday = Страстная пятница
holiday-easter = Пасха
holiday-easter-monday = Пасхальный понедельник
holiday-labour = День труда
holiday-pentecost = Троица
holiday-assumption = Успение Богородицы
holiday-all-saints = День всех святых
holiday-christmas-eve = Сочельник
holiday-christmas = Рождество
holiday-second-christmas = Второй день Рождества
holiday-women = Женский день
holiday-mothers = День матери
holiday-children = День защиты детей
