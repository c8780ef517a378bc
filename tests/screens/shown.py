"""A screen as plain text: its words, keyboard and buttons, for snapshots and for reading."""

from screens.screen import Screen, View
from screens.words import Words


def as_text(name: str, view: View, words: Words) -> str:
    """One sample, drawn and written out."""
    screen = view.draw(words)
    lines = [f"── {name} ──"]
    lines += ["(picture)"] if screen.picture else []
    lines += [f"(document {screen.document.name})"] if screen.document else []
    lines += [f"({media.kind})" for media in screen.media]
    lines += screen.text.split("\n") if screen.text else ["(nothing is shown)"]
    lines += [_row([button.label for button in row]) for row in screen.rows]
    lines += _keyboard(screen)
    lines += [f"toast: {screen.toast}"] if screen.toast else []
    return "\n".join(lines)


def _keyboard(screen: Screen) -> list[str]:
    if screen.keys is None:
        return []
    menu = [f"menu: /{name} {text}" for name, text in screen.keys.commands]
    return [f"keys: {_row(list(row))}" for row in screen.keys.rows] + menu


def _row(labels: list[str]) -> str:
    return " ".join(f"[{label}]" for label in labels)
