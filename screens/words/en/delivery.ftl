# What the owner is told when a message to many cannot simply go on.
notice-broadcast-asks = ⏸ Your message waits: { $blocks ->
    [one] { $blocks } person has blocked the bot
   *[other] { $blocks } people have blocked the bot
}. { $sent } got it, and { $pending ->
    [one] { $pending } person has not had it yet.
   *[other] { $pending } people have not had it yet.
} Go on, or stop here?
notice-broadcast-halted = Your message was stopped, because Telegram does not take it{ $said ->
    [none] .
   *[other] : “{ $said }”.
} Nobody else gets it. Change it and send it anew.
notice-broadcast-missed = ⏸ { $title ->
    [none] Your message
   *[other] Your message “{ $title }”
} was to go out { $at }, and I was not able to send it then. What shall I do with it?
button-run-show = Open it
