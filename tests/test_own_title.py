"""An article's own title is held to what its words say; another text of the same words is not."""

import pytest

from summarizer.gate import check, filling, own_title
from summarizer.models import Article
from summarizer.reading import make_article, read

BODY = (
    "Gunmen have attacked two ferries near Arlon as passengers boarded, killing at least 21 people on Monday. "
    "The attacks, in the first week of the holidays, were an attempt to scare off visitors, officials said. "
    'Harbour minister Jonas Hale called the attackers "cowards without a cause" and promised to reopen the port. '
    "He did not say when the port would reopen. Rescuers from the town of Brenna, led by Mia Kovac, searched the river. "
    "Fishermen had claimed that the coastguard slept through the night. Residents held a vigil in the evening."
)


def titled(title: str, body: str = BODY) -> Article:
    return make_article(body, source="a.txt", title=title)


def problems(title: str, text: str | None = None) -> set[str]:
    """What the gate finds about a text, or the title itself, against the article of this title."""
    return {problem.code for problem in check(text or title, read(titled(title))).problems}


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Ferry gunmen kill at least 21 near Arlon", id="no article, the present"),
        pytest.param("Minister: port to reopen", id="who says it before a colon"),
        pytest.param("Hale brands ferry attackers 'cowards without a cause'", id="a verb of its own"),
        pytest.param("At least 21 dead in ferry attacks, says minister's office", id="no copula"),
        pytest.param("Residents hold vigil for victims of Arlon ferry attacks", id="from several sentences"),
        pytest.param("Hale calls attackers 'the cowards without a cause'", id="a small word within the marks"),
        pytest.param("Coastguard slept, fishermen say in claim", id="who claims it"),
    ],
)
def test_headline_grammar_is_no_fault_of_a_title(title: str) -> None:
    assert problems(title) == set()


def test_a_title_may_end_on_the_name_of_its_site() -> None:
    assert own_title.is_of(
        "Ferry gunmen kill at least 21", titled("Ferry gunmen kill at least 21 « Arlon Breaking News")
    )


def test_an_interview_names_who_publishes_it_in_its_title_alone() -> None:
    asked = "I run the ferries of Arlon. We own six boats, and I steer one. My name is Mia Kovac, and I like the river."
    for title, found in (
        ("Portside interviews Mia Kovac of the Arlon ferries", set()),
        ("Portside sues Mia Kovac", {"unsupported"}),
    ):
        assert {p.code for p in check(title, read(titled(title, asked))).problems} >= found
        assert found or check(title, read(titled(title, asked))).supported


@pytest.mark.parametrize(
    ("title", "code"),
    [
        pytest.param("Ferry gunmen kill at least 24 near Arlon", "number", id="number"),
        pytest.param("Ferry gunmen kill 21 near Arlon", "number", id="bound"),
        pytest.param("Ferry gunmen kill at least 21 near Dover", "name", id="name that the body lacks"),
        pytest.param("Hale brands attackers 'a gang of fools'", "quote", id="quotation"),
        pytest.param("Ferry gunmen convicted after attack near Arlon", "unsupported", id="deed"),
        pytest.param("Coastguard slept through the night", "speaker", id="only claimed"),
        pytest.param("Council approves new school budget", "unsupported", id="another article's"),
        pytest.param("Gunmen did not attack ferries near Arlon", "negation", id="denial"),
        pytest.param(
            "Minister Kovac calls attackers 'cowards', Hale leads search of river", "swap", id="two names exchanged"
        ),
    ],
)
def test_what_the_body_does_not_bear_out_is_refused(title: str, code: str) -> None:
    assert code in problems(title)


