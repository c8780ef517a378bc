# The owner's desk: places, the team, the look, and the languages guests are offered.
button-places = Places
button-brand = Card design
button-offered = Languages
manage-points = { $points } for every { $sum } spent

places = <b>Places</b>
places-line = • { $place }: { $people ->
    [0] nobody yet
    [one] { $people } person
   *[other] { $people } people
}
places-line-closed = • { $place }: closed
button-place-add = New place
place = <b>{ $place }</b>
place-people = On the team here: { $people }
place-link = Its poster leads to { $link }
place-zone = Its time zone: { $zone }
place-zone-ask = Which city’s time does <b>{ $place }</b> keep? Now: { $zone }. Guests whose last visit was here get their greetings and quiet hours by it; reports, limits and the last good day stay with the business’s own clock.
button-place-zone = Time zone
place-closed = Closed. Everything that happened here is kept.
button-place-rename = Change the name
button-place-close = Close
button-place-open = Open again
place-add-ask = What is the new place called? For example: Riverside
place-rename-ask = What should “{ $place }” be called?
place-close-ask = Close <b>{ $place }</b>? Its history stays. Nobody can be invited there any more, and you can open it again.
place-close-owner = You work there yourself; from then on you work at { $place }.
button-place-close-surely = Yes, close it
place-close-blocked = Somebody still works at <b>{ $place }</b>: { $names }. Tap a name to give them another place, then close it.
poster-where = For which place is the poster?
refusal-place-last = “{ $place }” is your only open place, so it stays open. Add another one first, for example: Riverside.
refusal-place-named = You have a place called “{ $place }” already. Send another name, for example: Riverside 2
refusal-places-most = There is room for { $most } places. You can change the name of one you have.

colleague = <b>{ $name }</b>: { $role }, { $place }
colleague-since = On the team since { $day }
colleague-today = Today:
colleague-idle = Nothing recorded today.
did-line = { $at } · { $name } · { $deed }
did-line-reversed = { $at } · { $name } · { $deed } · taken back
did-line-back = { $at } · { $name } · took back: { $deed }
button-make-manager = Make a manager
button-make-staff = Make staff
button-move = Another place
move-ask = Where does { $name } work from now on?
invite-where = For which place?
notice-post-changed = Your place on the team has changed: <b>{ $role }</b>, { $place }.

brand = <b>{ $business }</b>
    This is how your cards look. Tap a colour or a stamp; the cards on people’s phones follow by themselves.
brand-guest = Anna
button-logo = Send a logo
button-logo-off = Remove the logo
logo-ask = Now send me your logo: a picture from your gallery, or a PNG file. A square one looks best.
refusal-logo-wrong = I cannot use this as a logo. Send one picture, for example a PNG or a photo of up to 10 MB.

offered = <b>Languages</b>
    Guests choose from the ticked ones. { $own ->
        [en] Whoever speaks another language reads English, the main one.
       *[other] Whoever speaks another language reads English if it is ticked, otherwise { $language }, the main one.
    }
offered-on = ✓ { $language }
offered-off = { $language }
button-own-language = Main language
own-language-ask = Which language is the main one? Now it is { $language }. The one you read yourself is in /settings.
refusal-language-own = This is the main language, so it is always offered. To switch it off, choose another main one first.
