"""Import in chat: a file is looked at before anything changes, taken in once, and its people find their cards."""

import io
import json
import zipfile
from collections.abc import Callable

import pytest
from openpyxl import Workbook

from loyalty.refusals import Why
from sandbox.messages import Message
from sandbox.person import Person
from tests.cast import Shop, data_of

CSV, XLSX = "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


async def sends(shop: Shop, content: str | bytes, name: str = "guests.csv", who: Person | None = None) -> None:
    """The owner opens the form and sends a file into it."""
    person = who or shop.vera
    await person.says("/manage")
    await person.sees_new("start=j_")
    await person.presses("data")
    await person.sees_new("Your data")
    await person.presses("import")
    await person.sees_new("Send me a table")
    await person.sends_document(content.encode() if isinstance(content, str) else content, name, CSV)


async def imports(shop: Shop, content: str | bytes, name: str = "guests.csv") -> Message:
    """The same, and what it came to once [Import] is tapped."""
    await sends(shop, content, name)
    await shop.vera.sees_new("This is what I found")
    await shop.vera.presses("import-surely")
    return await shop.vera.sees_new("Imported.")


async def shares(shop: Shop, person: Person, phone: str) -> None:
    """A guest says that they had a card before, and shares a number of their own."""
    await person.says("/start")
    await person.presses("earlier")
    await person.sees_new("found by your phone number")
    await person.sends_contact(phone, person.id)


async def test_a_guest_of_the_file_shares_their_phone_and_has_everything_once(staffed: Shop) -> None:
    row = "phone;name;balance;birthday;tags;promotions\n+370 612 34567;Tomas;12;14.02.1990;vip, morning;yes\n"
    done = await imports(staffed, row)
    assert "New: 1" in done.text
    assert "Waiting for their owners: 1" in done.text
    await shares(staffed, staffed.tomas, "37061234567")
    await staffed.tomas.sees_new("Stamps brought along: 12. Now 2 of 10.\nYours already: Free coffee")
    await staffed.settles()
    member = staffed.rows("SELECT id, phone, birthday, birth_year, offers FROM members WHERE phone IS NOT NULL")
    assert [list(one.values())[1:] for one in member] == [["+37061234567", "02-14", 1990, 1]]
    assert staffed.rows("SELECT tag FROM tags ORDER BY tag") == [{"tag": "morning"}, {"tag": "vip"}]
    consent = staffed.rows(
        "SELECT given, terms, via FROM consents WHERE about = 'offers' AND member = ?", member[0]["id"]
    )
    assert consent == [{"given": 1, "terms": 0, "via": "import"}]
    assert staffed.rows("SELECT kind, units, reason, actor FROM entries ORDER BY id")[0] == {
        "kind": "opening", "units": 12, "reason": "import", "actor": None,
    }  # fmt: skip
    entries = staffed.rows("SELECT * FROM entries")
    await sends(staffed, row)
    again = await staffed.vera.sees_new("Already here, nothing to add: 1")
    assert again.buttons == ["Another file", "Back"]
    await sends(staffed, row.replace(";12;", ";5;"))
    await staffed.vera.sees_new("Already here, nothing to add: 1")
    assert staffed.rows("SELECT * FROM entries") == entries
    assert await staffed.audit() == []


async def test_the_welcome_offers_an_earlier_card_only_while_somebody_waits(staffed: Shop) -> None:
    await staffed.tomas.says("/start")
    assert "I had a card before" not in (await staffed.tomas.sees_new("Welcome")).buttons
    await imports(staffed, "phone;balance\n+37061234567;7\n")
    await staffed.tomas.says("/start")
    assert "I had a card before" in (await staffed.tomas.sees_new("Welcome")).buttons
    await shares(staffed, staffed.tomas, "+37061234567")
    await staffed.tomas.sees_new("Now 7 of 10")
    stranger = staffed.town.joins("Rasa", "en")
    await stranger.says("/start")
    assert "I had a card before" not in (await stranger.sees_new("Welcome")).buttons


async def test_only_ones_own_number_finds_a_card_and_a_wrong_one_leaves_a_way_on(staffed: Shop) -> None:
    await imports(staffed, "phone;balance;promotions\n+37061234567;7;no\n")
    before = staffed.what_counts()
    tomas = staffed.tomas
    await shares(staffed, tomas, "+37069999999")
    refused = await tomas.sees_new(staffed.no(tomas, Why.EARLIER_NONE))
    await tomas.says("+37061234567")
    await tomas.sees_new(staffed.no(tomas, Why.CONTACT_TYPED))
    await tomas.sends_contact("+37061234567", staffed.ona.id)
    await tomas.sees_new(staffed.no(tomas, Why.CONTACT_NOT_YOURS))
    assert staffed.what_counts() == before
    await tomas.taps("Join", refused.message_id)
    await tomas.sees_new("10 more")
    await staffed.settles()
    assert tomas.keyboard == [["Card", "Rewards"]]
    assert staffed.rows("SELECT * FROM drafts") == []
    await tomas.says("/settings")
    await tomas.taps("Phone")
    await tomas.sends_contact("+37061234567", tomas.id)
    await tomas.sees_new("Now 7 of 10")
    assert staffed.value("SELECT claimed_by FROM waiting") == staffed.value("SELECT max(id) FROM members")
    assert staffed.value("SELECT count(*) FROM members WHERE offers = 1") == 0