@pytest.mark.parametrize(
    ("title", "exchanged"),
    [
        pytest.param("Berg sacks Melo over the sale of the port", False, id="as the body has it"),
        pytest.param("Melo sacks Berg over the sale of the port", True, id="doer and object"),
        pytest.param("Melo sacked by Berg over the sale of the port", False, id="passive"),
        pytest.param("Berg sacked by Melo over the sale of the port", True, id="passive, exchanged"),
        pytest.param("Brenna's crane collapses in Melo, Berg says", True, id="nobody stands inside a person"),
        pytest.param("Melo, Berg meet over the sale of the port", False, id="side by side"),
    ],
)
def test_two_names_that_stand_in_each_others_company_were_exchanged(title: str, *, exchanged: bool) -> None:
    body = (
        "Mayor Ana Berg sacked harbour master Rui Melo on Monday over the sale of the port. Melo's crane collapsed in "
        "Brenna in May, Berg said. The two will meet again over the sale of the port."
    )
    found = check(title, read(titled(title, body))).problems
    assert ("swap" in {p.code for p in found}) is exchanged


def test_whom_a_title_calls_on_is_not_whom_the_body_has_calling() -> None:
    title = "John Dahl, top Democrats call on Trump to skip Melo summit"
    body = (
        "Senator John Dahl, eighteen other top Democrats and the mayor of Brenna called on President Donald Trump to skip "
        "his summit with Ivo Melo after the fire on Friday. Trump called the letter a hoax. The summit is on Monday."
    )
    assert check(title, read(titled(title, body)), (1,)).problems == ()


def test_two_names_joined_by_a_hyphen_have_no_order() -> None:
    body = "The council voted for a Melo deal over the port on Monday. Berg, who owns the port, signed it. Crews went home."
    for title in ("Council votes for Melo-Berg deal over port", "Council votes for Berg-Melo deal over port"):
        assert "swap" not in {p.code for p in check(title, read(titled(title, body))).problems}


def test_who_publishes_may_stand_in_the_title() -> None:
    article = make_article(
        BODY, source="a.txt", title="The Herald meets Jonas Hale after ferry attacks", outlet="The Herald"
    )
    found = check(article.title or "", read(article)).problems
    assert "Herald" not in {p.value for p in found}


def test_an_acronym_is_held_by_what_it_stands_for() -> None:
    body = (
        "The Northern Harbour Board closed the port of Arlon on Monday after two attacks on ferries. Crews went home. "
        "Nobody was hurt. The port is the oldest of the country."
    )
    assert not check("NHB closes port of Arlon", read(titled("NHB closes port of Arlon", body))).problems
    assert check("NHX closes port of Arlon", read(titled("NHX closes port of Arlon", body))).problems


def test_small_words_have_no_letter_in_an_acronym() -> None:
    body = "The Board of Harbours and Health closed the port of Arlon on Monday after two attacks on ferries."
    assert not check("BHH closes port of Arlon", read(titled("BHH closes port of Arlon", body))).problems


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Harbour Dept closes port in Pa. after attack", None),
        ("Harbour Dept closes port in Ind. after attack", "name"),
        ("Port of Arlon City closed after attack", None),
    ],
)
def test_short_forms_of_titles_are_known(title: str, code: str | None) -> None:
    body = (
        "The Harbour Department closed the port of Arlon in Pennsylvania on Monday. It came after an attack on ferries. "
        "Nobody was hurt. The port is the oldest of the country. It opened again on Friday."
    )
    assert {p.code for p in check(title, read(titled(title, body)), [1, 2]).problems} == ({code} if code else set())


@pytest.mark.parametrize(
    ("title", "refused"),
    [
        pytest.param("Kovac accuses Hale of delay at port of Arlon", False, id="somebody else of the same matter"),
        pytest.param("Kovac accuses Sousa of fraud in council vote", True, id="another matter"),
        pytest.param("Kovac accuses Hale of 24 delays at port of Arlon", True, id="a number"),
    ],
)
def test_a_few_sentences_need_not_say_all_that_their_title_does(title: str, *, refused: bool) -> None:
    opening = "The harbour master accuses minister Jonas Hale of delay. The port of Arlon has been shut since Monday."
    assert bool(check(title, read(titled(title, opening)), [1, 2]).problems) is refused
    whole = f"{opening} Ferries wait. Crews have gone home. Hotels are empty."
    assert check(title, read(titled(title, whole)), [1, 2]).problems


