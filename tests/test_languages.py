"""Articles in other languages: whole sentences and nothing that takes a parse, and the digest says so."""

import time
from datetime import UTC, datetime

import pytest

import summarizer
from summarizer.reading import make_article, other_languages, read
from summarizer.render import render_digest

NOW = datetime(2025, 6, 28, tzinfo=UTC)
TEXTS = {
    "es": "El ayuntamiento aprobó el jueves la construcción de un nuevo puente sobre el río tras tres años de debate. La "
    "obra costará doce millones de euros, según el concejal. «Es una decisión histórica. No habrá más retrasos. La "
    "ciudad espera», dijo. La oposición votó en contra porque considera que el presupuesto es insuficiente.",
    "fr": "Le conseil municipal a approuvé jeudi la construction d'un nouveau pont après trois ans de débat. Le chantier "
    "coûtera douze millions d'euros et commencera au printemps. L'opposition a voté contre, car elle juge le budget "
    "insuffisant. L'ancien pont sera réservé aux piétons et aux cyclistes.",
    "hi": "नगर परिषद ने गुरुवार को तीन साल की बहस के बाद नदी पर एक नए पुल के निर्माण को मंजूरी दे दी। इस परियोजना पर बारह करोड़ "
    "रुपये खर्च होंगे और काम वसंत में शुरू होगा। विपक्ष ने इसके खिलाफ मतदान किया क्योंकि वह बजट को अपर्याप्त मानता है।",
    "ar": "وافق المجلس البلدي يوم الخميس على بناء جسر جديد فوق النهر بعد ثلاث سنوات من النقاش. ستبلغ تكلفة المشروع اثني "
    "عشر مليون يورو وسيبدأ العمل في الربيع. صوتت المعارضة ضد القرار لأنها ترى أن الميزانية غير كافية.",
    "zh": "市议会周四在经过三年的辩论后批准在河上修建一座新桥。该工程将耗资一千二百万欧元，并于春季开工。反对派投了反对票，"
    "因为他们认为预算不足。南区居民要求研究其他公交线路。",
    "ja": "市議会は木曜日、三年にわたる議論の末、川に新しい橋を建設することを承認した。工事費は千二百万ユーロで、春に着工する"
    "予定だ。野党は予算が不十分だとして反対票を投じた。南地区の住民は他のバス路線を検討するよう求めた。",
}
LANGUAGES = pytest.mark.parametrize("language", sorted(TEXTS))


def article(language: str):
    return make_article(TEXTS[language], source=f"{language}.txt")


