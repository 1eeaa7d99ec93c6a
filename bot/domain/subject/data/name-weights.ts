// Learned by scripts/fit-subject-weights.ts from tests/fixtures/subjects; not edited by hand.

/** Log odds above which a word is taken for a name. */
export const THRESHOLD = 0;

/** One line for each piece of evidence: what it is, and how much it speaks for (or against) a name, in log odds. */
export const WEIGHTS = `
ambiguous	-0.24
ambiguous capital	1.10
ambiguous capital left ambiguous-capital	0.06
ambiguous capital left ambiguous-first	-0.37
ambiguous capital left comma	-0.25
ambiguous capital left initial	0.71
ambiguous capital left joined-name	0.58
ambiguous capital left meeting	0.18
ambiguous capital left name-capital	1.04
ambiguous capital left number	-0.06
ambiguous capital left person-preposition	0.20
ambiguous capital left place-preposition	-0.48
ambiguous capital left role	0.32
ambiguous capital left taken	-0.20
ambiguous capital left unknown	-0.31
ambiguous capital left word	-0.13
ambiguous capital left word-first	-0.22
ambiguous capital right about	0.05
ambiguous capital right ambiguous-capital	0.19
ambiguous capital right colon	0.10
ambiguous capital right comma-name	-0.35
ambiguous capital right end	-0.33
ambiguous capital right formed-capital	0.40
ambiguous capital right joined	-0.37
ambiguous capital right joined-name	0.15
ambiguous capital right name-capital	0.82
ambiguous capital right passive	0.14
ambiguous capital right unknown-capital	0.21
ambiguous capital right word	0.09
ambiguous caps	0.47
ambiguous caps left imperative	0.43
ambiguous caps left name	0.47
ambiguous caps left start	-0.33
ambiguous caps left unknown-first	-0.06
ambiguous caps right end	0.47
ambiguous caps right joined	-0.06
ambiguous caps right number	0.27
ambiguous caps right stop	0.07
ambiguous caps right verb	-0.10
ambiguous caps right word	-0.18
ambiguous first	0.06
ambiguous first left start	0.06
ambiguous first right about	0.39
ambiguous first right ambiguous-capital	-0.25
ambiguous first right comma	-0.26
ambiguous first right dash	-0.09
ambiguous first right end	-0.11
ambiguous first right joined	-0.13
ambiguous first right joined-name	0.09
ambiguous first right matter	0.47
ambiguous first right meeting	-0.19
ambiguous first right name-capital	-0.28
ambiguous first right number	-0.15
ambiguous first right place-preposition	-0.20
ambiguous first right preposition	-0.31
ambiguous first right role	-0.05
ambiguous first right taken	-0.15
ambiguous first right thing	-0.14
ambiguous first right unknown	-0.29
ambiguous first right verb	1.22
ambiguous first right word	0.73
ambiguous first right word-capital	-0.08
ambiguous left ambiguous-capital	0.06
ambiguous left ambiguous-first	-0.41
ambiguous left colon	-0.10
ambiguous left comma	-0.33
ambiguous left comma-name	-0.12
ambiguous left imperative	0.57
ambiguous left initial	0.71
ambiguous left joined	-0.08
ambiguous left joined-name	0.73
ambiguous left meeting	0.33
ambiguous left name	0.47
ambiguous left name-capital	1.04
ambiguous left name-first	-0.33
ambiguous left negative	-0.28
ambiguous left number	-0.09
ambiguous left person-preposition	-0.07
ambiguous left place-preposition	-0.54
ambiguous left role	0.23
ambiguous left sign	-0.06
ambiguous left small	-0.11
ambiguous left start	-0.35
ambiguous left taken	-0.26
ambiguous left thing	-0.10
ambiguous left thing-first	-0.11
ambiguous left unknown	-0.37
ambiguous left unknown-first	-0.08
ambiguous left word	0.07
ambiguous left word-first	-0.35
ambiguous lower	-1.29
ambiguous lower left colon	-0.13
ambiguous lower left comma	-0.08
ambiguous lower left comma-name	-0.13
ambiguous lower left imperative	0.13
ambiguous lower left joined	-0.08
ambiguous lower left joined-name	0.15
ambiguous lower left matter	-0.06
ambiguous lower left meeting	0.15
ambiguous lower left name-first	-0.33
ambiguous lower left negative	-0.28
ambiguous lower left person-preposition	-0.27
ambiguous lower left place-preposition	-0.06
ambiguous lower left role	-0.09
ambiguous lower left sign	-0.06
ambiguous lower left small	-0.11
ambiguous lower left start	-0.20
ambiguous lower left taken	-0.06
ambiguous lower left thing	-0.10
ambiguous lower left thing-first	-0.11
ambiguous lower left word	0.19
ambiguous lower left word-first	-0.09
ambiguous lower right comma	-0.14
ambiguous lower right comma-name	-0.17
ambiguous lower right end	0.22
ambiguous lower right joined	-0.21
ambiguous lower right joined-name	-0.32
ambiguous lower right negative	-0.14
ambiguous lower right number	-0.21
ambiguous lower right place-preposition	-0.07
ambiguous lower right small	-0.06
ambiguous lower right taken	-0.17
ambiguous lower right verb	-0.17
ambiguous lower right word	-0.25
ambiguous right about	0.45
ambiguous right ambiguous-capital	-0.06
ambiguous right colon	0.10
ambiguous right comma	-0.41
ambiguous right comma-name	-0.52
ambiguous right dash	-0.09
ambiguous right end	0.25
ambiguous right formed-capital	0.40
ambiguous right joined	-0.82
ambiguous right joined-name	-0.08
ambiguous right matter	0.47
ambiguous right meeting	-0.21
ambiguous right name-capital	0.53
ambiguous right negative	-0.14
ambiguous right number	-0.09
ambiguous right passive	0.14
ambiguous right place-preposition	-0.29
ambiguous right preposition	-0.35
ambiguous right role	-0.05
ambiguous right small	-0.06
ambiguous right taken	-0.31
ambiguous right thing	-0.14
ambiguous right unknown	-0.30
ambiguous right unknown-capital	0.21
ambiguous right verb	1.01
ambiguous right word	0.33
ambiguous right word-capital	-0.08
bias	-0.71
both	0.84
both capital	0.45
both caps	0.26
both first	0.16
both lower	0.09
capital left ambiguous-capital	0.79
capital left ambiguous-first	-0.38
capital left colon	0.64
capital left comma	-0.08
capital left imperative	0.07
capital left initial	0.85
capital left joined	-0.54
capital left joined-capital	-0.24
capital left joined-name	0.47
capital left matter	0.22
capital left meeting	0.57
capital left name	-0.08
capital left name-capital	1.34
capital left number	-0.31
capital left particle	0.28
capital left person-preposition	0.58
capital left place-preposition	-0.67
capital left role	0.52
capital left taken	0.35
capital left thing-first	-0.09
capital left unknown	-0.54
capital left unknown-capital	0.31
capital left unknown-first	-0.46
capital left word	-0.39
capital left word-capital	-0.07
capital left word-first	-0.52
capital right about	0.06
capital right ambiguous-capital	0.40
capital right business	-0.38
capital right colon	0.21
capital right comma	-0.78
capital right comma-name	-0.30
capital right dash	-0.06
capital right end	0.17
capital right formed-capital	0.43
capital right joined	-0.30
capital right joined-name	0.29
capital right meeting	0.10
capital right name-capital	1.12
capital right number	0.17
capital right passive	0.14
capital right preposition	0.12
capital right role	0.08
capital right thing	0.10
capital right thing-capital	-0.15
capital right unknown	-0.08
capital right unknown-capital	0.75
capital right verb	0.20
capital right word	0.28
caps left comma	-0.14
caps left imperative	0.43
caps left joined	-0.15
caps left matter	0.85
caps left meeting	0.29
caps left name	0.83
caps left number	-0.49
caps left person-preposition	-0.29
caps left place-preposition	-0.06
caps left start	-0.33
caps left taken	-0.59
caps left unknown-first	-0.16
caps left word	-0.12
caps left word-first	-0.38
caps right ambiguous	0.22
caps right ambiguous-capital	0.96
caps right colon	-0.08
caps right comma	-0.06
caps right end	-0.49
caps right joined	-0.09
caps right matter	0.83
caps right meeting	-0.09
caps right number	-0.11
caps right place-capital	-0.10
caps right preposition	-0.13
caps right small	-0.08
caps right stop	0.06
caps right unknown-capital	-0.07
caps right verb	-0.29
caps right word	-0.31
caps right word-capital	-0.41
compound	-0.71
compound first	-0.68
compound lower	-0.27
english	-0.77
english capital	-0.29
english caps	-0.07
english first	-0.27
english lower	-0.24
english title	-0.06
first	1.22
first capital	0.56
first caps	0.25
first first	1.30
first left start	-0.54
first lower	0.13
first right about	1.32
first right ambiguous	-0.05
first right ambiguous-capital	-0.37
first right business	-0.82
first right colon	-0.31
first right comma	0.19
first right dash	-0.17
first right end	-0.60
first right formed	-0.10
first right initial	0.21
first right joined	-1.06
first right joined-name	0.92
first right matter	0.81
first right meeting	-0.07
first right name	0.09
first right name-capital	-0.71
first right negative	-0.07
first right number	-0.78
first right passive	-0.13
first right place-preposition	-0.51
first right preposition	-0.32
first right role	-0.09
first right stop	-0.07
first right thing	-0.06
first right unknown	0.50
first right unknown-capital	-0.93
first right verb	1.01
first right word	-0.30
first right word-capital	-0.12
formed	0.09
formed capital	1.31
formed capital left ambiguous-capital	0.15
formed capital left colon	0.23
formed capital left initial	0.06
formed capital left name-capital	0.17
formed capital left name-first	-0.35
formed capital left particle	0.22
formed capital left word-first	0.36
formed capital right comma	0.22
formed capital right end	0.55
formed capital right preposition	0.06
formed capital right verb	0.23
formed capital right word	-0.22
formed caps	-0.09
formed caps left start	-0.09
formed caps right word	-0.09
formed first	0.12
formed first left start	-0.09
formed first right about	0.59
formed first right colon	-0.05
formed first right comma	0.46
formed first right dash	-0.06
formed first right end	-0.30
formed first right formed	-0.14
formed first right name-capital	-0.25
formed first right taken	-0.06
formed first right word	-0.29
formed left ambiguous-capital	0.15
formed left colon	0.23
formed left comma	-0.27
formed left initial	0.06
formed left meeting	-0.16
formed left name-capital	0.17
formed left name-first	-0.36
formed left particle	0.22
formed left start	-0.20
formed left word-first	0.34
formed lower	-1.17
formed lower left comma	-0.27
formed lower left meeting	-0.16
formed lower right comma	-0.09
formed lower right end	-0.36
formed lower right place-capital	-0.09
formed lower right verb	-0.10
formed right about	0.59
formed right colon	-0.08
formed right comma	0.59
formed right dash	-0.06
formed right end	-0.10
formed right formed	-0.15
formed right name-capital	-0.25
formed right place-capital	-0.09
formed right preposition	0.06
formed right taken	-0.06
formed right verb	0.12
formed right word	-0.63
formed-compound	-0.83
formed-compound capital	-0.20
formed-compound first	-0.31
formed-compound lower	-0.33
genitive	-0.24
genitive ambiguous capital	-0.46
genitive ambiguous caps	-0.10
genitive ambiguous first	1.18
genitive ambiguous lower	-0.28
genitive formed first	-0.14
genitive name capital	-0.38
genitive name first	0.47
genitive name lower	-0.51
genitive name title	-0.06
genitive right ambiguous	0.07
genitive right business	-1.28
genitive right end	-0.26
genitive right formed	-0.10
genitive right meeting	0.34
genitive right name	0.10
genitive right number	0.41
genitive right passive	0.07
genitive right role	0.31
genitive right taken	0.52
genitive right thing	0.17
genitive right unknown	0.27
genitive right verb	-1.36
genitive right word	0.30
halfname	0.49
halfname capital	0.58
halfname caps	-0.09
hyphened	0.32
hyphened caps	0.32
institution	-0.83
institution capital	-0.45
institution first	-0.20
institution lower	-0.37
last	0.58
last capital	1.14
last caps	-0.42
last first	-0.43
last lower	0.50
last title	-0.06
left ambiguous	-0.17
left ambiguous-capital	0.79
left ambiguous-first	-0.47
left colon	0.22
left comma	-0.31
left comma-name	-0.41
left dash	-0.33
left formed	-0.06
left imperative	1.23
left initial	0.85
left joined	-0.81
left joined-capital	-0.32
left joined-name	0.56
left matter	0.89
left meeting	0.68
left name	0.63
left name-capital	1.23
left name-first	-0.94
left negative	-0.30
left number	-0.85
left particle	0.28
left person-preposition	-0.23
left place-preposition	-0.84
left role	0.21
left sign	-0.08
left small	-0.16
left start	-0.67
left stop	-0.08
left taken	-0.51
left thing	-0.13
left thing-first	-0.26
left unknown	-0.69
left unknown-capital	0.31
left unknown-first	-0.76
left word	-0.57
left word-capital	-0.16
left word-first	-0.97
lower left ambiguous	-0.16
lower left ambiguous-first	-0.09
lower left colon	-0.40
lower left comma	-0.12
lower left comma-name	-0.46
lower left dash	-0.33
lower left formed	-0.06
lower left imperative	0.73
lower left joined	-0.12
lower left joined-name	0.10
lower left matter	-0.12
lower left meeting	-0.18
lower left name	-0.08
lower left name-capital	-0.23
lower left name-first	-0.89
lower left negative	-0.29
lower left number	-0.10
lower left person-preposition	-0.44
lower left place-preposition	-0.26
lower left role	-0.31
lower left sign	-0.07
lower left small	-0.16
lower left start	-0.93
lower left taken	-0.27
lower left thing	-0.11
lower left thing-first	-0.14
lower left unknown-first	-0.14
lower left word	-0.29
lower left word-capital	-0.09
lower left word-first	-0.25
lower right ambiguous	-0.12
lower right ambiguous-capital	-0.24
lower right colon	-0.07
lower right comma	-0.84
lower right comma-name	-0.42
lower right dash	-0.10
lower right end	-0.07
lower right formed	-0.06
lower right initial	-0.08
lower right joined	0.21
lower right joined-name	-0.22
lower right matter	-0.22
lower right meeting	-0.15
lower right negative	-0.18
lower right number	-0.49
lower right place-capital	-0.12
lower right place-preposition	-0.58
lower right preposition	-0.35
lower right small	-0.11
lower right stop	-0.09
lower right taken	-1.32
lower right thing	-0.07
lower right unknown	-0.60
lower right verb	-0.11
lower right word	-0.79
lower right word-capital	-0.44
name	1.07
name capital	1.08
name capital left ambiguous-capital	0.35
name capital left colon	0.14
name capital left comma	0.24
name capital left imperative	0.10
name capital left initial	0.08
name capital left joined	-0.53
name capital left joined-name	-0.74
name capital left matter	0.27
name capital left meeting	0.12
name capital left name-capital	0.45
name capital left name-first	0.73
name capital left number	0.15
name capital left particle	0.05
name capital left person-preposition	0.19
name capital left role	0.37
name capital left unknown-first	0.15
name capital left word	0.14
name capital left word-first	0.23
name capital right ambiguous-capital	0.20
name capital right business	-0.38
name capital right colon	0.12
name capital right comma	-0.82
name capital right end	0.80
name capital right joined	0.07
name capital right joined-name	0.13
name capital right meeting	0.10
name capital right name-capital	0.53
name capital right number	0.21
name capital right preposition	0.07
name capital right role	0.08
name capital right thing	0.10
name capital right unknown-capital	0.32
name capital right verb	0.37
name capital right word	0.46
name caps	0.09
name caps left meeting	0.29
name caps left name	0.38
name caps left number	-0.45
name caps left start	0.41
name caps left taken	-0.59
name caps left word	0.21
name caps left word-first	-0.21
name caps right ambiguous	0.24
name caps right end	-0.65
name caps right name	0.08
name caps right number	0.47
name caps right word	0.33
name caps right word-capital	-0.39
name first	0.81
name first left start	0.81
name first right about	0.85
name first right ambiguous	0.08
name first right business	-0.82
name first right comma	1.01
name first right comma-name	0.05
name first right dash	0.37
name first right end	0.08
name first right formed	0.05
name first right initial	0.23
name first right joined	-0.92
name first right joined-name	0.15
name first right matter	0.11
name first right meeting	0.34
name first right name	0.10
name first right name-capital	0.31
name first right number	-0.39
name first right passive	0.07
name first right place-preposition	-0.23
name first right preposition	0.42
name first right taken	0.62
name first right thing	0.17
name first right unknown	0.27
name first right unknown-capital	-0.75
name first right verb	-1.31
name first right word	0.17
name left ambiguous-capital	0.35
name left colon	0.14
name left comma	1.04
name left comma-name	-0.08
name left imperative	0.15
name left initial	0.08
name left joined	-0.53
name left joined-name	-0.70
name left matter	0.63
name left meeting	0.51
name left name	0.43
name left name-capital	0.45
name left name-first	0.26
name left number	-0.21
name left particle	0.05
name left person-preposition	0.27
name left role	0.37
name left start	0.65
name left taken	-0.58
name left unknown	0.11
name left unknown-first	0.15
name left word	0.56
name lower	0.65
name lower left comma	0.95
name lower left comma-name	-0.12
name lower left matter	0.31
name lower left meeting	0.12
name lower left name-first	-0.47
name lower left number	0.09
name lower left person-preposition	0.10
name lower left start	-0.90
name lower left unknown	0.10
name lower left word	0.20
name lower right comma	-0.30
name lower right comma-name	0.35
name lower right end	1.35
name lower right joined	0.88
name lower right joined-name	0.11
name lower right name	0.10
name lower right number	-0.38
name lower right place-preposition	-0.46
name lower right preposition	0.30
name lower right taken	-1.13
name lower right unknown	-0.51
name lower right verb	0.80
name lower right word	-0.39
name lower right word-capital	-0.40
name right about	0.85
name right ambiguous	0.32
name right ambiguous-capital	0.20
name right business	-1.28
name right colon	0.12
name right comma	0.28
name right comma-name	0.45
name right dash	0.37
name right end	1.16
name right formed	0.05
name right initial	0.23
name right joined-name	0.40
name right matter	0.11
name right meeting	0.44
name right name	0.29
name right name-capital	0.71
name right number	-0.10
name right passive	0.07
name right place-preposition	-0.69
name right preposition	0.78
name right role	0.10
name right taken	-0.50
name right thing	0.26
name right unknown	-0.24
name right unknown-capital	-0.43
name right verb	-0.07
name right word	0.50
name right word-capital	-0.79
name title	-0.06
name title left start	-0.06
name title right business	-0.06
nameplace	-0.35
nameplace capital	-0.35
nameword-first	0.08
nameword-first capital	0.63
nameword-first caps	0.26
nameword-first lower	-0.81
nameword-first-english	-0.55
nameword-first-english capital	0.45
nameword-first-english first	-0.41
nameword-first-english lower	-0.57
nameword-first-rare	1.39
nameword-first-rare capital	1.03
nameword-first-rare first	-0.69
nameword-first-rare lower	1.09
nameword-genitive	0.43
nameword-genitive capital	-0.46
nameword-genitive first	1.18
nameword-genitive lower	-0.28
nameword-last	-0.24
nameword-last capital	0.62
nameword-last caps	0.23
nameword-last first	0.23
nameword-last lower	-1.15
nameword-last-rare	-1.06
nameword-last-rare capital	-0.79
nameword-last-rare first	-0.23
place	-0.87
place capital	-0.85
place capital left comma	-0.25
place capital left meeting	-0.06
place capital left person-preposition	-0.36
place capital left place-preposition	-0.18
place capital left word	-0.10
place capital right end	-0.72
place first	-0.61
place first left start	-0.44
place first right comma	-0.25
place first right dash	-0.23
place left comma	-0.28
place left meeting	-0.06
place left person-preposition	-0.55
place left place-preposition	-0.18
place left start	-0.44
place left word	-0.10
place lower	-0.50
place lower left person-preposition	-0.29
place lower right end	-0.29
place right comma	-0.29
place right dash	-0.23
place right end	-0.77
place title	-0.05
recurs ambiguous	1.55
recurs name	-0.06
recurs right about	0.45
recurs right business	-0.38
recurs right comma-name	-0.35
recurs right end	-0.99
recurs right negative	-0.13
recurs right preposition	0.25
recurs right role	0.28
recurs right verb	2.39
recurs right word	2.06
recurs word	2.11
right about	1.33
right ambiguous-capital	0.76
right business	-1.29
right colon	-0.28
right comma	-0.79
right comma-name	-0.62
right dash	-0.35
right end	-0.39
right formed	-0.17
right formed-capital	0.42
right initial	0.13
right joined	-1.21
right joined-name	0.98
right matter	1.41
right meeting	-0.22
right name	0.17
right name-capital	0.81
right negative	-0.31
right number	-0.78
right place-capital	-0.26
right place-preposition	-1.06
right preposition	-0.51
right small	-0.19
right stop	-0.14
right taken	-1.08
right thing-capital	-0.22
right unknown	-0.25
right unknown-capital	-0.27
right verb	0.78
right word	-0.63
right word-capital	-1.00
short ambiguous	-1.39
short name	-1.08
short thing	-0.20
short unknown	-0.44
short word	-0.11
thing	-1.08
thing capital	-0.87
thing capital left meeting	-0.06
thing capital left role	-0.14
thing capital left unknown-capital	-0.14
thing capital right end	-0.38
thing capital right verb	-0.14
thing capital right word	-0.08
thing caps	-0.33
thing caps left start	-0.08
thing first	-0.53
thing first left start	-0.42
thing first right comma	-0.09
thing left comma	-0.10
thing left comma-name	-0.05
thing left dash	-0.05
thing left imperative	-0.14
thing left meeting	-0.13
thing left person-preposition	-0.08
thing left role	-0.15
thing left start	-0.50
thing left unknown-capital	-0.14
thing left word	-0.11
thing left word-first	-0.08
thing lower	-0.76
thing lower left comma	-0.06
thing lower left dash	-0.05
thing lower left imperative	-0.09
thing lower left meeting	-0.07
thing lower left person-preposition	-0.05
thing lower right comma-name	-0.11
thing lower right dash	-0.05
thing lower right end	-0.18
thing right ambiguous	-0.06
thing right colon	-0.09
thing right comma	-0.23
thing right comma-name	-0.11
thing right dash	-0.10
thing right end	-0.58
thing right number	-0.06
thing right verb	-0.17
thing right word	-0.18
title left start	-0.17
title left unknown	-0.05
title left word	-0.08
title right business	-0.06
title right end	-0.14
title right word	-0.07
unknown	-0.64
unknown capital	0.96
unknown capital left ambiguous-capital	0.24
unknown capital left colon	0.25
unknown capital left comma	0.16
unknown capital left joined-capital	-0.24
unknown capital left joined-name	0.68
unknown capital left meeting	0.48
unknown capital left name-capital	0.53
unknown capital left name-first	-0.42
unknown capital left number	-0.38
unknown capital left person-preposition	0.61
unknown capital left place-preposition	-0.09
unknown capital left taken	0.64
unknown capital left unknown	-0.22
unknown capital left unknown-capital	0.40
unknown capital left unknown-first	-0.59
unknown capital left word	-0.25
unknown capital left word-first	-0.77
unknown capital right comma	-0.07
unknown capital right end	0.73
unknown capital right name-capital	0.37
unknown capital right thing-capital	-0.15
unknown capital right unknown-capital	0.22
unknown capital right verb	-0.19
unknown capital right word	0.08
unknown caps	-0.20
unknown caps left comma	-0.11
unknown caps left joined	-0.13
unknown caps left matter	0.87
unknown caps left meeting	-0.22
unknown caps left person-preposition	-0.24
unknown caps left start	0.20
unknown caps left unknown-first	-0.10
unknown caps left word	-0.25
unknown caps left word-first	-0.09
unknown caps right ambiguous-capital	0.61
unknown caps right matter	0.83
unknown caps right meeting	-0.09
unknown caps right number	-0.66
unknown caps right place-capital	-0.10
unknown caps right preposition	-0.09
unknown caps right small	-0.07
unknown caps right unknown-capital	-0.07
unknown caps right verb	-0.16
unknown caps right word	-0.22
unknown first	-0.29
unknown first left start	-0.29
unknown first right colon	-0.14
unknown first right comma	-0.36
unknown first right end	-0.21
unknown first right joined-name	0.69
unknown first right matter	0.41
unknown first right meeting	-0.15
unknown first right name-capital	-0.31
unknown first right number	-0.26
unknown first right passive	-0.19
unknown first right preposition	-0.17
unknown first right taken	-0.22
unknown first right unknown	0.68
unknown first right unknown-capital	-0.16
unknown first right verb	0.82
unknown first right word	-0.23
unknown left ambiguous-capital	0.24
unknown left comma	-0.41
unknown left comma-name	-0.11
unknown left dash	-0.20
unknown left imperative	0.87
unknown left joined	-0.15
unknown left joined-capital	-0.26
unknown left joined-name	0.59
unknown left matter	0.53
unknown left meeting	0.16
unknown left name	-0.10
unknown left name-capital	0.31
unknown left name-first	-0.48
unknown left number	-0.45
unknown left person-preposition	0.61
unknown left place-preposition	-0.23
unknown left role	-0.18
unknown left start	-0.36
unknown left taken	0.50
unknown left unknown	-0.29
unknown left unknown-capital	0.40
unknown left unknown-first	-0.79
unknown left word	-0.79
unknown left word-first	-0.94
unknown lower	-0.99
unknown lower left colon	-0.23
unknown lower left comma	-0.46
unknown lower left comma-name	-0.11
unknown lower left dash	-0.20
unknown lower left imperative	0.87
unknown lower left joined-name	-0.09
unknown lower left matter	-0.34
unknown lower left meeting	-0.10
unknown lower left name	-0.05
unknown lower left name-capital	-0.21
unknown lower left person-preposition	0.23
unknown lower left place-preposition	-0.09
unknown lower left role	-0.18
unknown lower left start	-0.32
unknown lower left taken	-0.14
unknown lower left unknown-first	-0.09
unknown lower left word	-0.25
unknown lower left word-first	-0.09
unknown lower right ambiguous-capital	-0.24
unknown lower right comma	-0.17
unknown lower right comma-name	-0.17
unknown lower right end	-0.26
unknown lower right joined	-0.43
unknown lower right matter	-0.22
unknown lower right meeting	-0.07
unknown lower right number	0.28
unknown lower right preposition	-0.30
unknown lower right stop	-0.06
unknown lower right verb	-0.36
unknown lower right word	-0.10
unknown right ambiguous	-0.08
unknown right ambiguous-capital	0.38
unknown right colon	-0.18
unknown right comma	-0.64
unknown right comma-name	-0.21
unknown right end	-0.07
unknown right joined	-0.48
unknown right joined-name	0.69
unknown right matter	1.02
unknown right meeting	-0.30
unknown right number	-0.56
unknown right passive	-0.19
unknown right place-capital	-0.13
unknown right place-preposition	-0.07
unknown right preposition	-0.56
unknown right small	-0.09
unknown right stop	-0.06
unknown right taken	-0.23
unknown right thing	-0.09
unknown right thing-capital	-0.15
unknown right unknown	0.64
unknown right verb	0.11
unknown right word	-0.55
unknown right word-capital	-0.08
unknown title	-0.15
unknown title left start	-0.09
unknown title left word	-0.06
unknown title right end	-0.06
unknown title right word	-0.06
unknown0	-1.38
unknown0 capital	-0.24
unknown0 caps	-0.08
unknown0 first	-1.23
unknown0 lower	-0.89
unknown1	-0.56
unknown1 capital	0.62
unknown1 caps	-0.33
unknown1 first	0.15
unknown1 lower	-1.00
unknown2	-0.12
unknown2 capital	0.55
unknown2 caps	0.58
unknown2 first	-0.55
unknown2 lower	-0.62
unknown3	0.33
unknown3 capital	-0.12
unknown3 caps	-0.20
unknown3 first	1.21
unknown3 lower	-0.52
unknown4	0.44
unknown4 capital	0.11
unknown4 caps	-0.41
unknown4 first	0.48
unknown4 lower	0.38
unknown4 title	-0.11
unknown5	1.33
unknown5 caps	0.25
unknown5 first	0.17
unknown5 lower	0.87
word	-0.84
word capital	-0.93
word capital left name-capital	-0.10
word capital left thing-first	-0.09
word capital left word-capital	-0.07
word capital left word-first	-0.06
word capital right dash	-0.06
word capital right end	-0.18
word capital right unknown	-0.07
word capital right verb	-0.11
word caps	-0.76
word caps left matter	-0.07
word caps left meeting	0.22
word caps left start	-0.39
word caps left word	-0.05
word caps right ambiguous-capital	0.35
word caps right end	-0.36
word caps right number	-0.17
word caps right word	-0.11
word first	-0.68
word first left start	-0.69
word first right about	-0.25
word first right ambiguous-capital	-0.12
word first right colon	-0.06
word first right comma	-0.32
word first right end	-0.41
word first right matter	-0.17
word first right meeting	-0.07
word first right name-capital	-0.22
word first right negative	-0.07
word first right number	-0.23
word first right preposition	-0.26
word first right role	-0.05
word first right taken	-0.13
word first right unknown	-0.12
word first right verb	0.42
word first right word	-0.42
word left ambiguous	-0.10
word left colon	-0.06
word left comma	-0.35
word left imperative	-0.22
word left matter	-0.16
word left meeting	0.10
word left name	-0.17
word left name-capital	-0.10
word left number	-0.12
word left person-preposition	-0.23
word left place-preposition	-0.09
word left small	-0.05
word left start	-0.71
word left stop	-0.05
word left thing-first	-0.11
word left unknown	-0.12
word left word	-0.41
word left word-capital	-0.07
word left word-first	-0.08
word lower	-0.89
word lower left ambiguous	-0.10
word lower left comma	-0.32
word lower left imperative	-0.22
word lower left meeting	-0.11
word lower left name	-0.07
word lower left number	-0.09
word lower left person-preposition	-0.14
word lower left place-preposition	-0.05
word lower left small	-0.05
word lower left start	-0.48
word lower left unknown	-0.07
word lower left word	-0.31
word lower right ambiguous	-0.08
word lower right comma-name	-0.32
word lower right end	-0.61
word lower right meeting	-0.06
word lower right number	-0.14
word lower right preposition	-0.24
word lower right verb	-0.25
word lower right word	-0.21
word right about	-0.29
word right ambiguous	-0.15
word right ambiguous-capital	0.24
word right colon	-0.12
word right comma	-0.40
word right comma-name	-0.35
word right dash	-0.17
word right end	-0.75
word right matter	-0.17
word right meeting	-0.15
word right name	-0.10
word right name-capital	-0.22
word right negative	-0.13
word right number	-0.48
word right place-preposition	-0.11
word right preposition	-0.45
word right role	-0.08
word right small	-0.06
word right stop	-0.09
word right taken	-0.23
word right thing	-0.08
word right thing-capital	-0.07
word right unknown	-0.29
word right word	-0.54
word title	-0.41
word title right end	-0.05
`;
