# Messages to many: composing, whom, when, the last look, and how it went.
command-broadcast = Write to your members
button-messages = Messages
messages = <b>Messages</b>
    What your members get besides receipts: what you write yourself, and what the calendar sends for you.
button-message-new = New message
button-sent = Sent messages
button-to-calendar = Calendar
button-to-manners = Manners

compose-ask = Send me the message as your members should get it: write it, or forward it. Text, photos, videos, files and albums all work. Nothing goes out yet.
compose-pieces = This is longer than one message can be, so I kept none of it. Send a shorter one: up to 4096 characters, or 1024 beside a photo.
composed = { $kind ->
    [text] Got your text. To replace it, send another message.
    [album] Got your album. To replace it, send another message.
   *[other] Got it. To replace it, send another message.
}
composed-named = Each reader’s first name goes where it says { $name }.
composed-nameless = A first name makes it warmer: one tap puts it in front, or write { $name } where it belongs.
composed-links = Buttons: { $labels }
compose-begun = You began a message and did not send it: <b>{ $title }</b>
button-compose-on = Go on with your message
button-compose-anew = Start anew
button-compose-off = Do not send
button-compose-links = Add buttons with links
button-greet = Add the first name
button-greet-off = Without the first name
button-compose-whom = Next: who gets it
links-ask = Send the buttons, one per line, { $most } at most: what it says, a bar, and the address. For example:
    <code>Menu | https://example.com/menu</code>
button-links-off = Without buttons

whom-ask = Who should get it? You see the exact number before anything is sent.
whom = <b>{ $whom }</b>
whom-sample = Among them: { $names }
segment-everyone = Everyone
segment-new = New in the last { $days } days
segment-regulars = Regulars
segment-away = Not seen for { $days } days
segment-near = Near a reward
segment-unused = A reward waits
segment-birthday = Birthday this month
segment-best-visits = Top fifth by visits
segment-best-spend = Top fifth by spending
reach = { $reached ->
    [one] { $reached } member will get it.
   *[other] { $reached } members will get it.
}
reach-empty = Nobody is in this group right now. Choose another one.
reach-nobody = Nobody in this group would get it. Choose another one.
unreached-no-consent = • do not want offers: { $count }
unreached-muted = • do not want this topic: { $count }
unreached-unreachable = • have blocked the bot: { $count }
unreached-over-budget = • have had enough messages this month: { $count }
button-days = { $days } days
button-days-chosen = ✓ { $days } days
button-narrow-place = Only one place
button-narrow-language = Only one language
button-narrow-tag = Only one tag
button-narrow-source = How they came
button-narrow-all = All
button-whom-others = Other members
narrow-ask = { $way ->
    [place] At which place were they last?
    [language] Which language do they read?
    [tag] Which tag do they have?
   *[source] How did they come?
}
narrow-poster = Poster: { $word }
narrow-source = { $source ->
    [member] By a friend
   *[other] { $source }
}
button-compose-topic = Next: what it is about
topic-ask = What is it about? Members can switch off a topic they do not care for.

when-ask = When should it go out? Tap, or send a day and time, for example { $such }. It is { $clock } now.
button-when-now = Now
button-when-today = Today { $time }
button-when-tomorrow = Tomorrow { $time }
when-quiet = That is in your quiet hours, which end at { $until }. Wait until then, or send it without a sound?
button-when-wait = Wait: { $at }
button-when-silent = Send without a sound
when-gap = The clocks go forward that night, so this time does not exist. The first one after is { $then }.
button-when-then = { $at }

check = Above you see it as a member does.
check-whom = To: <b>{ $whom }</b>
check-about = Topic: { $about }
check-at = When: { $at }
check-now = When: at once
check-silent = Without a sound.
check-night = Members in their quiet hours then: { $count }. They get it in their own morning.
check-takes = { $minutes ->
    [one] Sending takes about { $minutes } minute.
   *[other] Sending takes about { $minutes } minutes.
}
check-tested = { $name } gets a test in a moment.
button-send = Send to { $reached }
button-send-later = Plan it for { $reached ->
    [one] { $reached } person
   *[other] { $reached } people
}
button-change-content = Message
button-change-whom = Who
button-change-topic = Topic
button-change-when = When
button-test = Send a test to a colleague
test-ask = Who should get a test?
test-alone = Nobody else on your team can get a test yet. The preview above is what members see.
notice-broadcast-test = { $name } sends you a test. The next message is what members would get.
toast-sending = On its way
toast-planned = Planned
toast-stop-shown = In the real message, this stops all offers for the member who taps it.