@pytest.mark.parametrize("language", ["fr", "zh"])
def test_a_long_text_takes_time_in_proportion_only(language):
    found = make_article("\n\n".join([TEXTS[language]] * (100_000 // len(TEXTS[language]))), source="long.txt")
    other_languages.parse(article(language))
    began = time.process_time()
    doc = other_languages.parse(found)
    assert time.process_time() - began < 1
    assert [sentence.start_char for sentence in doc.sents] == [sentence.start for sentence in found.sentences]


def test_no_word_hangs_on_another_where_the_tokeniser_replaced_some():
    text = (
        "Der Rat billigte am Donnerstag den Bau der Brücke. Er las aus „The Innovator’s Dilemma“, sagte er später. " * 3
    )
    doc = read(make_article(text, source="de.txt")).doc
    assert any(token.text == "’s" for token in doc)
    assert all(token.left_edge == token == token.right_edge and not list(token.children) for token in doc)


@LANGUAGES
def test_the_language_is_found_and_the_sentences_are_cut(language):
    found = article(language)
    assert found.language == language
    assert len(found.body()) == {"es": 4, "fr": 4, "hi": 3, "ar": 3, "zh": 4, "ja": 4}[language]
    assert all(found.text[s.start : s.end] == TEXTS[language][s.start : s.end] for s in found.sentences)


@LANGUAGES
def test_nothing_is_claimed_about_names_figures_and_dates(language):
    reading = read(article(language))
    assert (reading.names, reading.reported, reading.figures, reading.dates) == ((), (), (), ())
    assert "".join(token.text_with_ws for token in reading.doc) == reading.article.text


@LANGUAGES
def test_the_digest_leads_with_the_first_sentence_and_says_how_it_was_read(tmp_path, language):
    (tmp_path / f"{language}.txt").write_text(TEXTS[language], encoding="utf-8")
    made = summarizer.digest([tmp_path], now=NOW)
    (story,) = made.stories
    whole = {s.rstrip(" .。।") for s in sentences(language)}
    said = [story.headline, *story.summary, *story.facts]
    assert {claim.text.rstrip(" .。।") for claim in said} <= whole
    assert story.gaps == ()
    assert made.withheld == ()
    assert f"language “{language}”: sentences only" in render_digest(made, "markdown")


def sentences(language: str) -> list[str]:
    found = article(language)
    return [found.text[s.start : s.end] for s in found.body()]


@LANGUAGES
def test_the_gate_takes_a_sentence_whole_and_no_other_wording(language):
    found = article(language)
    first = sentences(language)[0]
    assert summarizer.ground(first, found).supported
    assert summarizer.ground(first.rstrip(".。।"), found, cited=[1]).supported
    assert not summarizer.ground(first[: len(first) // 2], found).supported
    assert not summarizer.ground(first, found, cited=[2]).supported
    assert not summarizer.ground("The council approved a new bridge on Thursday.", found).supported


def test_a_sentence_within_a_quotation_is_not_taken_as_the_outlets_own():
    found = article("es")
    assert not summarizer.ground("No habrá más retrasos.", found).supported


def test_english_names_in_a_script_without_spaces_do_not_make_the_text_english():
    text = (
        TEXTS["ja"]
        + "新しい Bridge for the River という計画は Road to the North に続く。"
        + TEXTS["ja"].replace("木", "金")
    )
    found = make_article(text, source="x")
    assert found.language == "ja"
    assert found.body()


def test_a_declared_language_counts_where_the_text_is_too_short_to_tell():
    assert make_article("¡Goool!", source="x", language="es").language == "es"


POINTING = {
    "de": "Sie kostete 800 Millionen Euro und ist die größte Brücke, die Hamburg in diesem Jahrhundert gebaut hat. Der "
    "Bundeskanzler hat am Dienstag die neue Elbbrücke in Hamburg eröffnet. Er lobte die Arbeiter der Brücke und sprach "
    "von einem guten Tag. Die Opposition kritisierte die Kosten der Brücke. Der Verkehr soll ab Mittwoch fließen.",
    "es": "Él dijo que el nuevo hospital de Sevilla costó 45 millones de euros y que recibirá a 300 pacientes. El alcalde "
    "inauguró el martes un nuevo hospital. Esto fue celebrado por los vecinos de Sevilla. La oposición criticó el coste "
    "del hospital de Sevilla. Las obras duraron tres años.",
    "fr": "Il a coûté 45 millions d'euros et accueillera 300 patients de l'hôpital de Besançon dès l'été. Le maire a "
    "inauguré mardi un nouvel hôpital. « C'est un nouvel hôpital pour Besançon. » Elle a été saluée par les habitants de "
    "Besançon. L'opposition a critiqué le coût de l'hôpital. Les travaux ont duré trois ans.",
    "it": "Esso è costato 45 milioni di euro e accoglierà 300 pazienti dell'ospedale di Torino dall'estate. Il sindaco ha "
    "inaugurato martedì un nuovo ospedale. Lui ha ringraziato gli abitanti di Torino. L'opposizione ha criticato il costo "
    "dell'ospedale di Torino. I lavori sono durati tre anni.",
}


@pytest.mark.parametrize("language", sorted(POINTING))
def test_a_sentence_that_opens_with_a_pronoun_is_no_headline_and_no_point(tmp_path, language):
    titles = {"de": "Neue Brücke", "es": "Un nuevo hospital", "fr": "Un nouvel hôpital", "it": "Un nuovo ospedale"}
    (tmp_path / "a.txt").write_text(f"{titles[language]}\n\n{POINTING[language]}", encoding="utf-8")
    (brief,), _ = summarizer.brief([tmp_path])
    assert brief.article.language == language
    claims = [brief.headline, *brief.summary, *brief.key_points]
    assert not [c.text for c in claims if other_languages.opens_with_a_pronoun(c.text, language)]
    assert brief.headline.evidence[0].text == POINTING[language].split(". ")[1] + "."


def test_a_sentence_right_behind_the_one_that_it_points_to_may_follow_it(tmp_path):
    text = "Der Kanzler hat am Dienstag die neue Elbbrücke in Hamburg eröffnet. Sie kostete 800 Millionen Euro."
    (tmp_path / "a.txt").write_text(f"Neue Brücke\n\n{text}", encoding="utf-8")
    (brief,), _ = summarizer.brief([tmp_path])
    assert [claim.text for claim in brief.summary] == ["Sie kostete 800 Millionen Euro."]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Es gab keine Proteste."),
        ("de", "Die Stadt zahlt."),
        ("fr", "Il y a deux autres hôpitaux."),
        ("it", "Il governo paga."),
        ("es", "El alcalde paga."),
        ("en", "It rained."),
        (None, "It rained."),
    ],
)
def test_an_article_and_what_stands_for_nothing_are_no_pronouns(language, text):
    assert not other_languages.opens_with_a_pronoun(text, language)
