# The letter of Monday morning, and the report: a week in words.
command-report = How the week goes
button-report = Report
notice-digest = <b>Your week</b>, { $dates }
digest-now = <b>This week so far</b>, { $dates }
digest-last = <b>Last week</b>, { $dates }
digest-visits = { $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
}
digest-joined = { $joined ->
    [one] { $joined } new member
   *[other] { $joined } new members
}
digest-than = { $change ->
    [more] { $what }, { $by } more than the week before
    [fewer] { $what }, { $by } fewer than the week before
    [new] { $what }, and none the week before
   *[same] { $what }, as many as the week before
}
digest-than-now = { $change ->
    [more] { $what }, { $by } more than a week ago by this hour
    [fewer] { $what }, { $by } fewer than a week ago by this hour
    [new] { $what }, and none a week ago by this hour
   *[same] { $what }, as many as a week ago by this hour
}
digest-came = { $came ->
    [one] { $came } member came by
   *[other] { $came } members came by
}
digest-came-back = { $what }, { $back } of them after a month or more
digest-stamps = { $stamps ->
    [one] { $stamps } stamp
   *[other] { $stamps } stamps
}
digest-rewards = { $rewards ->
    [one] { $rewards } reward
   *[other] { $rewards } rewards
}
digest-given = Given: { $given }
digest-used = Rewards used: { $rewards }
digest-busiest = Busiest day: { $day }. Busiest hour: { $from }–{ $until }.
digest-messages = Messages sent: { $sent }. Members who came by after one: { $brought }.
digest-quiet = A quiet week: nobody came by. It happens to every shop, and your members still have their cards. A message can bring the first of them back.
digest-none = No visits.
digest-names-back = Back after a month or more: { $names }
digest-and-more = { $names } and { $more } more
digest-by-place = <b>By place</b>
digest-by-staff = <b>By staff</b>
digest-row = • { $name }: { $what }
digest-is-on = Every Monday at nine a letter tells you how the week was.
digest-is-off = No letter comes on Mondays any more. The figures are always here: /report
button-digest-on = A letter on Mondays
button-digest-off = No letter on Mondays
button-report-closer = Look closer
button-report-last = Last week
button-report-now = This week
