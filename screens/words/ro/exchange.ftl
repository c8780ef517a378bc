# Clienți dintr-un fișier, totul în afară pentru proprietar și un card de mai demult.
button-data = Date
button-import = Încarcă
button-export = Descarcă
button-import-surely = Încarcă: { $people }
button-import-other = Alt fișier
button-forget-waiting = Uită-i pe cei neveniți
button-forget-surely = Da, uită-i
button-earlier = Am avut deja un card

data = <b>Datele tale</b>
    Încarcă clienți dintr-un fișier sau descarcă totul.
data-members = Clienți cu card: { $members }
data-waiting = Încărcați, dar neveniți încă: { $waiting }

import-ask = Trimite tabelul clienților: un fișier <b>CSV</b> sau <b>XLSX</b>. Primul rând are numele coloanelor, în orice ordine:
    <pre>{ $example }</pre>
    Înțeleg și: telegram_id, birthday, tags, language. Fiecare rând are nevoie de un telefon sau de telegram_id. Întâi arăt ce am găsit, abia apoi se schimbă ceva.
import-shown = <b>Iată ce am găsit.</b> Deocamdată nu s-a schimbat nimic.
import-count-new = Noi: { $people }
import-count-merged = Sunt deja aici, e ceva de adăugat: { $people }
import-count-unchanged = Sunt deja aici, nimic de adăugat: { $people }
import-count-refused = Rânduri lăsate deoparte: { $people }
import-ignored = Coloane necunoscute, lăsate deoparte: { $columns }
import-problems = <b>Uită-te la aceste rânduri:</b>
import-at-line = { $line }: { $problem }
import-more = … și încă { $more }, toate sunt în fișierul de mai jos.
import-nothing = Nu e nimic nou în el, deci nu e nimic de încărcat.
import-problems-file = Toate rândurile de verificat. Corectează fișierul și trimite-l din nou sau încarcă restul așa cum e.
import-line = Rând
import-problem = De verificat
import-going = Se încarcă: { $done } din { $people }. Te anunț când e gata.
import-done = <b>Gata, s-a încărcat.</b>
import-wait = Își așteaptă clienții: { $waiting }. Clientul deschide botul, apasă „Am avut deja un card”, trimite numărul și totul ajunge pe cardul lui.

wrong-width = alt număr de celule decât pe primul rând ({ $cell })
wrong-sign = un semn care nu e text: { $cell }
wrong-long = o celulă mult prea lungă: { $cell }
wrong-formula = o formulă; scrie rezultatul ei: { $cell }
wrong-nobody = fără telefon și fără telegram_id
wrong-telegram = nu e un telegram_id: { $cell }. Corect: 123456789
wrong-phone = nu e un număr de telefon: { $cell }. Corect: +40722123456
wrong-phone-rounded = programul de tabele a tăiat numărul: { $cell }. Fă coloana de tip text și scrie-l din nou
wrong-birthday = nu e o zi de naștere: { $cell }. Corect: 14.02.1990 sau 14.02
wrong-balance = nu e un număr întreg de la 0 în sus: { $cell }. Corect: 7
wrong-balance-most = mai mult decât poate primi un card: { $cell }
wrong-promotions = nici da, nici nu: { $cell }
wrong-tags = prea multe etichete sau una prea lungă: { $cell }
wrong-clash = telefonul din rândul { $other }, dar alt telegram_id
wrong-clash-here = telefonul și telegram_id sunt aici ale unor clienți diferiți
wrong-language = o limbă pe care botul nu o vorbește, lăsată deoparte: { $cell }. Corect: ro
wrong-repeated = spune același lucru ca rândul { $other }, numărat o dată
wrong-joined = același client ca în rândul { $other }, soldurile s-au adunat

export-ready = Tot ce păstrează { $business }: clienți, înregistrări, recompense și mesaje, ca CSV și într-un registru XLSX. Sunt date personale: păstrează fișierul în siguranță.
forget-ask = Îi uit pe cei încărcați care nu au venit încă ({ $waiting })? Cine are deja card rămâne, cu tot ce e pe el.
forgotten = Uitați: { $people }

earlier-ask = Bine ai revenit! Găsesc cardul de dinainte după numărul de telefon. Apasă mai jos <b>Trimite numărul meu</b>.
came-over = L-am găsit! Cardul de dinainte e acum aici.
came-over-stamps = Ștampile aduse: { $units }. Acum { $balance } din { $goal }.
came-over-points = Puncte aduse: { $units }. Acum { $balance }.
came-over-reward = Deja pentru tine: { $reward }
came-over-reward-until = Deja pentru tine: { $reward } (până la { $lapse })

notice-came-over = Cardul de dinainte e acum aici. Ștampile aduse: { $units }. Acum { $balance } din { $goal }.
notice-came-over-points = Cardul de dinainte e acum aici. Puncte aduse: { $units }. Acum { $balance }.
notice-imported = Încărcarea s-a încheiat: { $people }.

refusal-earlier-none = Sub acest număr nu există un card mai vechi. Trimite numărul dat atunci sau alătură-te pur și simplu: la casă te ajută cu restul.
refusal-import-big = Fișierul e prea mare: cel mult { $most } MB. Împarte-l sau scoate ce nu e nevoie.
refusal-import-broken = De la rândul { $row } nu mai pot citi: ghilimelele nu se închid sau o celulă e uriașă. Corect: "Ana ""A"" Popescu". Corectează și trimite fișierul din nou.
refusal-import-empty = Fișierul e gol. Trimite un tabel al cărui prim rând are numele coloanelor, de exemplu: phone;name;balance
refusal-import-file = Trimite tabelul ca fișier: CSV sau XLSX.
refusal-import-gone = Nu am reușit să iau fișierul de la Telegram. Trimite-l, te rog, încă o dată.
refusal-import-header = Nu cunosc nicio coloană de pe primul rând. Ar trebui să arate așa: phone;name;balance
refusal-import-kind = Nu pot citi fișierul ca tabel. Salvează-l ca CSV sau XLSX și trimite-l din nou.
refusal-import-mixed = Literele din rândul { $row } sunt în altă codificare decât cele dinainte. Salvează tot fișierul ca CSV în UTF-8 sau ca XLSX și trimite-l din nou.
refusal-import-rows = M-am oprit la rândul { $row }: mai mult de { $most } de rânduri deodată sunt prea multe. Împarte fișierul și trimite părțile pe rând.
refusal-import-twice = Două coloane înseamnă același lucru: { $column } apare în coloanele { $first } și { $second }. Păstrează una și trimite fișierul din nou.
refusal-import-who = Nicio coloană nu spune cine este. Adaugă phone sau telegram_id și trimite fișierul din nou.
