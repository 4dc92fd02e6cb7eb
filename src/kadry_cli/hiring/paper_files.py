"""How the files of a competition's papers are called: printing gives them these names, `list` knows them by them (B35).

Those of the exam stand in `exam/papers/file_names.py`.
"""

from __future__ import annotations

ORDER = "akt-pro-konkurs"
ANNOUNCEMENT = "oholoshennia"
PUBLICATION = "dovidka-pro-opryliudnennia"
STAFF_SHEET = "oznaiomlennia-pratsivnykiv"
APPLICATION = "zaiava"
RECEIPT = "rozpyska"
APPLICATIONS_BOOK = "zhurnal-zaiav"
REVIEW = "dovidka-pro-rozghliad"
ABSTRACT_SHEET = "referat"
INTERVIEW_SHEET = "spivbesida"
ADMISSION_PROTOCOL = "protokol-dopusku"
PROTOCOL = "protokol-vidboru"
DECISION_OF_HEAD = "rishennia-kerivnyka"
EXTRACT = "vytiah"
BALLOTS = "biuleteni"
COUNTING = "lichylna-hrupa"
OPINION = "vlasna-dumka"
EXAM_INVITATION = "zaproshennia-na-ispyt"
INTERVIEW_INVITATION = "zaproshennia-na-spivbesidu"
NOTICE = "lyst-pro-rishennia"
HEAD_ORDER = "akt-shchodo"
OATH = "prysiaha"
APPEAL = "skarha"
COMPLAINT_ANSWER = "vidpovid-na-skarhu"
INVENTORY = "opys"
