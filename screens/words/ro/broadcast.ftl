# Mesaje pentru mulți: scris, cui, când, ultima privire și cum a mers.
command-broadcast = Scrie-le clienților
button-messages = Mesaje
messages = <b>Mesaje</b>
    Ce primesc clienții în afară de confirmări: ce scrii tu și ce trimite calendarul în locul tău.
button-message-new = Mesaj nou
button-sent = Mesaje trimise
button-to-calendar = Calendarul
button-to-manners = Bune maniere

compose-ask = Trimite-mi mesajul așa cum trebuie să-l primească clienții: scrie-l sau redirecționează-l. Merg text, poze, clipuri, fișiere și albume. Deocamdată nu pleacă nimic.
compose-pieces = E mai lung decât încape într-un mesaj, așa că nu am păstrat nimic. Trimite unul mai scurt: până la 4096 de caractere, iar lângă o poză până la 1024.
composed = { $kind ->
    [text] Am textul. Ca să-l schimbi, trimite alt mesaj.
    [album] Am albumul. Ca să-l schimbi, trimite alt mesaj.
   *[other] L-am primit. Ca să-l schimbi, trimite alt mesaj.
}
composed-named = Prenumele clientului apare acolo unde scrie { $name }.
composed-nameless = Cu prenume e mai cald: o apăsare îl pune la început, sau scrie { $name } unde îi e locul.
composed-links = Butoane: { $labels }
compose-begun = Ai început un mesaj și nu l-ai trimis: <b>{ $title }</b>
button-compose-on = Continuă mesajul
button-compose-anew = Începe din nou
button-compose-off = Nu trimite
button-compose-links = Adaugă butoane cu linkuri
button-greet = Adaugă prenumele
button-greet-off = Fără prenume
button-compose-whom = Mai departe: cui
links-ask = Trimite butoanele, câte unul pe rând, cel mult { $most }: textul, o bară și adresa. De exemplu:
    <code>Meniu | https://example.com/menu</code>
button-links-off = Fără butoane

whom-ask = Cui îl trimitem? Vezi numărul exact înainte să plece ceva.
whom = <b>{ $whom }</b>
whom-sample = Printre ei: { $names }
segment-everyone = Toți
segment-new = Noi în ultimele { $days ->
    [one] { $days } zi
    [few] { $days } zile
   *[other] { $days } de zile
}
segment-regulars = Obișnuiți ai casei
segment-away = Nevăzuți de { $days ->
    [one] { $days } zi
    [few] { $days } zile
   *[other] { $days } de zile
}
segment-near = Aproape de recompensă
segment-unused = Îi așteaptă o recompensă
segment-birthday = Ziua lor luna asta
segment-best-visits = Vin cel mai des
segment-best-spend = Cheltuie cel mai mult
reach = { $reached ->
    [one] Îl primește un client.
    [few] Îl primesc { $reached } clienți.
   *[other] Îl primesc { $reached } de clienți.
}
reach-empty = În grupul acesta nu e nimeni acum. Alege altul.
reach-nobody = Nimeni din grupul acesta nu l-ar primi. Alege altul.
unreached-no-consent = • nu vor oferte: { $count }
unreached-muted = • nu vor subiectul acesta: { $count }
unreached-unreachable = • au blocat botul: { $count }
unreached-over-budget = • au primit destule luna asta: { $count }
button-days = { $days ->
    [one] { $days } zi
    [few] { $days } zile
   *[other] { $days } de zile
}
button-days-chosen = ✓ { $days ->
    [one] { $days } zi
    [few] { $days } zile
   *[other] { $days } de zile
}
button-narrow-place = Doar o locație
button-narrow-language = Doar o limbă
button-narrow-tag = Doar o etichetă
button-narrow-source = Doar după cum au venit
button-narrow-all = Toate
button-whom-others = Alți clienți
narrow-ask = { $way ->
    [place] În ce locație au fost ultima dată?
    [language] În ce limbă citesc?
    [tag] Cu ce etichetă?
   *[source] Cum au venit?
}
narrow-poster = Afiș: { $word }
narrow-source = { $source ->
    [member] De la un prieten
   *[other] { $source }
}
button-compose-topic = Mai departe: despre ce e
topic-ask = Despre ce e? Clientul poate opri un subiect care nu-l interesează.

when-ask = Când îl trimitem? Apasă sau scrie ziua și ora, de exemplu { $such }. Acum e { $clock }.
button-when-now = Acum
button-when-today = Azi { $time }
button-when-tomorrow = Mâine { $time }
when-quiet = Cade în orele de liniște, care se termină la { $until }. Așteptăm sau îl trimitem fără sunet?
button-when-wait = Așteaptă: { $at }
button-when-silent = Trimite fără sunet
when-gap = În noaptea aceea ceasurile sar înainte și ora aceasta nu există. Prima de după: { $then }.
button-when-then = { $at }

