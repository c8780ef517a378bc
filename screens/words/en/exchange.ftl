# Guests in from a file, everything out to its owner, and a card somebody had before.
button-data = Data
button-import = Import
button-export = Export
button-import-surely = Import { $people }
button-import-other = Another file
button-forget-waiting = Forget those who wait
button-forget-surely = Yes, forget them
button-earlier = I had a card before

data = <b>Your data</b>
    Bring guests in from a file, or take everything out.
data-members = Members: { $members }
data-waiting = Imported and not here yet: { $waiting }

import-ask = Send me a table of your guests: a <b>CSV</b> or <b>XLSX</b> file. The first line names the columns, in any order:
    <pre>{ $example }</pre>
    Also understood: telegram_id, birthday, tags, language. Each line needs a phone or a telegram_id. I show you what I found before anything is changed.
import-shown = <b>This is what I found.</b> Nothing has been changed yet.
import-count-new = New: { $people }
import-count-merged = Already here, with something to add: { $people }
import-count-unchanged = Already here, nothing to add: { $people }
import-count-refused = Lines left out: { $people }
import-ignored = Columns I do not know and leave out: { $columns }
import-problems = <b>Please look at these lines:</b>
import-at-line = { $line }: { $problem }
import-more = … and { $more } more, all of them in the file below.
import-nothing = Nothing in it is new, so there is nothing to import.
import-problems-file = Every line to look at. Correct your file and send it again, or import the rest as it is.
import-line = Line
import-problem = What to look at
import-going = Importing: { $done } of { $people }. I will tell you when it is done.
import-done = <b>Imported.</b>
import-wait = Waiting for their owners: { $waiting }. When they open the bot, they tap “I had a card before”, share their phone number, and everything is on their card.

wrong-width = a different number of cells than the first line ({ $cell })
wrong-sign = a character that is not text: { $cell }
wrong-long = a cell that is far too long: { $cell }
wrong-formula = a formula; put its result there: { $cell }
wrong-nobody = neither a phone nor a telegram_id
wrong-telegram = not a telegram_id: { $cell }. Right: 123456789
wrong-phone = not a phone number: { $cell }. Right: +37061234567
wrong-phone-rounded = your table program has cut this phone number: { $cell }. Make the column text and write it again
wrong-birthday = not a birthday: { $cell }. Right: 14.02.1990 or 14.02
wrong-balance = not a whole number from 0 up: { $cell }. Right: 7
wrong-balance-most = more than one card can bring over: { $cell }
wrong-promotions = neither yes nor no: { $cell }
wrong-tags = too many tags, or one too long: { $cell }
wrong-clash = the phone of line { $other }, with another telegram_id
wrong-clash-here = its phone and its telegram_id are two different guests here
wrong-language = a language I do not speak, left out: { $cell }. Right: en
wrong-repeated = says the same as line { $other }, counted once
wrong-joined = the same guest as line { $other }, balances added up

export-ready = Everything { $business } keeps: members, entries, vouchers and broadcasts, as CSV and as one XLSX workbook. These are people’s data: keep the file safe.
forget-ask = Shall I forget those who were imported and have not come yet ({ $waiting })? Whoever is a member already stays, with everything on their card.
forgotten = Forgotten: { $people }

earlier-ask = Welcome back! Your earlier card is found by your phone number. Tap <b>Share my number</b> below.
came-over = Found! Your earlier card is here now.
came-over-stamps = Stamps brought along: { $units }. Now { $balance } of { $goal }.
came-over-points = Points brought along: { $units }. Now { $balance }.
came-over-reward = Yours already: { $reward }
came-over-reward-until = Yours already: { $reward } (until { $lapse })

notice-came-over = Your earlier card is here now. Stamps brought along: { $units }. Now { $balance } of { $goal }.
notice-came-over-points = Your earlier card is here now. Points brought along: { $units }. Now { $balance }.
notice-imported = The import is done: { $people }.

refusal-earlier-none = No earlier card is kept under this number. Share the number you gave us then, or just join: the counter can help with the rest.
refusal-import-big = This file is too big: at most { $most } MB. Split it, or leave out what is not needed.
refusal-import-broken = I cannot read on from line { $row }: a quote mark is never closed there, or a cell is huge. Right: "Ona ""O"" Petraitė". Correct it and send the file again.
refusal-import-empty = This file is empty. Send a table whose first line names the columns, for example: phone;name;balance
refusal-import-file = Please send the table as a file: CSV or XLSX.
refusal-import-gone = I could not get this file from Telegram. Please send it once more.
refusal-import-header = I do not know any column of the first line. It should look like this: phone;name;balance
refusal-import-kind = I cannot read this file as a table. Save it as CSV or XLSX and send it again.
refusal-import-mixed = The letters of line { $row } are in another encoding than those before it. Save the whole file as CSV in UTF-8, or as XLSX, and send it again.
refusal-import-rows = I stopped at line { $row }: more than { $most } lines are too many at once. Split the file, and send the parts one after another.
refusal-import-twice = Two columns mean the same: { $column } is in columns { $first } and { $second }. Keep one of them and send the file again.
refusal-import-who = No column says who it is. Add one called phone or telegram_id and send the file again.
