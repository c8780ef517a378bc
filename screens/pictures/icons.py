"""The little drawings: six stamps a business may choose from, and the marks of a reward, a clock and nothing else.

Each is SVG inside a 100 × 100 box, drawn in `currentColor` alone, so that one drawing serves every brand.
"""

_LINE = 'fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round"'

_CUP = f"""
<path fill="currentColor" d="M17 41 Q17 37 21 37 H67 Q71 37 71 41 V57 A22 22 0 0 1 49 79 H39 A22 22 0 0 1 17 57 Z"/>
<path {_LINE} stroke-width="7" d="M70 45 H74 A10.5 10.5 0 0 1 74 66 H67"/>
<path {_LINE} stroke-width="7" d="M16 89 H72"/>
<path {_LINE} stroke-width="6" d="M34 27 C28 21 40 16 34 10 M53 27 C47 21 59 16 53 10"/>
"""
_SCISSORS = f"""
<circle {_LINE} stroke-width="8" cx="27" cy="75" r="13"/>
<circle {_LINE} stroke-width="8" cx="73" cy="75" r="13"/>
<path fill="currentColor" d="M31 60 L63 11 Q70 18 66 28 L41 67 Z"/>
<path fill="currentColor" d="M69 60 L37 11 Q30 18 34 28 L59 67 Z"/>
"""
_STAR = """
<path fill="currentColor" stroke="currentColor" stroke-width="9" stroke-linejoin="round"
 d="M50 13 L61.2 36.6 L87 40.2 L68.1 58.1 L72.8 83.8 L50 71.4 L27.2 83.8 L31.9 58.1 L13 40.2 L38.8 36.6 Z"/>
"""
_HEART = """
<path fill="currentColor" d="M50 87 C46 87 10 62 10 37 C10 22 21 13 32 13 C41 13 47 18 50 25
 C53 18 59 13 68 13 C79 13 90 22 90 37 C90 62 54 87 50 87 Z"/>
"""
_SLICE = """
<path fill="currentColor" d="M9 31 C7 24 9 19 15 17 C38 8 62 8 85 17 C91 19 93 24 91 31 C90 34 87 34 84 33
 C62 25 38 25 16 33 C13 34 10 34 9 31 Z"/>
<path fill="currentColor" fill-rule="evenodd" d="M18 40 C39 33 61 33 82 40 L54 89 Q50 95 46 89 Z
 M41 48 a6.5 6.5 0 1 0 0.01 0 Z M61 45 a5.5 5.5 0 1 0 0.01 0 Z M51.5 66 a5.5 5.5 0 1 0 0.01 0 Z"/>
"""
_DROP = """
<path fill="currentColor" fill-rule="evenodd" d="M50 7 C54 7 81 42 81 61 A31 31 0 0 1 19 61 C19 42 46 7 50 7 Z
 M31 58 A19.5 19.5 0 0 0 48 81 A3.4 3.4 0 0 0 49 74.3 A12.8 12.8 0 0 1 37.8 58 A3.4 3.4 0 0 0 31 58 Z"/>
"""
GIFT = f"""
<path fill="currentColor" d="M14 34 H46 V51 H14 Q10 51 10 47 V38 Q10 34 14 34 Z
 M54 34 H86 Q90 34 90 38 V47 Q90 51 86 51 H54 Z M16 58 H46 V90 H22 Q16 90 16 84 Z M54 58 H84 V84 Q84 90 78 90 H54 Z"/>
<path {_LINE} stroke-width="7.5"
 d="M50 31 C46 14 36 7 29 12 C21 18 29 30 50 31 C71 30 79 18 71 12 C64 7 54 14 50 31 Z"/>
"""
CLOCK = f"""
<circle {_LINE} stroke-width="9" cx="50" cy="50" r="37"/>
<path {_LINE} stroke-width="9" d="M50 28 V51 L64 60"/>
"""

STAMPS = {"cup": _CUP, "scissors": _SCISSORS, "star": _STAR, "heart": _HEART, "slice": _SLICE, "drop": _DROP}


def placed(icon: str, x: float, y: float, size: float, colour: str, opacity: float = 1, turn: float = 0) -> str:
    """The icon centred on (x, y), `size` pixels wide, turned by `turn` degrees."""
    return (
        f'<g color="{colour}" opacity="{opacity:g}" transform="translate({x:g} {y:g}) rotate({turn:g})'
        f' scale({size / 100:g}) translate(-50 -50)">{icon}</g>'
    )
