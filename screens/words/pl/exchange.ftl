# Goście z pliku, wszystko na zewnątrz dla właściciela i karta, którą ktoś miał wcześniej.
button-data = Dane
button-import = Wczytaj
button-export = Pobierz
button-import-surely = Wczytaj: { $people }
button-import-other = Inny plik
button-forget-waiting = Zapomnij czekających
button-forget-surely = Tak, zapomnij
button-earlier = Mam wcześniejszą kartę

data = <b>Twoje dane</b>
    Wczytaj gości z pliku albo pobierz wszystko.
data-members = Goście z kartą: { $members }
data-waiting = Wczytani, jeszcze ich tu nie było: { $waiting }

import-ask = Przyślij tabelę gości: plik <b>CSV</b> albo <b>XLSX</b>. Pierwszy wiersz to nazwy kolumn, w dowolnej kolejności:
    <pre>{ $example }</pre>
    Rozumiem też: telegram_id, birthday, tags, language. W każdym wierszu potrzebny jest telefon albo telegram_id. Najpierw pokażę, co jest w pliku, dopiero potem coś się zmieni.
import-shown = <b>Oto, co jest w pliku.</b> Na razie nic się nie zmieniło.
import-count-new = Nowi: { $people }
import-count-merged = Już tu są, jest co dodać: { $people }
import-count-unchanged = Już tu są, nie ma nic do dodania: { $people }
import-count-refused = Pominięte wiersze: { $people }
import-ignored = Nieznane kolumny, pominięte: { $columns }
import-problems = <b>Spójrz na te wiersze:</b>
import-at-line = { $line }: { $problem }
import-more = … i jeszcze { $more }, wszystkie są w pliku poniżej.
import-nothing = Nie ma w nim nic nowego, więc nie ma czego wczytać.
import-problems-file = Wszystkie wiersze do sprawdzenia. Popraw plik i przyślij go jeszcze raz albo wczytaj resztę.
import-line = Wiersz
import-problem = Co sprawdzić
import-going = Wczytuję: { $done } z { $people }. Dam znać, gdy wszystko będzie gotowe.
import-done = <b>Wczytane.</b>
import-wait = Czekają na swoich gości: { $waiting }. Gość otwiera bota, naciska „Mam wcześniejszą kartę”, udostępnia numer i wszystko jest na jego karcie.

wrong-width = inna liczba komórek niż w pierwszym wierszu ({ $cell })
wrong-sign = znak, który nie jest tekstem: { $cell }
wrong-long = o wiele za długa komórka: { $cell }
wrong-formula = formuła; wpisz jej wynik: { $cell }
wrong-nobody = brak telefonu i telegram_id
wrong-telegram = to nie telegram_id: { $cell }. Dobrze: 123456789
wrong-phone = to nie numer telefonu: { $cell }. Dobrze: +48512345678
wrong-phone-rounded = arkusz obciął ten numer: { $cell }. Ustaw kolumnę jako tekst i wpisz go jeszcze raz
wrong-birthday = to nie data urodzin: { $cell }. Dobrze: 14.02.1990 albo 14.02
wrong-balance = to nie liczba całkowita od 0 w górę: { $cell }. Dobrze: 7
wrong-balance-most = więcej, niż można przenieść na jedną kartę: { $cell }
wrong-promotions = ani tak, ani nie: { $cell }
wrong-tags = za dużo etykiet albo za długa etykieta: { $cell }
wrong-clash = telefon z wiersza { $other }, ale inny telegram_id
wrong-clash-here = telefon i telegram_id należą tu do dwóch różnych gości
wrong-language = w tym języku bot nie mówi, pominięte: { $cell }. Dobrze: pl
wrong-repeated = to samo co w wierszu { $other }, policzone raz
wrong-joined = ten sam gość co w wierszu { $other }, salda dodane

export-ready = Wszystko, co przechowuje { $business }: goście, wpisy, nagrody i wiadomości, jako CSV i jeden skoroszyt XLSX. To dane osobowe: trzymaj plik w bezpiecznym miejscu.
forget-ask = Zapomnieć tych, którzy są wczytani, ale jeszcze nie przyszli ({ $waiting })? Kto ma już kartę, zostaje ze wszystkim, co na niej jest.
forgotten = Zapomniani: { $people }

earlier-ask = Witaj ponownie! Dawną kartę znajdę po numerze telefonu. Naciśnij poniżej <b>Wyślij mój numer</b>.
came-over = Jest! Twoja dawna karta jest już tutaj.
came-over-stamps = Przeniesione pieczątki: { $units }. Teraz { $balance } z { $goal }.
came-over-points = Przeniesione punkty: { $units }. Teraz { $balance }.
came-over-reward = Już dla ciebie: { $reward }
came-over-reward-until = Już dla ciebie: { $reward } (do { $lapse })

notice-came-over = Twoja dawna karta jest już tutaj. Przeniesione pieczątki: { $units }. Teraz { $balance } z { $goal }.
notice-came-over-points = Twoja dawna karta jest już tutaj. Przeniesione punkty: { $units }. Teraz { $balance }.
notice-imported = Wczytywanie zakończone: { $people }.

refusal-earlier-none = Pod tym numerem nie ma dawnej karty. Udostępnij numer podany wtedy albo po prostu dołącz: w reszcie pomogą przy kasie.
refusal-import-big = Ten plik jest za duży: najwyżej { $most } MB. Podziel go albo usuń to, co zbędne.
refusal-import-broken = Od wiersza { $row } nie da się czytać: cudzysłów nie jest zamknięty albo komórka jest ogromna. Dobrze: "Anna ""A"" Nowak". Popraw i przyślij plik jeszcze raz.
refusal-import-empty = Ten plik jest pusty. Przyślij tabelę, której pierwszy wiersz to nazwy kolumn, na przykład: phone;name;balance
refusal-import-file = Przyślij tabelę jako plik: CSV albo XLSX.
refusal-import-gone = Nie udało się pobrać tego pliku z Telegrama. Wyślij go, proszę, jeszcze raz.
refusal-import-header = W pierwszym wierszu nie ma znanych kolumn. Powinien wyglądać tak: phone;name;balance
refusal-import-kind = Nie umiem odczytać tego pliku jako tabeli. Zapisz go jako CSV albo XLSX i przyślij jeszcze raz.
refusal-import-mixed = Litery w wierszu { $row } są w innym kodowaniu niż wcześniejsze. Zapisz cały plik jako CSV w UTF-8 albo jako XLSX i przyślij ponownie.
refusal-import-rows = Zatrzymuję się na wierszu { $row }: więcej niż { $most } wierszy naraz to za dużo. Podziel plik i przyślij części po kolei.
refusal-import-twice = Dwie kolumny znaczą to samo: { $column } stoi w kolumnach { $first } i { $second }. Zostaw jedną i przyślij plik jeszcze raz.
refusal-import-who = Żadna kolumna nie mówi, kto to jest. Dodaj phone albo telegram_id i przyślij plik jeszcze raz.
