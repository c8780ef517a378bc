# Words that stand in more than one place.
language-name = English
someone = friend
role-staff = staff
role-manager = manager
role-owner = owner

reward-free-coffee = Free coffee
reward-free-haircut = Free haircut

progress = { $balance } of { $goal }
missing = { $missing ->
    [one] One more stamp to your reward: { $reward }
   *[other] { $missing } more stamps to your reward: { $reward }
}
ready-line = { $ready ->
    [one] 1 reward ready
   *[other] { $ready } rewards ready
}

key-card = Card
key-rewards = Rewards
key-scan = Scan
key-undo = Undo
key-manage = Manage
key-cancel = Cancel
key-share-phone = Share my number

command-start = Begin
command-card = Your card
command-balance = What is on your card
command-rewards = What you can use now
command-settings = Your settings
command-privacy = What is kept and why
command-help = What you can do here
command-scan = Read a card
command-undo = Take back the last thing
command-team = Your team and invitations
command-manage = Your business

button-back = Back
button-menu = Menu
button-cancel = Cancel
button-language = Language
button-privacy = What is kept

toast-done = Done
toast-undone = Taken back
