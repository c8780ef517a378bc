# Zamrożenie osoby z zespołu i cofnięcie tego, co przyznała.
button-freeze = Zamroź i sprawdź
button-frozen = Zobacz, co się działo
colleague-frozen = Dostęp zamrożony: żaden przycisk i żadna wiadomość nie działa.
frozen-now = <b>{ $name }</b>: dostęp zamrożony, nie działa już żaden przycisk, także na otwartych ekranach.
frozen-not = <b>{ $name }</b>: dostęp działa jak zwykle.
frozen-since = Od { $day }:
frozen-since-ever = Od początku w zespole:
frozen-gave = • przyznano: { $given }, goście: { $members }
frozen-redeemed = • wydane nagrody: { $redeemed }
frozen-undone = • cofnięte samodzielnie: { $undone }
frozen-nothing = Nie ma czego cofać.
frozen-would = Jeśli cofniesz wszystko, wpisów: { $entries }. Już cofnięte: { $back }. Wydane nagrody zostają, goście już je mają.
frozen-cancelled = • przepadnie nieodebranych nagród: { $cancelled }
frozen-owing = • goście na minusie, bo nagroda jest już odebrana: { $owing }, razem { $owed }
frozen-unforeseen = To bardzo dużo; ile nagród przepadnie, zobaczysz na końcu.
button-since-today = Dzisiaj
button-since-week = 7 dni
button-since-month = 30 dni
button-since-ever = Wszystko
button-unfreeze = Przywróć dostęp
button-freeze-again = Zamroź ponownie
button-takeback = Cofnij wszystko ({ $entries })
button-takeback-surely = Tak, cofnij { $entries }
takeback-ask = Cofnąć wszystko, co w tym czasie przyznano? Osoba: { $name }. Wpisów: { $entries }. Każdy gość dostanie jedną wiadomość z wyjaśnieniem. Tego nie da się odwrócić.
takeback-going = Cofanie wpisów (osoba: { $name }): { $done } z { $entries }. Dam znać, gdy będzie gotowe.
takeback-done = Osoba: { $name }. Cofnięto: <b>{ $taken }</b>.
    Goście: { $members }. Nieodebrane nagrody, które przepadły: { $vouchers }. { $left ->
        [0] { "" }
       *[other] Zostały bez zmian, bo były już cofnięte albo gość usunął swoje dane: { $left }.
    }
notice-frozen = Twój dostęp do kasy jest wstrzymany. Więcej powie właściciel, on też może go przywrócić.
notice-unfrozen = Znów masz dostęp do kasy: { $role }, { $place }.
notice-taken-back = Sprawdziliśmy wpisy jednej osoby z obsługi i cofnęliśmy te niewłaściwe. Z twojej karty: <b>{ $taken }</b>. { $vouchers ->
        [0] { "" }
       *[other] Razem z tym przepadły nieodebrane nagrody: { $vouchers }.
    } { $owes ->
        [0] { "" }
       *[other] Teraz brakuje: { $owed }; to, co zbierzesz dalej, najpierw to uzupełni.
    }
    Jeśli to pomyłka, powiedz nam przy kasie.
notice-took-all-back = Cofnięte. Osoba: { $name }. Wpisów: { $entries }.
refusal-frozen = Twój dostęp do kasy jest wstrzymany i zaproszenie tego nie zmieni. Poproś właściciela, żeby go przywrócił.
