# What members and guests read.
welcome = Welcome to <b>{ $business }</b>. Collect { $goal ->
    [one] one stamp
   *[other] { $goal } stamps
} and get a reward: <b>{ $reward }</b>.
welcome-invited = A friend invited you.
welcome-kept = We keep your Telegram ID, your name, your language and what you collect, and perhaps a short note for the counter, such as “oat milk”; anything more only if you tell us.
button-join = Join
button-join-offers = Join, with offers

joined = You are in, { $name }. Here is your card: show it at the counter each time.
welcome-back = Good to see you. Here is your card.
joined-receipts = You will hear about your card and rewards only.
joined-offers = You will hear about your card, rewards and offers.

card-caption = <b>{ $name }</b>
card-practice = <b>Practice card</b>. Try everything with it; it is in no report.
button-rewards = Rewards
button-rewards-ready = Rewards ({ $ready })
button-big-qr = Bigger QR
button-card = Card
button-practice-panel = Open at the counter
big-qr = Card number <b>{ $number }</b>

pass = <b>{ $reward }</b>
    Show this at the counter before { $until }. It works once.
pass-line = Show at the counter before { $until }
pass-used = <b>{ $reward }</b>
    Used. Enjoy!

balance = <b>{ $business }</b>: { $balance } of { $goal } { $goal ->
    [one] stamp
   *[other] stamps
}
balance-lapses = { $units ->
    [one] One stamp lapses after { $day }.
   *[other] { $units } stamps lapse after { $day }.
}
balance-ready = { $ready ->
    [one] One reward is ready to use.
   *[other] { $ready } rewards are ready to use.
}

rewards-ready = { $ready ->
    [one] You have a reward to use.
   *[other] You have { $ready } rewards to use.
}
rewards-none = No reward to use yet.
button-use = Use: { $reward }
button-use-now = Yes, use it now

help = Here is what you can do.
help-again = I did not understand that, but here is what you can do.
help-cancelled = Left as it was. Here is what you can do.
help-nothing-to-cancel = There is nothing to leave. Here is what you can do.
help-member = /card shows your card, /rewards what you can use now, /balance what is on it in words.
help-guest = Join to get your card.
help-staff = Scan a card with your camera, send a photo of its code, or type its ten digits.
button-settings = Settings

privacy = <b>What { $business } keeps about you</b>
    • your Telegram ID, to write to you
    • your name and language, to greet you
    • what you collected and used, with when and where, to keep the promise
    • what you agreed to, and when
    • your birthday and phone number, if you told us
    • perhaps a short note for the counter, such as “oat milk”, to serve you well

    Staff see your name, what is on your card and your rewards, these notes, and when your birthday is near. Nobody else sees anything, and nothing is sold or shared.

    You can have all of it as a file, or be deleted at once. What stays then is what the card counted, without your name and, for 12 months, a scrambled trace of your Telegram ID, used only so that no welcome gift is given twice. Older backups keep your data until newer ones replace them.

settings = <b>Settings</b>
settings-offers-on = Offers: on, you agreed on { $day }.
settings-offers-off = Offers: off.
button-offers-stop = Stop all offers
button-offers-start = Send me offers
languages = Which language do you prefer?
language-changed = I speak English now.
