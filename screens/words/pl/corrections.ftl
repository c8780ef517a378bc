# Putting right: not me, refunds, adjustments, and what people are told about them.
deed-stamps = { $sign }{ $stamps } { $stamps ->
    [one] pieczątka
    [few] pieczątki
   *[many] pieczątek
}
deed-reward = odebrana nagroda „{ $reward }”
notice-corrected = { $what ->
    [added] { $stamps ->
        [one] +{ $stamps } pieczątka
        [few] +{ $stamps } pieczątki
       *[many] +{ $stamps } pieczątek
    } od nas: { $said }
   *[other] Korekta: { $what ->
        [stamps] { $stamps ->
            [one] cofnięto jedną pieczątkę.
            [few] cofnięto { $stamps } pieczątki.
           *[many] cofnięto { $stamps } pieczątek.
        }
        [reward] nagroda „{ $reward }” znów na ciebie czeka.
       *[gone] nagroda „{ $reward }” nie jest już oznaczona jako odebrana; przepadła razem ze swoimi pieczątkami.
    } { $why ->
        [returned] Zakup został zwrócony.
        [not-me] Dziękujemy za wiadomość, że to nie ty.
        [said] Powód: { $said }
       *[mistake] To nasza pomyłka, przepraszamy.
    }
}
    Masz teraz { $balance } z { $goal }.{ $deficit ->
    [0] { "" }
    [1] { " " }Następna pieczątka pójdzie na poczet już wykorzystanej.
   *[other] { " " }Najbliższe pieczątki ({ $deficit }) pójdą na poczet już wykorzystanych.
}
notice-entry-reversed = Twój wpis został cofnięty: <b>{ $name }</b>, { $deed } ({ $at }).
toast-thanks = Dziękujemy

button-not-me = To nie ja
dispute-opened = Dziękujemy, sprawdzamy to: { $deed }, { $at }. Odpowiedź przyjdzie tutaj.
notice-disputed = ❗ <b>{ $name }</b> nie rozpoznaje tego wpisu: { $deed } ({ $at }, { $place }, { $staff }).{ $gave ->
    [0] { "" }
   *[other] { " " }Do czasu twojej odpowiedzi nagrody za ten wpis nie można odebrać.
}
notice-explained = Odpowiedź w sprawie: { $deed } ({ $at }).
    { $said }
button-explain = Wyjaśnij
explain-ask = Co odpowiedzieć? <b>{ $name }</b>, { $deed } ({ $at }). Napisz jedno lub dwa zdania, dotrą słowo w słowo.
explained = <b>{ $name }</b> ma twoją odpowiedź: { $said }
    { $gave ->
        [0] Sprawa zamknięta.
       *[other] Sprawa zamknięta, wstrzymaną nagrodę można znów odebrać.
    }

button-ask-owner = Poproś właściciela
owner-asked = Wysłane. Decyzja należy do właściciela; jeśli wpis zostanie cofnięty, dam ci znać.
notice-correction-asked = { $staff } prosi o korektę wpisu: <b>{ $name }</b>, { $deed } ({ $at }, { $place }).

button-entries = Wpisy
entries = Ostatnie wpisy: <b>{ $name }</b>
entries-none = <b>{ $name }</b>: nie ma jeszcze wpisów.
entries-line = { $number }. { $deed } · { $at } · { $by }
entries-line-reversed = { $number }. { $deed } · { $at } · { $by } · cofnięte
entries-nobody = automatycznie
entries-hint = Żeby cofnąć wpis, naciśnij jego numer.
button-reverse = Cofnij wpis
refund-ask = <b>{ $name }</b>: { $deed }
    { $at } · { $place } · { $by }

    Cofnąć? Wybierz powód, { $name } go zobaczy.
button-refund-returned = Zwrot zakupu
button-refund-mistake = Zaliczone przez pomyłkę
button-refund-other = Inny powód
refund-reason-ask = Dlaczego to cofamy: { $deed }? Napisz jedno zdanie, <b>{ $name }</b> przeczyta je słowo w słowo.

button-adjust = Popraw
adjust-ask = <b>{ $name }</b> ma { $balance } z { $goal }. Ile pieczątek dodać lub zabrać i dlaczego? Powód dotrze słowo w słowo. Na przykład:
    +2 pieczątki dostał inny gość
    −1 policzone dwa razy
adjusted = <b>{ $name }</b> { $deed } → { $balance } z { $goal }
adjusted-why = Wysłany powód: { $reason }

refusal-adjustment-form = Zacznij od + lub − i liczby, a potem napisz dlaczego. Na przykład: +2 pieczątki dostał inny gość
refusal-adjustment-less = { $balance ->
    [0] Na tej karcie nie ma pieczątek do zabrania.
    [one] Na tej karcie jest tylko jedna pieczątka.
    [few] Na tej karcie są tylko { $balance } pieczątki.
   *[many] Na tej karcie jest tylko { $balance } pieczątek.
}
refusal-adjustment-most = Naraz można zmienić najwyżej { $most ->
    [one] { $most } pieczątkę
    [few] { $most } pieczątki
   *[many] { $most } pieczątek
}.
refusal-dispute-closed = Ta sprawa jest już zamknięta: { $state ->
    [upheld] wpis został cofnięty.
   *[explained] odpowiedź została wysłana.
}
refusal-dispute-late = To było ponad { $days ->
    [one] { $days } dzień
    [few] { $days } dni
   *[many] { $days } dni
} temu. Zapytaj przy kasie, tam można to jeszcze poprawić.
refusal-not-your-place = Ten wpis powstał w innym lokalu. Może go poprawić tamtejszy menedżer albo właściciel.
refusal-reason-empty = Napisz, proszę, dlaczego; gość to przeczyta. Na przykład: kawa była zimna
refusal-reason-long = To dla mnie za długie: najwyżej { $most ->
    [one] { $most } znak
    [few] { $most } znaki
   *[many] { $most } znaków
}.
refusal-voucher-frozen = Nagroda „{ $reward }” czeka na wyjaśnienie sprawy. Nic nie przepadło.
