# Гости из файла, выгрузка всего для владельца и карта, которая была раньше.
button-data = Данные
button-import = Загрузить
button-export = Выгрузить
button-import-surely = Загрузить: { $people }
button-import-other = Другой файл
button-forget-waiting = Забыть тех, кто не пришёл
button-forget-surely = Да, забыть
button-earlier = У меня была карта

data = <b>Ваши данные</b>
    Загрузите гостей из файла или выгрузите всё.
data-members = Гостей с картой: { $members }
data-waiting = Загружены, но ещё не пришли: { $waiting }

import-ask = Пришлите таблицу гостей: файл <b>CSV</b> или <b>XLSX</b>. В первой строке названия столбцов, в любом порядке:
    <pre>{ $example }</pre>
    Ещё понятны: telegram_id, birthday, tags, language. В каждой строке нужен телефон или telegram_id. Сначала покажу, что в файле, и только потом что-то изменится.
import-shown = <b>Вот что в файле.</b> Пока ничего не изменено.
import-count-new = Новые: { $people }
import-count-merged = Уже здесь, есть что добавить: { $people }
import-count-unchanged = Уже здесь, добавить нечего: { $people }
import-count-refused = Пропущено строк: { $people }
import-ignored = Незнакомые столбцы, они пропущены: { $columns }
import-problems = <b>Посмотрите на эти строки:</b>
import-at-line = { $line }: { $problem }
import-more = … и ещё { $more }, все они в файле ниже.
import-nothing = Нового в нём нет, загружать нечего.
import-problems-file = Все строки с вопросами. Исправьте файл и пришлите снова или загрузите остальное как есть.
import-line = Строка
import-problem = На что посмотреть
import-going = Загрузка: { $done } из { $people }. Сообщу, когда всё будет готово.
import-done = <b>Загружено.</b>
import-wait = Ждут своих гостей: { $waiting }. Гость открывает бота, нажимает «У меня была карта», делится номером, и всё окажется на его карте.

wrong-width = ячеек не столько, сколько в первой строке ({ $cell })
wrong-sign = недопустимый символ: { $cell }
wrong-long = слишком длинная ячейка: { $cell }
wrong-formula = формула; впишите вместо неё результат: { $cell }
wrong-nobody = нет ни телефона, ни telegram_id
wrong-telegram = не telegram_id: { $cell }. Верно так: 123456789
wrong-phone = не номер телефона: { $cell }. Верно так: +79123456789
wrong-phone-rounded = табличная программа обрезала номер: { $cell }. Сделайте столбец текстовым и впишите номер снова
wrong-birthday = не день рождения: { $cell }. Верно так: 14.02.1990 или 14.02
wrong-balance = не целое число от нуля: { $cell }. Верно так: 7
wrong-balance-most = больше, чем можно перенести на одну карту: { $cell }
wrong-promotions = не «да» и не «нет»: { $cell }
wrong-tags = слишком много меток или слишком длинная метка: { $cell }
wrong-clash = телефон из строки { $other }, но другой telegram_id
wrong-clash-here = телефон и telegram_id здесь у двух разных гостей
wrong-language = такого языка у бота нет, он пропущен: { $cell }. Верно так: ru
wrong-repeated = то же, что в строке { $other }, учтено один раз
wrong-joined = тот же гость, что в строке { $other }, балансы сложены

export-ready = Всё, что хранит { $business }: гости, записи, подарки и рассылки, в CSV и в одной книге XLSX. Это личные данные: берегите файл.
forget-ask = Забыть тех, кто загружен, но ещё не пришёл ({ $waiting })? У кого уже есть карта, тот остаётся, и всё остаётся на карте.
forgotten = Забыто: { $people }

earlier-ask = С возвращением! Прежняя карта найдётся по номеру телефона. Нажмите ниже <b>Отправить мой номер</b>.
came-over = Нашлась! Прежняя карта теперь здесь.
came-over-stamps = Перенесено штампов: { $units }. Теперь { $balance } из { $goal }.
came-over-points = Перенесено баллов: { $units }. Теперь { $balance }.
came-over-reward = Уже ваше: { $reward }
came-over-reward-until = Уже ваше: { $reward } (до { $lapse })

notice-came-over = Прежняя карта теперь здесь. Перенесено штампов: { $units }. Теперь { $balance } из { $goal }.
notice-came-over-points = Прежняя карта теперь здесь. Перенесено баллов: { $units }. Теперь { $balance }.
notice-imported = Загрузка завершена: { $people }.

refusal-earlier-none = Под этим номером прежней карты нет. Поделитесь номером, который был указан тогда, или просто вступайте: на кассе помогут с остальным.
refusal-import-big = Файл слишком большой: можно до { $most } МБ. Разделите его или уберите лишнее.
refusal-import-broken = Со строки { $row } читать не получается: кавычка не закрыта или ячейка огромная. Верно так: "Анна ""А"" Петрова". Исправьте и пришлите файл снова.
refusal-import-empty = Файл пустой. Пришлите таблицу, где в первой строке названия столбцов, например: phone;name;balance
refusal-import-file = Пришлите таблицу файлом: CSV или XLSX.
refusal-import-gone = Получить этот файл от Telegram не удалось. Пришлите его, пожалуйста, ещё раз.
refusal-import-header = В первой строке нет знакомых столбцов. Она должна выглядеть так: phone;name;balance
refusal-import-kind = Прочитать этот файл как таблицу не получается. Сохраните его как CSV или XLSX и пришлите снова.
refusal-import-mixed = Буквы в строке { $row } в другой кодировке, чем в строках до неё. Сохраните весь файл как CSV в UTF-8 или как XLSX и пришлите снова.
refusal-import-rows = Дальше строки { $row } не читаю: больше { $most } строк за раз не загрузить. Разделите файл и пришлите части по очереди.
refusal-import-twice = Два столбца значат одно и то же: { $column } стоит в столбцах { $first } и { $second }. Оставьте один и пришлите файл снова.
refusal-import-who = Ни один столбец не говорит, чья это строка. Добавьте phone или telegram_id и пришлите файл снова.
