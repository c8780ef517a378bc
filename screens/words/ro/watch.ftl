# Ce află proprietarul când însuși botul are o problemă.
cannot-write = ⚠️ De la { $since } nu pot nota nimic: { $why }.
    Până atunci nu se înregistrează nimic, iar ce trimit oamenii așteaptă. Continui singur de îndată ce pot scrie din nou.
cannot-write-full = discul este plin. Roagă persoana care administrează botul să elibereze spațiu
cannot-write-readonly = dosarul cu date poate fi doar citit. Roagă persoana care administrează botul să permită scrierea
cannot-write-other = discul nu răspunde cum trebuie. Roagă persoana care administrează botul să-l verifice
notice-writes-again = Pot scrie din nou. Nu am putut de la { $began }, timp de { $minutes } min.
    { $held ->
        [0] Nimeni nu a avut de așteptat.
       *[other] Mesaje și atingeri care au avut de așteptat: { $held }. { $left ->
            [0] Acum toate sunt rezolvate.
           *[other] Mai sunt de rezolvat: { $left }.
        }
    }
notice-reached-again = Telegram răspunde din nou. Nu a răspuns de la { $began }, timp de { $minutes } min.
    { $late ->
        [0] Niciun mesaj nu a întârziat.
       *[other] Mesaje care au întârziat: { $late }. { $left ->
            [0] Acum toate sunt trimise.
           *[other] Mai sunt de trimis: { $left }.
        }
    } { $uncertain ->
        [0] { "" }
       *[other] Despre unele nu se știe dacă au ajuns: { $uncertain }.
    }
