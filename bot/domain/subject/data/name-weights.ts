// Learned by scripts/fit-subject-weights.ts from tests/fixtures/subjects; not edited by hand.

/** Log odds above which a word is taken for a name. */
export const THRESHOLD = 0;

/** One line for each piece of evidence: what it is, and how much it speaks for (or against) a name, in log odds. */
export const WEIGHTS = `
ambiguous	-0.38
ambiguous capital	0.81
ambiguous capital left ambiguous-capital	0.13
ambiguous capital left comma	0.14
ambiguous capital left initial	0.30
ambiguous capital left joined-name	0.53
ambiguous capital left matter	-0.16
ambiguous capital left meeting	0.18
ambiguous capital left name-capital	0.63
ambiguous capital left person-preposition	0.54
ambiguous capital left taken	-0.33
ambiguous capital left unknown	-0.36
ambiguous capital left word	-0.39
ambiguous capital left word-first	-0.41
ambiguous capital right ambiguous	-0.11
ambiguous capital right ambiguous-capital	0.15
ambiguous capital right comma	-0.24
ambiguous capital right comma-name	-0.30
ambiguous capital right end	0.28
ambiguous capital right formed-capital	0.25
ambiguous capital right name-capital	0.42
ambiguous capital right passive	0.17
ambiguous capital right verb	0.09
ambiguous capital right word	0.10
ambiguous caps	0.46
ambiguous caps left imperative	0.39
ambiguous caps left name	0.49
ambiguous caps left start	-0.39
ambiguous caps right colon	-0.12
ambiguous caps right end	0.49
ambiguous caps right number	0.27
ambiguous caps right verb	-0.08
ambiguous caps right word	-0.10
ambiguous first	0.24
ambiguous first left start	0.24
ambiguous first right about	0.31
ambiguous first right comma	-0.18
ambiguous first right end	-0.13
ambiguous first right joined	-0.20
ambiguous first right joined-name	0.69
ambiguous first right meeting	-0.17
ambiguous first right name-capital	-0.42
ambiguous first right number	-0.20
ambiguous first right place-preposition	-0.26
ambiguous first right preposition	-0.19
ambiguous first right role	-0.07
ambiguous first right stop	-0.11
ambiguous first right taken	-0.13
ambiguous first right thing	-0.15
ambiguous first right verb	0.99
ambiguous first right word	0.64
ambiguous left ambiguous-capital	0.09
ambiguous left ambiguous-first	-0.08
ambiguous left colon	-0.10
ambiguous left comma	0.07
ambiguous left imperative	0.39
ambiguous left initial	0.30
ambiguous left joined-name	0.40
ambiguous left matter	-0.25
ambiguous left name	0.49
ambiguous left name-capital	0.50
ambiguous left number	-0.05
ambiguous left person-preposition	0.33
ambiguous left start	-0.22
ambiguous left taken	-0.41
ambiguous left thing-first	-0.07
ambiguous left unknown	-0.39
ambiguous left word	-0.53
ambiguous left word-first	-0.50
ambiguous lower	-1.33
ambiguous lower left ambiguous-first	-0.08
ambiguous lower left colon	-0.11
ambiguous lower left comma	-0.07
ambiguous lower left joined-name	-0.14
ambiguous lower left matter	-0.09
ambiguous lower left meeting	-0.16
ambiguous lower left name-capital	-0.13
ambiguous lower left number	-0.05
ambiguous lower left person-preposition	-0.21
ambiguous lower left start	-0.14
ambiguous lower left taken	-0.08
ambiguous lower left thing-first	-0.07
ambiguous lower left word	-0.14
ambiguous lower left word-first	-0.06
ambiguous lower right comma	-0.11
ambiguous lower right end	-0.62
ambiguous lower right formed	-0.07
ambiguous lower right negative	-0.08
ambiguous lower right number	-0.18
ambiguous lower right preposition	-0.06
ambiguous lower right small	-0.10
ambiguous lower right thing-capital	-0.07
ambiguous lower right verb	-0.07
ambiguous lower right word	-0.23
ambiguous right about	0.31
ambiguous right ambiguous	-0.12
ambiguous right ambiguous-capital	0.15
ambiguous right colon	-0.12
ambiguous right comma	-0.53
ambiguous right comma-name	-0.34
ambiguous right formed	-0.07
ambiguous right formed-capital	0.25
ambiguous right joined	-0.22
ambiguous right joined-name	0.69
ambiguous right meeting	-0.18
ambiguous right negative	-0.08
ambiguous right number	-0.11
ambiguous right passive	0.17
ambiguous right place-preposition	-0.29
ambiguous right preposition	-0.25
ambiguous right role	-0.10
ambiguous right small	-0.10
ambiguous right stop	-0.15
ambiguous right taken	-0.17
ambiguous right thing	-0.17
ambiguous right thing-capital	-0.07
ambiguous right unknown	-0.07
ambiguous right verb	0.92
ambiguous right word	0.40
bias	-0.81
both	0.81
both capital	0.46
both caps	0.30
both first	0.43
both lower	-0.25
capital left ambiguous-capital	0.46
capital left ambiguous-first	-0.42
capital left colon	0.62
capital left comma	0.41
capital left comma-name	0.07
capital left imperative	0.11
capital left initial	0.61
capital left joined	-0.50
capital left joined-capital	-0.33
capital left joined-name	0.68
capital left matter	0.12
capital left meeting	0.64
capital left name-capital	1.19
capital left name-first	0.08
capital left number	-0.19
capital left particle	0.32
capital left person-preposition	0.58
capital left place-preposition	-0.28
capital left role	0.35
capital left taken	0.45
capital left thing-first	-0.10
capital left unknown	-0.54
capital left unknown-capital	0.26
capital left unknown-first	-0.34
capital left word	-0.38
capital left word-capital	-0.54
capital left word-first	-0.52
capital right ambiguous	-0.11
capital right ambiguous-capital	0.36
capital right business	-0.47
capital right colon	0.16
capital right comma	-1.02
capital right comma-name	-0.25
capital right dash	-0.07
capital right end	0.77
capital right formed-capital	0.34
capital right joined	-0.21
capital right joined-name	0.28
capital right meeting	0.12
capital right name-capital	1.11
capital right number	0.17
capital right passive	0.17
capital right preposition	0.27
capital right role	0.08
capital right thing	0.10
capital right thing-capital	-0.05
capital right unknown	-0.15
capital right unknown-capital	0.72
capital right verb	0.24
capital right word	0.34
capital right word-capital	-0.18
caps left comma	-0.16
caps left imperative	0.46
caps left joined	-0.08
caps left matter	0.80
caps left meeting	0.22
caps left name	0.85
caps left number	-0.46
caps left person-preposition	-0.25
caps left place-preposition	-0.08
caps left start	-0.24
caps left taken	-0.64
caps left unknown-first	-0.10
caps left word-first	-0.38
caps right ambiguous-capital	0.80
caps right colon	-0.17
caps right comma	-0.05
caps right end	-0.45
caps right matter	0.87
caps right name	0.17
caps right verb	-0.34
caps right word	-0.26
caps right word-capital	-0.32
compound	-0.69
compound first	-0.64
compound lower	-0.24
english	-0.61
english capital	-0.20
english first	-0.23
english lower	-0.20
first	0.71
first capital	0.70
first caps	0.43
first first	0.51
first left start	-0.59
first lower	-0.53
first right about	1.38
first right ambiguous	0.16
first right ambiguous-capital	-0.07
first right business	-0.94
first right colon	-0.20
first right comma	0.86
first right comma-name	0.18
first right dash	0.13
first right end	-0.47
first right formed	-0.09
first right initial	0.48
first right joined	-0.86
first right joined-name	0.57
first right matter	0.72
first right meeting	-0.19
first right name	0.06
first right name-capital	-0.61
first right negative	-0.05
first right number	-0.84
first right place-preposition	-0.49
first right preposition	-0.79
first right role	-0.09
first right stop	-0.13
first right taken	-0.09
first right thing	-0.09
first right unknown-capital	-0.88
first right verb	1.18
first right word	-0.47
first right word-capital	-0.09
formed capital	1.33
formed capital left ambiguous-capital	0.12
formed capital left colon	0.23
formed capital left initial	0.10
formed capital left name-capital	0.19
formed capital left name-first	-0.43
formed capital left particle	0.25
formed capital left word-first	0.34
formed capital right comma	0.25
formed capital right end	0.41
formed capital right preposition	0.10
formed capital right verb	0.23
formed capital right word	-0.18
formed caps	-0.08
formed caps left start	-0.08
formed caps right word	-0.08
formed first left start	-0.14
formed first right about	0.72
formed first right comma	0.36
formed first right dash	-0.06
formed first right end	-0.23
formed first right formed	-0.13
formed first right name-capital	-0.29
formed first right unknown	-0.26
formed first right word	-0.16
formed left ambiguous-capital	0.12
formed left colon	0.23
formed left comma	-0.32
formed left initial	0.10
formed left meeting	-0.06
formed left name-capital	0.19
formed left name-first	-0.43
formed left particle	0.25
formed left person-preposition	-0.05
formed left start	-0.25
formed left word-first	0.30
formed lower	-1.10
formed lower left comma	-0.32
formed lower left meeting	-0.06
formed lower left person-preposition	-0.05
formed lower right comma	-0.07
formed lower right end	-0.35
formed lower right initial	-0.06
formed lower right verb	-0.12
formed right about	0.72
formed right colon	-0.07
formed right comma	0.54
formed right dash	-0.06
formed right end	-0.17
formed right formed	-0.16
formed right initial	-0.06
formed right name-capital	-0.29
formed right preposition	0.10
formed right unknown	-0.26
formed right verb	0.11
formed right word	-0.45
formed-compound	-0.85
formed-compound capital	-0.24
formed-compound first	-0.26
formed-compound lower	-0.34
genitive	0.59
genitive ambiguous capital	-0.69
genitive ambiguous caps	-0.08
genitive ambiguous first	0.90
genitive ambiguous lower	-0.23
genitive formed first	-0.39
genitive name capital	-0.47
genitive name first	1.81
genitive name lower	-0.64
genitive name title	-0.07
genitive right business	-1.49
genitive right end	-0.37
genitive right formed	-0.10
genitive right meeting	0.29
genitive right name	0.06
genitive right number	0.41
genitive right passive	0.06
genitive right role	0.32
genitive right taken	0.38
genitive right thing	0.17
genitive right unknown	1.42
genitive right verb	-1.99
genitive right word	1.21
halfname	0.44
halfname capital	0.52
halfname caps	-0.08
hyphened	0.69
hyphened caps	0.69
institution	-0.86
institution capital	-0.48
institution first	-0.20
institution lower	-0.31
last	0.88
last capital	1.07
last caps	-0.54
last lower	0.91
last title	-0.07
left ambiguous	-0.18
left ambiguous-capital	0.43
left ambiguous-first	-0.75
left colon	0.31
left comma	0.07
left comma-name	-0.30
left dash	-0.11
left formed	-0.05
left imperative	1.23
left initial	0.61
left joined	-0.67
left joined-capital	-0.36
left joined-name	0.68
left matter	0.82
left meeting	0.62
left name	0.60
left name-capital	1.07
left name-first	-0.97
left negative	-0.84
left number	-0.59
left particle	0.32
left person-preposition	0.28
left place-preposition	-0.58
left role	0.12
left small	-0.53
left start	-0.66
left taken	-0.49
left thing-first	-0.23
left unknown	-0.50
left unknown-capital	0.13
left unknown-first	-0.60
left word	-0.82
left word-capital	-0.55
left word-first	-1.00
lower left ambiguous	-0.16
lower left ambiguous-first	-0.34
lower left colon	-0.29
lower left comma	-0.19
lower left comma-name	-0.38
lower left dash	-0.11
lower left formed	-0.05
lower left imperative	0.67
lower left joined	-0.06
lower left meeting	-0.24
lower left name	-0.15
lower left name-capital	-0.29
lower left name-first	-1.05
lower left negative	-0.83
lower left person-preposition	-0.13
lower left place-preposition	-0.22
lower left role	-0.23
lower left small	-0.53
lower left start	-0.70
lower left taken	-0.30
lower left thing-first	-0.09
lower left unknown	0.12
lower left unknown-capital	-0.14
lower left unknown-first	-0.16
lower left word	-0.57
lower left word-first	-0.25
lower right ambiguous-capital	-0.16
lower right colon	-0.09
lower right comma	-0.75
lower right comma-name	-0.43
lower right dash	-0.09
lower right end	-0.26
lower right formed	-0.10
lower right initial	-0.09
lower right joined	-0.18
lower right joined-name	0.22
lower right matter	-0.26
lower right meeting	-0.17
lower right name-capital	-0.20
lower right negative	-0.12
lower right number	-0.34
lower right place-preposition	-0.36
lower right preposition	-0.09
lower right small	-0.13
lower right taken	-1.08
lower right thing	-0.11
lower right thing-capital	-0.07
lower right unknown	-0.65
lower right verb	-0.20
lower right word	-0.98
lower right word-capital	-0.37
name	0.93
name capital	1.07
name capital left ambiguous-capital	0.22
name capital left ambiguous-first	-0.40
name capital left colon	0.19
name capital left comma	0.20
name capital left comma-name	0.08
name capital left imperative	0.17
name capital left initial	0.20
name capital left joined	-0.50
name capital left joined-capital	0.07
name capital left joined-name	-0.69
name capital left matter	0.36
name capital left meeting	0.15
name capital left name-capital	0.51
name capital left name-first	0.78
name capital left number	0.10
name capital left particle	0.07
name capital left person-preposition	0.14
name capital left role	0.48
name capital left unknown-first	0.17
name capital left word	0.27
name capital left word-first	0.31
name capital right ambiguous-capital	0.21
name capital right business	-0.47
name capital right colon	0.17
name capital right comma	-0.92
name capital right comma-name	0.05
name capital right end	0.66
name capital right formed-capital	0.08
name capital right joined	-0.21
name capital right joined-name	0.28
name capital right meeting	0.12
name capital right name-capital	0.65
name capital right number	0.20
name capital right preposition	0.17
name capital right role	0.08
name capital right thing	0.10
name capital right unknown-capital	0.44
name capital right verb	0.38
name capital right word	0.69
name caps	0.20
name caps left imperative	0.06
name caps left matter	0.06
name caps left meeting	0.32
name caps left name	0.38
name caps left number	-0.42
name caps left start	0.42
name caps left taken	-0.63
name caps left word	0.20
name caps left word-first	-0.21
name caps right ambiguous	0.06
name caps right end	-0.60
name caps right name	0.25
name caps right number	0.51
name caps right stop	0.06
name caps right word	0.22
name caps right word-capital	-0.31
name first	0.53
name first left start	0.53
name first right about	0.86
name first right ambiguous	0.30
name first right business	-0.94
name first right comma	1.52
name first right comma-name	0.24
name first right dash	0.30
name first right end	0.40
name first right formed	0.05
name first right initial	0.51
name first right joined	-0.60
name first right joined-name	-0.48
name first right matter	0.33
name first right meeting	0.29
name first right name	0.06
name first right name-capital	0.55
name first right number	-0.40
name first right passive	0.06
name first right place-preposition	-0.20
name first right preposition	-0.50
name first right taken	0.52
name first right thing	0.17
name first right unknown	-0.63
name first right unknown-capital	-0.77
name first right verb	-1.13
name first right word	-0.34
name left ambiguous-capital	0.22
name left ambiguous-first	-0.40
name left colon	0.19
name left comma	0.90
name left imperative	0.38
name left initial	0.20
name left joined	-0.50
name left joined-capital	0.07
name left joined-name	-0.46
name left matter	0.74
name left meeting	0.71
name left name	0.47
name left name-capital	0.51
name left name-first	-0.20
name left negative	-0.82
name left number	-0.06
name left particle	0.07
name left person-preposition	0.30
name left role	0.48
name left small	-0.48
name left start	0.55
name left taken	-0.62
name left unknown	0.37
name left unknown-first	0.17
name left word	0.41
name left word-first	0.09
name lower	0.43
name lower left comma	0.84
name lower left comma-name	-0.10
name lower left imperative	0.15
name lower left joined-name	0.23
name lower left matter	0.32
name lower left meeting	0.32
name lower left name	0.08
name lower left name-first	-0.98
name lower left negative	-0.82
name lower left number	0.25
name lower left person-preposition	0.20
name lower left small	-0.48
name lower left start	-0.18
name lower left unknown	0.35
name lower left word	-0.05
name lower right comma	-0.29
name lower right comma-name	0.32
name lower right end	1.30
name lower right joined	0.19
name lower right joined-name	0.22
name lower right name	0.23
name lower right number	-0.26
name lower right place-preposition	-0.28
name lower right preposition	0.22
name lower right stop	0.10
name lower right taken	-1.00
name lower right unknown	-0.50
name lower right verb	0.81
name lower right word	-0.70
name lower right word-capital	-0.27
name right about	0.87
name right ambiguous	0.36
name right ambiguous-capital	0.21
name right business	-1.49
name right colon	0.17
name right comma	0.78
name right comma-name	0.61
name right dash	0.30
name right end	1.13
name right formed	0.05
name right formed-capital	0.08
name right initial	0.51
name right joined	-0.62
name right matter	0.33
name right meeting	0.41
name right name	0.54
name right name-capital	0.89
name right passive	0.06
name right place-preposition	-0.47
name right preposition	-0.11
name right role	0.11
name right stop	0.16
name right taken	-0.48
name right thing	0.27
name right unknown	-1.13
name right unknown-capital	-0.33
name right verb	0.06
name right word	-0.18
name right word-capital	-0.58
name title	-0.07
name title left start	-0.07
name title right business	-0.07
namething	-0.11
namething capital	0.15
namething first	-0.20
nameword-first	0.26
nameword-first capital	0.69
nameword-first caps	0.24
nameword-first first	-0.12
nameword-first lower	-0.52
nameword-first-english	-0.28
nameword-first-english capital	0.35
nameword-first-english first	-0.46
nameword-first-english lower	-0.16
nameword-genitive capital	-0.69
nameword-genitive first	0.90
nameword-genitive lower	-0.23
nameword-last	-0.25
nameword-last capital	0.32
nameword-last caps	0.25
nameword-last first	0.18
nameword-last lower	-0.85
nameword-last-english	-0.06
nameword-last-english lower	-0.06
place	-0.93
place capital	-0.51
place capital left person-preposition	-0.13
place capital left word	-0.07
place capital right end	-0.21
place first	-0.29
place first left start	-0.14
place first right comma	-0.06
place left person-preposition	-0.13
place left start	-0.15
place left word	-0.08
place lower	-0.15
place right comma	-0.11
place right end	-0.24
recurs ambiguous	1.56
recurs name	-0.13
recurs right about	0.33
recurs right business	-0.47
recurs right comma-name	-0.30
recurs right end	-1.87
recurs right negative	-0.05
recurs right preposition	1.07
recurs right role	0.29
recurs right verb	1.97
recurs right word	2.05
recurs word	1.54
right about	1.38
right ambiguous-capital	0.93
right business	-1.49
right colon	-0.33
right comma	-0.68
right comma-name	-0.49
right dash	-0.10
right end	-0.31
right formed	-0.19
right formed-capital	0.33
right initial	0.38
right joined	-1.23
right joined-name	1.06
right matter	1.31
right meeting	-0.29
right name	0.27
right name-capital	0.80
right negative	-0.20
right number	-0.72
right passive	0.11
right place-preposition	-0.90
right preposition	-0.66
right sign	-0.06
right small	-0.17
right stop	-0.17
right taken	-0.94
right thing	-0.11
right thing-capital	-0.19
right unknown	-0.86
right unknown-capital	-0.23
right verb	0.86
right word	-0.83
right word-capital	-0.96
short ambiguous	-1.05
short name	-1.29
short thing	-0.19
short unknown	-0.33
short word	0.27
thing	-1.12
thing capital	-0.82
thing capital left comma	-0.08
thing capital left imperative	-0.06
thing capital left meeting	-0.09
thing capital left role	-0.09
thing capital left unknown-capital	-0.07
thing capital right end	-0.49
thing capital right verb	-0.07
thing caps	-0.31
thing caps left start	-0.09
thing first	-0.54
thing first left start	-0.41
thing first right comma	-0.13
thing left comma	-0.10
thing left comma-name	-0.07
thing left imperative	-0.15
thing left meeting	-0.12
thing left person-preposition	-0.11
thing left role	-0.11
thing left start	-0.50
thing left unknown-capital	-0.07
thing left word	-0.06
thing left word-first	-0.07
thing lower	-0.65
thing lower left comma-name	-0.06
thing lower left imperative	-0.09
thing lower left person-preposition	-0.07
thing lower right comma-name	-0.12
thing lower right end	-0.17
thing right colon	-0.08
thing right comma	-0.24
thing right comma-name	-0.12
thing right dash	-0.06
thing right end	-0.69
thing right unknown	-0.06
thing right verb	-0.12
thing right word	-0.10
title left name	-0.05
title left start	-0.16
title left word	-0.15
title right business	-0.07
title right end	-0.17
title right place-preposition	-0.05
title right unknown	-0.09
title right word	-0.05
unknown	-0.75
unknown capital	0.58
unknown capital left colon	0.19
unknown capital left comma	0.18
unknown capital left joined-capital	-0.38
unknown capital left joined-name	0.87
unknown capital left meeting	0.50
unknown capital left name-capital	0.75
unknown capital left name-first	-0.27
unknown capital left number	-0.28
unknown capital left person-preposition	0.15
unknown capital left place-preposition	-0.25
unknown capital left taken	0.81
unknown capital left unknown	-0.15
unknown capital left unknown-capital	0.32
unknown capital left unknown-first	-0.50
unknown capital left word	-0.13
unknown capital left word-capital	-0.51
unknown capital left word-first	-0.66
unknown capital right end	0.47
unknown capital right name-capital	0.61
unknown capital right thing-capital	-0.05
unknown capital right unknown	-0.11
unknown capital right unknown-capital	0.38
unknown capital right verb	-0.25
unknown capital right word	-0.22
unknown capital right word-capital	-0.16
unknown caps	-0.28
unknown caps left comma	-0.13
unknown caps left joined	-0.06
unknown caps left matter	0.74
unknown caps left meeting	-0.09
unknown caps left person-preposition	-0.18
unknown caps left place-preposition	-0.06
unknown caps left start	-0.08
unknown caps left unknown-first	-0.10
unknown caps left word	-0.15
unknown caps left word-first	-0.09
unknown caps right matter	0.87
unknown caps right number	-0.53
unknown caps right verb	-0.23
unknown caps right word	-0.14
unknown first	-0.17
unknown first left start	-0.17
unknown first right colon	-0.06
unknown first right comma	-0.69
unknown first right end	-0.24
unknown first right joined-name	0.36
unknown first right matter	0.51
unknown first right meeting	-0.27
unknown first right name-capital	-0.24
unknown first right number	-0.31
unknown first right passive	-0.09
unknown first right place	-0.08
unknown first right preposition	-0.08
unknown first right taken	-0.29
unknown first right thing	-0.09
unknown first right unknown	1.06
unknown first right unknown-capital	-0.06
unknown first right verb	1.05
unknown first right word	-0.15
unknown left ambiguous-first	-0.27
unknown left colon	0.06
unknown left comma	-0.43
unknown left comma-name	-0.14
unknown left dash	-0.09
unknown left imperative	0.80
unknown left joined	-0.08
unknown left joined-capital	-0.38
unknown left joined-name	0.79
unknown left matter	0.51
unknown left meeting	0.16
unknown left name	-0.11
unknown left name-capital	0.60
unknown left name-first	-0.33
unknown left number	-0.34
unknown left person-preposition	0.27
unknown left place-preposition	-0.39
unknown left role	-0.16
unknown left start	-0.35
unknown left taken	0.65
unknown left unknown	-0.32
unknown left unknown-capital	0.18
unknown left unknown-first	-0.69
unknown left word	-0.61
unknown left word-capital	-0.52
unknown left word-first	-0.86
unknown lower	-1.04
unknown lower left ambiguous-first	-0.26
unknown lower left colon	-0.14
unknown lower left comma	-0.48
unknown lower left comma-name	-0.14
unknown lower left dash	-0.09
unknown lower left imperative	0.80
unknown lower left joined-name	-0.09
unknown lower left matter	-0.22
unknown lower left meeting	-0.24
unknown lower left name	-0.09
unknown lower left name-capital	-0.15
unknown lower left person-preposition	0.29
unknown lower left place-preposition	-0.08
unknown lower left role	-0.16
unknown lower left start	-0.24
unknown lower left taken	-0.16
unknown lower left unknown	-0.15
unknown lower left unknown-capital	-0.14
unknown lower left unknown-first	-0.09
unknown lower left word	-0.20
unknown lower left word-first	-0.11
unknown lower right ambiguous-capital	-0.16
unknown lower right comma	-0.15
unknown lower right comma-name	-0.25
unknown lower right end	-0.24
unknown lower right joined	-0.35
unknown lower right matter	-0.26
unknown lower right meeting	-0.08
unknown lower right name-capital	-0.20
unknown lower right number	0.35
unknown lower right preposition	-0.18
unknown lower right stop	-0.06
unknown lower right unknown	-0.10
unknown lower right verb	-0.50
unknown lower right word	-0.10
unknown lower right word-capital	-0.08
unknown right ambiguous	-0.06
unknown right ambiguous-capital	-0.16
unknown right colon	-0.11
unknown right comma	-0.89
unknown right comma-name	-0.30
unknown right dash	-0.05
unknown right end	-0.26
unknown right joined	-0.42
unknown right joined-name	0.36
unknown right matter	1.12
unknown right meeting	-0.38
unknown right name-capital	0.17
unknown right number	-0.47
unknown right passive	-0.10
unknown right place	-0.08
unknown right preposition	-0.26
unknown right stop	-0.06
unknown right taken	-0.30
unknown right thing	-0.14
unknown right thing-capital	-0.05
unknown right unknown	0.83
unknown right unknown-capital	0.24
unknown right verb	0.06
unknown right word	-0.65
unknown right word-capital	-0.26
unknown title	-0.23
unknown title left start	-0.08
unknown title left word	-0.15
unknown title right end	-0.15
unknown title right word	-0.05
unknown0	-1.44
unknown0 capital	-0.19
unknown0 caps	-0.37
unknown0 first	-1.14
unknown0 lower	-0.82
unknown1	-0.73
unknown1 capital	0.36
unknown1 caps	-0.19
unknown1 lower	-0.91
unknown2	-0.10
unknown2 capital	0.44
unknown2 caps	0.74
unknown2 first	-0.39
unknown2 lower	-0.77
unknown3	-0.27
unknown3 capital	-0.07
unknown3 caps	-0.28
unknown3 first	0.58
unknown3 lower	-0.48
unknown4	1.06
unknown4 capital	0.28
unknown4 caps	-0.19
unknown4 first	1.08
unknown4 title	-0.06
unknown5	0.89
unknown5 capital	-0.24
unknown5 first	0.31
unknown5 lower	0.91
unknown5 title	-0.12
word	-0.86
word capital	-1.04
word capital left matter	-0.07
word capital left name-capital	-0.13
word capital left thing-first	-0.10
word capital right end	-0.24
word capital right unknown-capital	-0.10
word capital right verb	-0.11
word caps	-0.72
word caps left person-preposition	-0.07
word caps right ambiguous-capital	0.80
word caps right end	-0.35
word caps right name	-0.08
word caps right number	-0.23
word caps right word	-0.12
word first	-0.69
word first left start	-0.69
word first right about	-0.23
word first right ambiguous-capital	-0.07
word first right colon	-0.05
word first right comma	-0.37
word first right dash	-0.06
word first right end	-0.40
word first right matter	-0.12
word first right name-capital	-0.25
word first right number	-0.21
word first right preposition	-0.20
word first right taken	-0.12
word first right unknown	-0.07
word first right verb	0.30
word first right word	-0.36
word left ambiguous	-0.06
word left colon	-0.06
word left comma	-0.29
word left imperative	-0.19
word left matter	-0.13
word left meeting	-0.08
word left name	-0.24
word left name-capital	-0.13
word left number	-0.13
word left person-preposition	-0.27
word left place-preposition	-0.09
word left start	-0.67
word left thing-first	-0.12
word left unknown	-0.12
word left word	-0.30
word left word-first	-0.06
word lower	-0.91
word lower left ambiguous	-0.06
word lower left comma	-0.25
word lower left imperative	-0.19
word lower left meeting	-0.06
word lower left name	-0.14
word lower left number	-0.09
word lower left person-preposition	-0.19
word lower left place-preposition	-0.05
word lower left start	-0.46
word lower left word	-0.20
word lower right comma-name	-0.35
word lower right end	-0.58
word lower right name	-0.12
word lower right number	-0.13
word lower right preposition	-0.06
word lower right verb	-0.28
word lower right word	-0.17
word right about	-0.23
word right ambiguous	-0.08
word right ambiguous-capital	0.73
word right colon	-0.10
word right comma	-0.43
word right comma-name	-0.38
word right dash	-0.20
word right end	-0.75
word right matter	-0.12
word right meeting	-0.09
word right name	-0.21
word right name-capital	-0.25
word right negative	-0.06
word right number	-0.49
word right place-preposition	-0.09
word right preposition	-0.28
word right sign	-0.06
word right small	-0.05
word right stop	-0.08
word right taken	-0.14
word right thing	-0.06
word right thing-capital	-0.07
word right unknown	-0.27
word right unknown-capital	-0.11
word right verb	-0.14
word right word	-0.48
word title	-0.35
word title left name	-0.05
word title right place-preposition	-0.05
word title right unknown	-0.09
`;
