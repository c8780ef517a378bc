"""The garden: a pretend Telegram on loopback, so that the bot can be tried and tested with no token.

It imports none of the other rooms. A bot reaches it only through the Bot API over HTTP, as it would reach Telegram.
"""