async def test_who_is_known_by_their_telegram_id_brings_it_by_joining(staffed: Shop) -> None:
    await imports(staffed, f"telegram_id,stamps\n{staffed.tomas.id},4\n")
    await staffed.joins(staffed.tomas)
    await staffed.tomas.sees("Stamps brought along: 4. Now 4 of 10.")
    assert await staffed.audit() == []


async def test_a_member_of_the_file_gets_their_balance_at_once_and_is_told(staffed: Shop) -> None:
    await staffed.stamps(staffed.max, staffed.ona, 3)
    done = await imports(staffed, f"telegram_id;balance;promotions;name\n{staffed.ona.id};8;yes;Somebody\n")
    assert "with something to add: 1" in done.text
    await staffed.ona.sees("Stamps brought along: 8. Now 1 of 10.")
    await staffed.settles()
    assert staffed.rows("SELECT name, offers FROM members") == [{"name": "Ona", "offers": 0}]
    assert staffed.value("SELECT count(*) FROM vouchers") == 1
    assert await staffed.audit() == []


async def test_the_same_button_twice_and_a_restart_in_between_import_once(staffed: Shop) -> None:
    rows = "".join(f"+3706{1_000_000 + n};{n % 9}\n" for n in range(250))
    await sends(staffed, f"phone;balance\n{rows}")
    shown = await staffed.vera.sees_new("New: 250")
    data = data_of(shown, "Import 250")
    await staffed.restarts()
    await staffed.vera.taps_data(shown.message_id, data)
    await staffed.vera.sees_new("Importing: 100 of 250")
    await staffed.vera.taps_data(shown.message_id, data)
    await staffed.vera.sees("The import is done: 250.")
    assert staffed.value("SELECT count(*) FROM waiting") == 250
    assert staffed.value("SELECT sum(balance) FROM waiting") == sum(n % 9 for n in range(250))
    assert staffed.value("SELECT count(*) FROM import_rows") == 0
    await staffed.max.taps_data(shown.message_id, data)
    await staffed.max.sees_new(staffed.no(staffed.max, Why.NOT_OWNER))


async def test_problems_are_told_by_line_and_all_of_them_as_a_file(staffed: Shop) -> None:
    rows = "".join(f"{n};1\n" for n in range(1, 31))
    await sends(staffed, f"phone;balance;shoe size\n+37061234567;7;38\n{rows}")
    shown = await staffed.vera.sees("Columns I do not know and leave out: shoe size")
    assert "New: 1" in shown.text
    assert "Lines left out: 30" in shown.text
    assert "3: a different number of cells" in shown.text
    assert "… and 10 more" in shown.text
    told = await staffed.vera.sees("Every line to look at")
    file = staffed.town.files.get(told.content["document"]["file_id"])
    assert file is not None
    assert file.content.decode("utf-8-sig").count("a different number of cells") == 30
    assert staffed.value("SELECT count(*) FROM waiting") == 0


