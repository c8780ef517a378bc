# Neįprasti dalykai prie kasos: savininkui, nieko nekaltinant.
notice-patterns = <b>Verta žvilgtelėti</b>
    Kas krito į akis, { $day }:
pattern-again = • <b>{ $name }</b>: tas pats svečias, kartų tą dieną: { $most }, kartų per dvi savaites: { $times }.
pattern-few = • <b>{ $name }</b>: įrašų per dvi savaites: { $of }, iš jų { $guests ->
    [1] vis tam pačiam svečiui
   *[other] vis tiems patiems svečiams ({ $guests })
}: { $times }.
pattern-burst = • <b>{ $name }</b>: įrašų per vieną minutę: { $times }.
pattern-hours = • <b>{ $name }</b>: įrašų valandomis, kai beveik niekas neateina: { $times }.
pattern-undos = • <b>{ $name }</b>: atšaukta įrašų: { $undone } iš { $of }.
pattern-generous = • <b>{ $name }</b>: antspaudų iš karto per dvi savaites, vidutiniškai: { $mine }; kitų: { $others }.
patterns-kindly = Priežastis gali būti visai paprasta: pirmiausia pažiūrėkite arba paklauskite.
pattern-called-again = svečias daug kartų
pattern-called-few = vis tie patys svečiai
pattern-called-burst = daug per minutę
pattern-called-hours = neįprastos valandos
pattern-called-undos = daug atšaukimų
pattern-called-generous = daug antspaudų iš karto
button-pattern-look = Žvilgtelėti: { $name }
button-pattern-fine = 30 dienų nepranešti: { $what }
pattern-hushed = Gerai. Iki { $day } apie tai nieko nesakysiu: { $name }, { $what }.
button-patterns = Pranešti apie neįprastus dalykus: { $on ->
    [0] ne
   *[1] taip
}
patterns-are-on = Rytais pranešiu, jei prie kasos bus į ką žvilgtelėti.
patterns-are-off = Apie neįprastus dalykus daugiau nepranešu.
