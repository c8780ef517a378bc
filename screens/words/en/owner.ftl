# What the owner reads.
owner-welcome = <b>{ $business }</b> is yours, and its card is ready to use as it is.
    Four short questions make it yours alone. They can wait: <b>Manage</b> has them, your team and a practice card.
manage = <b>{ $business }</b>
manage-programme = { $goal ->
    [one] One stamp
   *[other] { $goal } stamps
} → { $reward }
manage-members = { $members ->
    [0] No members yet.
    [one] One member.
   *[other] { $members } members.
}
manage-link = Link to join, for your counter and posters: { $link }
button-manage = Manage
button-team = Team
button-rename = Change the name
button-practice = Practice card
rename-ask = What is your business called? Now it is “{ $business }”.
renamed = Done: <b>{ $business }</b>.

team = <b>Team</b>, with what each did today
team-line = • { $name }, { $role }, { $place }: { $did }
button-invite-staff = Invite staff
button-invite-manager = Invite a manager
button-remove = Remove { $name }
button-remove-surely = Yes, remove
remove-ask = Remove { $name } from the team? It works at once, also for the buttons on their screen.
invitation = Send this to the one you invite ({ $role }, { $place }). It works once, until { $until }:
    { $link }
joined-team = You are on the team: <b>{ $role }</b>, { $place }.