def a_bomb() -> bytes:
    """A workbook of a few kilobytes that unpacks to a gigabyte."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            for _ in range(300):
                sheet.write(b"0" * 1_000_000)
    return out.getvalue()


def a_workbook(*rows: list[object]) -> bytes:
    """A real one."""
    book, out = Workbook(), io.BytesIO()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


BAD: dict[str, tuple[bytes | Callable[[], bytes], Why]] = {
    "nothing at all": (b"\n\n;;\n", Why.IMPORT_EMPTY),
    "a picture called .csv": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), Why.IMPORT_KIND),
    "an archive called .csv": (b"PK\x03\x04 and nothing more", Why.IMPORT_KIND),
    "a zip bomb": (a_bomb, Why.IMPORT_BIG),
    "no header": (b"+37061234567;7\n", Why.IMPORT_HEADER),
    "a doubled header": (b"phone;telefon;balance\n1;2;3\n", Why.IMPORT_TWICE),
    "nobody in it": (b"name;balance\nOna;7\n", Why.IMPORT_WHO),
    "a quote that never ends": (b'phone;name\n+37061234567;"Ona\n' + b"x;y\n" * 50_000, Why.IMPORT_BROKEN),
    "a cell of a megabyte": (b"phone;name\n+37061234567;" + b"x" * 1_000_000, Why.IMPORT_BROKEN),
    "a million lines": (b"phone\n" + b"1\n" * 1_000_000, Why.IMPORT_ROWS),
    "too big for a bot": (b"phone\n" + b"1\n" * 11_000_000, Why.IMPORT_BIG),
}


@pytest.mark.parametrize("name", BAD)
async def test_a_file_that_is_no_table_is_refused_whole(staffed: Shop, name: str) -> None:
    given, why = BAD[name]
    content = given() if callable(given) else given
    before = staffed.what_counts()
    facts: dict[str, dict[str, str | int]] = {
        Why.IMPORT_TWICE: {"column": "phone", "first": 1, "second": 2},
        Why.IMPORT_BROKEN: {"row": 2},
        Why.IMPORT_ROWS: {"most": 50_000, "row": 50_002},
        Why.IMPORT_BIG: {"most": 200 if "bomb" in name else 20},
    }
    await sends(staffed, content, "guests.xlsx" if "bomb" in name else "guests.csv")
    refused = await staffed.vera.sees_new(staffed.no(staffed.vera, why, **facts.get(why, {})))
    assert refused.buttons == ["Import"]
    assert staffed.what_counts() == before
    assert staffed.rows("SELECT * FROM imports") == []
    await staffed.vera.sends_document(b"phone\n+37061234567\n", "right.csv", CSV)
    await staffed.vera.sees_new("New: 1")


async def test_the_form_waits_for_a_file_and_only_its_owner_may_send_one(staffed: Shop) -> None:
    await sends(staffed, "phone\n1\n")
    await staffed.vera.presses("import")
    for text in ("phone;balance", "12345"):
        await staffed.vera.says(text)
        await staffed.vera.sees_new(staffed.no(staffed.vera, Why.IMPORT_FILE))
    await staffed.vera.says("/cancel")
    await staffed.max.sends_document(b"phone\n+37061234567\n", "guests.csv", CSV)
    await staffed.max.sees_new(staffed.no(staffed.max, Why.NOT_OWNER))
    await staffed.ona.sends_document(b"phone\n+37061234567\n", "guests.csv", CSV)
    await staffed.ona.sees_new(staffed.no(staffed.ona, Why.PHOTO_NOT_STAFF))
    await staffed.vera.sends_document(a_workbook(["Telefonas", "Likutis"], ["+37061234567", 7]), "sveciai.xlsx", XLSX)
    await staffed.vera.sees_new("New: 1")


async def test_who_waits_can_be_forgotten_and_deleting_oneself_forgets_too(staffed: Shop) -> None:
    await imports(staffed, f"telegram_id;phone;balance\n{staffed.tomas.id};;3\n;+37061234567;7\n{staffed.ona.id};;1\n")
    await staffed.tomas.says("/privacy")
    await staffed.tomas.presses("my-data")
    file = staffed.town.files.get((await staffed.tomas.sees_new("Any text editor")).content["document"]["file_id"])
    assert file is not None
    assert json.loads(file.content)["waits_for_you_from_a_file_of_the_business"][0]["balance"] == 3
    await staffed.tomas.presses("delete")
    await staffed.tomas.presses("delete-again")
    await staffed.tomas.presses("delete-surely")
    await staffed.settles()
    assert staffed.rows("SELECT phone FROM waiting WHERE claimed_by IS NULL") == [{"phone": "+37061234567"}]
    await staffed.vera.says("/manage")
    await staffed.vera.presses("data")
    await staffed.vera.sees_new("Imported and not here yet: 1")
    await staffed.vera.presses("forget-waiting")
    asked = await staffed.vera.sees_new("Shall I forget")
    data = data_of(asked, "Yes, forget them")
    for _ in range(2):
        await staffed.vera.taps_data(asked.message_id, data)
        await staffed.vera.sees("Forgotten: 1")
    await staffed.settles()
    assert staffed.value("SELECT count(*) FROM journal WHERE act = 'waiting-forgotten'") == 1
    assert staffed.value("SELECT count(*) FROM waiting WHERE claimed_by IS NULL") == 0


async def test_everything_goes_out_to_its_owner_as_an_archive(staffed: Shop) -> None:
    await staffed.fills_the_card(staffed.max, staffed.ona)
    await staffed.vera.says("/manage")
    await staffed.vera.presses("data")
    await staffed.vera.sees_new("Your data")
    await staffed.vera.presses("export")
    sent = await staffed.vera.sees_new("Everything")
    file = staffed.town.files.get(sent.content["document"]["file_id"])
    assert file is not None
    with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
        assert archive.namelist() == ["members.csv", "entries.csv", "vouchers.csv", "broadcasts.csv", "stampbook.xlsx"]
        members, vouchers = (archive.read(name).decode("utf-8-sig") for name in ("members.csv", "vouchers.csv"))
    assert f"{staffed.ona.id};;Ona;;0;;en;no;" in members
    assert "Free coffee;issued" in vouchers
    assert staffed.value("SELECT count(*) FROM journal WHERE act = 'exported'") == 1
    await sends(staffed, members, "members.csv")
    await staffed.vera.sees_new("Already here, nothing to add: 1")


async def test_the_screens_speak_the_readers_language(babel: Shop) -> None:
    await imports(babel, "phone;balance\n+37061234567;7\n")
    await babel.tomas.says("/start")
    await babel.tomas.taps("Jau turėjau kortelę")
    await babel.tomas.sends_contact("+37069999999", babel.tomas.id)
    await babel.tomas.sees_new(babel.no(babel.tomas, Why.EARLIER_NONE))
    await babel.tomas.sends_contact("+37061234567", babel.tomas.id)
    await babel.tomas.sees_new("Perkelta antspaudų: 7. Dabar 7 iš 10.")
