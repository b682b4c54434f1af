"""The repairs of what *and*, *or* and commas join: verbs with verbs, nouns with nouns."""

from __future__ import annotations

from graphbuilder.extraction.correction.coordination.denied_contents import deny_governors
from graphbuilder.extraction.correction.coordination.denied_members import join_denied
from graphbuilder.extraction.correction.coordination.joined_conditions import join_conditions
from graphbuilder.extraction.correction.coordination.joined_contents import rejoin_contents
from graphbuilder.extraction.correction.coordination.joined_doers import join_doers
from graphbuilder.extraction.correction.coordination.left_out import join_left_out
from graphbuilder.extraction.correction.coordination.let_alone import join_alternatives
from graphbuilder.extraction.correction.coordination.middle_verbs import join_middle_verbs
from graphbuilder.extraction.correction.coordination.misjoined import rejoin_verbs
from graphbuilder.extraction.correction.coordination.modal_members import share_modals
from graphbuilder.extraction.correction.coordination.neithers import part_neithers
from graphbuilder.extraction.correction.coordination.nouns_joined_to_verbs import join_nouns
from graphbuilder.extraction.correction.coordination.outside_relatives import leave_relatives
from graphbuilder.extraction.correction.coordination.verb_lists import join_verb_lists
from graphbuilder.extraction.correction.coordination.verbs_joined_to_nouns import join_verbs
from graphbuilder.extraction.correction.means import Repair
from graphbuilder.extraction.correction.phrases.behind_charges import send_accused
from graphbuilder.extraction.correction.phrases.charged_against import hand_charges

COORDINATION = (
    Repair("nouns joined to verbs", lambda doc, of: join_nouns(doc, of.words)),
    Repair("joined doers", lambda doc, of: join_doers(doc, of.words)),
    Repair("charged against", lambda doc, of: hand_charges(doc, of.words)),
    Repair("behind charges", lambda doc, of: send_accused(doc, of.words)),
    Repair("verbs joined to nouns", lambda doc, _: join_verbs(doc)),
    Repair("joined verbs", lambda doc, of: rejoin_verbs(doc, of.words), after=("lemmas",)),
    Repair(
        "joined contents", lambda doc, of: rejoin_contents(doc, of.words), after=("joined verbs",)
    ),
    Repair(
        "verb lists",
        lambda doc, of: join_verb_lists(doc, of.dictionary()),
        after=("classes", "first verbs", "joined verbs"),
    ),
    Repair("outside relatives", lambda doc, of: leave_relatives(doc, of.words)),
    Repair(
        "modal members",
        lambda doc, of: share_modals(doc, of.words),
        after=("joined verbs", "outside relatives"),
    ),
    Repair("joined conditions", lambda doc, of: join_conditions(doc, of.words)),
    Repair("middle verbs", lambda doc, _: join_middle_verbs(doc)),
    Repair("let alone", lambda doc, _: join_alternatives(doc)),
    Repair("denied contents", lambda doc, _: deny_governors(doc)),
    Repair("neithers", lambda doc, _: part_neithers(doc)),
    Repair("denied members", lambda doc, _: join_denied(doc)),
    Repair("left out", lambda doc, _: join_left_out(doc)),
)
