// Learned by scripts/fit-subject-weights.ts from tests/fixtures/subjects; not edited by hand.

/** Log odds above which a word is taken for a name. */
export const THRESHOLD = 0;

/** One line for each piece of evidence: what it is, and how much it speaks for (or against) a name, in log odds. */
export const WEIGHTS = `
ambiguous capital	0.85
ambiguous capital left ambiguous-capital	0.60
ambiguous capital left comma	-0.31
ambiguous capital left dash	0.39
ambiguous capital left english-capital	0.20
ambiguous capital left imperative	0.07
ambiguous capital left initial	0.17
ambiguous capital left joined-name	0.32
ambiguous capital left matter	0.17
ambiguous capital left meeting	0.24
ambiguous capital left name-capital	0.35
ambiguous capital left person-preposition	-0.50
ambiguous capital left place-preposition	-0.24
ambiguous capital left role	0.24
ambiguous capital left unknown	-0.38
ambiguous capital left word	-0.08
ambiguous capital left word-first	-0.45
ambiguous capital right ambiguous-capital	0.23
ambiguous capital right comma-name	-0.41
ambiguous capital right end	-0.12
ambiguous capital right formed-capital	0.15
ambiguous capital right name-capital	0.52
ambiguous capital right verb	0.46
ambiguous caps	0.21
ambiguous caps left imperative	0.24
ambiguous caps left meeting	0.10
ambiguous caps left name	0.44
ambiguous caps left number	0.56
ambiguous caps left start	-0.54
ambiguous caps left taken	-0.42
ambiguous caps left unknown-first	-0.14
ambiguous caps right end	0.58
ambiguous caps right joined	-0.14
ambiguous caps right name	0.10
ambiguous caps right verb	-0.20
ambiguous caps right word	-0.18
ambiguous first	0.33
ambiguous first left start	0.33
ambiguous first right about	0.36
ambiguous first right colon	0.88
ambiguous first right comma	-0.52
ambiguous first right dash	-0.36
ambiguous first right end	-0.20
ambiguous first right joined	-0.33
ambiguous first right joined-name	0.94
ambiguous first right meeting	0.11
ambiguous first right name-capital	-0.33
ambiguous first right number	-0.21
ambiguous first right place-preposition	-0.23
ambiguous first right preposition	-0.29
ambiguous first right rare-capital	-0.29
ambiguous first right role	-0.14
ambiguous first right stop	-0.07
ambiguous first right taken	-0.19
ambiguous first right verb	0.68
ambiguous first right word	0.69
ambiguous first right word-capital	-0.09
ambiguous left ambiguous	0.73
ambiguous left ambiguous-capital	0.60
ambiguous left ambiguous-first	-0.12
ambiguous left colon	-0.12
ambiguous left comma	-0.43
ambiguous left dash	-0.08
ambiguous left english-capital	0.20
ambiguous left imperative	0.92
ambiguous left initial	0.17
ambiguous left joined	-0.19
ambiguous left joined-name	0.23
ambiguous left meeting	0.69
ambiguous left name	0.44
ambiguous left name-capital	0.35
ambiguous left number	0.47
ambiguous left place-preposition	-0.35
ambiguous left role	0.08
ambiguous left sign	-0.08
ambiguous left small	-0.08
ambiguous left start	-0.44
ambiguous left taken	-0.62
ambiguous left thing	-0.15
ambiguous left thing-first	-0.16
ambiguous left unknown	-0.50
ambiguous left unknown-first	-0.19
ambiguous left word	-0.38
ambiguous left word-capital	-0.06
ambiguous left word-first	-0.60
ambiguous lower	-0.93
ambiguous lower left ambiguous	0.73
ambiguous lower left ambiguous-first	-0.12
ambiguous lower left colon	-0.12
ambiguous lower left comma	-0.13
ambiguous lower left dash	-0.47
ambiguous lower left imperative	0.61
ambiguous lower left joined	-0.19
ambiguous lower left joined-name	-0.09
ambiguous lower left matter	-0.19
ambiguous lower left meeting	0.36
ambiguous lower left number	-0.09
ambiguous lower left person-preposition	0.49
ambiguous lower left place-preposition	-0.10
ambiguous lower left role	-0.17
ambiguous lower left sign	-0.08
ambiguous lower left small	-0.08
ambiguous lower left start	-0.40
ambiguous lower left taken	-0.20
ambiguous lower left thing	-0.15
ambiguous lower left thing-first	-0.16
ambiguous lower left word	-0.30
ambiguous lower left word-capital	-0.06
ambiguous lower left word-first	-0.12
ambiguous lower right ambiguous	0.36
ambiguous lower right comma	-0.18
ambiguous lower right end	-0.31
ambiguous lower right joined	1.02
ambiguous lower right meeting	-0.08
ambiguous lower right negative	-0.47
ambiguous lower right number	-0.18
ambiguous lower right place-preposition	-0.18
ambiguous lower right preposition	-0.07
ambiguous lower right small	-0.18
ambiguous lower right taken	-0.06
ambiguous lower right verb	-0.20
ambiguous lower right word	-0.47
ambiguous right about	0.36
ambiguous right ambiguous	0.36
ambiguous right ambiguous-capital	0.23
ambiguous right colon	0.88
ambiguous right comma	-0.70
ambiguous right comma-name	-0.42
ambiguous right dash	-0.36
ambiguous right formed-capital	0.15
ambiguous right joined	0.45
ambiguous right joined-name	0.94
ambiguous right name	0.08
ambiguous right name-capital	0.19
ambiguous right negative	-0.47
ambiguous right number	-0.35
ambiguous right place-preposition	-0.41
ambiguous right preposition	-0.35
ambiguous right rare-capital	-0.29
ambiguous right role	-0.14
ambiguous right small	-0.18
ambiguous right stop	-0.11
ambiguous right taken	-0.25
ambiguous right verb	0.73
ambiguous right word-capital	-0.09
ambiguous title	-0.09
ambiguous title left unknown	-0.09
ambiguous title right joined	-0.09
bias	-0.69
both	0.76
both capital	0.42
both caps	0.25
both first	0.14
both lower	0.07
capital left ambiguous-capital	0.77
capital left ambiguous-first	-0.35
capital left colon	0.62
capital left comma-name	0.17
capital left dash	0.39
capital left english-capital	0.29
capital left imperative	0.33
capital left initial	0.41
capital left joined	-0.60
capital left joined-capital	-0.23
capital left joined-name	0.27
capital left matter	0.47
capital left meeting	0.63
capital left name-capital	1.08
capital left name-first	-0.14
capital left number	-0.34
capital left particle	0.25
capital left person-preposition	0.38
capital left place-preposition	-0.56
capital left rare-capital	0.65
capital left role	0.52
capital left taken	0.36
capital left thing-first	-0.19
capital left unknown	-0.40
capital left unknown-capital	0.36
capital left unknown-first	0.07
capital left word	-0.45
capital left word-capital	-0.21
capital left word-first	-0.62
capital right ambiguous-capital	0.39
capital right business	-0.30
capital right colon	0.15
capital right comma	-0.77
capital right comma-name	-0.37
capital right dash	-0.08
capital right end	0.48
capital right formed-capital	0.34
capital right joined	-0.25
capital right joined-name	0.45
capital right meeting	0.23
capital right name-capital	1.12
capital right number	0.31
capital right preposition	0.14
capital right rare-capital	0.13
capital right role	0.08
capital right stop	0.07
capital right unknown	-0.11
capital right unknown-capital	0.66
capital right verb	0.61
capital right word	0.22
caps left ambiguous	0.15
caps left comma	-0.17
caps left imperative	0.32
caps left matter	0.62
caps left meeting	0.20
caps left name	0.66
caps left number	-0.07
caps left start	-0.42
caps left taken	-0.43
caps left unknown-first	-0.22
caps left word	-0.19
caps left word-first	-0.52
caps right ambiguous-capital	0.92
caps right comma	-0.07
caps right end	-0.09
caps right english	-0.08
caps right joined	-0.14
caps right matter	0.60
caps right meeting	-0.10
caps right name	0.14
caps right number	-0.06
caps right place-capital	-0.12
caps right place-preposition	-0.05
caps right preposition	-0.14
caps right rare	0.20
caps right small	-0.11
caps right stop	0.06
caps right verb	-0.38
caps right word	-0.32
caps right word-capital	-0.35
compound	-0.71
compound first	-0.67
compound lower	-0.26
english	-0.46
english capital	0.41
english capital left comma-name	0.15
english capital left imperative	0.21
english capital left joined-name	0.30
english capital left meeting	0.09
english capital left person-preposition	0.27
english capital right end	0.20
english capital right formed-capital	0.06
english capital right joined-name	0.15
english capital right meeting	0.14
english capital right name-capital	0.10
english capital right number	0.14
english capital right passive	0.16
english capital right stop	0.07
english caps	0.08
english caps left person-preposition	0.29
english caps left start	-0.10
english caps right end	0.29
english caps right word	-0.10
english first	-0.43
english first left start	-0.14
english first right joined	-0.07
english first right number	-0.05
english first right preposition	-0.32
english first right verb	0.79
english first right word	-0.37
english first right word-capital	-0.13
english left colon	-0.14
english left imperative	0.21
english left joined-name	0.23
english left meeting	0.09
english left negative	-0.33
english left person-preposition	1.02
english left small	-0.18
english left start	0.22
english left word	-0.20
english lower	-0.47
english lower left colon	-0.18
english lower left comma-name	-0.15
english lower left joined-name	-0.06
english lower left negative	-0.33
english lower left person-preposition	0.46
english lower left small	-0.18
english lower left start	0.48
english lower left word	-0.20
english lower right end	0.31
english lower right formed	-0.18
english lower right matter	0.51
english lower right negative	-0.06
english lower right preposition	-0.07
english lower right verb	-0.33
english lower right word	-0.36
english right end	0.79
english right formed	-0.18
english right formed-capital	0.06
english right joined	-0.07
english right joined-name	0.15
english right matter	0.51
english right meeting	0.16
english right name-capital	0.10
english right negative	-0.06
english right number	0.08
english right passive	0.16
english right preposition	-0.39
english right stop	0.07
english right verb	0.47
english right word	-0.85
english right word-capital	-0.13
english title	-0.07
first	1.17
first capital	0.60
first first	1.27
first left start	-0.57
first lower	0.14
first right about	1.29
first right ambiguous	-0.08
first right ambiguous-capital	-0.13
first right business	-0.81
first right colon	0.40
first right comma	0.15
first right comma-name	0.40
first right dash	-0.27
first right end	-0.57
first right formed	-0.20
first right initial	0.20
first right joined	-1.46
first right joined-name	0.56
first right matter	0.65
first right meeting	0.08
first right name	0.09
first right name-capital	-0.60
first right negative	-0.06
first right number	-0.81
first right place-preposition	-0.73
first right preposition	-0.46
first right rare-capital	-0.33
first right role	-0.16
first right stop	-0.11
first right thing	0.13
first right unknown	0.73
first right unknown-capital	-0.84
first right verb	1.07
first right word	-0.36
first right word-capital	-0.23
formed	0.18
formed capital	1.29
formed capital left colon	0.17
formed capital left english-capital	0.07
formed capital left initial	0.11
formed capital left name-capital	0.19
formed capital left name-first	-0.40
formed capital left particle	0.21
formed capital left rare-capital	0.07
formed capital left word-first	0.36
formed capital right comma	0.21
formed capital right end	0.47
formed capital right preposition	0.11
formed capital right verb	0.17
formed capital right word	-0.16
formed caps	-0.09
formed caps left start	-0.09
formed caps right word	-0.09
formed first	0.21
formed first left start	-0.09
formed first right about	0.52
formed first right colon	-0.14
formed first right comma	0.48
formed first right end	-0.15
formed first right formed	-0.19
formed first right name-capital	-0.34
formed first right taken	-0.06
formed first right word	-0.21
formed left colon	0.17
formed left comma	-0.27
formed left english	-0.05
formed left english-capital	0.07
formed left initial	0.11
formed left meeting	-0.23
formed left name-capital	0.19
formed left name-first	-0.40
formed left particle	0.21
formed left rare-capital	0.07
formed left start	-0.19
formed left word-first	0.34
formed lower	-1.22
formed lower left comma	-0.27
formed lower left english	-0.05
formed lower left meeting	-0.23
formed lower right comma	-0.07
formed lower right end	-0.37
formed lower right place-capital	-0.12
formed lower right verb	-0.13
formed right about	0.52
formed right colon	-0.18
formed right comma	0.62
formed right formed	-0.20
formed right name-capital	-0.34
formed right place-capital	-0.12
formed right preposition	0.11
formed right taken	-0.06
formed right word	-0.47
formed-compound	-0.97
formed-compound capital	-0.22
formed-compound first	-0.39
formed-compound lower	-0.36
genitive	0.35
genitive ambiguous capital	-0.38
genitive ambiguous caps	-0.20
genitive ambiguous first	1.25
genitive ambiguous lower	-0.19
genitive english first	0.78
genitive formed first	-0.19
genitive name capital	-0.48
genitive name lower	-0.60
genitive name title	-0.08
genitive rare first	0.83
genitive rare lower	-0.05
genitive right business	-1.46
genitive right end	-0.06
genitive right formed	-0.20
genitive right meeting	1.41
genitive right name	0.10
genitive right number	0.52
genitive right passive	0.06
genitive right role	0.25
genitive right small	-0.06
genitive right taken	0.41
genitive right thing	0.16
genitive right unknown	0.13
genitive right verb	-1.52
genitive right word	0.52
halfname	0.44
halfname capital	0.52
halfname caps	-0.09
hyphened	0.33
hyphened caps	0.33
institution	-0.90
institution capital	-0.50
institution first	-0.23
institution lower	-0.37
last	0.66
last capital	1.13
last first	-0.39
last lower	0.43
last title	-0.08
left ambiguous	0.73
left ambiguous-capital	0.77
left ambiguous-first	-0.47
left colon	0.17
left comma	-0.24
left comma-name	-0.45
left dash	-0.25
left english	-0.11
left english-capital	0.29
left formed	-0.06
left imperative	1.21
left initial	0.41
left joined	-0.58
left joined-capital	-0.32
left joined-name	0.28
left matter	0.87
left meeting	0.87
left name	0.53
left name-capital	0.99
left name-first	-0.95
left negative	-0.58
left number	-0.54
left particle	0.25
left place-preposition	-0.71
left rare-capital	0.65
left role	0.29
left sign	-0.10
left small	-0.30
left start	-0.70
left taken	-0.36
left thing	-0.17
left thing-first	-0.39
left unknown	-0.57
left unknown-capital	0.36
left unknown-first	-0.32
left word	-0.75
left word-capital	-0.31
left word-first	-1.14
lower left ambiguous	0.61
lower left ambiguous-first	-0.12
lower left colon	-0.42
lower left comma	-0.07
lower left comma-name	-0.62
lower left dash	-0.64
lower left english	-0.11
lower left formed	-0.05
lower left imperative	0.57
lower left joined	0.06
lower left matter	-0.16
lower left meeting	0.06
lower left name	-0.07
lower left name-capital	-0.19
lower left name-first	-0.82
lower left negative	-0.57
lower left number	-0.17
lower left person-preposition	-0.30
lower left place-preposition	-0.22
lower left role	-0.22
lower left sign	-0.09
lower left small	-0.30
lower left start	-0.89
lower left taken	-0.27
lower left thing	-0.15
lower left thing-first	-0.17
lower left unknown-first	-0.16
lower left word	-0.47
lower left word-capital	-0.10
lower left word-first	-0.18
lower right ambiguous	0.26
lower right ambiguous-capital	-0.23
lower right business	-0.09
lower right colon	-0.09
lower right comma	-0.79
lower right comma-name	-0.42
lower right dash	-0.06
lower right end	-0.06
lower right formed	-0.20
lower right initial	-0.07
lower right joined	0.97
lower right joined-name	-0.11
lower right matter	0.49
lower right meeting	-0.18
lower right negative	-0.55
lower right number	-0.68
lower right place-capital	-0.16
lower right place-preposition	-0.59
lower right preposition	-0.32
lower right rare	-0.06
lower right small	-0.22
lower right stop	-0.08
lower right taken	-1.34
lower right unknown	-0.62
lower right verb	-0.26
lower right word	-1.13
lower right word-capital	-0.50
name	1.07
name capital	1.08
name capital left ambiguous-capital	0.14
name capital left colon	0.15
name capital left comma	0.21
name capital left imperative	0.07
name capital left initial	0.11
name capital left joined	-0.59
name capital left joined-name	-0.60
name capital left matter	0.37
name capital left meeting	0.13
name capital left name-capital	0.46
name capital left name-first	0.70
name capital left number	0.11
name capital left person-preposition	0.18
name capital left rare-capital	0.27
name capital left role	0.35
name capital left unknown-first	0.07
name capital left word	0.16
name capital left word-first	0.26
name capital right ambiguous-capital	0.10
name capital right business	-0.30
name capital right colon	0.09
name capital right comma	-0.82
name capital right end	0.78
name capital right joined	0.10
name capital right joined-name	0.13
name capital right meeting	0.10
name capital right name-capital	0.53
name capital right number	0.20
name capital right preposition	0.06
name capital right rare-capital	0.13
name capital right role	0.08
name capital right unknown-capital	0.35
name capital right verb	0.29
name capital right word	0.63
name caps	0.29
name caps left ambiguous	0.15
name caps left meeting	0.23
name caps left name	0.19
name caps left number	-0.68
name caps left start	0.51
name caps left word	0.21
name caps left word-first	-0.34
name caps right end	-0.55
name caps right name	0.07
name caps right number	0.47
name caps right rare	0.21
name caps right word	0.34
name caps right word-capital	-0.30
name first	0.78
name first left start	0.78
name first right about	0.86
name first right business	-0.81
name first right comma	1.07
name first right dash	0.39
name first right end	0.08
name first right initial	0.22
name first right joined	-0.73
name first right joined-name	0.21
name first right matter	0.10
name first right meeting	0.16
name first right name	0.10
name first right name-capital	0.19
name first right number	-0.42
name first right passive	0.06
name first right place-preposition	-0.10
name first right preposition	0.49
name first right small	0.05
name first right taken	0.52
name first right thing	0.16
name first right unknown	0.18
name first right unknown-capital	-0.82
name first right verb	-1.37
name first right word	0.31
name left ambiguous	0.15
name left ambiguous-capital	0.14
name left colon	0.15
name left comma	0.98
name left comma-name	-0.11
name left imperative	0.27
name left initial	0.11
name left joined	-0.59
name left joined-name	-0.56
name left matter	0.71
name left meeting	0.44
name left name	0.25
name left name-capital	0.46
name left name-first	0.23
name left number	-0.49
name left person-preposition	0.12
name left rare-capital	0.27
name left role	0.35
name left start	0.64
name left unknown	0.10
name left unknown-first	0.07
name left word	0.63
name left word-first	-0.08
name lower	0.57
name lower left comma	0.90
name lower left comma-name	-0.15
name lower left imperative	0.20
name lower left matter	0.31
name lower left meeting	0.09
name lower left name	0.06
name lower left name-first	-0.47
name lower left number	0.09
name lower left person-preposition	-0.09
name lower left start	-0.92
name lower left unknown	0.09
name lower left word	0.26
name lower right comma	-0.30
name lower right comma-name	0.33
name lower right end	1.33
name lower right joined	0.61
name lower right joined-name	0.14
name lower right name	0.08
name lower right number	-0.23
name lower right place-preposition	-0.37
name lower right preposition	0.30
name lower right taken	-1.06
name lower right unknown	-0.52
name lower right verb	0.86
name lower right word	-0.45
name lower right word-capital	-0.49
name right about	0.86
name right ambiguous	0.08
name right ambiguous-capital	0.10
name right business	-1.22
name right colon	0.09
name right comma	0.34
name right comma-name	0.41
name right dash	0.39
name right end	1.17
name right initial	0.22
name right joined-name	0.48
name right matter	0.10
name right meeting	0.26
name right name	0.26
name right name-capital	0.64
name right passive	0.06
name right place-preposition	-0.46
name right preposition	0.85
name right rare	0.25
name right rare-capital	0.13
name right role	0.11
name right small	0.05
name right taken	-0.55
name right thing	0.16
name right unknown	-0.35
name right unknown-capital	-0.47
name right verb	-0.19
name right word	0.71
name right word-capital	-0.79
name title	-0.08
name title left start	-0.08
name title right business	-0.08
nameplace	-0.48
nameplace capital	-1.31
nameplace first	0.29
nameplace lower	0.53
namething	-0.42
namething capital	0.11
namething caps	-0.16
namething first	-0.20
namething lower	-0.07
namething title	-0.09
nameword-english	0.88
nameword-english capital	1.07
nameword-english caps	0.19
nameword-english first	-0.14
nameword-english lower	-0.23
nameword-first	0.64
nameword-first capital	1.09
nameword-first caps	0.58
nameword-first first	-0.34
nameword-first lower	-0.57
nameword-genitive	0.35
nameword-genitive capital	-0.38
nameword-genitive first	0.92
nameword-genitive lower	-0.19
nameword-last	-0.09
nameword-last capital	1.32
nameword-last caps	-0.21
nameword-last first	-0.25
nameword-last lower	-0.83
place	-0.92
place capital	-0.93
place capital left comma	-0.28
place capital left matter	-0.05
place capital left meeting	-0.09
place capital left person-preposition	-0.38
place capital left place-preposition	-0.19
place capital left word	-0.09
place capital right end	-0.79
place first	-0.58
place first left start	-0.42
place first right comma	-0.24
place first right dash	-0.20
place left comma	-0.31
place left matter	-0.05
place left meeting	-0.09
place left person-preposition	-0.59
place left place-preposition	-0.19
place left start	-0.42
place left word	-0.12
place lower	-0.54
place lower left person-preposition	-0.31
place lower right end	-0.31
place right comma	-0.27
place right dash	-0.20
place right end	-0.84
place title	-0.09
rare	0.81
rare capital	0.71
rare capital left ambiguous-first	-0.35
rare capital left colon	0.05
rare capital left comma	0.19
rare capital left meeting	0.06
rare capital left person-preposition	0.28
rare capital left role	0.11
rare capital left word-first	0.15
rare capital right colon	0.07
rare capital right end	0.24
rare capital right formed-capital	0.09
rare capital right joined	-0.35
rare capital right joined-name	0.17
rare capital right name-capital	0.26
rare capital right unknown-capital	0.13
rare capital right verb	0.05
rare caps	0.30
rare caps left imperative	0.08
rare caps left number	0.18
rare caps right end	0.23
rare caps right stop	0.08
rare first	0.17
rare first left start	0.17
rare first right comma-name	0.42
rare first right joined	-0.32
rare first right joined-name	-0.56
rare first right matter	0.23
rare first right name-capital	0.42
rare first right place-preposition	-0.36
rare first right verb	0.35
rare left ambiguous-first	-0.35
rare left colon	0.05
rare left comma	0.19
rare left comma-name	-0.16
rare left imperative	0.17
rare left joined	0.31
rare left joined-name	0.23
rare left meeting	0.17
rare left name-first	-0.28
rare left negative	-0.23
rare left number	0.20
rare left role	0.11
rare left word	0.11
rare left word-first	0.15
rare lower	-0.36
rare lower left comma-name	-0.16
rare lower left imperative	0.05
rare lower left joined	0.31
rare lower left joined-name	0.18
rare lower left meeting	0.11
rare lower left name-first	-0.28
rare lower left negative	-0.23
rare lower left person-preposition	-0.30
rare lower left start	-0.15
rare lower left word	0.11
rare lower right business	-0.05
rare lower right comma-name	-0.23
rare lower right end	0.76
rare lower right joined	-0.45
rare lower right joined-name	-0.25
rare lower right taken	-0.14
rare right business	-0.05
rare right colon	0.07
rare right comma-name	0.19
rare right end	1.23
rare right formed-capital	0.09
rare right joined	-1.12
rare right joined-name	-0.64
rare right matter	0.23
rare right name-capital	0.68
rare right place-preposition	-0.36
rare right stop	0.08
rare right taken	-0.14
rare right unknown-capital	0.13
rare right verb	0.40
rareword	0.81
rareword capital	0.71
rareword caps	0.30
rareword first	0.17
rareword lower	-0.36
recurs ambiguous	1.27
recurs english	-0.13
recurs name	-0.14
recurs rare	-0.08
recurs right about	0.38
recurs right business	-0.48
recurs right comma-name	-0.41
recurs right end	-1.24
recurs right preposition	0.27
recurs right role	0.21
recurs right verb	2.44
recurs right word	1.73
recurs word	1.99
right about	1.27
right ambiguous	0.15
right ambiguous-capital	0.95
right business	-1.28
right colon	0.34
right comma	-0.80
right comma-name	-0.39
right dash	-0.43
right end	-0.27
right english	-0.09
right formed	-0.41
right formed-capital	0.33
right initial	0.13
right joined	-0.96
right joined-name	0.90
right matter	1.73
right name	0.23
right name-capital	0.90
right negative	-0.62
right number	-0.86
right place-capital	-0.31
right place-preposition	-1.28
right preposition	-0.58
right rare	0.18
right rare-capital	-0.20
right role	-0.10
right small	-0.32
right stop	-0.08
right taken	-1.05
right thing	0.11
right thing-capital	-0.07
right unknown-capital	-0.17
right verb	1.03
right word	-0.82
right word-capital	-1.12
short ambiguous capital	0.40
short ambiguous caps	-0.15
short ambiguous first	-1.14
short ambiguous lower	-0.80
short ambiguous title	-0.09
short english capital	0.17
short english caps	-0.10
short english first	-0.17
short english lower	-0.18
short name caps	-1.33
short name first	0.31
short name lower	-0.49
short rare capital	0.12
short rare caps	0.18
short rare first	0.78
short rare lower	-0.66
short thing caps	-0.10
short unknown capital	-0.08
short unknown caps	0.29
short unknown first	-0.11
short unknown lower	-0.16
short word capital	-0.09
short word caps	-0.30
short word first	0.50
short word lower	-0.37
short word title	-0.10
thing	-1.13
thing capital	-0.86
thing capital left imperative	-0.06
thing capital left meeting	-0.09
thing capital left role	-0.14
thing capital left word-capital	-0.10
thing capital right end	-0.46
thing capital right verb	-0.10
thing capital right word	-0.06
thing caps	-0.26
thing first	-0.53
thing first left start	-0.41
thing first right colon	-0.13
thing first right comma	-0.07
thing left comma	-0.08
thing left comma-name	-0.06
thing left dash	-0.05
thing left imperative	-0.16
thing left meeting	-0.17
thing left person-preposition	-0.08
thing left role	-0.14
thing left start	-0.47
thing left taken	-0.05
thing left word	-0.09
thing left word-capital	-0.10
thing left word-first	-0.05
thing lower	-0.63
thing lower left dash	-0.05
thing lower left imperative	-0.09
thing lower left meeting	-0.08
thing lower right comma-name	-0.12
thing lower right end	-0.16
thing right ambiguous	-0.06
thing right colon	-0.15
thing right comma	-0.21
thing right comma-name	-0.12
thing right dash	-0.07
thing right end	-0.65
thing right unknown	-0.05
thing right verb	-0.10
thing right word	-0.13
title left start	-0.19
title left unknown	-0.14
title right business	-0.09
title right end	-0.13
title right joined	-0.09
title right word	-0.08
unknown	-0.75
unknown capital	1.03
unknown capital left colon	0.20
unknown capital left comma	0.16
unknown capital left joined-capital	-0.17
unknown capital left joined-name	0.24
unknown capital left meeting	0.39
unknown capital left name-capital	0.65
unknown capital left name-first	-0.44
unknown capital left number	-0.46
unknown capital left person-preposition	0.66
unknown capital left place-preposition	-0.16
unknown capital left rare-capital	0.31
unknown capital left taken	0.53
unknown capital left unknown-capital	0.34
unknown capital left word	-0.38
unknown capital left word-first	-0.82
unknown capital right end	0.75
unknown capital right name-capital	0.36
unknown capital right unknown-capital	0.18
unknown capital right word	-0.17
unknown caps	-0.28
unknown caps left comma	-0.14
unknown caps left matter	0.70
unknown caps left meeting	-0.29
unknown caps left number	-0.10
unknown caps left person-preposition	-0.18
unknown caps left start	0.26
unknown caps left unknown-first	-0.08
unknown caps left word	-0.30
unknown caps left word-first	-0.11
unknown caps right ambiguous-capital	0.56
unknown caps right end	-0.17
unknown caps right matter	0.60
unknown caps right meeting	-0.10
unknown caps right number	-0.39
unknown caps right place-capital	-0.12
unknown caps right preposition	-0.11
unknown caps right small	-0.11
unknown caps right verb	-0.17
unknown caps right word	-0.17
unknown first	-0.35
unknown first left start	-0.35
unknown first right comma	-0.32
unknown first right end	-0.19
unknown first right matter	0.50
unknown first right meeting	-0.13
unknown first right name-capital	-0.36
unknown first right number	-0.17
unknown first right passive	-0.05
unknown first right preposition	-0.18
unknown first right unknown	0.71
unknown first right verb	0.34
unknown first right word	-0.13
unknown left colon	0.14
unknown left comma	-0.23
unknown left comma-name	-0.07
unknown left joined-capital	-0.18
unknown left joined-name	0.20
unknown left matter	0.47
unknown left name	-0.06
unknown left name-capital	0.46
unknown left name-first	-0.47
unknown left number	-0.60
unknown left person-preposition	0.19
unknown left place-preposition	-0.20
unknown left rare-capital	0.31
unknown left start	-0.35
unknown left taken	0.49
unknown left unknown-capital	0.34
unknown left unknown-first	-0.15
unknown left word	-0.73
unknown left word-first	-0.96
unknown lower	-1.19
unknown lower left colon	-0.06
unknown lower left comma	-0.25
unknown lower left comma-name	-0.07
unknown lower left matter	-0.23
unknown lower left meeting	-0.06
unknown lower left name	-0.06
unknown lower left name-capital	-0.19
unknown lower left person-preposition	-0.29
unknown lower left start	-0.13
unknown lower left unknown-first	-0.07
unknown lower right ambiguous-capital	-0.23
unknown lower right comma	-0.08
unknown lower right comma-name	-0.06
unknown lower right end	-0.60
unknown lower right joined	-0.16
unknown lower right number	-0.15
unknown lower right preposition	-0.16
unknown lower right verb	-0.20
unknown right ambiguous	-0.07
unknown right ambiguous-capital	0.33
unknown right comma	-0.46
unknown right comma-name	-0.09
unknown right end	-0.31
unknown right joined	-0.18
unknown right matter	1.11
unknown right meeting	-0.26
unknown right number	-0.70
unknown right passive	-0.05
unknown right place-capital	-0.14
unknown right place-preposition	-0.07
unknown right preposition	-0.47
unknown right small	-0.13
unknown right unknown	0.68
unknown right unknown-capital	0.18
unknown right verb	-0.08
unknown right word	-0.57
unknown right word-capital	-0.06
unknown title	-0.08
unknown title left start	-0.08
unknown0	-1.20
unknown0 capital	-0.24
unknown0 caps	-0.06
unknown0 first	-1.00
unknown0 lower	-0.59
unknown1	-0.72
unknown1 capital	0.78
unknown1 caps	-0.41
unknown1 first	-0.44
unknown1 lower	-0.69
unknown2	0.10
unknown2 capital	0.13
unknown2 caps	0.45
unknown2 first	-0.26
unknown2 lower	-0.19
unknown3	0.47
unknown3 capital	-0.28
unknown3 caps	-0.29
unknown3 first	1.34
unknown3 lower	-0.29
unknown4	-0.11
unknown4 capital	0.32
unknown4 caps	-0.31
unknown4 lower	-0.05
unknown5	0.78
unknown5 capital	0.32
unknown5 caps	0.33
unknown5 first	0.36
unknown5 lower	-0.23
word	-0.86
word capital	-1.12
word capital left name-capital	-0.07
word capital left person-preposition	-0.12
word capital left taken	-0.09
word capital left thing-first	-0.19
word capital left word-capital	-0.11
word capital left word-first	-0.07
word capital right comma	-0.06
word capital right dash	-0.08
word capital right end	-0.22
word capital right passive	-0.12
word capital right unknown	-0.10
word capital right verb	-0.21
word caps	-0.79
word caps left matter	-0.11
word caps left meeting	0.17
word caps left person-preposition	-0.06
word caps left start	-0.42
word caps left word	-0.06
word caps right ambiguous-capital	0.36
word caps right end	-0.45
word caps right english	-0.08
word caps right number	-0.16
word caps right word	-0.10
word first	-0.70
word first left start	-0.71
word first right about	-0.22
word first right ambiguous-capital	-0.13
word first right colon	-0.16
word first right comma	-0.32
word first right end	-0.41
word first right matter	-0.18
word first right meeting	-0.10
word first right name-capital	-0.23
word first right negative	-0.06
word first right number	-0.25
word first right preposition	-0.28
word first right taken	-0.17
word first right unknown	-0.12
word first right verb	0.30
word first right word	-0.43
word left ambiguous	-0.12
word left colon	-0.08
word left comma	-0.37
word left imperative	-0.20
word left joined	-0.05
word left joined-capital	-0.07
word left matter	-0.21
word left name	-0.15
word left name-capital	-0.07
word left number	-0.16
word left person-preposition	-0.36
word left place-preposition	-0.11
word left role	-0.06
word left start	-0.72
word left taken	-0.12
word left thing-first	-0.20
word left unknown	-0.13
word left word	-0.40
word left word-capital	-0.11
word left word-first	-0.10
word lower	-0.91
word lower left ambiguous	-0.12
word lower left comma	-0.33
word lower left imperative	-0.20
word lower left meeting	-0.13
word lower left name	-0.07
word lower left number	-0.13
word lower left person-preposition	-0.17
word lower left place-preposition	-0.06
word lower left start	-0.51
word lower left unknown	-0.06
word lower left word	-0.28
word lower right ambiguous	-0.07
word lower right comma	-0.06
word lower right comma-name	-0.33
word lower right end	-0.65
word lower right meeting	-0.07
word lower right name	-0.05
word lower right number	-0.14
word lower right preposition	-0.25
word lower right verb	-0.26
word lower right word	-0.23
word right about	-0.26
word right ambiguous	-0.15
word right ambiguous-capital	0.24
word right colon	-0.25
word right comma	-0.44
word right comma-name	-0.38
word right dash	-0.18
word right end	-0.79
word right english	-0.09
word right matter	-0.20
word right meeting	-0.19
word right name	-0.10
word right name-capital	-0.23
word right negative	-0.10
word right number	-0.47
word right passive	-0.14
word right place-preposition	-0.09
word right preposition	-0.46
word right rare	-0.05
word right role	-0.06
word right stop	-0.12
word right taken	-0.27
word right thing	-0.05
word right thing-capital	-0.07
word right unknown	-0.24
word right verb	-0.21
word right word	-0.52
word title	-0.46
word title right end	-0.08
`;