check = Mai sus e ce va vedea clientul.
check-whom = Cui: <b>{ $whom }</b>
check-about = Subiect: { $about }
check-at = Când: { $at }
check-now = Când: imediat
check-silent = Fără sunet.
check-night = Au atunci ore de liniște la ei: { $count }. Îl primesc dimineața, după ora lor.
check-takes = { $minutes ->
    [one] Trimiterea durează cam un minut.
    [few] Trimiterea durează cam { $minutes } minute.
   *[other] Trimiterea durează cam { $minutes } de minute.
}
check-tested = Proba ajunge imediat la: { $name }.
button-send = Trimite: { $reached }
button-send-later = Programează: { $reached }
button-change-content = Mesajul
button-change-whom = Cui
button-change-topic = Subiectul
button-change-when = Când
button-test = Trimite o probă unui coleg
test-ask = Cine primește proba?
test-alone = Deocamdată nu ai în echipă cui să-i trimiți o probă. Mai sus e ce vor vedea clienții.
notice-broadcast-test = Primești o probă de la { $name }. Mesajul următor e cel pe care l-ar primi clienții.
toast-sending = Pleacă acum
toast-planned = Programat
toast-stop-shown = În mesajul adevărat, butonul acesta oprește ofertele pentru cine îl apasă.

sent = <b>Trimise și programate</b>
sent-none = Încă nu ai trimis niciun mesaj. Primul durează un minut.
sent-line = { $at } · { $title } · { $state }
piece-kind = { $kind ->
    [photo] Poză
    [video] Clip
    [animation] Animație
    [audio] Înregistrare
    [album] Album cu poze
   *[other] Fișier
}
broadcast-planned = programat
broadcast-missed = ora a trecut
broadcast-running = se trimite
broadcast-paused = în pauză
broadcast-asking = te așteaptă
broadcast-stopped = oprit
broadcast-done = trimis
run-title = <b>{ $title }</b>
run-stands = Acum: { $state }
run-starts = Pleacă: { $at }
    De atunci vezi aici cum merge.
run-missed = Trebuia să plece: { $at }, dar atunci nu l-am putut trimite. Ce fac cu el?
run-due = Pleacă chiar acum. Imediat vezi aici cum merge.
run-waits = Ore de liniște: continuă { $until }.
run-minutes = { $minutes ->
    [one] Se trimite, mai durează cam un minut.
    [few] Se trimite, mai durează cam { $minutes } minute.
   *[other] Se trimite, mai durează cam { $minutes } de minute.
}
run-asks = M-am oprit ca să te întreb: din cauza lui au blocat botul atâția: { $blocks }. E mesajul potrivit pentru clienții potriviți?
run-deleted = Șters: dispare din conversații.
run-sent = Trimis: { $sent } din { $total }
run-pending = • au rămas: { $count }
run-blocked = • blocaseră botul: { $count }
run-failed = • refuzate de Telegram: { $count }
run-uncertain = • nu se știe dacă a ajuns: { $count }
run-withheld = • nu se mai trimite: { $count }
run-gone = • au plecat din cauza lui: { $count }
run-came = • au venit în 7 zile: { $count }
run-came-yet = • au venit în 7 zile: { $count } până acum, rezultatul pe { $at }
run-names = Nu se știe: { $names }
button-run-edit = Schimbă textul
button-run-move = Altă oră
button-run-now = Trimite acum
button-run-off = Anulează trimiterea
button-run-stop = Oprește
button-run-pause = Pauză
button-run-resume = Continuă
button-run-look = Actualizează
button-run-delete = Șterge la toți
button-run-again = Încă o dată unde nu se știe ({ $count })
run-edit-ask = Trimite textul nou. Îl înlocuiește pe cel vechi la toți cei care îl au deja și la cei care urmează.
run-edit-media = Pozele rămân, se schimbă doar cuvintele de lângă ele.
sure-off = Anulezi mesajul acesta? Nu-l va primi nimeni.
sure-stop = Îl oprești de tot? Au rămas: { $count }. Ei nu-l vor primi.
sure-edit = Așa va arăta. Îl schimbi la toți? Îl au deja: { $count }
sure-delete = Îl ștergi din toate conversațiile? Îl au: { $count }. Nu se mai poate întoarce.
button-sure-off = Da, anulează
button-sure-stop = Da, oprește
button-sure-edit = Da, schimbă
button-sure-delete = Da, șterge

piece-links = Mai multe:
piece-stop = Primești asta pentru că ai ales ofertele.
button-stop-offers = Oprește ofertele

refusal-edit-text = Se pot schimba doar cuvintele. Trimite textul nou, de exemplu: Azi până la șase, două la preț de unul.
refusal-link-wrong = Din „{ $line }” nu pot face un buton. E nevoie de text, o bară și o adresă care începe cu https:// sau t.me/. De exemplu: Meniu | https://example.com/menu
refusal-links-most = Sub un mesaj încap cel mult { $most } butoane. Trimite mai puține rânduri, de exemplu: Meniu | https://example.com/menu
refusal-message-kind = Așa ceva nu se poate trimite clienților. Trimite un text, o poză, un clip, un fișier sau un album, de exemplu: Chifle proaspete de la opt!
refusal-message-late = Au trecut peste 48 de ore și Telegram nu-l mai șterge. Textul îl poți schimba în continuare.
refusal-message-long = { $named ->
    [0] E prea lung cu { $over }; limita de caractere: { $most }. Trimite unul mai scurt.
   *[other] Cu un prenume lung e prea lung cu { $over }; limita de caractere: { $most }. Trimite unul mai scurt.
}
refusal-when-far = E peste mai bine de un an. Trimite o zi și o oră mai apropiate, de exemplu: { $such }
refusal-when-past = Ora aceasta a trecut. Trimite una care urmează, de exemplu: { $such }
refusal-when-wrong = Nu pot citi de aici ziua și ora. Trimite așa: { $such }
