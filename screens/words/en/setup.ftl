# The set-up in four questions, and the poster.
button-setup = Set up my business
button-setup-again = Set up anew
button-poster = Poster
setup-step = Question { $number } of 4
setup-later = Later
setup-kind = What kind of business is it?
preset-cafe = Café: 10 stamps, a free coffee
preset-barber = Barber: 5 stamps, a free haircut
setup-name = What is it called? Type the name.
setup-keep = Keep “{ $name }”
setup-country = Which country is it in? Tap, or type its name. It sets your time zone and your currency.
setup-country-unknown = I do not know that country. Type its name or its two letters, for example: Lithuania or LT.
setup-zone = Which city’s time do you keep?
setup-look = Which colour suits you? To have your logo on the card, send it as a picture first.
setup-look-logo = Your logo is on the card. And which colour?
setup-logo-unreadable = I cannot open this picture. Send a normal photo or a PNG, or just choose a colour.
setup-done = <b>{ $business }</b> is set up: { $country }, { $timezone }, { $currency }.
    Below is the poster for your counter. Whoever scans it can join at once.
poster = For your counter
poster-print = The same to print, on A5 paper
poster-headline = Your stamp card is in Telegram
poster-line = Collect { $goal ->
    [one] one stamp
   *[other] { $goal } stamps
} and get a reward: { $reward }
poster-scan = Point your phone’s camera at the code
poster-start = Press START, then Join
poster-show = Show your card at each visit