sent = <b>Sent and planned</b>
sent-none = You have not sent a message yet. The first one takes a minute.
sent-line = { $at } · { $title } · { $state }
piece-kind = { $kind ->
    [photo] Photo
    [video] Video
    [animation] Animation
    [audio] Audio
    [album] Album
   *[other] File
}
broadcast-planned = planned
broadcast-missed = missed its time
broadcast-running = being sent
broadcast-paused = paused
broadcast-asking = waits for you
broadcast-stopped = stopped
broadcast-done = sent
run-title = <b>{ $title }</b>
run-stands = Now: { $state }
run-starts = Goes out: { $at }
    From then on this message shows how it goes.
run-missed = It was to go out { $at }, and I was not able to send it then. What shall I do with it?
run-due = It is on its way. In a moment you see here how it goes.
run-waits = Quiet hours: it goes on { $until }.
run-minutes = { $minutes ->
    [one] Being sent, about { $minutes } more minute.
   *[other] Being sent, about { $minutes } more minutes.
}
run-asks = I stopped to ask you: { $blocks } have blocked the bot because of it. Is this the right message for the right people?
run-deleted = Deleted: it is being taken out of the chats.
run-sent = Sent: { $sent } of { $total }
run-pending = • to go: { $count }
run-blocked = • had blocked the bot: { $count }
run-failed = • Telegram refused: { $count }
run-uncertain = • uncertain whether it arrived: { $count }
run-withheld = • not sent any more: { $count }
run-gone = • left because of it: { $count }
run-came = • visited within 7 days: { $count }
run-came-yet = • visited within 7 days: { $count } so far, final on { $at }
run-names = Uncertain: { $names }
button-run-edit = Change the text
button-run-move = Another time
button-run-now = Send now
button-run-off = Call it off
button-run-stop = Stop
button-run-pause = Pause
button-run-resume = Go on
button-run-look = Refresh
button-run-delete = Delete for everyone
button-run-again = Send again where uncertain ({ $count })
run-edit-ask = Send the new text. It replaces the old one for everybody who has it already, and for those still to come.
run-edit-media = The pictures stay as they are; only the words beside them change.
sure-off = Call this message off? Nobody will get it.
sure-stop = Stop for good? Still to go: { $count }. They will not get it.
sure-edit = This is how it will read. Change it for everybody? Have it already: { $count }
sure-delete = Delete it from everybody’s chat? Have it: { $count }. This cannot be taken back.
button-sure-off = Yes, call it off
button-sure-stop = Yes, stop
button-sure-edit = Yes, change it
button-sure-delete = Yes, delete it

piece-links = More about it:
piece-stop = You get this because you chose offers.
button-stop-offers = Stop offers

refusal-edit-text = Only the words can be changed. Send the new text, for example: Today until six, two for one.
refusal-link-wrong = I cannot make a button of “{ $line }”. It needs words, a bar and an address that starts with https:// or t.me/. For example: Menu | https://example.com/menu
refusal-links-most = At most { $most } buttons fit below a message. Send fewer lines, for example: Menu | https://example.com/menu
refusal-message-kind = This kind cannot be sent to members. Send a text, a photo, a video, a file or an album, for example: Fresh buns from eight!
refusal-message-late = More than 48 hours have passed, so Telegram does not delete it any more. You can still change the text.
refusal-message-long = { $named ->
    [0] This is too long by { $over }: { $most } characters fit. Send a shorter one.
   *[other] With a long first name in it this is too long by { $over }: { $most } characters fit. Send a shorter one.
}
refusal-when-far = That is more than a year away. Send a nearer day and time, for example: { $such }
refusal-when-past = That time is over. Send one that is still to come, for example: { $such }
refusal-when-wrong = I cannot read this as a day and time. Send it like this: { $such }