@pytest.mark.parametrize(
    ("title", "cited", "code"),
    [
        pytest.param("Ferry inquiry wholly discredited: Grey House", [1], "unsupported", id="another house, no verb"),
        pytest.param("Ferry inquiry wholly discredited: Grey House", [2], "unsupported", id="the house, no verb"),
        pytest.param("Ferry inquiry wholly discredited: Grey House", [3], None, id="both"),
        pytest.param("Ferry inquiry wholly deplored: Grey House", [2], None, id="a verb of its own"),
    ],
)
def test_a_title_is_borne_out_where_its_main_verb_is_said(title: str, cited: list[int], code: str | None) -> None:
    body = (
        "The House of Elders in Arlon wholly ended its third session in the ferry inquiry. "
        "The Grey House wholly dislikes the ferry inquiry. "
        "The ferry inquiry is wholly discredited, the Grey House said. Boats lay idle."
    )
    found = {p.code for p in check(title, read(titled(title, body)), cited).problems}
    assert (code in found) if code else not found


def test_a_closing_quotation_mark_owns_nothing() -> None:
    title = "Ana Berg, TV star and ‘Moon River’ singer, dies"
    body = (
        "The TV star Ana Berg died on Monday. Her recording of Moon River made her known to many. "
        "Ana Berg's singers wept for her. The house stands in Brenna."
    )
    assert "swap" not in {p.code for p in check(title, read(titled(title, body))).problems}


def test_the_same_words_are_held_to_the_parse_where_they_are_no_title() -> None:
    claim = "Hale brands ferry attackers 'cowards without a cause'"
    assert problems(claim) == set()
    assert problems("Attack on ferries near Arlon", claim)


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        pytest.param("The mayor sang. Boats lay idle. The port was dull. {}", (4,), id="one that says all"),
        pytest.param("Gunmen came to Arlon. Boats lay idle. They left with 40 visitors. Two were from Brenna.",
                     (1, 3, 4), id="a figure and a name"),
        pytest.param("Gunmen seized visitors near Arlon. The mayor sang. He wept. Brenna, the town, sent for the forty. "
                     "Brenna mourns.", (1, 4), id="no second sentence for what is said"),
        pytest.param("Near Arlon gunmen have seized forty from Brenna. Boats lay idle. The visitors had come to pray.",
                     (1, 3), id="a single word that only another says"),
        pytest.param("Gunmen came to Arlon. Boats lay idle. The port was dull. Gunmen near Arlon with 40 Brenna visitors",
                     (1,), id="no caption"),
    ],
)  # fmt: skip
def test_a_title_is_borne_out_by_the_few_sentences_that_say_most_of_it(body: str, numbers: tuple[int, ...]) -> None:
    title = "Gunmen seize 40 visitors from Brenna near Arlon"
    whole = "Near Arlon gunmen have seized forty visitors, who came from Brenna."
    assert filling.saying_most(title, read(titled(title, body.format(whole)))) == numbers


def test_what_a_title_wants_cancelled_is_borne_out_by_who_wants_it_cancelled() -> None:
    body = (
        "Leading traders called Friday for Mayor Lund to cancel her upcoming meeting with Minister Ana Brenna after the "
        "fire. Boats lay idle. Brenna and Lund were seen at a meeting. Brenna had a meeting with fishermen."
    )
    title = "Traders say Lund should cancel Brenna meeting after fire"
    assert filling.saying_most(title, read(titled(title, body))) == (1,)


