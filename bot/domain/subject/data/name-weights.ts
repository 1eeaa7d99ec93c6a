// Learned by scripts/fit-subject-weights.ts from tests/fixtures/subjects; not edited by hand.

/** Log odds above which a word is taken for a name. */
export const THRESHOLD = 0;

/** One line for each piece of evidence: what it is, and how much it speaks for (or against) a name, in log odds. */
export const WEIGHTS = `
ambiguous	0.07
ambiguous capital	0.98
ambiguous capital left ambiguous-capital	0.17
ambiguous capital left english-capital	0.14
ambiguous capital left imperative	0.16
ambiguous capital left initial	0.16
ambiguous capital left joined-name	0.11
ambiguous capital left matter	0.32
ambiguous capital left meeting	0.29
ambiguous capital left name-capital	0.34
ambiguous capital left number	-0.14
ambiguous capital left person-preposition	-0.20
ambiguous capital left place-preposition	-0.27
ambiguous capital left rare-capital	0.16
ambiguous capital left role	0.22
ambiguous capital left unknown	-0.43
ambiguous capital right ambiguous-capital	0.18
ambiguous capital right end	0.22
ambiguous capital right name-capital	0.60
ambiguous capital right stop	0.06
ambiguous capital right word	-0.18
ambiguous caps	-0.29
ambiguous caps left ambiguous	-0.19
ambiguous caps left comma	-0.10
ambiguous caps left imperative	0.61
ambiguous caps left joined	-0.16
ambiguous caps left matter	-0.32
ambiguous caps left meeting	0.07
ambiguous caps left name	0.95
ambiguous caps left number	-0.15
ambiguous caps left person-preposition	-0.20
ambiguous caps left place-preposition	-0.09
ambiguous caps left start	-0.45
ambiguous caps left word	-0.20
ambiguous caps right comma	-0.08
ambiguous caps right end	0.09
ambiguous caps right name	0.21
ambiguous caps right negative	-0.17
ambiguous caps right number	0.20
ambiguous caps right place-preposition	-0.10
ambiguous caps right preposition	-0.06
ambiguous caps right taken	-0.05
ambiguous caps right word	-0.21
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
ambiguous first right number	-0.42
ambiguous first right place-preposition	-0.45
ambiguous first right preposition	-0.25
ambiguous first right stop	-0.15
ambiguous first right taken	-0.24
ambiguous first right verb	1.20
ambiguous first right word	-0.07
ambiguous first right word-capital	-0.25
ambiguous left ambiguous	-0.22
ambiguous left ambiguous-capital	0.17
ambiguous left colon	-0.06
ambiguous left comma	-0.26
ambiguous left english-capital	0.14
ambiguous left imperative	0.77
ambiguous left initial	0.16
ambiguous left joined	-0.52
ambiguous left joined-name	0.11
ambiguous left matter	0.54
ambiguous left meeting	0.34
ambiguous left name	1.27
ambiguous left name-capital	0.34
ambiguous left number	-0.29
ambiguous left person-preposition	0.24
ambiguous left place	-0.10
ambiguous left place-preposition	-0.45
ambiguous left rare-capital	0.16
ambiguous left start	0.05
ambiguous left taken	-0.61
ambiguous left thing	-0.21
ambiguous left unknown	-0.92
ambiguous left word	-0.57
ambiguous lower	-0.59
ambiguous lower left comma	-0.11
ambiguous lower left joined	-0.36
ambiguous lower left matter	0.54
ambiguous lower left name	0.32
ambiguous lower left person-preposition	0.64
ambiguous lower left place	-0.10
ambiguous lower left place-preposition	-0.09
ambiguous lower left role	-0.20
ambiguous lower left start	0.29
ambiguous lower left taken	-0.61
ambiguous lower left thing	-0.21
ambiguous lower left unknown	-0.43
ambiguous lower left word	-0.32
ambiguous lower right comma	-0.28
ambiguous lower right end	-0.23
ambiguous lower right joined	-0.18
ambiguous lower right matter	0.70
ambiguous lower right name	0.11
ambiguous lower right negative	-0.09
ambiguous lower right number	-0.37
ambiguous lower right place-preposition	-0.20
ambiguous lower right rare	-0.07
ambiguous lower right small	-0.07
ambiguous lower right stop	-0.26
ambiguous lower right taken	-0.06
ambiguous lower right verb	0.27
ambiguous lower right word	0.23
ambiguous right about	0.28
ambiguous right colon	0.86
ambiguous right comma	-0.78
ambiguous right dash	-0.32
ambiguous right end	0.07
ambiguous right joined	-0.41
ambiguous right joined-name	0.68
ambiguous right matter	1.15
ambiguous right meeting	0.21
ambiguous right name	0.31
ambiguous right name-capital	0.17
ambiguous right negative	-0.26
ambiguous right number	-0.60
ambiguous right place-preposition	-0.76
ambiguous right preposition	-0.37
ambiguous right rare	-0.12
ambiguous right role	-0.08
ambiguous right small	-0.07
ambiguous right stop	-0.34
ambiguous right taken	-0.36
ambiguous right verb	1.52
ambiguous right word	-0.23
ambiguous right word-capital	-0.25
bias	-0.66
both	1.50
both capital	0.24
both caps	0.99
both first	0.43
both lower	0.46
capital left ambiguous-capital	0.27
capital left colon	0.16
capital left english-capital	0.18
capital left imperative	0.31
capital left initial	0.37
capital left joined-capital	-0.15
capital left joined-name	0.63
capital left matter	0.41
capital left meeting	0.46
capital left name-capital	0.94
capital left name-first	0.24
capital left number	-0.19
capital left particle	0.09
capital left person-preposition	0.16
capital left place-preposition	-0.50
capital left rare-capital	0.34
capital left role	0.29
capital left taken	-0.07
capital left thing-first	-0.13
capital left unknown	-0.44
capital left unknown-first	0.06
capital left word	-0.25
capital left word-capital	-0.17
capital left word-first	-0.17
capital right ambiguous-capital	0.45
capital right business	0.07
capital right dash	-0.10
capital right end	0.51
capital right joined	0.13
capital right joined-name	0.12
capital right name-capital	0.88
capital right number	0.11
capital right preposition	0.08
capital right rare-capital	0.07
capital right role	0.06
capital right stop	0.06
capital right verb	0.27
capital right word	-0.13
caps left ambiguous	-0.10
caps left colon	0.24
caps left comma	-0.33
caps left comma-name	-0.06
caps left dash	-0.06
caps left english	-0.20
caps left imperative	0.56
caps left joined	0.14
caps left joined-name	0.11
caps left matter	-0.17
caps left meeting	0.05
caps left name	0.89
caps left negative	-0.11
caps left person-preposition	0.19
caps left place-preposition	-0.21
caps left rare	0.22
caps left role	0.22
caps left start	-1.01
caps left thing	-0.08
caps left unknown	-0.13
caps left word	-0.68
caps right business	-0.10
caps right colon	-0.07
caps right comma	-0.67
caps right comma-name	0.27
caps right end	-0.56
caps right english	-0.08
caps right initial	0.19
caps right joined	-0.22
caps right joined-name	0.34
caps right matter	0.37
caps right meeting	0.10
caps right name	0.13
caps right negative	-0.30
caps right number	-0.21
caps right place	-0.05
caps right place-preposition	0.35
caps right preposition	-0.68
caps right taken	-0.46
caps right unknown	-0.22
caps right verb	-0.35
caps right word	-0.37
compound	-0.71
compound caps	-0.39
compound first	-0.63
compound lower	-0.56
english	-0.53
english capital	0.39
english capital left imperative	0.13
english capital left joined-name	0.40
english capital left meeting	0.15
english capital left person-preposition	0.26
english capital right ambiguous-capital	0.11
english capital right end	0.35
english capital right name-capital	0.08
english capital right passive	0.10
english capital right word	0.30
english caps	-0.27
english caps left english	-0.34
english caps left joined	0.42
english caps left person-preposition	0.41
english caps left start	-0.06
english caps left word	-0.18
english caps right end	-0.18
english caps right joined	-0.05
english caps right name	0.41
english caps right preposition	-0.08
english caps right verb	0.33
english caps right word	-0.17
english first	-0.19
english first left start	0.11
english first right joined	-0.06
english first right joined-name	0.33
english first right meeting	-0.42
english first right name-capital	0.70
english first right number	-0.10
english first right preposition	-0.38
english first right verb	0.46
english first right word	-0.23
english first right word-capital	-0.17
english left colon	-0.25
english left comma	-0.06
english left comma-name	-0.12
english left english	-0.34
english left imperative	0.13
english left joined	1.08
english left joined-name	0.24
english left meeting	0.15
english left person-preposition	0.53
english left small	-0.17
english left start	0.17
english left word	-0.28
english lower	-0.60
english lower left colon	-0.25
english lower left comma	-0.06
english lower left comma-name	-0.12
english lower left joined	0.66
english lower left joined-name	-0.16
english lower left person-preposition	-0.15
english lower left small	-0.17
english lower left start	0.15
english lower left word	-0.10
english lower right end	0.39
english lower right formed	-0.25
english lower right meeting	-0.11
english lower right negative	-0.08
english lower right preposition	-0.16
english lower right verb	0.76
english lower right word	-0.62
english right ambiguous-capital	0.11
english right end	0.56
english right formed	-0.25
english right joined	-0.16
english right joined-name	0.33
english right meeting	-0.53
english right name	0.41
english right name-capital	0.78
english right negative	-0.08
english right number	-0.15
english right passive	0.10
english right preposition	-0.64
english right verb	1.59
english right word	-0.72
english right word-capital	-0.17
first	1.30
first capital	0.86
first caps	0.45
first first	1.44
first left start	-0.53
first lower	0.76
first right about	0.89
first right ambiguous	-0.05
first right ambiguous-capital	-0.25
first right business	-0.75
first right colon	0.51
first right comma-name	0.32
first right dash	-0.35
first right end	-0.45
first right joined	-1.36
first right joined-name	0.96
first right matter	0.49
first right name-capital	-0.15
first right negative	-0.06
first right number	-0.58
first right place-preposition	-0.73
first right preposition	-0.52
first right rare-capital	-0.05
first right role	-0.07
first right stop	-0.19
first right thing	0.06
first right thing-capital	-0.06
first right verb	0.98
first right word	-0.32
first right word-capital	-0.44
formed	-0.80
formed capital	0.43
formed capital left word-first	0.43
formed capital right end	0.58
formed capital right word	-0.15
formed caps	-0.21
formed caps left start	-0.08
formed caps right end	-0.06
formed first	-0.32
formed first left start	-0.22
formed first right end	-0.05
formed left comma	-0.17
formed left formed	-0.06
formed left meeting	-0.09
formed left person-preposition	-0.06
formed left start	-0.41
formed left word-first	0.40
formed lower	-0.77
formed lower left comma	-0.14
formed lower left meeting	-0.09
formed lower left person-preposition	-0.06
formed lower left start	-0.09
formed lower right end	-0.27
formed lower right word	-0.05
formed right colon	-0.08
formed right comma	-0.10
formed right end	0.19
formed right word	-0.28
formed-compound	-0.72
formed-compound capital	-0.15
formed-compound caps	-0.11
formed-compound first	-0.13
formed-compound lower	-0.34
genitive	0.44
genitive ambiguous capital	-0.43
genitive ambiguous first	1.15
genitive ambiguous lower	0.33
genitive english first	1.10
genitive name caps	0.22
genitive name lower	-1.33
genitive rare first	0.16
genitive rare lower	-0.32
genitive right business	-1.12
genitive right end	-0.13
genitive right meeting	1.15
genitive right number	0.12
genitive right role	0.21
genitive right stop	-0.26
genitive right taken	0.42
genitive right thing	0.06
genitive right unknown	0.08
genitive right verb	-2.26
genitive right word	1.82
halfname	0.54
halfname capital	0.58
institution	-0.92
institution capital	-0.50
institution caps	-0.17
institution first	-0.22
institution lower	-0.49
last	0.79
last capital	0.96
last caps	0.15
last first	-0.39
last lower	0.94
left abbreviation	-0.05
left ambiguous	-0.12
left ambiguous-capital	0.27
left comma	-0.44
left comma-name	-0.41
left dash	-0.36
left english	-0.37
left english-capital	0.18
left formed	-0.11
left imperative	0.97
left initial	0.37
left joined	0.10
left joined-capital	-0.20
left joined-name	0.74
left matter	0.34
left meeting	0.39
left name	1.20
left name-capital	0.87
left name-first	-0.68
left negative	-0.21
left number	-0.39
left particle	0.09
left place	-0.11
left place-preposition	-0.73
left rare	0.27
left rare-capital	0.34
left role	0.36
left small	-0.21
left start	-0.71
left stop	-0.06
left taken	-0.55
left thing	-0.36
left thing-first	-0.18
left unknown	-0.92
left word	-0.76
left word-capital	-0.20
left word-first	-0.38
lower left colon	-0.35
lower left comma	-0.37
lower left comma-name	-0.38
lower left dash	-0.31
lower left english	-0.17
lower left formed	-0.06
lower left imperative	0.10
lower left matter	0.12
lower left meeting	-0.10
lower left name	0.61
lower left name-capital	-0.17
lower left name-first	-0.93
lower left negative	-0.09
lower left number	-0.23
lower left person-preposition	-0.26
lower left place	-0.11
lower left place-preposition	-0.33
lower left rare	0.06
lower left role	-0.13
lower left small	-0.20
lower left start	-0.66
lower left taken	-0.50
lower left thing	-0.27
lower left unknown	-0.43
lower left unknown-first	-0.10
lower left word	-0.65
lower left word-first	-0.19
lower right ambiguous	-0.17
lower right ambiguous-capital	-0.11
lower right business	-0.37
lower right colon	-0.18
lower right comma	-0.57
lower right comma-name	-0.42
lower right end	-0.38
lower right formed	-0.28
lower right initial	-0.06
lower right joined	-0.42
lower right joined-name	0.16
lower right matter	0.56
lower right meeting	-0.21
lower right name	0.55
lower right name-capital	-0.08
lower right negative	-0.29
lower right number	-0.69
lower right passive	-0.17
lower right place-capital	-0.11
lower right place-preposition	-0.52
lower right preposition	-0.45
lower right rare	-0.09
lower right role	-0.11
lower right small	-0.18
lower right stop	-0.29
lower right taken	-1.64
lower right thing	-0.10
lower right verb	0.19
lower right word	-0.56
lower right word-capital	-0.84
name	1.23
name capital	1.08
name capital left ambiguous-capital	0.10
name capital left colon	0.13
name capital left comma	0.22
name capital left imperative	0.07
name capital left initial	0.19
name capital left joined-name	0.09
name capital left matter	0.16
name capital left meeting	0.14
name capital left name-capital	0.45
name capital left name-first	0.24
name capital left particle	0.09
name capital left person-preposition	0.35
name capital left rare-capital	0.19
name capital left role	0.16
name capital left unknown-first	0.06
name capital left word	0.06
name capital left word-first	0.06
name capital right ambiguous-capital	0.11
name capital right business	0.07
name capital right comma	0.22
name capital right end	0.71
name capital right joined	0.14
name capital right name-capital	0.49
name capital right number	0.14
name capital right preposition	0.11
name capital right rare-capital	0.07
name capital right role	0.06
name capital right verb	0.44
name capital right word	0.08
name caps	0.97
name caps left ambiguous	0.11
name caps left colon	0.08
name caps left comma	0.12
name caps left english	0.24
name caps left imperative	0.07
name caps left joined-name	0.11
name caps left matter	0.28
name caps left meeting	0.29
name caps left name	0.38
name caps left number	0.11
name caps left person-preposition	0.25
name caps left rare	0.32
name caps left role	0.27
name caps left start	-1.14
name caps left word	-0.17
name caps right ambiguous	0.07
name caps right comma	-0.30
name caps right comma-name	0.29
name caps right end	0.47
name caps right initial	0.43
name caps right joined-name	0.32
name caps right matter	0.26
name caps right meeting	0.17
name caps right name	-0.12
name caps right place-preposition	0.57
name caps right preposition	-0.45
name caps right rare	0.15
name caps right role	0.08
name caps right taken	-0.34
name caps right verb	-0.59
name caps right word	0.52
name first	1.00
name first left start	1.00
name first right about	0.82
name first right business	-0.75
name first right comma	0.99
name first right dash	0.25
name first right initial	0.06
name first right joined	-0.76
name first right meeting	0.10
name first right number	0.12
name first right place-preposition	0.30
name first right preposition	0.28
name first right taken	0.54
name first right thing	0.08
name first right unknown	0.12
name first right verb	-1.17
name first right word	0.50
name left ambiguous	0.13
name left ambiguous-capital	0.10
name left colon	0.39
name left comma	1.10
name left comma-name	0.25
name left english	0.24
name left imperative	0.33
name left initial	0.19
name left joined	0.06
name left joined-name	0.33
name left matter	0.58
name left meeting	0.56
name left name	0.61
name left name-capital	0.45
name left name-first	-0.51
name left number	0.21
name left particle	0.09
name left person-preposition	0.54
name left rare	0.48
name left rare-capital	0.19
name left role	0.59
name left start	0.65
name left taken	0.27
name left unknown	0.17
name left unknown-first	0.06
name left word	0.21
name left word-first	0.06
name lower	1.12
name lower left colon	0.14
name lower left comma	0.95
name lower left comma-name	0.23
name lower left imperative	0.19
name lower left joined-name	0.10
name lower left matter	0.09
name lower left meeting	0.18
name lower left name	0.38
name lower left name-first	-0.75
name lower left number	0.06
name lower left person-preposition	-0.11
name lower left rare	0.15
name lower left role	0.14
name lower left start	-0.08
name lower left taken	0.25
name lower left unknown	0.16
name lower left word	0.31
name lower right about	0.12
name lower right business	-0.05
name lower right comma	0.23
name lower right comma-name	0.09
name lower right dash	0.16
name lower right end	1.21
name lower right joined	0.17
name lower right joined-name	0.13
name lower right matter	0.07
name lower right meeting	0.13
name lower right name	0.58
name lower right number	-0.19
name lower right preposition	0.38
name lower right rare	0.06
name lower right taken	-1.44
name lower right unknown	0.16
name lower right verb	0.35
name lower right word	0.39
name lower right word-capital	-0.84
name right about	0.89
name right ambiguous	0.12
name right ambiguous-capital	0.11
name right business	-0.73
name right comma	1.02
name right comma-name	0.42
name right dash	0.40
name right end	1.17
name right initial	0.50
name right joined	-0.45
name right joined-name	0.55
name right matter	0.39
name right meeting	0.42
name right name	0.46
name right name-capital	0.52
name right number	0.10
name right place-preposition	0.87
name right preposition	0.33
name right rare	0.22
name right rare-capital	0.07
name right role	0.18
name right taken	-1.23
name right thing	0.08
name right unknown	0.28
name right verb	-0.61
name right word	1.26
name right word-capital	-0.84
nameplace	-0.96
nameplace capital	-1.62
nameplace first	0.37
nameplace lower	0.29
namething	0.42
namething capital	0.46
namething caps	0.21
namething first	-0.12
namething lower	-0.08
nameword-english	0.99
nameword-english capital	0.95
nameword-english caps	0.25
nameword-english first	0.11
nameword-english lower	-0.19
nameword-first	0.63
nameword-first capital	1.15
nameword-first caps	-0.19
nameword-first first	-0.33
nameword-first lower	0.08
nameword-genitive	0.48
nameword-genitive capital	-0.43
nameword-genitive first	0.53
nameword-genitive lower	0.38
nameword-last	-0.44
nameword-last capital	1.44
nameword-last caps	-0.31
nameword-last first	-0.20
nameword-last lower	-1.29
place	-0.90
place capital	-0.89
place capital left comma	-0.27
place capital left meeting	-0.05
place capital left person-preposition	-0.36
place capital left place-preposition	-0.19
place capital left word	-0.11
place capital right end	-0.75
place caps	-0.10
place first	-0.59
place first left start	-0.42
place first right comma	-0.25
place first right dash	-0.20
place left comma	-0.29
place left meeting	-0.05
place left person-preposition	-0.57
place left place-preposition	-0.20
place left start	-0.44
place left word	-0.15
place lower	-0.54
place lower left person-preposition	-0.26
place lower right end	-0.28
place right comma	-0.33
place right dash	-0.20
place right end	-0.80
place title	-0.08
rare	1.31
rare capital	0.63
rare capital left comma	0.08
rare capital left meeting	0.05
rare capital left person-preposition	0.18
rare capital left word-first	0.05
rare capital right end	0.17
rare capital right name-capital	0.23
rare caps	0.67
rare caps left colon	0.28
rare caps left comma	0.11
rare caps left imperative	0.19
rare caps left joined	0.05
rare caps left number	0.11
rare caps left start	-0.43
rare caps left taken	0.11
rare caps left word	0.08
rare caps right end	0.36
rare caps right joined	-0.13
rare caps right matter	0.14
rare caps right name	0.18
rare caps right word	0.05
rare first	0.19
rare first left start	0.19
rare first right comma-name	0.37
rare first right joined	-0.38
rare first right matter	0.12
rare first right meeting	0.16
rare first right place-preposition	-0.54
rare first right verb	0.23
rare first right word	0.22
rare left ambiguous	0.17
rare left colon	0.34
rare left comma-name	-0.29
rare left imperative	0.32
rare left joined	0.05
rare left joined-name	0.13
rare left matter	0.09
rare left meeting	0.33
rare left name	0.14
rare left name-first	-0.11
rare left number	0.13
rare left person-preposition	0.57
rare left role	0.16
rare left start	-0.54
rare left taken	0.11
rare left word	-0.11
rare left word-first	0.05
rare lower	0.15
rare lower left ambiguous	0.17
rare lower left comma	-0.21
rare lower left comma-name	-0.29
rare lower left imperative	0.12
rare lower left joined-name	0.09
rare lower left matter	0.06
rare lower left meeting	0.23
rare lower left name	0.11
rare lower left name-first	-0.11
rare lower left person-preposition	0.33
rare lower left role	0.08
rare lower left start	-0.29
rare lower left word	-0.19
rare lower right business	-0.32
rare lower right colon	0.12
rare lower right end	0.21
rare lower right joined	-0.28
rare lower right name	0.52
rare lower right place-preposition	-0.23
rare lower right taken	-0.36
rare lower right verb	0.35
rare right about	0.06
rare right business	-0.32
rare right colon	0.15
rare right comma-name	0.37
rare right end	0.77
rare right joined	-0.79
rare right joined-name	0.09
rare right matter	0.26
rare right meeting	0.18
rare right name	0.71
rare right name-capital	0.23
rare right place-preposition	-0.77
rare right taken	-0.36
rare right verb	0.66
rare right word	0.32
rareword	1.31
rareword capital	0.63
rareword caps	0.67
rareword first	0.19
rareword lower	0.15
recurs ambiguous	1.20
recurs english	-0.06
recurs name	0.57
recurs rare	0.23
recurs right about	0.30
recurs right end	-1.62
recurs right joined	0.28
recurs right preposition	0.30
recurs right role	0.19
recurs right verb	2.25
recurs right word	1.55
recurs word	1.36
right about	0.87
right ambiguous	-0.33
right ambiguous-capital	0.08
right business	-1.17
right colon	0.07
right comma	-0.63
right dash	-0.46
right end	-0.45
right english	-0.10
right formed	-0.34
right initial	0.18
right joined	-1.52
right joined-name	1.53
right matter	1.41
right meeting	-0.15
right name	0.62
right name-capital	0.88
right negative	-0.60
right number	-0.73
right passive	-0.15
right place	-0.11
right place-capital	-0.16
right place-preposition	-0.83
right preposition	-0.80
right role	-0.09
right small	-0.21
right stop	-0.44
right taken	-1.32
right thing	-0.10
right thing-capital	-0.08
right unknown	-0.31
right verb	0.76
right word	-0.58
right word-capital	-1.29
short ambiguous capital	0.42
short ambiguous caps	-0.97
short ambiguous first	0.38
short ambiguous lower	-1.11
short english capital	0.12
short english first	-0.31
short english lower	-0.26
short name caps	-1.81
short name lower	-0.76
short rare capital	0.09
short rare caps	0.05
short rare first	0.18
short rare lower	-0.44
short unknown caps	-0.12
short unknown lower	-0.24
short word caps	-0.66
short word first	0.94
short word lower	-0.60
short word title	-0.07
thing	-1.01
thing capital	-0.83
thing capital left imperative	-0.05
thing capital left meeting	-0.06
thing capital left role	-0.10
thing capital left word	-0.05
thing capital left word-capital	-0.09
thing capital left word-first	-0.11
thing capital right end	-0.42
thing capital right verb	-0.09
thing capital right word	-0.07
thing caps	-0.40
thing caps left start	-0.09
thing caps right comma	-0.05
thing caps right end	-0.10
thing first	-0.52
thing first left start	-0.40
thing first right colon	-0.12
thing first right comma	-0.07
thing left comma	-0.10
thing left comma-name	-0.05
thing left imperative	-0.14
thing left joined	-0.08
thing left matter	-0.06
thing left meeting	-0.12
thing left person-preposition	-0.06
thing left role	-0.15
thing left start	-0.57
thing left word	-0.16
thing left word-capital	-0.09
thing left word-first	-0.12
thing lower	-0.71
thing lower left imperative	-0.09
thing lower left start	-0.23
thing lower left word	-0.06
thing lower right colon	-0.05
thing lower right comma	-0.06
thing lower right comma-name	-0.10
thing lower right end	-0.25
thing lower right word	-0.06
thing right colon	-0.19
thing right comma	-0.30
thing right comma-name	-0.10
thing right dash	-0.07
thing right end	-0.71
thing right unknown	-0.07
thing right verb	-0.09
thing right word	-0.22
title left start	-0.09
title left unknown	-0.10
title right end	-0.13
title right word	-0.08
unknown	-0.98
unknown capital	-0.09
unknown capital left joined-capital	-0.08
unknown capital left name-capital	0.59
unknown capital left number	-0.08
unknown capital left place-preposition	-0.06
unknown capital left word	-0.08
unknown capital left word-first	-0.37
unknown capital right comma	-0.07
unknown capital right end	0.12
unknown capital right verb	-0.06
unknown capital right word	-0.08
unknown caps	-0.69
unknown caps left joined	-0.08
unknown caps left person-preposition	-0.08
unknown caps left start	-0.27
unknown caps left unknown	-0.07
unknown caps left word	-0.08
unknown caps right end	-0.33
unknown caps right initial	-0.05
unknown caps right number	-0.12
unknown caps right word	-0.05
unknown first	-0.65
unknown first left start	-0.65
unknown first right comma	-0.06
unknown first right end	-0.08
unknown first right name-capital	-0.10
unknown first right verb	-0.08
unknown first right word	-0.07
unknown left colon	-0.11
unknown left comma	-0.38
unknown left comma-name	-0.15
unknown left dash	-0.10
unknown left joined	-0.16
unknown left joined-capital	-0.09
unknown left matter	-0.20
unknown left meeting	-0.11
unknown left name	0.59
unknown left name-capital	0.43
unknown left number	-0.20
unknown left person-preposition	-0.30
unknown left place-preposition	-0.13
unknown left start	-0.76
unknown left thing	-0.05
unknown left unknown	-0.14
unknown left unknown-first	-0.06
unknown left word	-0.38
unknown left word-first	-0.55
unknown lower	-0.88
unknown lower left colon	-0.09
unknown lower left comma	-0.33
unknown lower left comma-name	-0.10
unknown lower left dash	-0.09
unknown lower left joined	-0.08
unknown lower left matter	-0.20
unknown lower left meeting	-0.07
unknown lower left name	0.59
unknown lower left name-capital	-0.17
unknown lower left number	-0.11
unknown lower left person-preposition	-0.22
unknown lower left start	-0.46
unknown lower left unknown-first	-0.06
unknown lower left word	-0.21
unknown lower left word-first	-0.16
unknown lower right ambiguous-capital	-0.11
unknown lower right comma	-0.11
unknown lower right comma-name	-0.10
unknown lower right meeting	-0.06
unknown lower right name	-0.14
unknown lower right name-capital	-0.08
unknown lower right number	-0.17
unknown lower right passive	-0.09
unknown lower right place-capital	-0.07
unknown lower right preposition	-0.30
unknown lower right verb	-0.90
unknown lower right word	-0.18
unknown right ambiguous-capital	-0.12
unknown right comma	-0.33
unknown right comma-name	-0.13
unknown right end	-0.23
unknown right initial	-0.08
unknown right meeting	-0.11
unknown right name	-0.16
unknown right name-capital	-0.19
unknown right number	-0.37
unknown right passive	-0.11
unknown right place-capital	-0.07
unknown right place-preposition	-0.08
unknown right preposition	-0.34
unknown right unknown	-0.10
unknown right verb	-1.04
unknown right word	-0.45
unknown title	-0.09
unknown title left start	-0.06
unknown title right word	-0.05
unknown0	-0.91
unknown0 capital	-0.10
unknown0 caps	-0.29
unknown0 first	-0.49
unknown0 lower	-0.78
unknown1	-0.23
unknown1 capital	0.36
unknown1 caps	-0.24
unknown1 first	-0.15
unknown1 lower	-0.10
unknown1 title	-0.05
unknown2	-0.46
unknown2 caps	-0.11
unknown2 first	-0.09
unknown2 lower	-0.25
unknown3	-0.55
unknown3 capital	-0.17
unknown3 caps	-0.09
unknown3 lower	-0.25
unknown4	-0.27
unknown4 capital	-0.13
unknown4 lower	-0.10
unknown5	-0.43
unknown5 capital	-0.06
unknown5 lower	-0.31
word	-0.82
word capital	-1.01
word capital left english-first	-0.07
word capital left person-preposition	-0.07
word capital left thing-first	-0.13
word capital left word-capital	-0.09
word capital left word-first	-0.18
word capital right comma	-0.12
word capital right dash	-0.10
word capital right end	-0.16
word capital right passive	-0.07
word capital right verb	-0.15
word caps	-0.84
word caps left colon	-0.09
word caps left comma	-0.38
word caps left english	-0.10
word caps left imperative	-0.32
word caps left joined	-0.12
word caps left matter	-0.12
word caps left meeting	-0.31
word caps left name	-0.40
word caps left negative	-0.06
word caps left number	-0.07
word caps left person-preposition	-0.22
word caps left place-preposition	-0.06
word caps left rare	-0.10
word caps left role	-0.06
word caps left start	-0.55
word caps left taken	-0.12
word caps left thing	-0.05
word caps left word	-0.43
word caps right ambiguous	-0.11
word caps right colon	-0.08
word caps right comma	-0.21
word caps right end	-0.64
word caps right english	-0.08
word caps right initial	-0.19
word caps right meeting	-0.05
word caps right name	-0.49
word caps right negative	-0.10
word caps right number	-0.26
word caps right place-preposition	-0.07
word caps right preposition	-0.10
word caps right rare	-0.06
word caps right taken	-0.06
word caps right unknown	-0.17
word caps right verb	-0.11
word caps right word	-0.44
word first	-0.69
word first left start	-0.70
word first right about	-0.12
word first right colon	-0.14
word first right comma	-0.34
word first right end	-0.42
word first right matter	-0.11
word first right meeting	-0.08
word first right name-capital	-0.32
word first right negative	-0.06
word first right number	-0.28
word first right preposition	-0.27
word first right rare-capital	-0.05
word first right taken	-0.18
word first right thing-capital	-0.06
word first right unknown	-0.06
word first right verb	0.29
word first right word	-0.46
word left abbreviation	-0.05
word left ambiguous	-0.19
word left colon	-0.29
word left comma	-0.60
word left dash	-0.19
word left english	-0.25
word left english-first	-0.07
word left imperative	-0.45
word left joined	-0.33
word left joined-capital	-0.08
word left matter	-0.55
word left meeting	-0.58
word left name	-1.07
word left negative	-0.15
word left number	-0.32
word left person-preposition	-0.58
word left place-preposition	-0.31
word left rare	-0.20
word left role	-0.24
word left start	-0.69
word left taken	-0.37
word left thing	-0.10
word left thing-first	-0.13
word left unknown	-0.25
word left word	-0.58
word left word-capital	-0.09
word left word-first	-0.18
word lower	-0.80
word lower left ambiguous	-0.15
word lower left colon	-0.17
word lower left comma	-0.55
word lower left dash	-0.11
word lower left english	-0.15
word lower left imperative	-0.12
word lower left joined	-0.17
word lower left matter	-0.39
word lower left meeting	-0.28
word lower left name	-0.72
word lower left negative	-0.08
word lower left number	-0.21
word lower left person-preposition	-0.37
word lower left place-preposition	-0.20
word lower left rare	-0.08
word lower left role	-0.14
word lower left start	-0.64
word lower left taken	-0.20
word lower left unknown	-0.15
word lower left word	-0.53
word lower right about	-0.19
word lower right ambiguous	-0.16
word lower right colon	-0.16
word lower right comma	-0.41
word lower right comma-name	-0.34
word lower right dash	-0.09
word lower right end	-0.69
word lower right matter	-0.22
word lower right meeting	-0.13
word lower right name	-0.47
word lower right negative	-0.09
word lower right number	-0.38
word lower right passive	-0.07
word lower right place-preposition	-0.06
word lower right preposition	-0.36
word lower right rare	-0.08
word lower right role	-0.09
word lower right small	-0.08
word lower right stop	-0.05
word lower right taken	-0.12
word lower right thing	-0.09
word lower right unknown	-0.07
word lower right verb	-0.63
word lower right word	-0.53
word right about	-0.36
word right ambiguous	-0.34
word right business	-0.05
word right colon	-0.42
word right comma	-0.60
word right comma-name	-0.40
word right dash	-0.33
word right end	-0.72
word right english	-0.10
word right initial	-0.21
word right joined	-0.10
word right matter	-0.40
word right meeting	-0.32
word right name	-0.85
word right name-capital	-0.32
word right negative	-0.32
word right number	-0.53
word right passive	-0.17
word right place	-0.11
word right place-preposition	-0.21
word right preposition	-0.50
word right rare	-0.15
word right rare-capital	-0.05
word right role	-0.21
word right small	-0.12
word right stop	-0.16
word right taken	-0.38
word right thing	-0.19
word right thing-capital	-0.08
word right unknown	-0.37
word right verb	-0.55
word right word	-0.62
word title	-0.36
word title right end	-0.09
`;
