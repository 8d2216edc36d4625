"""What a long claim may not tie together wrongly, each lie beside a true sentence that differs in little."""

import pytest

import summarizer

APP = (
    "The executive of the Tarn Union has ordered its staff to remove the Blink app from their work phones and tablets over "
    "worries about security, the Norby Courier reports. Staff who have work mail on their own phones must delete Blink from "
    "these as well by Friday evening. The order came in a letter on Monday."
)
FIRE = (
    "A blast at a disputed chemical plant near Ostrava Bay caused a large fire and hurt six people on Sunday night. Residents "
    "felt slight tremors. Director Ana Belic visited the plant on Monday. In a report published in March, researchers at Lund "
    "University called for an end to the storage of ammonia near the harbour. Jon Hale lives beside the plant."
)
STAGE = (
    "Elin Moss appeared in two films in 2016. She also ended her part in a series, in which she had the role of Vera Stone. "
    "In 2017 she played Queen Maud in a musical at the Crown Theatre. Olof Dahl started a quiet solo career, while the rest of "
    "the band formed the group Nine Lanterns with Stig Brandt."
)
RACE = (
    "Yesterday, day five of the Tarn Tour, Ivo Lund beat the favourite Max Orm by nine seconds in the rain near Norby."
)
TRIAL = (
    "Ivo Berg, who has difficulties in walking, denied the charge of theft. He changed his name "
    "last year. He will be sentenced on 4 March. A memo from Elin Moss, his sister, started a debate in Norby. Moss told "
    "reporters of her sadness over the possibility of a long term in prison."
)
THEFT = (
    "Vera Hale took a boat from the harbour in Kell in the spring of 2011. She will be sentenced on 9 June. The judge told the "
    "jury at Kell Town Court that she is now to be held in custody. It has to be a prison in Norby, but there are other issues for "
    "the guards. A bed for her at the open prison has been put in place, a clerk explained. Kell has an open ward in its hospital."
)
SCHOOLS = (
    "Hundreds of girls have fallen sick in the holy city of Sarn in Velmia in recent months. Since then, hundreds of students in "
    "Sarn have fallen ill in a number of public schools in Sarn, which are kept apart by gender."
)
COURT = (
    "A court in Velm on Tuesday agreed to extend former rower and radio host Jon Berg's detention for another 30 days, according to "
    "reports. Berg was arrested in December with his brother Max and two women after police searched their houses. "
    "Investigators are looking into the allegations against them. The rower Ivo Lund and Olof Dahl, also a rower, train in Norby."
)
PLANS = (
    "The interim manager, Jon Berg, has been given the role after signing a deal for three years. Berg, who will speak at a press "
    "conference on Friday morning, has lost once. Bottom side Arlon host Brenna on Saturday."
)
CLAIMS = [
    (APP, "Staff of the Tarn Union's executive have been ordered to remove Blink from their work phones, and to delete it from their own phones if they have work mail on them.", True),
    (APP, "Staff of the Tarn Union's executive have been ordered to remove the Courier from their work phones, and to delete it from their own phones if they have work mail on them.", False),
    (APP, "Staff of the Tarn Union's executive have been ordered to remove Blink from their work phones, which nobody believes.", False),
    (FIRE, "A blast at a disputed chemical plant near Ostrava Bay caused a large fire on Sunday night and hurt six people.", True),
    (FIRE, "A large fire broke out and six people were hurt on Sunday night when a chemical plant near Ostrava Bay that people there dispute felt a blast, which residents noticed as slight tremors.", False),
    (FIRE, "Researchers at Lund University called for an end to the storage of ammonia near the harbour.", True),
    (FIRE, "Researchers at Lund University called for an end to the storage of ammonia near the harbour, as the hackers had demanded.", False),
    (FIRE, "Jon Hale said that a blast at a disputed chemical plant near Ostrava Bay caused a large fire on Sunday night and hurt six people.", False),
    (STAGE, "Elin Moss played Queen Maud in a musical at the Crown Theatre in 2017.", True),
    (STAGE, "Vera Stone played Queen Maud in a musical at the Crown Theatre in 2017.", False),
    (STAGE, "While the rest of the band formed the group Nine Lanterns, Olof Dahl pursued a solo career.", True),
    (STAGE, "Stig Brandt pursued a solo career while others of the band formed Nine Lanterns.", False),
    (TRIAL, "Berg, who has difficulties in walking, denied the charge of theft and will be sentenced on 4 March.", True),
    (TRIAL, "Berg, who has difficulties in walking, changed the charge of theft and will be sentenced on 4 March.", False),
    (TRIAL, "Berg changed his name last year and will be sentenced on 4 March.", True),
    (TRIAL, "His sister, Elin Moss, expressed sadness over the possibility of a long term in prison.", True),
    (TRIAL, "His sister, Elin Moss, started sadness over the possibility of a long term in prison.", False),
    (THEFT, "She will be sentenced on June 9th and will be held at an open prison in Norby.", True),
    (THEFT, "She will be sentenced on June 9th and will be held at an open prison in Kell.", False),
    (SCHOOLS, "Hundreds of girls have fallen ill in public schools in Sarn in recent months.", True),
    (SCHOOLS, "Hundreds of girls have fallen ill in public schools in Velmia in recent months.", True),
    (COURT, "Former rower and radio host Jon Berg and his brother were ordered to spend another 30 days in detention as investigators look into allegations against them.", True),
    (COURT, "Former rower and radio host Max and his brother were ordered to spend another 30 days in detention as investigators look into allegations against them.", False),
    (COURT, "Rower Olof Dahl trains in Norby.", True),
    (PLANS, "Arlon will host Brenna on Saturday.", True),
    (PLANS, "Arlon, the bottom side, hosted Brenna on Saturday.", False),
    (PLANS, "He will discuss his new role at a press conference on Friday morning.", True),
    (PLANS, "He discussed his new role at a press conference on Friday morning.", False),
    (APP, "Staff of the Tarn Union are now obliged to remove the Blink app from their work phones.", True),
    (APP, "Staff of the Tarn Union are not now obliged to remove the Blink app from their work phones.", False),
    (RACE, "Ivo Lund beat Max Orm by nine seconds on day 5 of the race, near Norby in the rain.", True),
    (RACE, "Ivo Lund beat Max Orm by nine seconds on day 6 of the race, near Norby in the rain.", False),
]  # fmt: skip


@pytest.mark.parametrize(("report", "claim", "holds"), CLAIMS)
def test_each_tie_of_a_long_claim_is_borne_out(report, claim, holds):
    found = summarizer.ground(claim, report)
    assert found.supported == holds, found.problems


def test_one_broken_quotation_makes_no_interview() -> None:
    text = (
        "The club lent Berg to Arlon in July. Winger Berg made his debut in 2012 and has scored four times in 89 games. "
        '" It\'s a brilliant signing for us," manager Rui Melo told the club\'s website. " Berg is a player I did not think '
        'we would get. " He is a good boy." Arlon play Brenna on Saturday.'
    )
    claim = "Rui Melo said that winger Berg made his debut in 2012 and has scored four times in 89 games."
    assert {p.code for p in summarizer.ground(claim, text).problems} == {"speaker"}


def test_a_verb_that_says_little_and_that_the_article_has_of_others_is_judged_like_any():
    report = (
        "The board used the old hall of Arlon for a dance in June. Mayor Carl Lund has spent his time in Congress on ferries "
        "and called himself a friend of sailors."
    )
    claim = "Mayor Carl Lund has used his time in Congress to write of ferries and called himself a friend of sailors."
    assert not summarizer.ground(claim, report).supported
