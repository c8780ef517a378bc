# The programme's page: goal, limits, rewards on the way; another goal under begun cards; and the list of disputes.
button-promise = Program
promise = <b>Twój program pieczątek</b>
promise-goal = { $goal ->
    [one] Pełna karta to jedna pieczątka
    [few] Pełna karta to { $goal } pieczątki
   *[many] Pełna karta to { $goal } pieczątek
} → { $reward }
promise-stop = Po drodze, przy { $at }. pieczątce → { $reward }
promise-finishing = { $cards ->
    [one] Jedna rozpoczęta karta zapełnia się jeszcze po staremu.
    [few] { $cards } rozpoczęte karty zapełniają się jeszcze po staremu.
   *[many] { $cards } rozpoczętych kart zapełnia się jeszcze po staremu.
}
promise-filling = Po zmianie celu zapełniają się karty: { $done } z { $total }.

rule-scan = { $n ->
    [one] Jeden skan to jedna pieczątka.
    [few] Jeden skan to najwyżej { $n } pieczątki.
   *[many] Jeden skan to najwyżej { $n } pieczątek.
}
rule-wait = { $n ->
    [0] Między wizytami nie trzeba przerwy.
    [one] W ciągu minuty od wizyty obsługa musi potwierdzić, że to kolejny zakup.
    [few] W ciągu { $n } minut od wizyty obsługa musi potwierdzić, że to kolejny zakup.
   *[many] W ciągu { $n } minut od wizyty obsługa musi potwierdzić, że to kolejny zakup.
}
rule-day = { $n ->
    [0] Nie ma dziennego limitu.
    [one] Na kartę: najwyżej jedna pieczątka dziennie.
    [few] Na kartę: najwyżej { $n } pieczątki dziennie.
   *[many] Na kartę: najwyżej { $n } pieczątek dziennie.
}
rule-vouchers = { $n ->
    [0] Nagroda czeka bez końca.
    [one] Nagroda czeka jeden dzień.
    [few] Nagroda czeka { $n } dni.
   *[many] Nagroda czeka { $n } dni.
}
rule-friends = { $n ->
    [0] Za zaproszenie znajomych nie ma pieczątek.
    [one] Za pierwszą wizytę z zaproszenia obie osoby dostają po jednej pieczątce.
    [few] Za pierwszą wizytę z zaproszenia obie osoby dostają po { $n } pieczątki.
   *[many] Za pierwszą wizytę z zaproszenia obie osoby dostają po { $n } pieczątek.
}
button-rule-scan = Pieczątki na skan
button-rule-wait = Przerwa
button-rule-day = Limit dzienny
button-rule-vouchers = Ważność nagród
button-rule-friends = Za zaproszenie
ask-scan = Ile przycisków potrzeba przy kasie: tylko jedna pieczątka czy kilka za większe zakupy?
ask-wait = Po jakim czasie można znów przybić pieczątkę na tę samą kartę? Obsługa i tak może zaznaczyć, że to inny zakup.
ask-day = Ile pieczątek dziennie może dostać jedna karta? Nadmiar się nie liczy i obsługa to widzi.
ask-vouchers = Jak długo nagroda czeka na odbiór? Nagrody, które goście już mają, zachowują swój termin.
ask-friends = Co dostają obie osoby, gdy ktoś z zaproszenia przychodzi pierwszy raz?
choice-scan = { $n ->
    [1] Tylko +1
   *[other] Do +{ $n }
}
choice-wait = { $n ->
    [0] Bez przerwy
    [one] { $n } minuta
    [few] { $n } minuty
   *[many] { $n } minut
}
choice-day = { $n ->
    [0] Bez limitu
    [one] { $n } pieczątka
    [few] { $n } pieczątki
   *[many] { $n } pieczątek
}
choice-vouchers = { $n ->
    [0] Bez końca
    [one] { $n } dzień
    [few] { $n } dni
   *[many] { $n } dni
}
choice-friends = { $n ->
    [0] Nic
    [one] { $n } pieczątka
    [few] { $n } pieczątki
   *[many] { $n } pieczątek
}

button-milestones = Po drodze
milestones = Nagrody w drodze do pełnej karty. Naciśnij nagrodę, żeby zmienić jej nazwę.
milestones-none = Po drodze nie ma jeszcze żadnej nagrody. Coś małego w połowie zachęca do powrotu.
button-milestone = Dodaj nagrodę
button-milestone-off = Usuń tę przy { $at }. pieczątce
milestone-ask = Przy której pieczątce ma czekać? Wybierz lub napisz liczbę mniejszą niż { $goal }.
button-goal-reward = Nagroda
title-ask = Co dostaje gość przy { $at }. pieczątce? Napisz nazwę, na przykład: Ciastko gratis.
title-now = Teraz: „{ $reward }”. Nagrody, które goście już mają, zachowują swoją nazwę.

