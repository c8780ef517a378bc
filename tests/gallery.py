"""`make gallery`: every screen in every language on one page to leaf through, build/gallery.html.

With `--keep` the snapshots of the tests are written anew, to be read in the diff.
"""

import base64
import html
import sys
from pathlib import Path

from rich.progress import track

from screens.screen import Screen
from screens.words import LANGUAGES, Words
from tests.screens.samples import samples
from tests.screens.test_snapshots import KEPT, written

PAGE = Path("build/gallery.html")
_STYLE = """
body { font: 15px/1.35 system-ui, sans-serif; margin: 0; background: #e6ebee; color: #111 }
header { position: sticky; top: 0; background: #fff; padding: 10px 20px; z-index: 1; border-bottom: 1px solid #ccd }
h2 { font-size: 13px; color: #567; margin: 24px 20px 6px; font-weight: 600 }
.row { display: grid; grid-template-columns: repeat(5, minmax(210px, 1fr)); gap: 12px; padding: 0 20px }
.bubble { background: #fff; border-radius: 12px; padding: 8px 12px; white-space: pre-wrap; overflow-wrap: anywhere }
.bubble img { width: 100%; border-radius: 8px; display: block; margin-bottom: 6px }
.keys { display: flex; gap: 4px; margin-top: 4px }
.keys span { flex: 1; text-align: center; background: #7d939c; color: #fff; border-radius: 8px; padding: 6px 4px;
  font-size: 13px }
.keys.below span { background: #fff; color: #111 }
.toast { font-size: 12px; color: #678; margin-top: 4px }
@media (prefers-color-scheme: dark) {
  body { background: #17212b; color: #eee } header, .bubble { background: #1f2c38; border-color: #334 }
  .keys.below span { background: #2b3a48; color: #eee }
}
"""


def main() -> None:
    """Write the page, or with `--keep` the snapshots."""
    if "--keep" in sys.argv:
        for language in LANGUAGES:
            (KEPT / f"{language}.txt").write_text(written(language), "utf-8")
        print(f"kept {len(samples())} screens in {len(LANGUAGES)} languages")  # noqa: T201 — this is its answer
        return
    PAGE.parent.mkdir(exist_ok=True)
    rows = [_row(name, index) for index, (name, _) in enumerate(track(samples(), "Drawing"))]
    heads = "".join(f"<b>{Words(code).label('language-name')}</b>" for code in LANGUAGES)
    PAGE.write_text(
        f'<!doctype html><meta charset="utf-8"><title>Stampbook: every screen</title><style>{_STYLE}</style>'
        f'<header class="row">{heads}</header>{"".join(rows)}',
        "utf-8",
    )
    print(f"{PAGE}: {len(rows)} screens in {len(LANGUAGES)} languages")  # noqa: T201 — this is its answer


def _row(name: str, index: int) -> str:
    view = samples()[index][1]
    cells = "".join(_cell(view.draw(Words(language, "Europe/Vilnius"))) for language in LANGUAGES)
    return f'<h2>{html.escape(name)}</h2><div class="row">{cells}</div>'


def _cell(screen: Screen) -> str:
    picture = ""
    if screen.picture:
        data = base64.b64encode(screen.picture.draw()).decode()
        picture = f'<img loading="lazy" src="data:image/jpeg;base64,{data}">'
    rows = "".join(_keys([button.label for button in row], "") for row in screen.rows)
    keyboard = "".join(_keys(list(row), " below") for row in screen.keys.rows) if screen.keys else ""
    toast = f'<div class="toast">{html.escape(screen.toast)}</div>' if screen.toast else ""
    return f'<div><div class="bubble">{picture}{screen.text or "(nothing)"}</div>{rows}{keyboard}{toast}</div>'


def _keys(labels: list[str], kind: str) -> str:
    return f'<div class="keys{kind}">{"".join(f"<span>{html.escape(label)}</span>" for label in labels)}</div>'


if __name__ == "__main__":
    main()
