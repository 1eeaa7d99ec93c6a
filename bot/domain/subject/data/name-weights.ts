// Learned by scripts/fit-subject-weights.ts from tests/fixtures/subjects; not edited by hand.

/** Log odds above which a word is taken for a name. */
export const THRESHOLD = 0.5;

/** One line for each piece of evidence: what it is, and how much it speaks for (or against) a name, in log odds. */
export const WEIGHTS = `
ambiguous	0.07
ambiguous capital	0.97
ambiguous capital left ambiguous-capital	0.18
ambiguous capital left english-capital	0.15
ambiguous capital left imperative	0.16
ambiguous capital left initial	0.16
ambiguous capital left joined-name	0.10
ambiguous capital left matter	0.32
ambiguous capital left meeting	0.31
ambiguous capital left name-capital	0.35
ambiguous capital left number	-0.13
ambiguous capital left person-preposition	-0.19
ambiguous capital left place-preposition	-0.27
ambiguous capital left rare-capital	0.16
ambiguous capital left role	0.23
ambiguous capital left unknown	-0.50
ambiguous capital right ambiguous-capital	0.18
ambiguous capital right end	0.29
ambiguous capital right name-capital	0.59
ambiguous capital right stop	0.06
ambiguous capital right word	-0.24
ambiguous caps	-0.32
ambiguous caps left ambiguous	-0.18
ambiguous caps left comma	-0.11
ambiguous caps left imperative	0.58
ambiguous caps left joined	-0.16
ambiguous caps left matter	-0.32
ambiguous caps left meeting	0.07
ambiguous caps left name	0.95
ambiguous caps left number	-0.15
ambiguous caps left person-preposition	-0.20
ambiguous caps left place-preposition	-0.09
ambiguous caps left start	-0.44
ambiguous caps left word	-0.20
ambiguous caps right comma	-0.08
ambiguous caps right end	0.10
ambiguous caps right name	0.21
ambiguous caps right negative	-0.17
ambiguous caps right number	0.14
ambiguous caps right place-preposition	-0.10
ambiguous caps right preposition	-0.06
ambiguous caps right rare	-0.05
ambiguous caps right word	-0.20
ambiguous first	0.20
ambiguous first left start	0.20
ambiguous first right about	0.26
ambiguous first right ambiguous-capital	-0.20
ambiguous first right colon	0.86
ambiguous first right comma	-0.41
ambiguous first right dash	-0.32
ambiguous first right joined	-0.16
ambiguous first right joined-name	0.65
ambiguous first right matter	0.45
ambiguous first right meeting	0.25
ambiguous first right name-capital	-0.43
ambiguous first right number	-0.41
ambiguous first right place-preposition	-0.45
ambiguous first right preposition	-0.25
ambiguous first right stop	-0.15
ambiguous first right taken	-0.25
ambiguous first right verb	1.19
ambiguous first right word	-0.06
ambiguous first right word-capital	-0.25
ambiguous left ambiguous	-0.22
ambiguous left ambiguous-capital	0.18
ambiguous left colon	-0.06
ambiguous left comma	-0.29
ambiguous left english-capital	0.15
ambiguous left imperative	0.75
ambiguous left initial	0.16
ambiguous left joined	-0.53
ambiguous left joined-name	0.10
ambiguous left matter	0.52
ambiguous left meeting	0.29
ambiguous left name	1.26
ambiguous left name-capital	0.35
ambiguous left number	-0.29
ambiguous left person-preposition	0.26
ambiguous left place	-0.11
ambiguous left place-preposition	-0.45
ambiguous left rare-capital	0.16
ambiguous left taken	-0.77
ambiguous left thing	-0.21
ambiguous left unknown	-0.58
ambiguous left word	-0.58
ambiguous lower	-0.55
ambiguous lower left comma	-0.14
ambiguous lower left joined	-0.37
ambiguous lower left matter	0.52
ambiguous lower left meeting	-0.08
ambiguous lower left name	0.30
ambiguous lower left person-preposition	0.64
ambiguous lower left place	-0.11
ambiguous lower left place-preposition	-0.09
ambiguous lower left role	-0.20
ambiguous lower left start	0.24
ambiguous lower left taken	-0.77
ambiguous lower left thing	-0.21
ambiguous lower left word	-0.34
ambiguous lower right comma	-0.29
ambiguous lower right end	-0.27
ambiguous lower right joined	-0.16
ambiguous lower right matter	0.71
ambiguous lower right name	0.11
ambiguous lower right negative	-0.09
ambiguous lower right number	-0.37
ambiguous lower right place-preposition	-0.20
ambiguous lower right rare	-0.07
ambiguous lower right small	-0.07
ambiguous lower right stop	-0.26
ambiguous lower right taken	-0.07
ambiguous lower right verb	0.33
ambiguous lower right word	0.26
ambiguous right about	0.29
ambiguous right colon	0.86
ambiguous right comma	-0.78
ambiguous right dash	-0.32
ambiguous right end	0.11
ambiguous right joined	-0.42
ambiguous right joined-name	0.69
ambiguous right matter	1.16
ambiguous right meeting	0.21
ambiguous right name	0.32
ambiguous right name-capital	0.17
ambiguous right negative	-0.26
ambiguous right number	-0.65
ambiguous right place-preposition	-0.75
ambiguous right preposition	-0.36
ambiguous right rare	-0.12
ambiguous right role	-0.07
ambiguous right small	-0.07
ambiguous right stop	-0.34
ambiguous right taken	-0.37
ambiguous right verb	1.56
ambiguous right word	-0.24
ambiguous right word-capital	-0.25
ambiguous title	-0.05
ambiguous title left unknown	-0.05
ambiguous title right joined	-0.05
bias	-0.66
both	1.50
both capital	0.27
both caps	0.43
both first	0.44
both lower	0.94
capital left ambiguous-capital	0.28
capital left colon	0.16
capital left english-capital	0.18
capital left imperative	0.32
capital left initial	0.38
capital left joined-capital	-0.17
capital left joined-name	0.57
capital left matter	0.40
capital left meeting	0.48
capital left name-capital	0.94
capital left name-first	0.25
capital left number	-0.19
capital left particle	0.09
capital left person-preposition	0.18
capital left place-preposition	-0.50
capital left rare-capital	0.35
capital left role	0.27
capital left unknown	-0.51
capital left unknown-first	0.06
capital left word	-0.25
capital left word-capital	-0.19
capital left word-first	-0.33
capital right ambiguous-capital	0.44
capital right business	0.07
capital right dash	-0.12
capital right end	0.37
capital right joined	0.14
capital right joined-name	0.12
capital right name-capital	0.88
capital right number	0.07
capital right preposition	0.07
capital right rare-capital	0.07
capital right role	0.06
capital right stop	0.06
capital right verb	0.37
capital right word	-0.12
caps left ambiguous	-0.11
caps left colon	0.25
caps left comma	-0.33
caps left comma-name	-0.06
caps left dash	-0.06
caps left english	-0.21
caps left imperative	0.55
caps left joined	0.14
caps left joined-name	0.07
caps left matter	-0.18
caps left name	0.88
caps left negative	-0.11
caps left person-preposition	0.19
caps left place-preposition	-0.21
caps left rare	0.20
caps left role	0.26
caps left start	-1.00
caps left taken	-0.11
caps left thing	-0.07
caps left unknown	-0.08
caps left word	-0.69
caps right business	-0.09
caps right colon	-0.08
caps right comma	-0.68
caps right comma-name	0.26
caps right end	-0.58
caps right english	-0.08
caps right initial	0.23
caps right joined	-0.21
caps right joined-name	0.32
caps right matter	0.38
caps right meeting	0.10
caps right name	0.17
caps right negative	-0.30
caps right place	-0.05
caps right place-preposition	0.32
caps right preposition	-0.71
caps right rare	0.11
caps right taken	-0.53
caps right unknown	-0.20
caps right verb	-0.66
caps right word	-0.39
compound	-0.70
compound caps	-0.37
compound first	-0.62
compound lower	-0.55
english	-0.50
english capital	0.51
english capital left imperative	0.13
english capital left joined-name	0.37
english capital left meeting	0.14
english capital left person-preposition	0.27
english capital right ambiguous-capital	0.11
english capital right end	0.36
english capital right name-capital	0.07
english capital right passive	0.09
english capital right word	0.28
english caps	-0.27
english caps left english	-0.34
english caps left joined	0.42
english caps left person-preposition	0.40
english caps left word	-0.18
english caps right end	-0.18
english caps right joined	-0.06
english caps right name	0.40
english caps right preposition	-0.09
english caps right verb	0.37
english caps right word	-0.17
english first	-0.19
english first left start	0.10
english first right joined	-0.06
english first right joined-name	0.33
english first right meeting	-0.42
english first right name-capital	0.70
english first right number	-0.11
english first right preposition	-0.38
english first right verb	0.45
english first right word	-0.22
english first right word-capital	-0.18
english left colon	-0.25
english left comma	-0.07
english left comma-name	-0.12
english left english	-0.34
english left imperative	0.13
english left joined	1.09
english left joined-name	0.15
english left meeting	0.14
english left person-preposition	0.54
english left small	-0.17
english left start	0.19
english left word	-0.28
english lower	-0.62
english lower left colon	-0.25
english lower left comma	-0.07
english lower left comma-name	-0.12
english lower left joined	0.67
english lower left joined-name	-0.22
english lower left person-preposition	-0.13
english lower left small	-0.17
english lower left start	0.15
english lower left word	-0.10
english lower right end	0.40
english lower right formed	-0.25
english lower right meeting	-0.11
english lower right negative	-0.08
english lower right preposition	-0.16
english lower right verb	0.73
english lower right word	-0.64
english right ambiguous-capital	0.11
english right end	0.58
english right formed	-0.25
english right joined	-0.16
english right joined-name	0.33
english right meeting	-0.53
english right name	0.40
english right name-capital	0.77
english right negative	-0.08
english right number	-0.16
english right passive	0.09
english right preposition	-0.63
english right verb	1.59
english right word	-0.76
english right word-capital	-0.18
first	1.31
first capital	0.85
first caps	0.58
first first	1.45
first left start	-0.52
first lower	0.72
first right about	0.89
first right ambiguous	-0.05
first right ambiguous-capital	-0.25
first right business	-0.75
first right colon	0.51
first right comma-name	0.32
first right dash	-0.35
first right end	-0.45
first right initial	0.05
first right joined	-1.33
first right joined-name	0.96
first right matter	0.48
first right name-capital	-0.16
first right negative	-0.06
first right number	-0.59
first right place-preposition	-0.72
first right preposition	-0.53
first right rare-capital	-0.05
first right role	-0.06
first right stop	-0.18
first right taken	0.05
first right thing	0.06
first right verb	1.01
first right word	-0.31
first right word-capital	-0.44
formed	-0.98
formed caps	-0.16
formed caps left start	-0.06
formed first	-0.27
formed first left start	-0.19
formed left comma	-0.13
formed left formed	-0.06
formed left meeting	-0.06
formed left person-preposition	-0.05
formed left start	-0.35
formed left word-first	-0.05
formed lower	-0.61
formed lower left comma	-0.11
formed lower left meeting	-0.06
formed lower left person-preposition	-0.05
formed lower left start	-0.08
formed lower right comma	-0.05
formed lower right end	-0.19
formed lower right word	-0.05
formed right colon	-0.09
formed right comma	-0.11
formed right end	-0.28
formed right word	-0.16
formed-compound	-0.56
formed-compound caps	-0.08
formed-compound first	-0.11
formed-compound lower	-0.33
genitive	0.43
genitive ambiguous capital	-0.50
genitive ambiguous first	1.16
genitive ambiguous lower	0.36
genitive english first	1.10
genitive name caps	0.22
genitive name first	-0.06
genitive name lower	-1.27
genitive rare first	0.16
genitive rare lower	-0.33
genitive right business	-1.13
genitive right end	-0.13
genitive right meeting	1.17
genitive right number	0.09
genitive right role	0.22
genitive right stop	-0.26
genitive right taken	0.32
genitive right thing	0.06
genitive right unknown	0.08
genitive right verb	-2.19
genitive right word	1.84
institution	-0.92
institution capital	-0.46
institution caps	-0.16
institution first	-0.22
institution lower	-0.46
last	0.80
last capital	0.97
last caps	0.38
last first	-0.37
last lower	0.85
left ambiguous	-0.12
left ambiguous-capital	0.28
left comma	-0.37
left comma-name	-0.44
left dash	-0.37
left english	-0.37
left english-capital	0.18
left formed	-0.11
left imperative	0.96
left initial	0.38
left joined	0.10
left joined-capital	-0.22
left joined-name	0.95
left matter	0.36
left meeting	0.39
left name	1.21
left name-capital	0.87
left name-first	-0.71
left negative	-0.19
left number	-0.38
left particle	0.09
left place	-0.11
left place-preposition	-0.73
left rare	0.26
left rare-capital	0.35
left role	0.37
left small	-0.21
left start	-0.72
left stop	-0.06
left taken	-0.76
left thing	-0.35
left thing-first	-0.05
left unknown	-0.72
left word	-0.76
left word-capital	-0.19
left word-first	-0.52
lower left colon	-0.37
lower left comma	-0.26
lower left comma-name	-0.42
lower left dash	-0.32
lower left english	-0.17
lower left formed	-0.05
lower left imperative	0.09
lower left joined-name	0.33
lower left matter	0.16
lower left meeting	-0.11
lower left name	0.65
lower left name-capital	-0.16
lower left name-first	-0.97
lower left negative	-0.08
lower left number	-0.24
lower left person-preposition	-0.29
lower left place	-0.11
lower left place-preposition	-0.34
lower left rare	0.07
lower left role	-0.15
lower left small	-0.20
lower left start	-0.68
lower left taken	-0.76
lower left thing	-0.28
lower left thing-first	-0.05
lower left unknown	-0.12
lower left unknown-first	-0.10
lower left word	-0.64
lower left word-first	-0.18
lower right ambiguous	-0.17
lower right ambiguous-capital	-0.12
lower right business	-0.38
lower right colon	-0.19
lower right comma	-0.57
lower right comma-name	-0.42
lower right end	-0.38
lower right formed	-0.28
lower right initial	-0.09
lower right joined	-0.48
lower right joined-name	0.18
lower right matter	0.57
lower right meeting	-0.20
lower right name	0.53
lower right name-capital	-0.09
lower right negative	-0.29
lower right number	-0.72
lower right passive	-0.09
lower right place-capital	-0.11
lower right place-preposition	-0.52
lower right preposition	-0.44
lower right rare	-0.09
lower right role	-0.12
lower right small	-0.18
lower right stop	-0.28
lower right taken	-1.48
lower right thing	-0.08
lower right verb	0.29
lower right word	-0.57
lower right word-capital	-0.81
name	1.24
name capital	1.09
name capital left ambiguous-capital	0.10
name capital left colon	0.14
name capital left comma	0.20
name capital left imperative	0.06
name capital left initial	0.20
name capital left joined-name	0.06
name capital left matter	0.16
name capital left meeting	0.14
name capital left name-capital	0.46
name capital left name-first	0.25
name capital left particle	0.09
name capital left person-preposition	0.36
name capital left rare-capital	0.20
name capital left role	0.14
name capital left unknown-first	0.06
name capital left word	0.06
name capital left word-first	0.10
name capital right ambiguous-capital	0.11
name capital right business	0.07
name capital right comma	0.21
name capital right end	0.74
name capital right joined	0.14
name capital right name-capital	0.49
name capital right number	0.10
name capital right preposition	0.11
name capital right rare-capital	0.07
name capital right role	0.06
name capital right verb	0.44
name capital right word	0.07
name caps	0.92
name caps left ambiguous	0.10
name caps left colon	0.09
name caps left comma	0.12
name caps left english	0.23
name caps left imperative	0.07
name caps left joined-name	0.07
name caps left matter	0.27
name caps left meeting	0.28
name caps left name	0.36
name caps left number	0.11
name caps left person-preposition	0.26
name caps left rare	0.30
name caps left role	0.31
name caps left start	-1.15
name caps left word	-0.21
name caps right ambiguous	0.07
name caps right comma	-0.33
name caps right comma-name	0.29
name caps right end	0.42
name caps right initial	0.41
name caps right joined-name	0.30
name caps right matter	0.27
name caps right meeting	0.17
name caps right name	-0.07
name caps right number	0.50
name caps right place-preposition	0.54
name caps right preposition	-0.49
name caps right rare	0.22
name caps right role	0.07
name caps right taken	-0.40
name caps right verb	-0.97
name caps right word	0.47
name first	1.01
name first left start	1.01
name first right about	0.81
name first right business	-0.75
name first right comma	0.99
name first right dash	0.24
name first right initial	0.07
name first right joined	-0.72
name first right meeting	0.10
name first right number	0.09
name first right place-preposition	0.30
name first right preposition	0.27
name first right taken	0.51
name first right thing	0.08
name first right unknown	0.12
name first right verb	-1.08
name first right word	0.51
name left ambiguous	0.12
name left ambiguous-capital	0.10
name left colon	0.39
name left comma	1.29
name left comma-name	0.21
name left english	0.23
name left imperative	0.31
name left initial	0.20
name left joined	0.06
name left joined-name	0.69
name left matter	0.55
name left meeting	0.56
name left name	0.61
name left name-capital	0.46
name left name-first	-0.55
name left number	0.21
name left particle	0.09
name left person-preposition	0.48
name left rare	0.48
name left rare-capital	0.20
name left role	0.60
name left start	0.61
name left taken	0.13
name left unknown	0.11
name left unknown-first	0.06
name left word	0.19
name left word-first	0.10
name lower	1.16
name lower left colon	0.13
name lower left comma	1.19
name lower left comma-name	0.19
name lower left imperative	0.17
name lower left joined-name	0.54
name lower left matter	0.08
name lower left meeting	0.18
name lower left name	0.40
name lower left name-first	-0.80
name lower left number	0.06
name lower left person-preposition	-0.21
name lower left rare	0.16
name lower left role	0.12
name lower left start	-0.26
name lower left taken	0.09
name lower left unknown	0.10
name lower left word	0.32
name lower right about	0.13
name lower right comma	0.26
name lower right comma-name	0.10
name lower right dash	0.19
name lower right end	1.14
name lower right joined-name	0.15
name lower right matter	0.08
name lower right meeting	0.14
name lower right name	0.57
name lower right number	-0.28
name lower right preposition	0.43
name lower right rare	0.06
name lower right taken	-1.13
name lower right unknown	0.17
name lower right verb	0.45
name lower right word	0.36
name lower right word-capital	-0.81
name right about	0.89
name right ambiguous	0.12
name right ambiguous-capital	0.11
name right business	-0.72
name right comma	1.02
name right comma-name	0.42
name right dash	0.43
name right end	1.14
name right initial	0.48
name right joined	-0.53
name right joined-name	0.56
name right matter	0.40
name right meeting	0.42
name right name	0.48
name right name-capital	0.52
name right number	0.43
name right place-preposition	0.85
name right preposition	0.33
name right rare	0.29
name right rare-capital	0.07
name right role	0.16
name right taken	-1.03
name right thing	0.08
name right unknown	0.29
name right verb	-0.74
name right word	1.21
name right word-capital	-0.81
nameplace	-0.95
nameplace capital	-1.60
nameplace first	0.37
nameplace lower	0.28
namething	0.42
namething capital	0.47
namething caps	0.21
namething first	-0.12
namething lower	-0.09
namething title	-0.05
nameword-english	0.96
nameword-english capital	0.92
nameword-english caps	0.27
nameword-english first	0.10
nameword-english lower	-0.21
nameword-first	0.63
nameword-first capital	1.16
nameword-first caps	-0.22
nameword-first first	-0.32
nameword-first lower	0.10
nameword-genitive	0.47
nameword-genitive capital	-0.50
nameword-genitive first	0.54
nameword-genitive lower	0.43
nameword-last	-0.43
nameword-last capital	1.46
nameword-last caps	-0.31
nameword-last first	-0.20
nameword-last lower	-1.29
place	-0.89
place capital	-0.87
place capital left comma	-0.27
place capital left meeting	-0.05
place capital left person-preposition	-0.35
place capital left place-preposition	-0.19
place capital left word	-0.10
place capital right end	-0.73
place caps	-0.10
place first	-0.59
place first left start	-0.42
place first right comma	-0.25
place first right dash	-0.20
place left comma	-0.30
place left meeting	-0.05
place left person-preposition	-0.56
place left place-preposition	-0.19
place left start	-0.44
place left word	-0.15
place lower	-0.53
place lower left person-preposition	-0.26
place lower right end	-0.28
place right comma	-0.33
place right dash	-0.20
place right end	-0.78
place title	-0.08
rare	1.30
rare capital	0.65
rare capital left comma	0.07
rare capital left meeting	0.05
rare capital left person-preposition	0.18
rare capital left word-first	0.06
rare capital right end	0.20
rare capital right name-capital	0.24
rare caps	0.65
rare caps left colon	0.29
rare caps left comma	0.11
rare caps left imperative	0.20
rare caps left joined	0.06
rare caps left meeting	0.05
rare caps left number	0.13
rare caps left person-preposition	0.05
rare caps left start	-0.42
rare caps left word	0.08
rare caps right end	0.31
rare caps right joined	-0.12
rare caps right matter	0.15
rare caps right name	0.18
rare caps right word	0.05
rare first	0.19
rare first left start	0.19
rare first right comma-name	0.37
rare first right joined	-0.38
rare first right matter	0.12
rare first right meeting	0.16
rare first right place-preposition	-0.53
rare first right verb	0.24
rare first right word	0.22
rare left ambiguous	0.17
rare left colon	0.34
rare left comma-name	-0.30
rare left imperative	0.33
rare left joined	0.06
rare left joined-name	0.09
rare left matter	0.09
rare left meeting	0.34
rare left name	0.15
rare left name-first	-0.11
rare left number	0.14
rare left person-preposition	0.61
rare left role	0.16
rare left start	-0.52
rare left word	-0.09
rare left word-first	0.06
rare lower	0.15
rare lower left ambiguous	0.17
rare lower left comma	-0.23
rare lower left comma-name	-0.30
rare lower left imperative	0.12
rare lower left joined-name	0.06
rare lower left matter	0.05
rare lower left meeting	0.24
rare lower left name	0.11
rare lower left name-first	-0.11
rare lower left person-preposition	0.35
rare lower left role	0.08
rare lower left start	-0.29
rare lower left word	-0.17
rare lower right business	-0.33
rare lower right colon	0.12
rare lower right end	0.22
rare lower right joined	-0.24
rare lower right name	0.51
rare lower right place-preposition	-0.23
rare lower right taken	-0.38
rare lower right verb	0.34
rare lower right word	0.05
rare right about	0.06
rare right business	-0.33
rare right colon	0.15
rare right comma-name	0.37
rare right end	0.74
rare right joined	-0.75
rare right joined-name	0.09
rare right matter	0.26
rare right meeting	0.18
rare right name	0.70
rare right name-capital	0.24
rare right place-preposition	-0.76
rare right taken	-0.38
rare right verb	0.66
rare right word	0.32
rareword	1.30
rareword capital	0.65
rareword caps	0.65
rareword first	0.19
rareword lower	0.15
recurs ambiguous	1.20
recurs name	0.69
recurs rare	0.23
recurs right about	0.30
recurs right end	-1.61
recurs right joined	0.29
recurs right preposition	0.29
recurs right role	0.19
recurs right verb	2.34
recurs right word	1.55
recurs word	1.34
right about	0.87
right ambiguous	-0.33
right ambiguous-capital	0.07
right business	-1.16
right colon	0.07
right comma	-0.64
right dash	-0.45
right end	-0.47
right english	-0.11
right formed	-0.33
right initial	0.19
right joined	-1.55
right joined-name	1.53
right matter	1.42
right meeting	-0.15
right name	0.63
right name-capital	0.88
right negative	-0.60
right number	-0.68
right passive	-0.10
right place	-0.11
right place-capital	-0.14
right place-preposition	-0.84
right preposition	-0.81
right role	-0.10
right small	-0.21
right stop	-0.44
right taken	-1.29
right thing	-0.07
right thing-capital	-0.06
right unknown	-0.25
right verb	0.73
right word	-0.58
right word-capital	-1.26
short ambiguous capital	0.42
short ambiguous caps	-0.98
short ambiguous first	0.38
short ambiguous lower	-1.03
short ambiguous title	-0.05
short english capital	0.12
short english first	-0.31
short english lower	-0.24
short name caps	-1.71
short name lower	-0.74
short rare capital	0.09
short rare caps	0.06
short rare first	0.18
short rare lower	-0.43
short unknown caps	-0.06
short unknown lower	-0.25
short word caps	-0.66
short word first	0.92
short word lower	-0.61
short word title	-0.07
thing	-1.01
thing capital	-0.77
thing capital left imperative	-0.05
thing capital left role	-0.11
thing capital left word	-0.06
thing capital left word-capital	-0.10
thing capital left word-first	-0.06
thing capital right comma	-0.05
thing capital right end	-0.36
thing capital right verb	-0.10
thing capital right word	-0.08
thing caps	-0.40
thing caps left start	-0.09
thing caps right comma	-0.05
thing caps right end	-0.10
thing first	-0.51
thing first left start	-0.40
thing first right colon	-0.12
thing first right comma	-0.07
thing left comma	-0.12
thing left comma-name	-0.05
thing left imperative	-0.14
thing left joined	-0.08
thing left matter	-0.06
thing left meeting	-0.10
thing left person-preposition	-0.06
thing left role	-0.16
thing left start	-0.57
thing left word	-0.13
thing left word-capital	-0.10
thing left word-first	-0.07
thing lower	-0.71
thing lower left comma	-0.06
thing lower left imperative	-0.09
thing lower left start	-0.23
thing lower right colon	-0.05
thing lower right comma	-0.06
thing lower right comma-name	-0.09
thing lower right dash	-0.05
thing lower right end	-0.22
thing lower right word	-0.05
thing right colon	-0.19
thing right comma	-0.30
thing right comma-name	-0.09
thing right dash	-0.07
thing right end	-0.67
thing right verb	-0.10
thing right word	-0.22
title left start	-0.09
title left unknown	-0.12
title right end	-0.13
title right joined	-0.05
title right word	-0.09
unknown	-0.98
unknown capital left joined-capital	-0.09
unknown capital left name-capital	0.55
unknown capital left number	-0.08
unknown capital left place-preposition	-0.07
unknown capital left word	-0.08
unknown capital left word-first	-0.23
unknown capital right end	0.18
unknown capital right verb	-0.07
unknown capital right word	-0.09
unknown caps	-0.66
unknown caps left comma	-0.06
unknown caps left joined	-0.08
unknown caps left meeting	-0.05
unknown caps left person-preposition	-0.09
unknown caps left start	-0.26
unknown caps left word	-0.08
unknown caps right end	-0.32
unknown caps right number	-0.16
unknown caps right word	-0.06
unknown first	-0.65
unknown first left start	-0.65
unknown first right comma	-0.06
unknown first right end	-0.08
unknown first right name-capital	-0.10
unknown first right verb	-0.08
unknown first right word	-0.07
unknown left colon	-0.13
unknown left comma	-0.43
unknown left comma-name	-0.15
unknown left dash	-0.11
unknown left joined	-0.16
unknown left joined-capital	-0.11
unknown left joined-name	-0.05
unknown left matter	-0.12
unknown left meeting	-0.13
unknown left name	0.63
unknown left name-capital	0.39
unknown left name-first	-0.05
unknown left number	-0.21
unknown left person-preposition	-0.31
unknown left place-preposition	-0.14
unknown left start	-0.77
unknown left taken	-0.05
unknown left thing-first	-0.05
unknown left unknown	-0.09
unknown left unknown-first	-0.07
unknown left word	-0.37
unknown left word-first	-0.41
unknown lower	-0.87
unknown lower left colon	-0.11
unknown lower left comma	-0.37
unknown lower left comma-name	-0.10
unknown lower left dash	-0.10
unknown lower left joined	-0.08
unknown lower left joined-name	-0.05
unknown lower left matter	-0.12
unknown lower left meeting	-0.07
unknown lower left name	0.63
unknown lower left name-capital	-0.16
unknown lower left name-first	-0.05
unknown lower left number	-0.11
unknown lower left person-preposition	-0.23
unknown lower left start	-0.45
unknown lower left thing-first	-0.05
unknown lower left unknown-first	-0.07
unknown lower left word	-0.20
unknown lower left word-first	-0.16
unknown lower right ambiguous-capital	-0.12
unknown lower right comma	-0.12
unknown lower right comma-name	-0.09
unknown lower right meeting	-0.06
unknown lower right name	-0.14
unknown lower right name-capital	-0.09
unknown lower right number	-0.17
unknown lower right place-capital	-0.07
unknown lower right preposition	-0.32
unknown lower right verb	-0.93
unknown lower right word	-0.17
unknown right ambiguous-capital	-0.13
unknown right comma	-0.31
unknown right comma-name	-0.13
unknown right end	-0.16
unknown right meeting	-0.11
unknown right name	-0.16
unknown right name-capital	-0.19
unknown right number	-0.39
unknown right place-capital	-0.07
unknown right place-preposition	-0.08
unknown right preposition	-0.35
unknown right unknown	-0.09
unknown right verb	-1.08
unknown right word	-0.46
unknown title	-0.10
unknown title left start	-0.07
unknown title right word	-0.06
unknown0	-0.88
unknown0 capital	-0.11
unknown0 caps	-0.28
unknown0 first	-0.49
unknown0 lower	-0.71
unknown1	-0.21
unknown1 capital	0.46
unknown1 caps	-0.19
unknown1 first	-0.15
unknown1 lower	-0.18
unknown1 title	-0.06
unknown2	-0.44
unknown2 caps	-0.10
unknown2 first	-0.09
unknown2 lower	-0.22
unknown3	-0.58
unknown3 capital	-0.17
unknown3 caps	-0.10
unknown3 lower	-0.26
unknown4	-0.27
unknown4 capital	-0.13
unknown4 lower	-0.10
unknown5	-0.45
unknown5 capital	-0.06
unknown5 caps	-0.05
unknown5 lower	-0.32
word	-0.82
word capital	-0.90
word capital left english-first	-0.09
word capital left joined-capital	-0.05
word capital left person-preposition	-0.09
word capital left word-capital	-0.09
word capital left word-first	-0.14
word capital right comma	-0.14
word capital right dash	-0.12
word capital right end	-0.14
word capital right passive	-0.09
word caps	-0.85
word caps left colon	-0.09
word caps left comma	-0.38
word caps left dash	-0.05
word caps left english	-0.10
word caps left imperative	-0.30
word caps left joined	-0.12
word caps left matter	-0.12
word caps left meeting	-0.31
word caps left name	-0.41
word caps left negative	-0.07
word caps left number	-0.07
word caps left person-preposition	-0.22
word caps left place-preposition	-0.06
word caps left rare	-0.10
word caps left role	-0.06
word caps left start	-0.55
word caps left taken	-0.10
word caps left thing	-0.05
word caps left word	-0.43
word caps right ambiguous	-0.11
word caps right colon	-0.08
word caps right comma	-0.21
word caps right end	-0.64
word caps right english	-0.08
word caps right initial	-0.19
word caps right meeting	-0.05
word caps right name	-0.50
word caps right negative	-0.10
word caps right number	-0.28
word caps right place-preposition	-0.07
word caps right preposition	-0.10
word caps right rare	-0.06
word caps right taken	-0.06
word caps right unknown	-0.18
word caps right verb	-0.08
word caps right word	-0.44
word first	-0.70
word first left start	-0.70
word first right about	-0.12
word first right colon	-0.14
word first right comma	-0.34
word first right end	-0.42
word first right matter	-0.12
word first right meeting	-0.08
word first right name-capital	-0.32
word first right negative	-0.06
word first right number	-0.28
word first right preposition	-0.27
word first right rare-capital	-0.05
word first right taken	-0.17
word first right unknown	-0.06
word first right verb	0.26
word first right word	-0.46
word left ambiguous	-0.19
word left colon	-0.28
word left comma	-0.61
word left dash	-0.19
word left english	-0.26
word left english-first	-0.09
word left imperative	-0.44
word left joined	-0.33
word left joined-capital	-0.09
word left matter	-0.57
word left meeting	-0.57
word left name	-1.09
word left negative	-0.15
word left number	-0.32
word left person-preposition	-0.59
word left place-preposition	-0.30
word left rare	-0.21
word left role	-0.24
word left start	-0.69
word left taken	-0.31
word left thing	-0.10
word left unknown	-0.28
word left word	-0.58
word left word-capital	-0.09
word left word-first	-0.14
word lower	-0.80
word lower left ambiguous	-0.15
word lower left colon	-0.17
word lower left comma	-0.57
word lower left dash	-0.11
word lower left english	-0.15
word lower left imperative	-0.12
word lower left joined	-0.17
word lower left matter	-0.39
word lower left meeting	-0.27
word lower left name	-0.73
word lower left negative	-0.08
word lower left number	-0.21
word lower left person-preposition	-0.37
word lower left place-preposition	-0.19
word lower left rare	-0.08
word lower left role	-0.13
word lower left start	-0.64
word lower left taken	-0.17
word lower left unknown	-0.18
word lower left word	-0.53
word lower right about	-0.19
word lower right ambiguous	-0.16
word lower right colon	-0.16
word lower right comma	-0.40
word lower right comma-name	-0.34
word lower right dash	-0.09
word lower right end	-0.69
word lower right matter	-0.23
word lower right meeting	-0.13
word lower right name	-0.48
word lower right negative	-0.09
word lower right number	-0.38
word lower right passive	-0.08
word lower right place-preposition	-0.06
word lower right preposition	-0.36
word lower right rare	-0.09
word lower right role	-0.08
word lower right small	-0.08
word lower right stop	-0.05
word lower right taken	-0.11
word lower right thing	-0.08
word lower right unknown	-0.06
word lower right verb	-0.66
word lower right word	-0.53
word right about	-0.37
word right ambiguous	-0.34
word right colon	-0.41
word right comma	-0.60
word right comma-name	-0.41
word right dash	-0.34
word right end	-0.72
word right english	-0.11
word right initial	-0.21
word right joined	-0.09
word right matter	-0.40
word right meeting	-0.32
word right name	-0.85
word right name-capital	-0.32
word right negative	-0.32
word right number	-0.54
word right passive	-0.19
word right place	-0.11
word right place-preposition	-0.21
word right preposition	-0.50
word right rare	-0.16
word right rare-capital	-0.05
word right role	-0.21
word right small	-0.12
word right stop	-0.16
word right taken	-0.38
word right thing	-0.16
word right thing-capital	-0.06
word right unknown	-0.35
word right verb	-0.50
word right word	-0.61
word title	-0.37
word title right end	-0.09
`;
