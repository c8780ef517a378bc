# Blocarea unui coleg și retragerea a ceea ce a acordat.
button-freeze = Blochează și verifică
button-frozen = Vezi ce s-a făcut
colleague-frozen = Acces blocat: niciun buton și niciun mesaj nu mai are efect.
frozen-now = <b>{ $name }</b>: acces blocat, niciun buton nu mai are efect, nici pe ecranele deschise.
frozen-not = <b>{ $name }</b>: accesul este ca de obicei.
frozen-since = Din { $day }:
frozen-since-ever = De la intrarea în echipă:
frozen-gave = • acordat: { $given }, clienți: { $members }
frozen-redeemed = • recompense oferite: { $redeemed }
frozen-undone = • anulate din proprie inițiativă: { $undone }
frozen-nothing = Nu este nimic de retras.
frozen-would = Dacă retragi tot, înregistrări: { $entries }. Deja retrase: { $back }. Recompensele oferite rămân, clienții le au deja.
frozen-cancelled = • recompense nefolosite care dispar: { $cancelled }
frozen-owing = • clienți care rămân pe minus, fiindcă au folosit recompensa: { $owing }, în total { $owed }
frozen-unforeseen = Sunt foarte multe; câte recompense dispar vei vedea la sfârșit.
button-since-today = Azi
button-since-week = 7 zile
button-since-month = 30 de zile
button-since-ever = Tot
button-unfreeze = Redă accesul
button-freeze-again = Blochează din nou
button-takeback = Retrage tot ({ $entries })
button-takeback-surely = Da, retrage { $entries }
takeback-ask = Retragi tot ce a acordat { $name } în acest timp? Înregistrări: { $entries }. Fiecare client primește un singur mesaj cu motivul. Nu se poate reveni.
takeback-going = Se retrage ce a acordat { $name }: { $done } din { $entries }. Te anunț când e gata.
takeback-done = Retras din ce a acordat { $name }: <b>{ $taken }</b>.
    Clienți: { $members }. Recompense nefolosite dispărute: { $vouchers }. { $left ->
        [0] { "" }
       *[other] Rămase așa, fiindcă erau deja retrase sau clientul și-a șters datele: { $left }.
    }
notice-frozen = Accesul tău la casă este suspendat. Proprietarul îți poate spune mai multe și îl poate reda.
notice-unfrozen = Ai din nou acces la casă: { $role }, { $place }.
notice-taken-back = Am verificat ce a înregistrat cineva din echipă și am retras ce nu era corect. De pe cardul tău: <b>{ $taken }</b>. { $vouchers ->
        [0] { "" }
       *[other] Recompense nefolosite dispărute odată cu asta: { $vouchers }.
    } { $owes ->
        [0] { "" }
       *[other] Acum lipsesc: { $owed }; ce aduni de acum umple întâi acest gol.
    }
    Dacă e o greșeală, spune-ne la casă.
notice-took-all-back = Ce a acordat { $name } este retras. Înregistrări: { $entries }.
refusal-frozen = Accesul tău la casă este suspendat, iar o invitație nu schimbă asta. Roagă proprietarul să-l redea.