button-goal = Cel
goal-ask = Ile pieczątek zapełnia kartę? Teraz: { $goal }. Wybierz lub napisz liczbę od 1 do 30. Najpierw zobaczysz, co to oznacza; dopiero potem coś się zmieni.
goal-anew = Program zmienił się w międzyczasie, więc nic nie zrobiono. Teraz wygląda to tak:
goal-preview = <b>Pieczątki na pełnej karcie: { $before } → { $goal }</b>
goal-begun = { $cards ->
    [0] Nie ma rozpoczętych kart, więc nic więcej się nie zmieni.
    [one] Jedna karta jest rozpoczęta.
    [few] { $cards } karty są rozpoczęte.
   *[many] { $cards } kart jest rozpoczętych.
}
goal-full = { $cards ->
    [one] Na jednej jest już { $goal } lub więcej: z nowym celem od razu byłaby pełna.
    [few] Na { $cards } jest już { $goal } lub więcej: z nowym celem od razu byłyby pełne.
   *[many] Na { $cards } jest już { $goal } lub więcej: z nowym celem od razu byłyby pełne.
}
goal-farther = Z nowym celem potrzeba na nich więcej pieczątek, niż obiecano gościom.
goal-had = { $cards ->
    [one] Jedna dała już nagrodę przy tej liczbie pieczątek, więc i tak zapełni się przy { $before }.
    [few] { $cards } dały już nagrodę przy tej liczbie pieczątek, więc i tak zapełnią się przy { $before }.
   *[many] { $cards } dało już nagrodę przy tej liczbie pieczątek, więc i tak zapełni się przy { $before }.
}
goal-dropped = { $rewards ->
    [one] Jedna nagroda po drodze już się nie zmieści i zniknie.
    [few] { $rewards } nagrody po drodze już się nie zmieszczą i znikną.
   *[many] { $rewards } nagród po drodze już się nie zmieści i zniknie.
}
goal-choose = Co z rozpoczętymi kartami? To, co zebrane, zostaje w każdym przypadku.
button-goal-keep = Najpierw zapełnią się przy { $before }
button-goal-convert = { $goal } od razu dla wszystkich
button-goal-leave = Zostaw { $before }
goal-changed = { $goal ->
    [one] Gotowe: kartę zapełnia jedna pieczątka.
    [few] Gotowe: kartę zapełniają { $goal } pieczątki.
   *[many] Gotowe: kartę zapełnia { $goal } pieczątek.
}
goal-kept = { $cards ->
    [one] Jedna rozpoczęta karta zapełni się najpierw po staremu.
    [few] { $cards } rozpoczęte karty zapełnią się najpierw po staremu.
   *[many] { $cards } rozpoczętych kart zapełni się najpierw po staremu.
}
goal-filling = { $cards ->
    [one] Jedna karta jest już pełna. Gość właśnie dostaje nagrodę i wiadomość.
    [few] { $cards } karty są już pełne. Każdy gość właśnie dostaje nagrodę i wiadomość.
   *[many] { $cards } kart jest już pełnych. Każdy gość właśnie dostaje nagrodę i wiadomość.
} Damy znać, gdy wszystko będzie gotowe.
goal-poster = Na plakacie jest cel: wydrukuj nowy.
notice-goal-changed = { $goal ->
    [one] Kartę zapełnia teraz jedna pieczątka
    [few] Kartę zapełniają teraz { $goal } pieczątki
   *[many] Kartę zapełnia teraz { $goal } pieczątek
}, więc twoja jest pełna. Zaczyna się nowa: { $balance } z { $goal }
notice-cards-filled = Zmiana celu zakończona.{ $cards ->
    [0] { "" }
    [one] { " " }Jedna karta była od razu pełna, gość o tym wie.
    [few] { " " }{ $cards } karty były od razu pełne, każdy gość o tym wie.
   *[many] { " " }{ $cards } kart było od razu pełnych, każdy gość o tym wie.
}
refusal-goal-wrong = Napisz liczbę całkowitą od 1 do { $most }, na przykład: 10
refusal-goal-same = Cel to już teraz { $goal }. Napisz inną liczbę, na przykład: { $goal ->
    [10] 8
   *[other] 10
}
refusal-goal-busy = Po ostatniej zmianie celu karty jeszcze się zapełniają. Spróbuj za minutę; na stronie programu widać, ile zostało.
refusal-place-wrong = Napisz liczbę całkowitą od 1 do { $most }, przy której nie ma jeszcze nagrody, na przykład: { $example }
refusal-places-full = Nie ma miejsca na kolejną nagrodę po drodze. Najpierw usuń którąś.
refusal-title-wrong = Napisz nazwę literami, { $most ->
    [one] najwyżej { $most } znak
    [few] najwyżej { $most } znaki
   *[many] najwyżej { $most } znaków
}, na przykład: Ciastko gratis

button-disputes = { $disputes ->
    [one] { $disputes } sprawa czeka
    [few] { $disputes } sprawy czekają
   *[many] { $disputes } spraw czeka
}
disputes = <b>„To nie ja”</b>, od najdłużej czekających. Naciśnij numer, żeby odpowiedzieć.
disputes-line = { $number }. <b>{ $name }</b>, { $deed } · { $at }
disputes-more = { $more ->
    [one] I jeszcze jedna.
    [few] I jeszcze { $more }.
   *[many] I jeszcze { $more }.
}
disputes-none = Nic nie czeka na odpowiedź.
disputes-owner-explains = Możesz cofnąć ten wpis; odpowiedź może wysłać właściciel.