@pytest.mark.parametrize(
    ("title", "part", "kept"),
    [
        ("Gunmen attack two ferries near Arlon, killing 21", "Gunmen attack two ferries near Arlon", True),
        ("Arlon: Gunmen attack two ferries", "Gunmen attack two ferries", True),
        ("Gunmen attack two ferries near Arlon, police say", "Gunmen attack two ferries near Arlon", False),
        ("Coastguard denies it slept through the attack", "it slept through the attack", False),
        ("Port to reopen on Friday if talks succeed", "Port to reopen on Friday", False),
        ("Hale admits to late warning, says he will pay", "Hale admits to late warning", True),
        ("Hale admits to late warning", "Hale admits to a late warning", False),
        ("Gunmen kill 21 near Arlon", "Gunmen kill at least 21 near Arlon", True),
        ("Gunmen kill 21 near Arlon | Arlon Voices", "Gunmen kill 21 near Arlon", True),
        ("U.S. to reopen port of Arlon", "US to reopen port of Arlon", True),
        ("Gunmen attack ferry", "Gunmen attack ferry", True),
        ("Gunmen attack ferry, killing 21", "Gunmen attack ferry", True),
        ("Gunmen attack ferry - port shut", "Gunmen attack ferry", True),
        ("Jonas Hale dies at 84", "Jonas Hale dies", True),
        ("Jonas Hale dies at age of 84", "Jonas Hale dies", True),
        ("Ferries stop at 84", "Ferries stop", False),
        ("Ferries stop early at 84", "Ferries stop early", False),
        ("Gunmen attacked two ferries – US", "Gunmen attacked two ferries", False),
        ("Gunmen attacked two ferries: Hale", "Gunmen attacked two ferries", False),
        ("Gunmen attacked two ferries — minister Hale", "Gunmen attacked two ferries", False),
        ("Gunmen attacked two ferries : Brenna", "Gunmen attacked two ferries", True),
        ("Gunmen attacked two ferries: What Comes Next", "Gunmen attacked two ferries", True),
        ("Gunmen attacked two ferries - Arlon Gazette", "Gunmen attacked two ferries", True),
        ("Who is winning?", "Who is winning?", True),
        ("Mill burns again…", "Mill burns again…", True),
        ("Mayor opens fire station in Arlon", "Mayor opens fire", False),
        ("Ferry firm fires-up dispute", "Ferry firm fires", False),
        ("Old ferry built by Berg opens in Arlon", "Old ferry opens in Arlon", True),
        ("Old ferries built by Berg open in Arlon", "Old ferries open in Arlon", False),
        ("Only ferry built by Berg opens in Arlon", "Only ferry opens in Arlon", False),
        ("Old ferry accused of spying opens in Arlon", "Old ferry opens in Arlon", False),
        ("Hale reportedly hurt in attack on ferries: report", "Hale reportedly hurt in attack on ferries", True),
        ("Hale hurt in attack on ferries: report", "Hale hurt in attack on ferries", False),
        ("Rower Mia Kovac wins the race to Arlon", "Mia Kovac wins race to Arlon", True),
        ("Police say Mia Kovac won the race to Arlon", "Mia Kovac won race to Arlon", False),
        ("Jonas Hale, the head of the port, shuts it", "Jonas Hale shuts it", True),
        ("Jonas Hale, the mayor, urge calm", "Jonas Hale urge calm", False),
        ("Arlon, the Netherlands, play down rift", "Arlon play down rift", False),
    ],
)
def test_a_part_of_a_title_keeps_who_says_it_and_on_what_condition(title: str, part: str, *, kept: bool) -> None:
    assert own_title.is_of(part, titled(title)) is kept


@pytest.mark.parametrize(
    ("title", "code"),
    [
        pytest.param("Why did gunmen pick the ferries near Arlon?", None, id="asks"),
        pytest.param("The long shadow of Arlon's ferries", None, id="names a matter"),
        pytest.param(
            "Ferry gunmen trade winter coats for sunny morning walks near Arlon", "unsupported", id="states it"
        ),
        pytest.param("The long shadow of a harbour budget row", "unsupported", id="names another matter"),
        pytest.param("Why did gunmen pick the ferries near Dover?", "name", id="asks of a name that the body lacks"),
        pytest.param("Why did gunmen attack three ferries near Arlon?", "number", id="asks with another number"),
    ],
)
def test_a_title_that_states_nothing_needs_the_names_and_numbers_of_the_body_alone(
    title: str, code: str | None
) -> None:
    assert code in problems(title) if code else not problems(title)


