// Learned by scripts/fit-subject-weights.ts from tests/fixtures/subjects; not edited by hand.

/** Log odds above which a word is taken for a name. */
export const THRESHOLD = 0;

/** One line for each piece of evidence: what it is, and how much it speaks for (or against) a name, in log odds. */
export const WEIGHTS = `
ambiguous	0.14
ambiguous capital	0.62
ambiguous capital left ambiguous-capital	0.24
ambiguous capital left comma	-0.08
ambiguous capital left english-capital	0.20
ambiguous capital left imperative	0.18
ambiguous capital left initial	0.24
ambiguous capital left joined-name	0.12
ambiguous capital left matter	0.28
ambiguous capital left meeting	0.25
ambiguous capital left name-capital	0.43
ambiguous capital left number	-0.15
ambiguous capital left person-preposition	-0.39
ambiguous capital left place-preposition	-0.29
ambiguous capital left rare-capital	0.22
ambiguous capital left role	0.31
ambiguous capital left unknown	-0.42
ambiguous capital left word	-0.09
ambiguous capital left word-first	-0.48
ambiguous capital right ambiguous-capital	0.22
ambiguous capital right comma-name	-0.48
ambiguous capital right end	0.13
ambiguous capital right name-capital	0.61
ambiguous capital right stop	0.07
ambiguous capital right verb	0.07
ambiguous capital right word	-0.08
ambiguous caps	-0.11
ambiguous caps left ambiguous	-0.30
ambiguous caps left imperative	0.41
ambiguous caps left meeting	0.16
ambiguous caps left name	0.59
ambiguous caps left place-preposition	-0.22
ambiguous caps left start	-0.45
ambiguous caps left taken	-0.20
ambiguous caps left unknown-first	-0.08
ambiguous caps right end	0.09
ambiguous caps right joined	-0.08
ambiguous caps right name	0.16
ambiguous caps right negative	-0.22
ambiguous caps right number	0.28
ambiguous caps right verb	-0.21
ambiguous caps right word	-0.13
ambiguous first	0.22
ambiguous first left start	0.22
ambiguous first right about	0.29
ambiguous first right ambiguous-capital	-0.28
ambiguous first right colon	0.84
ambiguous first right comma	-0.48
ambiguous first right dash	-0.29
ambiguous first right joined	-0.16
ambiguous first right joined-name	0.70
ambiguous first right matter	0.40
ambiguous first right meeting	0.24
ambiguous first right name-capital	-0.43
ambiguous first right number	-0.43
ambiguous first right place-preposition	-0.50
ambiguous first right preposition	-0.26
ambiguous first right stop	-0.17
ambiguous first right taken	-0.26
ambiguous first right verb	1.30
ambiguous first right word	0.08
ambiguous first right word-capital	-0.25
ambiguous left ambiguous	-0.30
ambiguous left ambiguous-capital	0.24
ambiguous left comma	-0.20
ambiguous left english-capital	0.20
ambiguous left imperative	0.59
ambiguous left initial	0.24
ambiguous left joined	-0.17
ambiguous left joined-name	0.12
ambiguous left matter	0.28
ambiguous left meeting	0.48
ambiguous left name	0.59
ambiguous left name-capital	0.43
ambiguous left number	-0.15
ambiguous left place-preposition	-0.51
ambiguous left rare-capital	0.22
ambiguous left role	0.08
ambiguous left start	-0.24
ambiguous left taken	-0.20
ambiguous left unknown	-0.49
ambiguous left unknown-first	-0.08
ambiguous left word	-0.37
ambiguous left word-first	-0.49
ambiguous lower	-0.49
ambiguous lower left comma	-0.12
ambiguous lower left joined	-0.17
ambiguous lower left meeting	0.07
ambiguous lower left person-preposition	0.36
ambiguous lower left role	-0.23
ambiguous lower left start	-0.08
ambiguous lower left word	-0.28
ambiguous lower right comma	-0.08
ambiguous lower right comma-name	-0.07
ambiguous lower right end	-0.07
ambiguous lower right joined	-0.09
ambiguous lower right matter	0.76
ambiguous lower right name	-0.06
ambiguous lower right number	-0.35
ambiguous lower right place-preposition	-0.06
ambiguous lower right preposition	-0.13
ambiguous lower right rare	-0.09
ambiguous lower right small	-0.07
ambiguous lower right stop	-0.11
ambiguous lower right verb	0.11
ambiguous lower right word	-0.18
ambiguous right about	0.32
ambiguous right ambiguous-capital	-0.07
ambiguous right colon	0.84
ambiguous right comma	-0.56
ambiguous right comma-name	-0.55
ambiguous right dash	-0.29
ambiguous right end	0.16
ambiguous right joined	-0.42
ambiguous right joined-name	0.74
ambiguous right matter	1.16
ambiguous right meeting	0.24
ambiguous right name	0.10
ambiguous right name-capital	0.18
ambiguous right negative	-0.22
ambiguous right number	-0.50
ambiguous right place-preposition	-0.56
ambiguous right preposition	-0.39
ambiguous right rare	-0.09
ambiguous right small	-0.07
ambiguous right stop	-0.22
ambiguous right taken	-0.26
ambiguous right verb	1.27
ambiguous right word	-0.31
ambiguous right word-capital	-0.25
ambiguous title	-0.07
ambiguous title left unknown	-0.07
ambiguous title right joined	-0.07
bias	-0.68
both	1.10
both capital	0.31
both caps	0.25
both first	0.51
both lower	0.17
capital left ambiguous-capital	0.32
capital left colon	0.24
capital left comma-name	0.05
capital left english-capital	0.22
capital left imperative	0.31
capital left initial	0.40
capital left joined-capital	-0.14
capital left joined-name	0.67
capital left matter	0.32
capital left meeting	0.36
capital left name-capital	0.99
capital left name-first	0.21
capital left number	-0.16
capital left particle	0.10
capital left person-preposition	0.14
capital left place-preposition	-0.53
capital left rare-capital	0.38
capital left role	0.43
capital left taken	-0.11
capital left thing-first	-0.16
capital left unknown	-0.43
capital left word	-0.33
capital left word-capital	-0.17
capital left word-first	-0.29
capital right about	0.06
capital right ambiguous-capital	0.40
capital right business	0.06
capital right comma	-0.07
capital right comma-name	-0.43
capital right dash	-0.10
capital right end	0.57
capital right joined	0.10
capital right joined-name	0.20
capital right name-capital	0.93
capital right number	0.19
capital right preposition	0.06
capital right rare-capital	0.08
capital right role	0.06
capital right stop	0.07
capital right unknown	-0.06
capital right verb	0.29
caps left comma	-0.12
caps left imperative	0.46
caps left joined	-0.07
caps left matter	0.69
caps left meeting	0.35
caps left name	0.75
caps left number	-0.42
caps left place-preposition	-0.24
caps left start	-0.44
caps left taken	-0.20
caps left unknown-first	-0.14
caps left word	-0.18
caps left word-first	-0.60
caps right ambiguous	0.06
caps right ambiguous-capital	0.98
caps right comma	-0.13
caps right end	-0.31
caps right joined	-0.09
caps right matter	0.74
caps right meeting	-0.06
caps right name	0.20
caps right negative	-0.23
caps right number	-0.19
caps right place-capital	-0.09
caps right place-preposition	-0.05
caps right preposition	-0.16
caps right rare	0.11
caps right small	-0.10
caps right verb	-0.34
caps right word	-0.36
caps right word-capital	-0.30
compound	-0.69
compound first	-0.65
compound lower	-0.26
english	-0.48
english capital	0.38
english capital left imperative	0.11
english capital left joined-name	0.40
english capital left meeting	0.11
english capital left person-preposition	0.34
english capital right ambiguous-capital	0.07
english capital right end	0.38
english capital right name-capital	0.11
english capital right passive	0.11
english capital right word	0.28
english caps	-0.16
english caps left start	-0.08
english caps right word	-0.08
english first	-0.15
english first left start	0.22
english first right joined	-0.07
english first right joined-name	0.36
english first right meeting	-0.44
english first right name-capital	0.68
english first right number	-0.10
english first right preposition	-0.44
english first right verb	0.75
english first right word	-0.35
english first right word-capital	-0.17
english left colon	-0.16
english left comma	-0.07
english left comma-name	-0.13
english left imperative	0.11
english left joined	0.63
english left joined-name	0.26
english left meeting	0.11
english left person-preposition	0.25
english left small	-0.17
english left start	0.09
english left word	-0.16
english lower	-0.59
english lower left colon	-0.16
english lower left comma	-0.07
english lower left comma-name	-0.13
english lower left joined	0.63
english lower left joined-name	-0.14
english lower left person-preposition	-0.09
english lower left small	-0.17
english lower left word	-0.16
english lower right end	0.30
english lower right formed	-0.16
english lower right negative	-0.08
english lower right word	-0.34
english right ambiguous-capital	0.07
english right end	0.69
english right formed	-0.16
english right joined	-0.07
english right joined-name	0.36
english right meeting	-0.44
english right name-capital	0.79
english right negative	-0.08
english right number	-0.10
english right passive	0.11
english right preposition	-0.49
english right verb	0.79
english right word	-0.50
english right word-capital	-0.17
first	1.33
first capital	0.91
first caps	-0.20
first first	1.31
first left start	-0.58
first lower	0.24
first right about	0.89
first right ambiguous	-0.06
first right ambiguous-capital	-0.39
first right business	-0.75
first right colon	0.45
first right comma	-0.14
first right comma-name	0.38
first right dash	-0.32
first right end	-0.46
first right initial	0.09
first right joined	-1.59
first right joined-name	1.05
first right matter	0.38
first right name-capital	-0.16
first right negative	-0.07
first right number	-0.56
first right place-preposition	-0.73
first right preposition	-0.57
first right role	-0.06
first right stop	-0.21
first right thing	0.06
first right verb	0.96
first right word	-0.22
first right word-capital	-0.44
formed	-0.73
formed capital	0.48
formed capital left word-first	0.48
formed capital right end	0.61
formed capital right word	-0.13
formed caps	-0.06
formed caps left start	-0.06
formed caps right word	-0.06
formed first	-0.37
formed first left start	-0.26
formed first right colon	-0.05
formed first right end	-0.07
formed left comma	-0.18
formed left meeting	-0.11
formed left start	-0.34
formed left word-first	0.45
formed lower	-0.79
formed lower left comma	-0.18
formed lower left meeting	-0.11
formed lower right comma	-0.06
formed lower right end	-0.31
formed lower right place-capital	-0.06
formed lower right verb	-0.05
formed right colon	-0.09
formed right comma	-0.08
formed right end	0.24
formed right place-capital	-0.06
formed right verb	-0.05
formed right word	-0.24
formed-compound	-0.66
formed-compound capital	-0.13
formed-compound first	-0.15
formed-compound lower	-0.37
genitive	0.51
genitive ambiguous capital	-0.42
genitive ambiguous caps	-0.21
genitive ambiguous first	1.30
genitive ambiguous lower	-0.11
genitive english first	1.19
genitive name first	-0.26
genitive name lower	-0.33
genitive rare first	0.17
genitive rare lower	-0.23
genitive right business	-1.10
genitive right meeting	0.93
genitive right number	0.14
genitive right role	0.23
genitive right stop	-0.11
genitive right taken	0.26
genitive right thing	0.07
genitive right unknown	0.10
genitive right verb	-1.56
genitive right word	1.34
halfname	0.55
halfname capital	0.61
halfname caps	-0.06
hyphened	0.35
hyphened caps	0.35
institution	-0.90
institution capital	-0.51
institution first	-0.23
institution lower	-0.35
last	0.69
last capital	0.95
last caps	0.06
last first	-0.34
last lower	0.60
left ambiguous-capital	0.32
left colon	-0.06
left comma	-0.37
left comma-name	-0.43
left dash	-0.20
left english	-0.08
left english-capital	0.22
left formed	-0.06
left imperative	0.92
left initial	0.40
left joined	0.20
left joined-capital	-0.22
left joined-name	0.60
left matter	0.76
left meeting	0.62
left name	0.69
left name-capital	0.90
left name-first	-0.62
left number	-0.65
left particle	0.10
left person-preposition	-0.24
left place-preposition	-0.76
left rare-capital	0.38
left role	0.18
left sign	-0.06
left small	-0.21
left start	-0.66
left taken	-0.41
left thing-first	-0.22
left unknown	-0.57
left unknown-first	-0.20
left word	-0.74
left word-capital	-0.20
left word-first	-0.89
lower left ambiguous	0.09
lower left colon	-0.26
lower left comma	-0.21
lower left comma-name	-0.49
lower left dash	-0.23
lower left english	-0.08
lower left formed	-0.05
lower left imperative	0.14
lower left joined	0.34
lower left joined-name	-0.07
lower left matter	-0.19
lower left name-capital	-0.17
lower left name-first	-0.83
lower left number	-0.11
lower left person-preposition	-0.33
lower left place-preposition	-0.12
lower left role	-0.25
lower left sign	-0.05
lower left small	-0.21
lower left start	-0.71
lower left taken	-0.08
lower left unknown-first	-0.10
lower left word	-0.54
lower left word-first	-0.10
lower right ambiguous	-0.07
lower right ambiguous-capital	-0.21
lower right business	-0.35
lower right colon	-0.11
lower right comma	-0.39
lower right comma-name	-0.34
lower right dash	-0.07
lower right end	-0.07
lower right formed	-0.18
lower right initial	-0.06
lower right joined	0.35
lower right joined-name	0.06
lower right matter	0.73
lower right meeting	-0.11
lower right name	-0.07
lower right name-capital	-0.05
lower right negative	-0.11
lower right number	-0.80
lower right place-capital	-0.08
lower right place-preposition	-0.14
lower right preposition	-0.26
lower right rare	-0.12
lower right small	-0.11
lower right stop	-0.13
lower right taken	-1.48
lower right unknown	-0.06
lower right word	-0.70
lower right word-capital	-0.55
name	1.20
name capital	1.12
name capital left ambiguous-capital	0.09
name capital left colon	0.18
name capital left comma	0.22
name capital left imperative	0.06
name capital left initial	0.15
name capital left joined-name	0.11
name capital left matter	0.15
name capital left meeting	0.13
name capital left name-capital	0.45
name capital left name-first	0.21
name capital left number	0.08
name capital left particle	0.10
name capital left person-preposition	0.41
name capital left rare-capital	0.18
name capital left role	0.22
name capital left word	0.05
name capital left word-first	0.14
name capital right ambiguous-capital	0.08
name capital right business	0.06
name capital right comma	0.20
name capital right end	0.74
name capital right joined	0.10
name capital right joined-name	0.08
name capital right name-capital	0.51
name capital right number	0.22
name capital right preposition	0.09
name capital right rare-capital	0.08
name capital right role	0.06
name capital right verb	0.42
name capital right word	0.12
name caps	0.12
name caps left ambiguous	0.27
name caps left matter	0.06
name caps left meeting	0.28
name caps left name	0.17
name caps left number	-0.55
name caps left start	0.05
name caps left word	0.22
name caps left word-first	-0.38
name caps right ambiguous	0.07
name caps right end	-0.31
name caps right name	0.08
name caps right rare	0.22
name caps right word	0.31
name caps right word-capital	-0.25
name first	0.94
name first left start	0.94
name first right about	0.81
name first right business	-0.75
name first right comma	0.94
name first right dash	0.25
name first right initial	0.11
name first right joined	-0.93
name first right joined-name	0.05
name first right meeting	0.16
name first right number	0.14
name first right place-preposition	0.41
name first right preposition	0.27
name first right taken	0.47
name first right thing	0.09
name first right unknown	0.13
name first right verb	-1.47
name first right word	0.59
name left ambiguous	0.27
name left ambiguous-capital	0.09
name left colon	0.18
name left comma	0.97
name left imperative	0.27
name left initial	0.15
name left joined-name	0.13
name left matter	0.28
name left meeting	0.45
name left name	0.19
name left name-capital	0.45
name left name-first	-0.39
name left number	-0.41
name left particle	0.10
name left person-preposition	0.28
name left rare-capital	0.18
name left role	0.22
name left start	0.95
name left taken	0.06
name left unknown	0.09
name left word	0.48
name left word-first	-0.24
name lower	0.88
name lower left comma	0.88
name lower left imperative	0.22
name lower left matter	0.06
name lower left meeting	0.05
name lower left name-first	-0.59
name lower left number	0.06
name lower left person-preposition	-0.18
name lower left unknown	0.09
name lower left word	0.20
name lower right business	-0.12
name lower right comma	0.05
name lower right comma-name	0.23
name lower right end	1.15
name lower right joined	0.67
name lower right joined-name	0.06
name lower right name	0.05
name lower right number	-0.27
name lower right preposition	0.26
name lower right taken	-1.22
name lower right verb	0.39
name lower right word-capital	-0.55
name right about	0.81
name right ambiguous	0.09
name right ambiguous-capital	0.08
name right business	-0.80
name right comma	1.08
name right comma-name	0.29
name right dash	0.25
name right end	1.08
name right initial	0.11
name right joined	-0.16
name right joined-name	0.20
name right meeting	0.18
name right name	0.15
name right name-capital	0.54
name right number	0.08
name right place-preposition	0.41
name right preposition	0.62
name right rare	0.23
name right rare-capital	0.08
name right role	0.10
name right taken	-0.75
name right thing	0.09
name right unknown	0.13
name right verb	-0.56
name right word	0.94
name right word-capital	-0.81
nameplace	-0.95
nameplace capital	-1.35
nameplace first	0.39
namething	0.33
namething capital	0.70
namething caps	-0.12
namething first	-0.11
namething lower	-0.07
namething title	-0.07
nameword-english	0.75
nameword-english capital	0.98
nameword-english caps	-0.08
nameword-english first	0.22
nameword-english lower	-0.35
nameword-first	0.98
nameword-first capital	0.87
nameword-first caps	0.15
nameword-first first	-0.47
nameword-first lower	0.44
nameword-genitive	0.17
nameword-genitive capital	-0.42
nameword-genitive first	0.70
nameword-genitive lower	-0.11
nameword-last	-0.31
nameword-last capital	0.81
nameword-last caps	-0.14
nameword-last first	-0.23
nameword-last lower	-0.75
place	-0.91
place capital	-0.91
place capital left comma	-0.29
place capital left meeting	-0.06
place capital left person-preposition	-0.34
place capital left place-preposition	-0.19
place capital left word	-0.11
place capital right end	-0.77
place first	-0.59
place first left start	-0.43
place first right comma	-0.25
place first right dash	-0.20
place left comma	-0.32
place left meeting	-0.06
place left person-preposition	-0.54
place left place-preposition	-0.19
place left start	-0.43
place left word	-0.14
place lower	-0.52
place lower left person-preposition	-0.29
place lower right end	-0.29
place right comma	-0.30
place right dash	-0.20
place right end	-0.81
place title	-0.08
rare	1.11
rare capital	0.72
rare capital left colon	0.05
rare capital left comma	0.10
rare capital left meeting	0.05
rare capital left person-preposition	0.20
rare capital left role	0.05
rare capital left word-first	0.09
rare capital right end	0.16
rare capital right joined-name	0.07
rare capital right name-capital	0.28
rare capital right verb	0.08
rare caps	0.38
rare caps left imperative	0.05
rare caps left number	0.21
rare caps left person-preposition	0.09
rare caps right end	0.32
rare caps right stop	0.05
rare first	0.20
rare first left start	0.20
rare first right comma-name	0.40
rare first right joined	-0.46
rare first right matter	0.09
rare first right meeting	0.17
rare first right place-preposition	-0.60
rare first right verb	0.26
rare first right word	0.33
rare left ambiguous	0.14
rare left colon	0.05
rare left comma	-0.13
rare left comma-name	-0.21
rare left imperative	0.18
rare left joined-name	0.14
rare left meeting	0.22
rare left name-first	-0.13
rare left number	0.23
rare left person-preposition	0.53
rare left role	0.05
rare left start	-0.07
rare left word-first	0.09
rare lower	-0.12
rare lower left ambiguous	0.14
rare lower left comma	-0.23
rare lower left comma-name	-0.21
rare lower left imperative	0.11
rare lower left joined-name	0.10
rare lower left meeting	0.16
rare lower left name-first	-0.13
rare lower left person-preposition	0.24
rare lower left start	-0.27
rare lower right business	-0.23
rare lower right end	0.48
rare lower right joined	-0.16
rare lower right taken	-0.21
rare right business	-0.23
rare right comma-name	0.40
rare right end	0.99
rare right joined	-0.62
rare right joined-name	0.07
rare right matter	0.09
rare right meeting	0.19
rare right name-capital	0.28
rare right place-preposition	-0.60
rare right stop	0.05
rare right taken	-0.21
rare right verb	0.34
rare right word	0.33
rareword	1.11
rareword capital	0.72
rareword caps	0.38
rareword first	0.20
rareword lower	-0.12
recurs ambiguous	1.05
recurs english	-0.12
recurs name	0.23
recurs rare	-0.29
recurs right about	0.31
recurs right comma-name	-0.48
recurs right end	-1.00
recurs right preposition	0.19
recurs right role	0.20
recurs right verb	1.88
recurs right word	1.24
recurs word	1.48
right about	0.90
right ambiguous	-0.13
right ambiguous-capital	0.79
right business	-1.05
right colon	0.27
right comma	-0.50
right comma-name	-0.37
right dash	-0.47
right end	-0.29
right formed	-0.22
right joined	-1.27
right joined-name	1.31
right matter	1.84
right meeting	-0.15
right name	0.14
right name-capital	0.95
right negative	-0.43
right number	-0.85
right place-capital	-0.21
right place-preposition	-0.90
right preposition	-0.66
right small	-0.23
right stop	-0.26
right taken	-1.19
right thing-capital	-0.08
right unknown	-0.15
right verb	0.89
right word	-0.60
right word-capital	-1.30
short ambiguous capital	0.46
short ambiguous caps	-0.55
short ambiguous first	0.38
short ambiguous lower	-0.71
short ambiguous title	-0.07
short english capital	0.14
short english caps	-0.08
short english first	-0.33
short english lower	-0.14
short name caps	-1.18
short name first	0.06
short name lower	-0.54
short rare capital	0.10
short rare first	0.26
short rare lower	-0.80
short thing caps	-0.13
short unknown caps	0.48
short unknown lower	-0.12
short word caps	-0.30
short word first	0.97
short word lower	-0.36
short word title	-0.09
thing	-1.14
thing capital	-0.83
thing capital left imperative	-0.06
thing capital left meeting	-0.07
thing capital left role	-0.11
thing capital left word	-0.06
thing capital left word-capital	-0.08
thing capital left word-first	-0.07
thing capital right comma	-0.06
thing capital right end	-0.43
thing capital right verb	-0.08
thing capital right word	-0.07
thing caps	-0.31
thing caps left start	-0.05
thing caps right comma	-0.06
thing first	-0.52
thing first left start	-0.40
thing first right colon	-0.13
thing first right comma	-0.07
thing left comma	-0.09
thing left comma-name	-0.05
thing left dash	-0.07
thing left imperative	-0.12
thing left joined	-0.06
thing left joined-capital	-0.05
thing left meeting	-0.13
thing left person-preposition	-0.06
thing left role	-0.11
thing left start	-0.48
thing left word	-0.11
thing left word-capital	-0.08
thing left word-first	-0.09
thing lower	-0.62
thing lower left dash	-0.07
thing lower left imperative	-0.06
thing lower left meeting	-0.06
thing lower right comma-name	-0.09
thing lower right end	-0.14
thing right colon	-0.15
thing right comma	-0.27
thing right comma-name	-0.09
thing right dash	-0.07
thing right end	-0.61
thing right verb	-0.08
thing right word	-0.17
title left start	-0.10
title left unknown	-0.14
title right end	-0.14
title right joined	-0.07
title right word	-0.07
unknown	-0.99
unknown capital left joined-capital	-0.07
unknown capital left name-capital	0.62
unknown capital left number	-0.08
unknown capital left place-preposition	-0.07
unknown capital left word	-0.08
unknown capital left word-first	-0.29
unknown capital right comma	-0.05
unknown capital right end	0.21
unknown capital right verb	-0.07
unknown capital right word	-0.07
unknown caps	0.06
unknown caps left comma	-0.10
unknown caps left matter	0.71
unknown caps left meeting	-0.26
unknown caps left number	-0.07
unknown caps left person-preposition	-0.08
unknown caps left start	0.50
unknown caps left unknown-first	-0.06
unknown caps left word	-0.31
unknown caps left word-first	-0.17
unknown caps right ambiguous-capital	0.60
unknown caps right matter	0.74
unknown caps right meeting	-0.06
unknown caps right number	-0.31
unknown caps right place-capital	-0.09
unknown caps right place-preposition	-0.05
unknown caps right preposition	-0.13
unknown caps right small	-0.09
unknown caps right verb	-0.12
unknown caps right word	-0.26
unknown first	-0.70
unknown first left start	-0.70
unknown first right comma	-0.07
unknown first right end	-0.08
unknown first right name-capital	-0.11
unknown first right verb	-0.14
unknown first right word	-0.07
unknown left colon	-0.05
unknown left comma	-0.32
unknown left comma-name	-0.06
unknown left dash	-0.07
unknown left joined	-0.07
unknown left joined-capital	-0.08
unknown left matter	0.50
unknown left meeting	-0.30
unknown left name-capital	0.44
unknown left name-first	-0.07
unknown left number	-0.19
unknown left person-preposition	-0.23
unknown left place-preposition	-0.10
unknown left start	-0.54
unknown left thing-first	-0.05
unknown left unknown	-0.05
unknown left unknown-first	-0.10
unknown left word	-0.45
unknown left word-first	-0.53
unknown lower	-1.06
unknown lower left colon	-0.05
unknown lower left comma	-0.22
unknown lower left comma-name	-0.06
unknown lower left dash	-0.07
unknown lower left joined	-0.07
unknown lower left matter	-0.21
unknown lower left name-capital	-0.17
unknown lower left name-first	-0.07
unknown lower left person-preposition	-0.15
unknown lower left start	-0.11
unknown lower left word-first	-0.06
unknown lower right ambiguous-capital	-0.21
unknown lower right comma	-0.11
unknown lower right end	-0.56
unknown lower right name-capital	-0.05
unknown lower right number	-0.10
unknown lower right preposition	-0.07
unknown lower right verb	-0.16
unknown right ambiguous-capital	0.38
unknown right comma	-0.30
unknown right comma-name	-0.06
unknown right end	-0.47
unknown right matter	0.74
unknown right meeting	-0.16
unknown right name-capital	-0.16
unknown right number	-0.48
unknown right place-capital	-0.12
unknown right place-preposition	-0.08
unknown right preposition	-0.22
unknown right small	-0.11
unknown right unknown	-0.08
unknown right verb	-0.49
unknown right word	-0.52
unknown title	-0.11
unknown title left start	-0.08
unknown0	-0.90
unknown0 capital	-0.11
unknown0 caps	-0.13
unknown0 first	-0.54
unknown0 lower	-0.59
unknown0 title	-0.06
unknown1	-0.65
unknown1 capital	0.47
unknown1 caps	-0.37
unknown1 first	-0.12
unknown1 lower	-0.62
unknown2	0.05
unknown2 caps	0.46
unknown2 first	-0.14
unknown2 lower	-0.22
unknown3	-0.45
unknown3 capital	-0.17
unknown3 lower	-0.18
unknown4	-0.40
unknown4 capital	-0.11
unknown4 caps	-0.26
unknown5	0.25
unknown5 capital	-0.08
unknown5 caps	0.41
unknown5 lower	-0.07
word	-0.86
word capital	-1.06
word capital left english-first	-0.08
word capital left person-preposition	-0.09
word capital left taken	-0.06
word capital left thing-first	-0.16
word capital left word-capital	-0.09
word capital left word-first	-0.12
word capital right comma	-0.13
word capital right dash	-0.10
word capital right end	-0.15
word capital right passive	-0.09
word capital right unknown	-0.05
word capital right verb	-0.17
word caps	-0.77
word caps left matter	-0.08
word caps left meeting	0.18
word caps left start	-0.41
word caps left word	-0.07
word caps right ambiguous-capital	0.38
word caps right end	-0.40
word caps right number	-0.14
word caps right rare	-0.11
word caps right word	-0.11
word first	-0.71
word first left start	-0.72
word first right about	-0.12
word first right ambiguous-capital	-0.09
word first right colon	-0.16
word first right comma	-0.33
word first right end	-0.42
word first right matter	-0.16
word first right meeting	-0.09
word first right name-capital	-0.30
word first right negative	-0.07
word first right number	-0.27
word first right preposition	-0.27
word first right role	-0.05
word first right taken	-0.17
word first right unknown	-0.07
word first right verb	0.22
word first right word	-0.45
word left ambiguous	-0.05
word left colon	-0.07
word left comma	-0.35
word left english	-0.05
word left english-first	-0.08
word left imperative	-0.13
word left joined	-0.13
word left joined-capital	-0.08
word left matter	-0.17
word left meeting	0.05
word left name	-0.12
word left number	-0.16
word left person-preposition	-0.28
word left place-preposition	-0.11
word left start	-0.73
word left taken	-0.16
word left thing-first	-0.17
word left unknown	-0.10
word left word	-0.39
word left word-capital	-0.09
word left word-first	-0.14
word lower	-0.90
word lower left ambiguous	-0.05
word lower left comma	-0.31
word lower left english	-0.05
word lower left imperative	-0.13
word lower left joined	-0.06
word lower left meeting	-0.11
word lower left number	-0.13
word lower left person-preposition	-0.15
word lower left place-preposition	-0.07
word lower left start	-0.52
word lower left taken	-0.08
word lower left word	-0.27
word lower right comma	-0.09
word lower right comma-name	-0.35
word lower right end	-0.60
word lower right meeting	-0.06
word lower right number	-0.13
word lower right place-preposition	-0.06
word lower right preposition	-0.23
word lower right verb	-0.28
word lower right word	-0.25
word right about	-0.15
word right ambiguous	-0.10
word right ambiguous-capital	0.28
word right colon	-0.26
word right comma	-0.53
word right comma-name	-0.39
word right dash	-0.20
word right end	-0.75
word right matter	-0.19
word right meeting	-0.17
word right name	-0.10
word right name-capital	-0.30
word right negative	-0.12
word right number	-0.47
word right passive	-0.11
word right place-preposition	-0.11
word right preposition	-0.45
word right rare	-0.15
word right role	-0.07
word right small	-0.06
word right stop	-0.12
word right taken	-0.26
word right thing-capital	-0.08
word right unknown	-0.15
word right verb	-0.28
word right word	-0.55
word title	-0.43
word title right end	-0.10
`;
