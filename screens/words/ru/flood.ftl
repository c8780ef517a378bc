# One answer to many: after an absence, and to somebody who sends faster than they can be answered.
notice-away = Какое-то время ответов не было, извините. Вот один ответ на всё, что пришло с { $since }.
notice-away-many = Слишком много сразу, поэтому вот один ответ на всё.
away-done = Сделано: { $count }.
served-late = Для кого: { $names }.
away-old = Без ответа: { $count }. Если ещё нужно, просто спросите снова.
away-refused = Не получилось: { $count }. Попробуйте ещё раз, и станет ясно почему.