def test_a_noun_that_may_be_the_verb_of_a_title_states_something() -> None:
    body = (
        "The Court of Arlon heard a claim about the ferries. The judges listened for an hour. A ruling is due in May."
    )
    title = "Court questions sunny holiday claims"
    assert "unsupported" in {p.code for p in check(title, read(titled(title, body))).problems}


@pytest.mark.parametrize(
    ("title", "code"),
    [
        pytest.param("GOP mayor shuts port", None, id="by the letter behind her name"),
        pytest.param("Dems' mayor shuts port", "name", id="of the other party"),
        pytest.param("AZ port shut by mayor", None, id="a state by two letters"),
        pytest.param("TX port shut by mayor", "name", id="another state"),
        pytest.param("2 rowers, mayor shut port", None, id="so many as are named"),
        pytest.param("3 rowers, mayor shut port", "number", id="more than are named"),
    ],
)
def test_a_title_may_say_short_what_the_body_has_at_length(title: str, code: str | None) -> None:
    body = (
        "Mayor Ann Berg (R-Ariz.) shut the port with rowers Mia Kovac and Jonas Hale, who live in Arizona. It rained. "
        "The boats lay idle. Nobody came."
    )
    found = {p.code for p in check(title, read(titled(title, body)), [1]).problems}
    assert code in found if code else not found


@pytest.mark.parametrize(
    ("title", "place"), [("KS port shut by mayor", "Arkansas"), ("WA port shut by mayor", "Washington, D.C.")]
)
def test_a_state_by_two_letters_is_no_part_of_another_name(title: str, place: str) -> None:
    body = f"Mayor Ann Berg shut the port with rowers from {place}, her office said. It rained. The boats lay idle. Nobody came."
    assert "name" in {p.code for p in check(title, read(titled(title, body)), [1]).problems}


def test_an_apostrophe_in_a_short_form_may_be_curved() -> None:
    body = "Singapore closed its port on Monday after two attacks on ferries, the minister said. Crews went home."
    assert not check("S’pore closes port after attack", read(titled("S’pore closes port after attack", body))).problems


@pytest.mark.parametrize(
    ("title", "code"),
    [
        pytest.param("Ferry sinking 'might have been prevented'", None, id="as the body has it in another form"),
        pytest.param("Ferry sinking 'might have been foreseen'", "quote", id="another word"),
        pytest.param("Ferry sinking 'could not be prevented'", "quote", id="with a not"),
        pytest.param("Ferry sinking 'was prevented'", "quote", id="as a fact"),
        pytest.param("Ferry sinking 'to be prevented'", "quote", id="to come"),
    ],
)
def test_a_quoted_term_may_stand_in_another_form(title: str, code: str | None) -> None:
    body = "The sinking of the ferry near Arlon could have been prevented, a report found. It sank in May. Nobody died."
    found = {p.code for p in check(title, read(titled(title, body))).problems}
    assert code in found if code else not found


def test_the_month_of_may_leaves_nothing_open() -> None:
    body = (
        "The ferry of Arlon will be sold in May, the harbour master said. It sank twice. Nobody died. Crews went home."
    )
    title = "Arlon ferry 'could be sold'"
    assert "quote" in {p.code for p in check(title, read(titled(title, body))).problems}


@pytest.mark.parametrize(
    ("title", "code"),
    [
        pytest.param("Sparks fly as Kovac, Hale meet over ferries", None, id="an everyday word"),
        pytest.param("Berlin meets Kovac over ferries", "name", id="a place"),
        pytest.param("Aleppo ferry row: Kovac meets Hale", "name", id="a place that is parsed as a word"),
    ],
)
def test_an_everyday_word_is_no_name_since_a_title_begins_with_it(title: str, code: str | None) -> None:
    body = "Mia Kovac and Jonas Hale met on Monday over the ferries of Arlon. They shouted for an hour. Ferries wait. It rained."
    found = {p.code for p in check(title, read(titled(title, body)), [1]).problems}
    assert code in found if code else "name" not in found


