"""How fast pictures are drawn: the card and the pass, warm and cold, and the QR against the library's own default."""

import io
import itertools
import secrets
import subprocess
import sys
from pathlib import Path

import qrcode

from benchmarks.figures import Figure, Tick, at_most, median_ms, milliseconds, percent
from screens.pictures.brand import Brand
from screens.pictures.card import CardFace, draw_card
from screens.pictures.passes import PassFace, draw_pass
from screens.pictures.qr import draw_qr

ROUNDS = 5
_IN_A_ROUND = 25
_ROOT = Path(__file__).resolve().parents[1]
_NAMES = itertools.cycle(("Ona", "Żaneta Wiśniewska", "Николай Щукин", "Ștefan Popescu", "Mikalojus Čiurlionis"))
_WARM, _COLD = at_most(10), at_most(300)


def new_brand() -> Brand:
    """A brand nobody has drawn before, in any colour."""
    return Brand(f"Café {secrets.token_hex(3)}", f"#{secrets.token_hex(3)}", "cup")


def a_card(brand: Brand) -> bytes:
    """The card of one more member of this brand, with a name, a count and a code of its own."""
    filled = secrets.randbelow(10)
    face = CardFace(
        brand=brand,
        name=next(_NAMES),
        filled=filled,
        goal=10,
        milestones=(5,),
        ready=filled % 2,
        number=f"482 109 {secrets.randbelow(9000) + 1000}",
        link=a_link("c"),
        caption=f"{filled} of 10",
        line="A few more to your free coffee",
        ready_line="1 reward ready",
    )
    return draw_card(face)


def a_pass(brand: Brand) -> bytes:
    """One more pass of this brand."""
    return draw_pass(PassFace(brand, "Free coffee", next(_NAMES), a_link("v"), "Show this at the counter before 14:32"))


def a_link(carries: str) -> str:
    """A start link with 128 random bits."""
    return f"https://t.me/stampbook_bot?start={carries}{secrets.token_urlsafe(16)}"


def measure(tick: Tick) -> list[Figure]:
    """Everything in turn, round after round; each round has a brand of its own."""
    a_card(new_brand())  # the first of this process is measured in processes of its own
    seen = []
    for _ in range(ROUNDS):
        seen.append(_one_round(new_brand()))
        tick()
    card_cold, card, pass_cold, pass_, qr, default, card_first, pass_first = zip(*seen, strict=True)
    return [
        Figure("card, warm: one more member of a brand", "ms", card, _WARM),
        Figure("card, cold: the first of a new brand", "ms", card_cold, _COLD),
        Figure("card, cold: the first of a new process", "ms", card_first, _COLD),
        Figure("pass, warm", "ms", pass_, _WARM),
        Figure("pass, cold: the first of a new brand", "ms", pass_cold, _COLD),
        Figure("pass, cold: the first of a new process", "ms", pass_first, _COLD),
        Figure("QR alone", "ms", qr),
        Figure("QR alone, speed as a share of qrcode.make()'s", "%", percent(default, qr)),
    ]


def _one_round(brand: Brand) -> tuple[float, ...]:
    """Milliseconds, in the order `measure` names them."""
    many = range(_IN_A_ROUND)
    return (
        milliseconds(lambda: a_card(brand)),
        median_ms([lambda: a_card(brand) for _ in many]),
        milliseconds(lambda: a_pass(brand)),
        median_ms([lambda: a_pass(brand) for _ in many]),
        median_ms([lambda: draw_qr(a_link("v")) for _ in many]),
        median_ms([lambda: _default_qr(a_link("v")) for _ in many]),
        _in_a_new_process("card"),
        _in_a_new_process("pass"),
    )


def _default_qr(link: str) -> bytes:
    """What the library does when nothing is asked of it, as a PNG."""
    with io.BytesIO() as out:
        qrcode.make(link).save(out)
        return out.getvalue()


def _in_a_new_process(kind: str) -> float:
    """The first picture a process draws, its imports not counted."""
    told = subprocess.run([sys.executable, "-m", __name__, kind], cwd=_ROOT, check=True, capture_output=True, text=True)
    return float(told.stdout)


if __name__ == "__main__":
    draw = {"card": a_card, "pass": a_pass}[sys.argv[1]]
    print(milliseconds(lambda: draw(new_brand())))
