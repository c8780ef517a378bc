"""A café with a past: people who came for half a year, really using the bot while the town's clock ran.

`people` says who they are, `story` what happened on which day, `hands` how it is done on a phone. `memory` turns a town
into text and files and back, `archive` packs it with the bot's database. Nothing here knows the bot: buttons are found
by where they lead, so that people of five languages can press them.
"""