@pytest.mark.parametrize(("title", "held"), [("S’pore shuts port", True), ("S’pore shuts port", False)])
def test_the_dateline_bears_out_a_place(title: str, *, held: bool) -> None:
    place = "SINGAPORE" if held else "BERLIN"
    body = f"{place} — The authorities have shut the port after two attacks on ferries. Crews went home. Nobody died."
    assert ("name" in {p.code for p in check(title, read(titled(title, body)), [1]).problems}) is not held


COLUMN = (
    "I gave up my seat on the council so that my children could grow up near their school. "
    "Jonas Hale has left his for a dancing contest. I could not have done that. "
    "The role of a councillor is to speak for a town, and Hale has demeaned it."
)


@pytest.mark.parametrize(
    ("title", "body", "held"),
    [
        pytest.param("Mia Kovac: Jonas Hale has demeaned the role of a councillor", COLUMN, True, id="column"),
        pytest.param(
            "Mia Kovac: Jonas Hale has demeaned the role of a councillor",
            COLUMN.replace("I gave up my", "He gave up his")
            .replace("I could not", "He should not")
            .replace("my c", "his c"),
            False,
            id="no column",
        ),
        pytest.param("Jonas Hale has demeaned the role of a Mia Kovac", COLUMN, False, id="elsewhere"),
    ],
)
def test_who_speaks_as_i_in_a_text_may_be_named_before_its_title(title: str, body: str, *, held: bool) -> None:
    assert (not check(title, read(titled(title, body))).problems) is held


def test_two_names_of_which_neither_does_anything_are_not_exchanged() -> None:
    body = (
        "Spectators from Arlon Athletics were told of the Brenna Truce at the opening on Monday. "
        "The Brenna Truce was first kept by farmers. The Arlon Athletics supported it with a gift."
    )
    title = "Arlon Athletics and the peace of the Brenna Truce"
    assert "swap" not in {p.code for p in check(title, read(titled(title, body))).problems}


def test_a_title_may_shorten_a_point_of_the_compass_or_a_people() -> None:
    body = "Police in southwest Arlonia detained a Scottish baker on Monday. The baker had baked without a licence."
    title = "Scots baker detained in SW Arlonia"
    assert not check(title, read(titled(title, body))).problems


@pytest.mark.parametrize(
    ("title", "held"),
    [
        pytest.param("Ferry line 'could close', says minister", True, id="in the paper's words"),
        pytest.param('Ferry line "could close", says minister', False, id="in his own words"),
        pytest.param("Ferry line 'could sink', says minister", False, id="a word that nobody says"),
        pytest.param("Ferry line 'never close', says minister", False, id="a denial that nobody says"),
        pytest.param("'Much to do' on ferry line, says minister", False, id="little words that nobody says"),
    ],
)
def test_a_term_between_single_marks_may_be_made_of_words_of_the_text(title: str, *, held: bool) -> None:
    body = (
        "Scrapping the ferry line is what nobody wants, said the minister. "
        "Closing it would be the last resort, Jonas Hale said. The line could get a new chief in May."
    )
    assert (not check(title, read(titled(title, body))).problems) is held


@pytest.mark.parametrize(
    ("title", "held"),
    [
        pytest.param("Kovac slams fishermen calling ferries 'too loud'", False, id="only charged with it"),
        pytest.param("Fishermen call ferries 'too loud'", False, id="as a fact"),
        pytest.param("Kovac slams fishermen who call ferries 'too loud'", False, id="in a clause"),
        pytest.param("Fishermen call ferries 'too loud', says Kovac", True, id="as her charge"),
        pytest.param("Kovac calls ferry ban 'a farce'", True, id="her own words"),
        pytest.param("Minister calls ferry port 'a ruin'", True, id="by the office"),
    ],
)
def test_who_is_only_charged_with_words_has_not_said_them(title: str, *, held: bool) -> None:
    body = (
        "Mia Kovac spoke in Arlon on Monday against a ban on ferries that fishermen want. "
        "“Our ferries are apparently ‘too loud’ for the fishermen,” she said. She called the ferry ban “a farce”. "
        "Harbour minister Jonas Hale called the ferry port “a ruin”."
    )
    assert (not check(title, read(titled(title, body))).problems) is held


