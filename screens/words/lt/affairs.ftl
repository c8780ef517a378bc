# A member's own affairs: history, settings, their data, and inviting a friend.
command-history = Jūsų kortelės istorija
command-invite = Pakviesti draugą

button-history = Istorija
button-older = Senesni
button-newer = Naujesni
history = <b>Istorija</b>
history-empty = Kortelėje dar nieko nebuvo. Pirmasis apsilankymas atsiras čia.
history-line = • { $when } · { $what }
history-earned = +{ $stamps } { $stamps ->
    [one] antspaudas
    [few] antspaudai
   *[other] antspaudų
}
history-thanked = +{ $stamps } { $stamps ->
    [one] antspaudas
    [few] antspaudai
   *[other] antspaudų
}, ačiū už kvietimą
history-filled = Kortelė pilna, nauja dovana: { $reward }
history-reward = nauja dovana: { $reward }
history-used = Dovana atsiimta: { $reward }
history-reward-back = Dovana vėl jūsų laukia: { $reward }
history-lapsed = { $stamps ->
    [one] nustojo galioti { $stamps } antspaudas
    [few] nustojo galioti { $stamps } antspaudai
   *[other] nustojo galioti { $stamps } antspaudų
}
history-taken-back = { $stamps ->
    [one] atšauktas { $stamps } antspaudas
    [few] atšaukti { $stamps } antspaudai
   *[other] atšaukta { $stamps } antspaudų
}
history-given-back = { $stamps ->
    [one] grąžintas { $stamps } antspaudas
    [few] grąžinti { $stamps } antspaudai
   *[other] grąžinta { $stamps } antspaudų
}
history-corrected = Pataisyta: { $sign }{ $stamps } { $stamps ->
    [one] antspaudas
    [few] antspaudai
   *[other] antspaudų
}
history-brought = Perkelta: { $sign }{ $stamps } { $stamps ->
    [one] antspaudas
    [few] antspaudai
   *[other] antspaudų
}

settings-name = Vardas: <b>{ $name }</b>
settings-birthday = Gimtadienis: { $day } (pakeisti padės prie kasos)
settings-phone = Telefonas: { $phone }
button-name = Vardas
button-birthday = Gimtadienis
button-phone = Telefonas
button-new-card = Nauja kortelė
name-ask = Kaip į jus kreiptis prie kasos? Dabar: „{ $name }“.
birthday-ask = Kada jūsų gimtadienis? Parašykite dieną ir mėnesį, pavyzdžiui, 14.02, arba su metais: 14.02.1990.
    Data įrašoma vieną kartą, vėliau ją galima pakeisti tik prie kasos.
phone-ask = Pagal numerį jus atpažinsime, jei kada prarastumėte šią paskyrą. Darbuotojai jo nemato.
    Kad numeris tikrai būtų jūsų, paspauskite apačioje <b>Siųsti mano numerį</b>.
phone-kept = Ačiū, numeris įrašytas: { $phone }
form-left = Viskas liko, kaip buvo.
new-card-ask = Nauja kortelė turės naują kodą ir naują numerį, o senoji iškart nustos galioti. Viskas, ką surinkote, liks. Pakeisti?
button-new-card-surely = Taip, pakeisti
new-card = Atlikta. Naujos kortelės numeris: <b>{ $number }</b>, senoji nebegalioja. Viskas, ką surinkote, liko.

button-my-data = Mano duomenys faile
button-delete = Ištrinti mane
my-data = Čia viskas, ką { $business } apie jus saugo. Failą atvers bet kuri teksto rengyklė.
delete-ask = <b>Ištrinti viską, ką { $business } apie jus žino?</b>
delete-card = Kortelė iškart nustos galioti, ir grąžinti jos nebus galima.
delete-stamps = { $stamps ->
    [one] Dings { $stamps } antspaudas.
    [few] Dings { $stamps } antspaudai.
   *[other] Dings { $stamps } antspaudų.
}
delete-ready = { $ready ->
    [one] Dings ir { $ready } jūsų laukianti dovana.
    [few] Dings ir { $ready } jūsų laukiančios dovanos.
   *[other] Dings ir { $ready } jūsų laukiančių dovanų.
}
delete-staff = Komandoje jūsų taip pat nebebus.
button-delete-go-on = Toliau
delete-ask-again = To atšaukti nebus galima. Tikrai ištrinti viską dabar?
button-keep-all = Ne, palikti
button-delete-surely = Taip, ištrinti viską
erased = Atlikta: { $business } nieko apie jus nebežino. Ačiū, kad buvote su mumis! Jei kada sugrįšite, /start duos naują kortelę.

button-referral = Pakviesti draugą
button-share = Dalytis nuoroda
referral = <b>{ $business }</b> laukia ir jūsų draugų: parodykite jiems šį kodą arba išsiųskite nuorodą. { $thanks }
    { $link }
referral-thanks = { $stamps ->
    [1] Po pirmojo apsilankymo abu gausite po antspaudą.
    [one] Po pirmojo apsilankymo abu gausite po { $stamps } antspaudą.
    [few] Po pirmojo apsilankymo abu gausite po { $stamps } antspaudus.
   *[other] Po pirmojo apsilankymo abu gausite po { $stamps } antspaudų.
}
referral-nothing = Draugo kortelė bus paruošta iškart.
referral-share = Mano mėgstama vieta: { $business }. Štai antspaudų kortelė jums.
