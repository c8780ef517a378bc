"""The list of rules, so that the house and the proof that each rule bites walk the same one."""

from collections.abc import Callable, Sequence

from tests.house import imports, shape, words
from tests.house.source import Source

FileRule = Callable[[Source], list[str]]
HouseRule = Callable[[Sequence[Source]], list[str]]

FILE_RULES: tuple[FileRule, ...] = (
    imports.rooms_know_only_whom_they_may,
    imports.foreign_words_stay_home,
    imports.the_heart_is_pure,
    imports.no_relative_imports,
    imports.imports_stand_at_the_top,
    shape.files_are_short,
    shape.functions_are_short,
    shape.modules_open_with_their_promise,
    shape.ignores_give_a_reason,
    shape.nothing_is_left_for_later,
    shape.no_machine_is_named,
    words.sql_stays_in_storage,
    words.only_storage_ends_a_transaction,
    words.units_are_opened_at_the_edges,
    words.light_units_are_of_those_who_carry,
    words.emoji_live_on_screens,
    words.sentences_live_on_screens,
    words.one_clock,
    words.schema_keeps_the_rules,
    words.names_follow_the_glossary,
)
HOUSE_RULES: tuple[HouseRule, ...] = (imports.no_circles, imports.the_sandbox_has_one_way_in)
