"""Enums of reasoning."""

from argumentation.bipolar.explanations import ReasonRule
from argumentation.bipolar.graph import SupportReading
from argumentation.dung.labels import Label, Semantics
from argumentation.gradual.models import StrengthModel
from service.analysis.view_input import Preferences
from service.api.enums import described

described(
    Semantics,
    "Which sets of statements can stand together: the extensions of an argumentation framework (Dung 1995).",
    CONFLICT_FREE="No two of them attack each other.",
    ADMISSIBLE="Conflict-free, and defends each of its members: it attacks whatever attacks one (Dung 1995).",
    COMPLETE="Admissible, and holds all that it defends (Dung 1995).",
    GROUNDED="The least complete set: what stands beyond any doubt. There is always exactly one, found in linear time (Dung 1995).",
    PREFERRED="Admissible, and no larger set is: a position that takes sides as far as can be (Dung 1995).",
    STABLE="Conflict-free, and attacks all that it doesn't hold: nothing is left open. There may be none (Dung 1995).",
    SEMI_STABLE="Complete, and leaves as little undecided as can be (Verheij 1996; Caminada 2006).",
    STAGE="Conflict-free, and leaves as little neither held nor attacked as can be (Verheij 1996).",
    IDEAL="The largest admissible set that all preferred ones share; exactly one (Dung, Mancarella & Toni 2007).",
    EAGER="The largest admissible set that all semi-stable ones share; exactly one (Caminada 2007).",
)
described(
    SupportReading,
    "What it means that one statement supports another. In any reading a `linked` argument stands only with all its premises.",
    DEDUCTIVE="Where the reason is accepted, so is the conclusion; whatever defeats the conclusion defeats the reason "
    "(Boella et al. 2010).",
    NECESSARY="The conclusion needs every one of its reasons; whatever defeats one defeats the conclusion (Nouioua & Risch 2010). Support has "
    "to come from outside of its cycles: statements that need each other are OUT, and defeat nothing (Nouioua 2013).",
    EVIDENTIAL="What is ASSERTED stands by itself until something that stands denies it; what is DERIVED stands only while one of its "
    "grounds does (prima facie and supported: Oren & Norman 2008). Support has to come from outside of its cycles: derived statements that "
    "have no other ground left than each other are OUT, and defeat nothing (Nouioua 2013). CONFLICT_FREE looks at contradictions alone, "
    "in this reading and under NECESSARY.",
)
described(
    Preferences,
    "What decides which of two statements is preferred to the other. A contradiction of what is preferred to its source is reversed: the "
    "source falls if the target stands, and no extension holds both (Amgoud & Vesic 2014).",
    NONE="None is preferred.",
    MODALITY="Evidence and what is CERTAIN to what is PROBABLE, and that to what is POSSIBLE or CONDITIONAL. Arguments, and what `whatIf` "
    "adds, are compared with none.",
)
described(
    StrengthModel,
    "How the strength of a statement follows from its base score and from those of its reasons, for and against.",
    DF_QUAD="Reasons for, and reasons against, each add up as chances do; their difference moves the base score (Rago et al. 2016).",
    QUADRATIC_ENERGY="The sum of the reasons for less those against moves the base score, little at first (Potyka 2018).",
    EULER_BASED="The same sum as an exponent; base scores of 0 and 1 never move (Amgoud & Ben-Naim 2017). A derived statement that has no "
    "base score of its own starts from the strongest of its grounds, which counts as its base score and no second time.",
    H_CATEGORISER="The base score divided by one plus the sum of the reasons against; reasons for don't count "
    "(Besnard & Hunter 2001), but for the strongest ground of a derived statement that has no base score of its own: it starts from that.",
)
described(
    Label,
    "The place of a statement once all is weighed (Caminada 2006).",
    IN="It stands.",
    OUT="It is defeated, or without the ground that it needs: `rule` tells which.",
    UNDEC="Neither: it is contested, or the positions that can be taken disagree about it.",
)
described(
    ReasonRule,
    "What a label follows from, and what the relations of the reason are.",
    UNCHALLENGED="IN: nothing denies it, and it needs no ground to hold. No relation.",
    DEFENDED="IN: all that contradicts it is OUT, and what it rests on is IN. All its contradictions, with preferences also its own of "
    "what is preferred to it, and the supports that it requires, or one where one is enough.",
    ATTACKED="OUT: a statement that contradicts it is IN. That contradiction.",
    OUTRANKED="OUT: it contradicts a statement that is IN and preferred to it. That contradiction.",
    CONCLUSION_OUT="OUT: were it accepted, what it supports would be, and that is OUT. That support.",
    PREMISE_OUT="OUT: a reason that it can't do without is OUT. That support.",
    UNSUPPORTED="OUT: it needs one of its reasons, and all are OUT, or it has none. All its supports.",
    UNFOUNDED="OUT: its support goes in a cycle that nothing from outside holds up. All its supports, or the one that it can't do "
    "without; their sources are OUT too, some of them for this same reason: these stand next to it in the certificate.",
    UNDECIDED="UNDEC: none of the above, since something that bears on it is UNDEC itself. All that bears on it.",
    NOT_IN_VIEW="UNDEC: the view leaves it out. No relation.",
)
