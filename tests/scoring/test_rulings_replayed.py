"""Every ruling of EXAMPLES.md in at least three more wordings: the chances."""

import pytest

from tests.scoring.stage import BUYER, DISCOVERY, OUTAGE, REP, Line, chances, heard
from tests.scoring.verdicts import HARM, JOBS, PRICE, challenged, ended, first, impact, invited, opened, redirect
from voice.transcript import Turn

CURIOSITY, IMPACT = "curiosity-before-capability", "impact-before-fix"
HARM_TURN = Turn(BUYER, 0.0, 3.0, HARM[1], beat="harm-1")


@pytest.mark.parametrize(
    "reply",
    [
        "Sure, we'll get to that. What slows your approvals down today?",
        "Good question, I'll answer it in a minute. What does waiting cost you?",
        "okay let us come to that what happens when an approval is late",
    ],
)
def test_04_a_first_ask_put_off_with_a_question_about_trouble_is_met(reply: str) -> None:
    assert redirect(reply).met is True


@pytest.mark.parametrize(
    ("reply", "met"),
    [
        ("Nine euros a user. What does a late opening cost you?", True),
        ("About seven euros a seat, depending on the size. Where does it hurt most today?", True),
        ("Between six and nine euros per user and month, all in.", False),
        ("seven euros a seat", False),
    ],
)
def test_04_a_second_ask_answered_shortly(reply: str, met: bool) -> None:
    lines: list[Line] = [
        PRICE, (REP, "I'll come to the price. Where does it get stuck?"), (BUYER, "By e-mail."),
        (BUYER, "I asked about the price before.", "redirect-3"), (REP, reply), (BUYER, "Hm."), (REP, "Okay."),
    ]  # fmt: skip
    assert chances(DISCOVERY, CURIOSITY, *lines)[1].met is met


@pytest.mark.parametrize(
    "reply",
    ["Yes, it does. What goes wrong today?", "Yes. Where do things get lost now?", "no what does that cost you"],
)
def test_05_yes_or_no_and_a_question(reply: str) -> None:
    line = (BUYER, "Does it work with SAP? Otherwise I'd loop in procurement.", "redirect-2")
    assert first(DISCOVERY, CURIOSITY, line, (REP, reply)).met is True


@pytest.mark.parametrize(
    "reply", ["How much can you spend?", "Okay, who signs the contract?", "and is there a budget for it"]
)
def test_07_qualifying_misses_a_redirect(reply: str) -> None:
    assert redirect(reply).met is False


@pytest.mark.parametrize(
    ("reply", "met"),
    [
        ("What goes wrong most often? And who notices?", True),
        ("Who decides, and what's broken today?", False),
        ("what budget is there and where does it hurt", False),
    ],
)
def test_10_only_the_first_question_decides(reply: str, met: bool) -> None:
    chance = redirect(reply)
    assert chance.met is met
    assert ("one question at a time", False) in [(check.id, check.met) for check in chance.checks]


@pytest.mark.parametrize(
    "question", ["What breaks most often?", "where do approvals get lost", "What does it cost you?"]
)
@pytest.mark.parametrize("shrug", ["By e-mail, like everyone.", "It varies."])
def test_12_the_question_counts_without_an_impact_in_return(question: str, shrug: str) -> None:
    assert first(DISCOVERY, CURIOSITY, PRICE, (REP, f"Okay. {question}"), (BUYER, shrug)).met is True


@pytest.mark.parametrize(
    "opener", ["Is it okay if I ask first?", "May I start with a question?", "could i ask something"]
)
def test_11_permission_leaves_it_open(opener: str) -> None:
    assert invited(opener).is_open


@pytest.mark.parametrize(
    ("reply", "met"),
    [
        ("I'm sorry your Monday was so bad. We're looking into it.", False),
        ("What a horrible Monday for you. I've raised a ticket.", False),
        ("your monday was a nightmare i will escalate it", False),
        ("On Monday morning your dispatch stood still. I've escalated it.", True),
    ],
)
def test_13_a_day_alone_is_one_slot(reply: str, met: bool) -> None:
    assert impact(reply).met is met


@pytest.mark.parametrize(
    "reply",
    [
        "I'm very sorry about this. Your dispatchers saw nothing for three hours on Monday.",
        "We apologise. Your dispatch floor was blind all Monday morning.",
        "i understand how frustrating that is your dispatch was blind for three hours",
    ],
)
def test_14_a_set_phrase_before_what_was_hit_costs_nothing(reply: str) -> None:
    assert impact(reply).met is True


@pytest.mark.parametrize(
    ("reply", "day"),
    [
        ("On Tuesday your floor stood still. I've escalated it.", "Tuesday"),
        ("Sorry about Wednesday. Let me look into it.", "Wednesday"),
        ("your saturday was lost i will check that", "Saturday"),
    ],
)
def test_19_a_day_said_wrong_is_shown(reply: str, day: str) -> None:
    ids = [check.id for check in impact(reply).checks]
    assert f"said {day}, buyer said Monday" in ids


@pytest.mark.parametrize("number", ["Around forty", "Some forty-odd", "forty two", "more than forty"])
def test_19_a_rounded_number_fills_its_slot(number: str) -> None:
    lines: list[Line] = [HARM, (REP, "Okay."), JOBS, (REP, f"{number} jobs missed, and people left waiting.")]
    assert chances(OUTAGE, IMPACT, *lines)[1].met is True


