# Ką sužino savininkas, kai bėda pačiam botui.
cannot-write = ⚠️ Nuo { $since } nieko negaliu įrašyti: { $why }.
    Kol taip yra, niekas neįskaitoma, o žmonių žinutės laukia. Kai tik vėl galėsiu rašyti, tęsiu pats.
cannot-write-full = diske nebėra vietos. Paprašykite, kad boto prižiūrėtojas jos atlaisvintų
cannot-write-readonly = duomenų aplankas skirtas tik skaityti. Paprašykite, kad boto prižiūrėtojas leistų rašyti
cannot-write-other = su disku kažkas negerai. Paprašykite, kad boto prižiūrėtojas jį patikrintų
notice-writes-again = Vėl galiu rašyti. Negalėjau nuo { $began }, { $minutes } min.
    { $held ->
        [0] Niekam nereikėjo laukti.
       *[other] Žinutės ir paspaudimai, kuriems teko palaukti: { $held }. { $left ->
            [0] Dabar viskas atlikta.
           *[other] Dar liko: { $left }.
        }
    }
notice-reached-again = „Telegram“ vėl pasiekiamas. Nebuvo pasiekiamas nuo { $began }, { $minutes } min.
    { $late ->
        [0] Nė viena žinutė nevėlavo.
       *[other] Vėlavusios žinutės: { $late }. { $left ->
            [0] Dabar visos išsiųstos.
           *[other] Dar laukia: { $left }.
        }
    } { $uncertain ->
        [0] { "" }
       *[other] Apie kai kurias neaišku, ar jos gautos: { $uncertain }.
    }