@pytest.mark.parametrize(
    ("title", "held"),
    [("Brenna men lose to Arlon in cup", True), ("Arlon men lose to Brenna in cup", False)],
)
def test_a_side_may_be_called_by_who_plays_for_it(title: str, *, held: bool) -> None:
    body = "Arlon defeated Brenna 44-40 on Sunday in the cup. Ana Kell scored 18 points for Arlon."
    assert (not check(title, read(titled(title, body))).problems) is held


def test_what_is_against_a_thing_is_not_its_opposite() -> None:
    body = "Peace protesters lost an appeal in Arlon over police acts at an anti war march in May. They had sued the police."
    assert not check(
        "Peace march appeal lost in Arlon", read(titled("Peace march appeal lost in Arlon", body))
    ).problems
    other = body.replace("an anti war march", "a war march")
    found = check("Peace march appeal lost in Arlon", read(titled("Peace march appeal lost in Arlon", other))).problems
    assert {p.code for p in found} == {"negation"}


def test_a_name_of_which_a_text_speaks_throughout_may_stand_in_its_title_wherever_it_does() -> None:
    scene = (
        "Jonas Hale did not run onto the field like most bowlers. His shoes were muddy already. Nobody hurried, "
        "since the umpires were talking. Riverside Park was full. "
    )
    game = "Brenna led by a run. Brenna had won in 2009. The fans of Brenna sang. Nobody in Brenna slept. "
    told = "The Bowlers Classic crown was reclaimed at Riverside Park by Jonas Hale's team. It went to Brenna."
    title = "Jonas Hale's Brenna reclaims Bowlers Classic crown"
    assert not check(title, read(titled(title, scene + game + told))).problems


def test_a_verb_with_another_particle_is_another_verb() -> None:
    body = "Fierce storms knocked down trees that cut power across Arlon on Monday. The town was dark until noon."
    title = "Storms knock out power across Arlon"
    assert "swap" not in {p.code for p in check(title, read(titled(title, body))).problems}


@pytest.mark.parametrize(
    ("title", "code"),
    [
        pytest.param("Survey shows small gain for Hale", "negation", id="denied"),
        pytest.param("Survey asks about gain for Hale", None, id="not said to be there"),
    ],
)
def test_what_a_title_says_is_seen_must_not_be_denied_throughout(title: str, code: str | None) -> None:
    body = (
        f"{title}.\n\nDespite a lively debate with Mia Kovac, Jonas Hale did not receive a gain in a small survey on "
        "Monday. The survey asks voters about the debate each week. Kovac leads in it as before."
    )
    found = {p.code for p in check(title, read(titled(title, body))).problems}
    assert ("negation" in found) == (code == "negation")


@pytest.mark.parametrize(
    ("title", "body", "held"),
    [
        pytest.param("Reform Party 'would cut number of judges'", "The Reform Party would cut the number of judges", True, id="told"),
        pytest.param("Reform Party “would cut number of judges”", "The Reform Party would cut the number of judges", False, id="said"),
        pytest.param("Reform Party 'would cut number of judges'", "The Reform Party denied that it would cut the number of judges", False, id="denied"),
        pytest.param("Reform Party 'would cut number of judges'", "The Reform Party would keep the number of judges", False, id="not told"),
    ],
)  # fmt: skip
def test_what_stands_between_single_marks_may_be_told_with_its_articles(title: str, body: str, *, held: bool) -> None:
    text = f"{body} by about one fifth, its leader Ann Berg has said. The courts of Velmia have 600 judges."
    assert check(title, read(titled(title, text))).supported == held
