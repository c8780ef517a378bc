# What the owner is told when the bot itself was, or is, in trouble.
cannot-write = ⚠️ Since { $since } I have not been able to write anything down: { $why }.
    Nothing is counted in the meantime, and what people send has to wait. I will go on by myself as soon as I can write again.
cannot-write-full = the disk is full. Ask whoever runs the bot to make room
cannot-write-readonly = the data folder can only be read. Ask whoever runs the bot to make it writable
cannot-write-other = the disk does not do as it should. Ask whoever runs the bot to look at it
notice-writes-again = I can write again. From { $began }, for { $minutes } min, I could not.
    { $held ->
        [0] Nobody had to wait.
       *[other] Messages and taps that had to wait: { $held }. { $left ->
            [0] All are done now.
           *[other] Still to be done: { $left }.
        }
    }
notice-reached-again = I can reach Telegram again. From { $began }, for { $minutes } min, I could not.
    { $late ->
        [0] No message came late.
       *[other] Receipts and other messages that came late: { $late }. { $left ->
            [0] All are sent now.
           *[other] Still to be sent: { $left }.
        }
    } { $uncertain ->
        [0] { "" }
       *[other] Of some I do not know whether they arrived: { $uncertain }.
    }
