"""Stored JSON is read as the standard library would."""

import json
import math

from hypothesis import given
from hypothesis import strategies as st

from server.store.stored_json import parsed

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(values)
def test_what_was_stored_is_read_to_the_last_bit(value: object) -> None:
    assert json.dumps(parsed(json.dumps(value))) == json.dumps(value)


def test_half_of_a_surrogate_pair_is_read_as_it_was_stored() -> None:
    assert parsed('{"text": "\\ud83d"}') == {"text": "\ud83d"}


def test_what_is_nested_deeply_is_read() -> None:
    assert parsed("[" * 500 + "]" * 500) == json.loads("[" * 500 + "]" * 500)


def test_what_is_no_number_is_read() -> None:
    assert math.isnan(parsed("[NaN]")[0])
