"""The repairs of reports beside what they report: who says it, and what goes on behind them."""

from __future__ import annotations

from graphbuilder.extraction.correction.means import Repair
from graphbuilder.extraction.correction.reports.added_reports import add_reports
from graphbuilder.extraction.correction.reports.closing_reports import close_with_reports
from graphbuilder.extraction.correction.reports.content_subjects import give_subjects
from graphbuilder.extraction.correction.reports.final_reporters import raise_reporters
from graphbuilder.extraction.correction.reports.inverted_reports import turn_inverted
from graphbuilder.extraction.correction.reports.medial_reports import go_on_behind_reports
from graphbuilder.extraction.correction.reports.phrases_in_reports import part_phrases
from graphbuilder.extraction.correction.reports.reports_beside import free_reports
from graphbuilder.extraction.correction.reports.told_wishes import give_to_reporters

REPORTS = (
    Repair("phrases in reports", lambda doc, of: part_phrases(doc, of.words)),
    Repair("closing reports", lambda doc, of: close_with_reports(doc, of.words)),
    Repair("inverted reports", lambda doc, of: turn_inverted(doc, of.words)),
    Repair("reports beside", lambda doc, of: free_reports(doc, of.words)),
    Repair("final reporters", lambda doc, of: raise_reporters(doc, of.words)),
    Repair("told wishes", lambda doc, of: give_to_reporters(doc, of.words)),
    Repair("medial reports", lambda doc, of: go_on_behind_reports(doc, of.words)),
    Repair("added reports", lambda doc, of: add_reports(doc, of.words)),
    Repair("content subjects", lambda doc, of: give_subjects(doc, of.words)),
)
