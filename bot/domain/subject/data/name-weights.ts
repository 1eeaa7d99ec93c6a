// Learned by scripts/fit-subject-weights.ts from tests/fixtures/subjects; not edited by hand.

/** Log odds above which a word is taken for a name. */
export const THRESHOLD = 0;

/** One line for each piece of evidence: what it is, and how much it speaks for (or against) a name, in log odds. */
export const WEIGHTS = `
ambiguous	0.20
ambiguous capital	0.58
ambiguous capital left ambiguous-capital	0.24
ambiguous capital left comma	-0.09
ambiguous capital left english-capital	0.20
ambiguous capital left imperative	0.19
ambiguous capital left initial	0.23
ambiguous capital left joined-name	0.12
ambiguous capital left matter	0.28
ambiguous capital left meeting	0.25
ambiguous capital left name-capital	0.43
ambiguous capital left number	-0.15
ambiguous capital left person-preposition	-0.38
ambiguous capital left place-preposition	-0.34
ambiguous capital left rare-capital	0.22
ambiguous capital left role	0.31
ambiguous capital left unknown	-0.42
ambiguous capital left word	-0.09
ambiguous capital left word-first	-0.47
ambiguous capital right ambiguous-capital	0.21
ambiguous capital right comma-name	-0.47
ambiguous capital right end	0.11
ambiguous capital right name-capital	0.60
ambiguous capital right stop	0.07
ambiguous capital right verb	0.07
ambiguous capital right word	-0.08
ambiguous caps left imperative	0.35
ambiguous caps left meeting	0.14
ambiguous caps left name	0.52
ambiguous caps left start	-0.51
ambiguous caps left taken	-0.34
ambiguous caps left unknown-first	-0.09
ambiguous caps right end	0.18
ambiguous caps right joined	-0.09
ambiguous caps right name	0.14
ambiguous caps right number	0.19
ambiguous caps right verb	-0.23
ambiguous caps right word	-0.14
ambiguous first	0.21
ambiguous first left start	0.21
ambiguous first right about	0.29
ambiguous first right ambiguous-capital	-0.29
ambiguous first right colon	0.84
ambiguous first right comma	-0.48
ambiguous first right dash	-0.29
ambiguous first right joined	-0.17
ambiguous first right joined-name	0.70
ambiguous first right matter	0.40
ambiguous first right meeting	0.23
ambiguous first right name-capital	-0.43
ambiguous first right number	-0.42
ambiguous first right place-preposition	-0.50
ambiguous first right preposition	-0.26
ambiguous first right stop	-0.18
ambiguous first right taken	-0.25
ambiguous first right verb	1.30
ambiguous first right word	0.09
ambiguous first right word-capital	-0.25
ambiguous left ambiguous-capital	0.24
ambiguous left comma	-0.22
ambiguous left english-capital	0.20
ambiguous left imperative	0.54
ambiguous left initial	0.23
ambiguous left joined	-0.18
ambiguous left joined-name	0.12
ambiguous left matter	0.28
ambiguous left meeting	0.46
ambiguous left name	0.52
ambiguous left name-capital	0.43
ambiguous left number	-0.15
ambiguous left person-preposition	-0.07
ambiguous left place-preposition	-0.34
ambiguous left rare-capital	0.22
ambiguous left role	0.08
ambiguous left start	-0.26
ambiguous left taken	-0.34
ambiguous left unknown	-0.49
ambiguous left unknown-first	-0.09
ambiguous left word	-0.38
ambiguous left word-first	-0.50
ambiguous lower	-0.51
ambiguous lower left comma	-0.13
ambiguous lower left joined	-0.18
ambiguous lower left meeting	0.07
ambiguous lower left person-preposition	0.31
ambiguous lower left role	-0.23
ambiguous lower left word	-0.29
ambiguous lower right comma	-0.09
ambiguous lower right comma-name	-0.06
ambiguous lower right end	-0.12
ambiguous lower right joined	-0.09
ambiguous lower right matter	0.78
ambiguous lower right name	-0.06
ambiguous lower right number	-0.35
ambiguous lower right place-preposition	-0.06
ambiguous lower right preposition	-0.13
ambiguous lower right rare	-0.08
ambiguous lower right small	-0.06
ambiguous lower right stop	-0.11
ambiguous lower right verb	0.11
ambiguous lower right word	-0.19
ambiguous right about	0.32
ambiguous right ambiguous-capital	-0.07
ambiguous right colon	0.84
ambiguous right comma	-0.56
ambiguous right comma-name	-0.53
ambiguous right dash	-0.29
ambiguous right end	0.17
ambiguous right joined	-0.43
ambiguous right joined-name	0.74
ambiguous right matter	1.18
ambiguous right meeting	0.23
ambiguous right name	0.08
ambiguous right name-capital	0.17
ambiguous right number	-0.58
ambiguous right place-preposition	-0.56
ambiguous right preposition	-0.40
ambiguous right rare	-0.08
ambiguous right small	-0.06
ambiguous right stop	-0.22
ambiguous right taken	-0.26
ambiguous right verb	1.26
ambiguous right word	-0.33
ambiguous right word-capital	-0.25
ambiguous title	-0.07
ambiguous title left unknown	-0.07
ambiguous title right joined	-0.07
bias	-0.69
both	1.10
both capital	0.31
both caps	0.25
both first	0.51
both lower	0.18
capital left ambiguous-capital	0.33
capital left colon	0.24
capital left comma	-0.06
capital left english-capital	0.23
capital left imperative	0.32
capital left initial	0.40
capital left joined-capital	-0.14
capital left joined-name	0.68
capital left matter	0.32
capital left meeting	0.36
capital left name-capital	0.99
capital left name-first	0.20
capital left number	-0.16
capital left particle	0.10
capital left person-preposition	0.14
capital left place-preposition	-0.57
capital left rare-capital	0.39
capital left role	0.42
capital left taken	-0.08
capital left thing-first	-0.16
capital left unknown	-0.43
capital left word	-0.33
capital left word-capital	-0.17
capital left word-first	-0.28
capital right about	0.06
capital right ambiguous-capital	0.40
capital right business	0.06
capital right comma	-0.06
capital right comma-name	-0.42
capital right dash	-0.10
capital right end	0.56
capital right joined	0.11
capital right joined-name	0.20
capital right name-capital	0.93
capital right number	0.15
capital right preposition	0.06
capital right rare-capital	0.08
capital right role	0.06
capital right stop	0.07
capital right verb	0.29
caps left ambiguous	0.21
caps left comma	-0.13
caps left imperative	0.41
caps left joined	-0.07
caps left matter	0.69
caps left meeting	0.31
caps left name	0.71
caps left number	-0.44
caps left start	-0.38
caps left taken	-0.35
caps left unknown-first	-0.15
caps left word	-0.19
caps left word-first	-0.59
caps right ambiguous-capital	0.99
caps right comma	-0.13
caps right end	-0.31
caps right joined	-0.09
caps right matter	0.74
caps right meeting	-0.06
caps right name	0.17
caps right place-capital	-0.09
caps right place-preposition	-0.05
caps right preposition	-0.16
caps right rare	0.11
caps right small	-0.10
caps right stop	0.05
caps right verb	-0.36
caps right word	-0.42
caps right word-capital	-0.35
compound	-0.69
compound first	-0.65
compound lower	-0.26
english	-0.50
english capital	0.41
english capital left imperative	0.12
english capital left joined-name	0.40
english capital left meeting	0.11
english capital left person-preposition	0.34
english capital right ambiguous-capital	0.08
english capital right end	0.38
english capital right name-capital	0.11
english capital right passive	0.11
english capital right word	0.27
english caps	-0.15
english caps left start	-0.08
english caps right word	-0.08
english first	-0.13
english first left start	0.24
english first right joined	-0.07
english first right joined-name	0.35
english first right meeting	-0.45
english first right name-capital	0.68
english first right number	-0.10
english first right preposition	-0.45
english first right verb	0.82
english first right word	-0.37
english first right word-capital	-0.17
english left colon	-0.14
english left comma	-0.07
english left comma-name	-0.12
english left imperative	0.12
english left joined	0.66
english left joined-name	0.28
english left meeting	0.11
english left negative	-0.25
english left person-preposition	0.26
english left small	-0.16
english left start	0.13
english left word	-0.15
english lower	-0.68
english lower left colon	-0.14
english lower left comma	-0.07
english lower left comma-name	-0.12
english lower left joined	0.66
english lower left joined-name	-0.12
english lower left negative	-0.25
english lower left person-preposition	-0.08
english lower left small	-0.16
english lower left word	-0.15
english lower right end	0.35
english lower right formed	-0.14
english lower right negative	-0.08
english lower right verb	-0.25
english lower right word	-0.30
english right ambiguous-capital	0.08
english right end	0.74
english right formed	-0.14
english right joined	-0.07
english right joined-name	0.35
english right meeting	-0.45
english right name-capital	0.79
english right negative	-0.08
english right number	-0.10
english right passive	0.11
english right preposition	-0.49
english right verb	0.61
english right word	-0.48
english right word-capital	-0.17
first	1.37
first capital	0.90
first caps	-0.06
first first	1.31
first left start	-0.57
first lower	0.32
first right about	0.90
first right ambiguous	-0.06
first right ambiguous-capital	-0.39
first right business	-0.76
first right colon	0.45
first right comma	-0.14
first right comma-name	0.44
first right dash	-0.31
first right end	-0.46
first right initial	0.09
first right joined	-1.61
first right joined-name	1.05
first right matter	0.38
first right name-capital	-0.17
first right negative	-0.08
first right number	-0.57
first right place-preposition	-0.73
first right preposition	-0.57
first right role	-0.06
first right stop	-0.22
first right thing	0.06
first right unknown	0.14
first right verb	0.99
first right word	-0.22
first right word-capital	-0.43
formed	-0.74
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
formed left comma	-0.20
formed left meeting	-0.11
formed left start	-0.33
formed left word-first	0.45
formed lower	-0.81
formed lower left comma	-0.20
formed lower left meeting	-0.11
formed lower right comma	-0.06
formed lower right end	-0.32
formed lower right place-capital	-0.06
formed right colon	-0.09
formed right comma	-0.08
formed right end	0.23
formed right place-capital	-0.06
formed right word	-0.24
formed-compound	-0.67
formed-compound capital	-0.13
formed-compound first	-0.15
formed-compound lower	-0.38
genitive	0.54
genitive ambiguous capital	-0.42
genitive ambiguous caps	-0.23
genitive ambiguous first	1.29
genitive ambiguous lower	-0.11
genitive english first	1.18
genitive name first	-0.26
genitive name lower	-0.26
genitive rare first	0.16
genitive rare lower	-0.22
genitive right business	-1.08
genitive right meeting	0.92
genitive right number	0.11
genitive right role	0.23
genitive right stop	-0.11
genitive right taken	0.30
genitive right thing	0.07
genitive right unknown	0.18
genitive right verb	-1.60
genitive right word	1.33
halfname	0.56
halfname capital	0.61
halfname caps	-0.06
hyphened	0.35
hyphened caps	0.35
institution	-0.90
institution capital	-0.51
institution first	-0.23
institution lower	-0.35
last	0.62
last capital	0.96
last first	-0.30
last lower	0.34
left ambiguous	0.26
left ambiguous-capital	0.33
left comma	-0.31
left comma-name	-0.37
left dash	-0.19
left english	-0.08
left english-capital	0.23
left formed	-0.06
left imperative	0.89
left initial	0.40
left joined	0.22
left joined-capital	-0.22
left joined-name	0.63
left matter	0.77
left meeting	0.62
left name	0.63
left name-capital	0.91
left name-first	-0.59
left negative	-0.58
left number	-0.65
left particle	0.10
left person-preposition	-0.22
left place-preposition	-0.66
left rare-capital	0.39
left role	0.17
left sign	-0.07
left small	-0.20
left start	-0.67
left taken	-0.53
left thing-first	-0.22
left unknown	-0.58
left unknown-first	-0.20
left word	-0.72
left word-capital	-0.20
left word-first	-0.87
lower left ambiguous	0.07
lower left colon	-0.24
lower left comma	-0.12
lower left comma-name	-0.43
lower left dash	-0.22
lower left english	-0.08
lower left formed	-0.05
lower left imperative	0.16
lower left joined	0.36
lower left matter	-0.18
lower left name-capital	-0.17
lower left name-first	-0.79
lower left negative	-0.57
lower left number	-0.10
lower left person-preposition	-0.30
lower left place-preposition	-0.12
lower left role	-0.25
lower left sign	-0.05
lower left small	-0.20
lower left start	-0.84
lower left taken	-0.09
lower left unknown-first	-0.09
lower left word	-0.51
lower left word-first	-0.10
lower right ambiguous	-0.07
lower right ambiguous-capital	-0.21
lower right business	-0.32
lower right colon	-0.11
lower right comma	-0.39
lower right comma-name	-0.49
lower right dash	-0.07
lower right formed	-0.15
lower right initial	-0.06
lower right joined	0.39
lower right joined-name	0.07
lower right matter	0.75
lower right meeting	-0.11
lower right name-capital	-0.05
lower right negative	-0.13
lower right number	-0.80
lower right place-capital	-0.08
lower right place-preposition	-0.14
lower right preposition	-0.26
lower right rare	-0.12
lower right small	-0.11
lower right stop	-0.12
lower right taken	-1.51
lower right unknown	-0.63
lower right verb	-0.06
lower right word	-0.68
lower right word-capital	-0.55
name	1.18
name capital	1.12
name capital left ambiguous-capital	0.09
name capital left colon	0.18
name capital left comma	0.21
name capital left imperative	0.05
name capital left initial	0.15
name capital left joined-name	0.12
name capital left matter	0.14
name capital left meeting	0.13
name capital left name-capital	0.45
name capital left name-first	0.20
name capital left number	0.08
name capital left particle	0.10
name capital left person-preposition	0.40
name capital left rare-capital	0.18
name capital left role	0.21
name capital left word	0.05
name capital left word-first	0.13
name capital right ambiguous-capital	0.08
name capital right business	0.06
name capital right comma	0.20
name capital right end	0.75
name capital right joined	0.11
name capital right joined-name	0.07
name capital right name-capital	0.51
name capital right number	0.19
name capital right preposition	0.09
name capital right rare-capital	0.08
name capital right role	0.06
name capital right verb	0.41
name capital right word	0.13
name caps	0.23
name caps left ambiguous	0.21
name caps left meeting	0.25
name caps left name	0.19
name caps left number	-0.58
name caps left start	0.25
name caps left word	0.21
name caps left word-first	-0.36
name caps right ambiguous	0.06
name caps right end	-0.38
name caps right name	0.07
name caps right number	0.31
name caps right rare	0.21
name caps right word	0.24
name caps right word-capital	-0.30
name first	0.96
name first left start	0.96
name first right about	0.82
name first right business	-0.75
name first right comma	0.94
name first right dash	0.26
name first right initial	0.11
name first right joined	-0.93
name first right joined-name	0.05
name first right meeting	0.16
name first right number	0.11
name first right place-preposition	0.42
name first right preposition	0.27
name first right taken	0.46
name first right thing	0.09
name first right unknown	0.23
name first right verb	-1.49
name first right word	0.61
name left ambiguous	0.21
name left ambiguous-capital	0.09
name left colon	0.18
name left comma	1.02
name left comma-name	0.06
name left imperative	0.25
name left initial	0.15
name left joined-name	0.13
name left matter	0.27
name left meeting	0.45
name left name	0.23
name left name-capital	0.45
name left name-first	-0.35
name left number	-0.44
name left particle	0.10
name left person-preposition	0.31
name left rare-capital	0.18
name left role	0.21
name left start	0.90
name left unknown	0.09
name left word	0.47
name left word-first	-0.23
name lower	0.70
name lower left comma	0.95
name lower left imperative	0.20
name lower left matter	0.07
name lower left meeting	0.08
name lower left name-first	-0.55
name lower left number	0.06
name lower left person-preposition	-0.11
name lower left start	-0.54
name lower left unknown	0.09
name lower left word	0.20
name lower right business	-0.10
name lower right comma	0.06
name lower right comma-name	0.25
name lower right end	1.21
name lower right joined	0.63
name lower right joined-name	0.07
name lower right name	0.08
name lower right number	-0.27
name lower right preposition	0.32
name lower right taken	-1.24
name lower right unknown	-0.60
name lower right verb	0.54
name lower right word-capital	-0.55
name right about	0.82
name right ambiguous	0.08
name right ambiguous-capital	0.08
name right business	-0.80
name right comma	1.09
name right comma-name	0.32
name right dash	0.26
name right end	1.09
name right initial	0.11
name right joined	-0.19
name right joined-name	0.20
name right meeting	0.18
name right name	0.18
name right name-capital	0.54
name right number	0.34
name right place-preposition	0.42
name right preposition	0.68
name right rare	0.22
name right rare-capital	0.08
name right role	0.10
name right taken	-0.78
name right thing	0.09
name right unknown	-0.37
name right verb	-0.47
name right word	0.91
name right word-capital	-0.85
nameplace	-0.96
nameplace capital	-1.36
nameplace first	0.40
namething	0.33
namething capital	0.71
namething caps	-0.13
namething first	-0.11
namething lower	-0.07
namething title	-0.07
nameword-english	0.67
nameword-english capital	1.00
nameword-english caps	-0.08
nameword-english first	0.24
nameword-english lower	-0.47
nameword-first	1.02
nameword-first capital	0.85
nameword-first caps	0.25
nameword-first first	-0.49
nameword-first lower	0.42
nameword-genitive	0.17
nameword-genitive capital	-0.42
nameword-genitive first	0.70
nameword-genitive lower	-0.11
nameword-last	-0.28
nameword-last capital	0.79
nameword-last caps	-0.08
nameword-last first	-0.24
nameword-last lower	-0.76
place	-0.91
place capital	-0.91
place capital left comma	-0.30
place capital left meeting	-0.06
place capital left person-preposition	-0.34
place capital left place-preposition	-0.20
place capital left word	-0.11
place capital right end	-0.77
place first	-0.59
place first left start	-0.43
place first right comma	-0.25
place first right dash	-0.20
place left comma	-0.32
place left meeting	-0.06
place left person-preposition	-0.55
place left place-preposition	-0.20
place left start	-0.43
place left word	-0.14
place lower	-0.53
place lower left person-preposition	-0.30
place lower right end	-0.30
place right comma	-0.30
place right dash	-0.20
place right end	-0.82
place title	-0.09
rare	1.05
rare capital	0.73
rare capital left colon	0.05
rare capital left comma	0.10
rare capital left meeting	0.05
rare capital left person-preposition	0.20
rare capital left role	0.05
rare capital left word-first	0.09
rare capital right end	0.16
rare capital right joined-name	0.08
rare capital right name-capital	0.29
rare capital right verb	0.09
rare caps	0.39
rare caps left imperative	0.06
rare caps left number	0.22
rare caps left person-preposition	0.08
rare caps right end	0.33
rare caps right stop	0.06
rare first	0.23
rare first left start	0.23
rare first right comma-name	0.47
rare first right joined	-0.48
rare first right matter	0.09
rare first right meeting	0.16
rare first right place-preposition	-0.60
rare first right verb	0.25
rare first right word	0.33
rare left ambiguous	0.14
rare left colon	0.05
rare left comma	-0.11
rare left comma-name	-0.17
rare left imperative	0.21
rare left joined-name	0.15
rare left meeting	0.23
rare left name-first	-0.12
rare left negative	-0.31
rare left number	0.24
rare left person-preposition	0.56
rare left role	0.05
rare left word-first	0.09
rare lower	-0.25
rare lower left ambiguous	0.14
rare lower left comma	-0.22
rare lower left comma-name	-0.17
rare lower left imperative	0.13
rare lower left joined-name	0.11
rare lower left meeting	0.18
rare lower left name-first	-0.12
rare lower left negative	-0.31
rare lower left person-preposition	0.28
rare lower left start	-0.26
rare lower right business	-0.22
rare lower right comma-name	-0.31
rare lower right end	0.56
rare lower right joined	-0.07
rare lower right taken	-0.21
rare right business	-0.22
rare right comma-name	0.16
rare right end	1.06
rare right joined	-0.55
rare right joined-name	0.08
rare right matter	0.09
rare right meeting	0.19
rare right name-capital	0.29
rare right place-preposition	-0.60
rare right stop	0.06
rare right taken	-0.21
rare right verb	0.34
rare right word	0.33
rareword	1.05
rareword capital	0.73
rareword caps	0.39
rareword first	0.23
rareword lower	-0.25
recurs ambiguous	1.05
recurs english	-0.09
recurs name	0.23
recurs rare	-0.28
recurs right about	0.30
recurs right comma-name	-0.47
recurs right end	-0.97
recurs right preposition	0.19
recurs right role	0.20
recurs right verb	1.89
recurs right word	1.24
recurs word	1.47
right about	0.91
right ambiguous	-0.14
right ambiguous-capital	0.79
right business	-1.03
right colon	0.27
right comma	-0.49
right comma-name	-0.46
right dash	-0.47
right end	-0.27
right formed	-0.20
right joined	-1.25
right joined-name	1.31
right matter	1.85
right meeting	-0.16
right name	0.14
right name-capital	0.95
right negative	-0.25
right number	-0.80
right place-capital	-0.21
right place-preposition	-0.90
right preposition	-0.66
right small	-0.22
right stop	-0.24
right taken	-1.21
right thing-capital	-0.08
right unknown	-0.57
right verb	0.85
right word	-0.61
right word-capital	-1.34
short ambiguous capital	0.46
short ambiguous caps	-0.63
short ambiguous first	0.37
short ambiguous lower	-0.71
short ambiguous title	-0.07
short english capital	0.14
short english caps	-0.08
short english first	-0.34
short english lower	-0.13
short name caps	-1.24
short name first	0.06
short name lower	-0.54
short rare capital	0.10
short rare first	0.26
short rare lower	-0.79
short thing caps	-0.13
short unknown caps	0.49
short unknown lower	-0.12
short word caps	-0.30
short word first	0.97
short word lower	-0.35
short word title	-0.09
thing	-1.13
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
thing first	-0.51
thing first left start	-0.40
thing first right colon	-0.13
thing first right comma	-0.07
thing left comma	-0.08
thing left comma-name	-0.06
thing left dash	-0.07
thing left imperative	-0.11
thing left joined	-0.06
thing left joined-capital	-0.05
thing left meeting	-0.13
thing left person-preposition	-0.06
thing left role	-0.11
thing left start	-0.48
thing left word	-0.11
thing left word-capital	-0.08
thing left word-first	-0.09
thing lower	-0.61
thing lower left dash	-0.07
thing lower left meeting	-0.07
thing lower right comma-name	-0.07
thing lower right end	-0.15
thing right colon	-0.15
thing right comma	-0.27
thing right comma-name	-0.07
thing right dash	-0.07
thing right end	-0.62
thing right verb	-0.08
thing right word	-0.17
title left start	-0.10
title left unknown	-0.14
title right end	-0.14
title right joined	-0.07
title right word	-0.07
unknown	-1.00
unknown capital left joined-capital	-0.07
unknown capital left name-capital	0.61
unknown capital left number	-0.08
unknown capital left place-preposition	-0.08
unknown capital left word	-0.08
unknown capital left word-first	-0.29
unknown capital right comma	-0.06
unknown capital right end	0.21
unknown capital right verb	-0.07
unknown capital right word	-0.07
unknown caps	0.05
unknown caps left comma	-0.11
unknown caps left matter	0.71
unknown caps left meeting	-0.26
unknown caps left number	-0.07
unknown caps left person-preposition	-0.09
unknown caps left start	0.48
unknown caps left unknown-first	-0.06
unknown caps left word	-0.31
unknown caps left word-first	-0.17
unknown caps right ambiguous-capital	0.60
unknown caps right matter	0.74
unknown caps right meeting	-0.06
unknown caps right number	-0.35
unknown caps right place-capital	-0.09
unknown caps right place-preposition	-0.05
unknown caps right preposition	-0.12
unknown caps right small	-0.09
unknown caps right verb	-0.12
unknown caps right word	-0.25
unknown first	-0.70
unknown first left start	-0.70
unknown first right comma	-0.07
unknown first right end	-0.08
unknown first right name-capital	-0.11
unknown first right verb	-0.14
unknown first right word	-0.07
unknown left colon	-0.06
unknown left comma	-0.34
unknown left comma-name	-0.07
unknown left dash	-0.07
unknown left joined	-0.07
unknown left joined-capital	-0.08
unknown left matter	0.50
unknown left meeting	-0.29
unknown left name-capital	0.45
unknown left name-first	-0.07
unknown left number	-0.19
unknown left person-preposition	-0.24
unknown left place-preposition	-0.10
unknown left start	-0.54
unknown left unknown	-0.05
unknown left unknown-first	-0.09
unknown left word	-0.44
unknown left word-first	-0.53
unknown lower	-1.07
unknown lower left colon	-0.06
unknown lower left comma	-0.24
unknown lower left comma-name	-0.07
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
unknown lower right end	-0.58
unknown lower right meeting	-0.05
unknown lower right name-capital	-0.05
unknown lower right number	-0.10
unknown lower right preposition	-0.10
unknown lower right verb	-0.15
unknown lower right word	-0.06
unknown right ambiguous-capital	0.38
unknown right comma	-0.30
unknown right comma-name	-0.05
unknown right end	-0.48
unknown right matter	0.74
unknown right meeting	-0.16
unknown right name-capital	-0.16
unknown right number	-0.51
unknown right place-capital	-0.12
unknown right place-preposition	-0.08
unknown right preposition	-0.25
unknown right small	-0.11
unknown right unknown	-0.05
unknown right verb	-0.48
unknown right word	-0.51
unknown title	-0.10
unknown title left start	-0.07
unknown0	-0.89
unknown0 capital	-0.11
unknown0 caps	-0.13
unknown0 first	-0.53
unknown0 lower	-0.58
unknown0 title	-0.05
unknown1	-0.65
unknown1 capital	0.47
unknown1 caps	-0.36
unknown1 first	-0.12
unknown1 lower	-0.62
unknown2 caps	0.45
unknown2 first	-0.14
unknown2 lower	-0.23
unknown3	-0.47
unknown3 capital	-0.16
unknown3 lower	-0.22
unknown4	-0.40
unknown4 capital	-0.11
unknown4 caps	-0.26
unknown5	0.24
unknown5 capital	-0.07
unknown5 caps	0.40
unknown5 lower	-0.07
word	-0.85
word capital	-1.05
word capital left english-first	-0.08
word capital left person-preposition	-0.09
word capital left thing-first	-0.16
word capital left word-capital	-0.09
word capital left word-first	-0.12
word capital right comma	-0.13
word capital right dash	-0.10
word capital right end	-0.15
word capital right passive	-0.09
word capital right verb	-0.17
word caps	-0.77
word caps left matter	-0.07
word caps left meeting	0.18
word caps left start	-0.43
word caps left word	-0.06
word caps right ambiguous-capital	0.38
word caps right end	-0.40
word caps right number	-0.16
word caps right rare	-0.10
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
word first right negative	-0.08
word first right number	-0.27
word first right preposition	-0.27
word first right role	-0.05
word first right taken	-0.17
word first right unknown	-0.05
word first right verb	0.21
word first right word	-0.45
word left ambiguous	-0.06
word left colon	-0.07
word left comma	-0.36
word left english-first	-0.08
word left imperative	-0.12
word left joined	-0.13
word left joined-capital	-0.08
word left matter	-0.17
word left meeting	0.06
word left name	-0.12
word left number	-0.15
word left person-preposition	-0.28
word left place-preposition	-0.12
word left start	-0.73
word left taken	-0.11
word left thing-first	-0.17
word left unknown	-0.11
word left word	-0.39
word left word-capital	-0.09
word left word-first	-0.15
word lower	-0.90
word lower left ambiguous	-0.06
word lower left comma	-0.32
word lower left imperative	-0.12
word lower left joined	-0.06
word lower left meeting	-0.12
word lower left number	-0.12
word lower left person-preposition	-0.15
word lower left place-preposition	-0.07
word lower left start	-0.52
word lower left unknown	-0.06
word lower left word	-0.27
word lower right comma	-0.10
word lower right comma-name	-0.32
word lower right end	-0.61
word lower right meeting	-0.06
word lower right number	-0.13
word lower right place-preposition	-0.06
word lower right preposition	-0.23
word lower right verb	-0.26
word lower right word	-0.25
word right about	-0.15
word right ambiguous	-0.10
word right ambiguous-capital	0.29
word right colon	-0.26
word right comma	-0.53
word right comma-name	-0.36
word right dash	-0.20
word right end	-0.75
word right matter	-0.19
word right meeting	-0.17
word right name	-0.10
word right name-capital	-0.30
word right negative	-0.13
word right number	-0.48
word right passive	-0.12
word right place-preposition	-0.11
word right preposition	-0.45
word right rare	-0.14
word right role	-0.07
word right small	-0.06
word right stop	-0.12
word right taken	-0.26
word right thing-capital	-0.08
word right unknown	-0.10
word right verb	-0.26
word right word	-0.55
word title	-0.43
word title right end	-0.10
`;