@pytest.mark.parametrize(
    "early",
    [
        "You had no dispatch on Monday between ten past seven and twenty past ten.",
        "Your dispatchers were cut off on Monday from 07:10 to 10:20.",
        "your dispatch was out on monday until twenty past ten",
    ],
)
def test_20_named_from_the_notes_it_counts_for_the_first_harm(early: str) -> None:
    lines: list[Line] = [(REP, early), HARM, (REP, "I've escalated it."), JOBS, (REP, "We'll send you a report.")]
    assert [chance.met for chance in chances(OUTAGE, IMPACT, *lines)] == [True, False]


@pytest.mark.parametrize(
    "again",
    [
        "Your dispatchers were blind for three hours on Monday.",
        "For three hours on Monday morning your dispatch floor saw nothing.",
        "three hours blind on your dispatch floor on monday",
    ],
)
def test_21_the_first_harm_named_again_is_no_credit(again: str) -> None:
    lines: list[Line] = [HARM, (REP, again), JOBS, (REP, again + " I've escalated it.")]
    assert [chance.met for chance in chances(OUTAGE, IMPACT, *lines)] == [True, False]


@pytest.mark.parametrize("demand", ["When do I get it back?", "So who fixes it?", "What happens now?"])
def test_22_a_demand_is_no_harm(demand: str) -> None:
    assert chances(OUTAGE, IMPACT, (BUYER, demand), (REP, "I've escalated it.")) == []


@pytest.mark.parametrize(
    "reply",
    [
        "Your floor blind for three hours. It's repaired.",
        "Blind for three hours. We've fixed it.",
        "three hours blind i know",
    ],
)
def test_22_a_clause_of_any_length_suffices(reply: str) -> None:
    line = (BUYER, "My dispatch floor was blind for three hours on Monday, when is it fixed?", "harm-1")
    assert first(OUTAGE, IMPACT, line, (REP, reply)).met is True


@pytest.mark.parametrize(
    "reply",
    [
        "We're on it. Your dispatch floor was blind for three hours on Monday.",
        "I'll send you a report, your dispatchers had nothing to see on Monday morning.",
        "It is repaired. On Monday your dispatch floor was blind.",
    ],
)
def test_23_named_after_the_fix(reply: str) -> None:
    chance = impact(reply)
    assert chance.met is False
    assert ("named, after the fix", True) in [(check.id, check.met) for check in chance.checks]


@pytest.mark.parametrize(
    ("replies", "met"),
    [
        (("I see your point, but it was your own IT.",), False),
        (("Sure, but our report is correct.",), False),
        (("That's fair.", "Which figure do you see?"), True),
        (("but where does your figure come from",), True),
    ],
)
def test_24_what_follows_the_acknowledgement_decides(replies: tuple[str, ...], met: bool) -> None:
    assert challenged(*replies).met is met


@pytest.mark.parametrize(
    ("reply", "met"),
    [
        ("What do I have to do to get your signature?", False),
        ("Would you renew if I gave you a discount?", False),
        ("can we sign for another year", False),
        ("What are we not giving you?", True),
    ],
)
def test_25_asking_for_the_signature_is_not_curious(reply: str, met: bool) -> None:
    assert challenged(reply).met is met


@pytest.mark.parametrize(
    "replies",
    [
        ("You set out to bring onboarding to ten days. What changed since?",),
        ("When you signed you wanted onboarding halved. What has happened since then?",),
        ("What's different now?", "Your aim was onboarding in ten days."),
        ("you wanted onboarding in ten days how has that changed",),
    ],
)
def test_26_goal_and_change_in_either_order(replies: tuple[str, ...]) -> None:
    found = opened(*replies)
    assert (found["opening"].met, found["what-changed"].met) == (True, True)


@pytest.mark.parametrize(
    "guess", ["You wanted a modern system.", "I guess you wanted to cut costs?", "you wanted more"]
)
def test_27_a_guess_is_not_the_goal(guess: str) -> None:
    assert opened(guess)["opening"].is_open


@pytest.mark.parametrize(
    "reply",
    [
        "Usage dropped in spring, why was that?",
        "Only nine people logged in in May, what was going on?",
        "log ins are down by half since june what happened there",
    ],
)
def test_28_their_figure_and_a_question(reply: str) -> None:
    assert challenged(reply).met is True


@pytest.mark.parametrize(
    "repair", ["Sorry, could you repeat that?", "Pardon?", "i didn't catch that", "Are you there?"]
)
def test_29_asking_again_is_no_reply(repair: str) -> None:
    assert impact(repair, "Okay.", "Your floor was blind for three hours on Monday.").met is True


@pytest.mark.parametrize("harm", [HARM[1], "Forty-two jobs missed.", "I sit before my board with nothing to show."])
def test_30_a_call_ended_at_once_gives_no_chance(harm: str) -> None:
    assert ended(OUTAGE, IMPACT, 4.5, Turn(BUYER, 0.0, 3.0, harm, beat="harm-1")) == []


@pytest.mark.parametrize("prompt", ["Are you still there?", "Hello?", "Did I lose you?"])
def test_30_silence_is_missed(prompt: str) -> None:
    assert [c.met for c in ended(OUTAGE, IMPACT, 14.0, HARM_TURN, Turn(BUYER, 12.0, 13.0, prompt))] == [False]


@pytest.mark.parametrize(
    "misheard", ["your this patch for was blend", "three ours mundane blind", "fore two jobs mist"]
)
def test_31_what_was_heard_badly_is_left_out(misheard: str) -> None:
    turns = (heard(misheard, 4.0, 0.3), Turn(BUYER, 9.0, 10.0, "What?"), Turn(REP, 11.0, 12.0, "I've escalated it."))
    chance = ended(OUTAGE, IMPACT, 13.0, HARM_TURN, *turns)[0]
    assert chance.met is None
    assert chance.reason.startswith("uncertain: heard '")
