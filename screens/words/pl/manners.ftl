# What a member gets and may stop, and the manners an owner keeps to.
settings-receipts = O karcie piszemy zawsze: dowiesz się o każdej zmianie.
settings-offers-limits = { $budget ->
    [0] Na razie żadnych nie wysyłamy.
   *[other] Najwyżej { $budget } w ciągu 30 dni i nigdy od { $from } do { $until }.
}
settings-topics = Dotknij tematu, aby go wyłączyć albo przywrócić:
topic-news = Nowości
topic-offers = Promocje
topic-greetings = Życzenia
topic-reminders = Przypomnienia
settings-ticked = ✓ { $topic }
settings-unticked = { $topic }

button-stop-undo = Koniec z ofertami · Cofnij
offers-stopped = Nie będziemy już wysyłać ofert.
offers-again = Oferty znów są włączone.

manners = <b>Dobre maniery</b>
manners-quiet = Cisza od { $from } do { $until }: oferty nie wychodzą, a wiadomości o karcie przychodzą bez dźwięku.
manners-budget = { $budget ->
    [0] Oferty: żadnych, dopóki na nie nie pozwolisz.
   *[other] Oferty: najwyżej { $budget } na gościa w ciągu { $days } dni, razem z życzeniami.
}
manners-promise = Goście widzą to w swoich ustawieniach. Wiadomości o karcie przychodzą zawsze.
manners-ask-from = Od której wieczorem ma być cisza?
manners-ask-until = Do której rano ma trwać cisza?
manners-ask-budget = Ile ofert może dostać jeden gość w ciągu 30 dni?
manners-none = Ani jednej
button-manners-from = Cisza od
button-manners-until = Cisza do
button-manners-budget = Ile ofert
