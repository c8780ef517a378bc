# Co czyta właściciel, kiedy kłopot ma sam bot.
cannot-write = ⚠️ Od { $since } nie mogę nic zapisać: { $why }.
    Do tego czasu nic się nie liczy, a wiadomości gości czekają. Gdy zapis znów ruszy, sam podejmę pracę.
cannot-write-full = na dysku nie ma miejsca. Poproś osobę, która prowadzi bota, żeby je zwolniła
cannot-write-readonly = folder z danymi jest tylko do odczytu. Poproś osobę, która prowadzi bota, żeby to zmieniła
cannot-write-other = z dyskiem jest coś nie tak. Poproś osobę, która prowadzi bota, żeby go sprawdziła
notice-writes-again = Zapis znów działa. Nie działał od { $began }, { $minutes } min.
    { $held ->
        [0] Nikt nie musiał czekać.
       *[other] Wiadomości i naciśnięcia, które musiały poczekać: { $held }. { $left ->
            [0] Teraz wszystko jest zrobione.
           *[other] Jeszcze do zrobienia: { $left }.
        }
    }
notice-reached-again = Telegram znów odpowiada. Nie odpowiadał od { $began }, { $minutes } min.
    { $late ->
        [0] Żadna wiadomość się nie spóźniła.
       *[other] Spóźnione wiadomości: { $late }. { $left ->
            [0] Teraz wszystkie są wysłane.
           *[other] Jeszcze do wysłania: { $left }.
        }
    } { $uncertain ->
        [0] { "" }
       *[other] O niektórych nie wiadomo, czy dotarły: { $uncertain }.
    }
