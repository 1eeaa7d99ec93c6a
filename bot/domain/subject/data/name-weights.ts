// Learned by scripts/fit-subject-weights.ts from tests/fixtures/subjects; not edited by hand.

/** Log odds above which a word is taken for a name. */
export const THRESHOLD = 0;

/** One line for each piece of evidence: what it is, and how much it speaks for (or against) a name, in log odds. */
export const WEIGHTS = `
ambiguous	-0.12
ambiguous capital	0.81
ambiguous capital left ambiguous-capital	0.24
ambiguous capital left comma	-0.07
ambiguous capital left comma-name	0.06
ambiguous capital left english-capital	0.21
ambiguous capital left imperative	0.21
ambiguous capital left initial	0.28
ambiguous capital left joined-name	0.18
ambiguous capital left matter	0.27
ambiguous capital left meeting	0.29
ambiguous capital left name-capital	0.42
ambiguous capital left number	-0.13
ambiguous capital left person-preposition	-0.45
ambiguous capital left place-preposition	-0.29
ambiguous capital left rare-capital	0.22
ambiguous capital left role	0.30
ambiguous capital left unknown	-0.39
ambiguous capital left word	-0.06
ambiguous capital left word-first	-0.49
ambiguous capital right ambiguous-capital	0.21
ambiguous capital right comma-name	-0.49
ambiguous capital right end	0.30
ambiguous capital right joined-name	0.05
ambiguous capital right name-capital	0.60
ambiguous capital right stop	0.06
ambiguous capital right verb	0.10
ambiguous capital right word	-0.07
ambiguous caps	0.21
ambiguous caps left imperative	0.37
ambiguous caps left meeting	0.16
ambiguous caps left name	0.55
ambiguous caps left start	-0.53
ambiguous caps left taken	-0.25
ambiguous caps left unknown-first	-0.07
ambiguous caps right end	0.30
ambiguous caps right joined	-0.07
ambiguous caps right name	0.16
ambiguous caps right number	0.18
ambiguous caps right verb	-0.21
ambiguous caps right word	-0.16
ambiguous first	0.27
ambiguous first left start	0.27
ambiguous first right about	0.35
ambiguous first right ambiguous-capital	-0.34
ambiguous first right colon	1.00
ambiguous first right comma	-0.40
ambiguous first right dash	-0.33
ambiguous first right end	-0.20
ambiguous first right joined	-0.17
ambiguous first right joined-name	0.95
ambiguous first right matter	0.35
ambiguous first right meeting	0.18
ambiguous first right name-capital	-0.52
ambiguous first right number	-0.25
ambiguous first right place-preposition	-0.27
ambiguous first right preposition	-0.31
ambiguous first right rare-capital	-0.24
ambiguous first right role	-0.12
ambiguous first right stop	-0.11
ambiguous first right taken	-0.21
ambiguous first right verb	0.65
ambiguous first right word	0.45
ambiguous first right word-capital	-0.09
ambiguous left ambiguous	-0.11
ambiguous left ambiguous-capital	0.24
ambiguous left ambiguous-first	-0.11
ambiguous left comma	-0.17
ambiguous left comma-name	0.06
ambiguous left dash	-0.11
ambiguous left english-capital	0.21
ambiguous left imperative	0.57
ambiguous left initial	0.28
ambiguous left joined	-0.24
ambiguous left joined-name	0.08
ambiguous left matter	0.07
ambiguous left meeting	0.51
ambiguous left name	0.55
ambiguous left name-capital	0.42
ambiguous left number	-0.16
ambiguous left person-preposition	0.34
ambiguous left place-first	-0.05
ambiguous left place-preposition	-0.38
ambiguous left rare-capital	0.22
ambiguous left role	0.14
ambiguous left start	0.09
ambiguous left taken	-0.56
ambiguous left thing	-0.15
ambiguous left thing-first	-0.15
ambiguous left unknown	-0.46
ambiguous left unknown-first	-0.10
ambiguous left word	-0.38
ambiguous left word-first	-0.60
ambiguous lower	-1.04
ambiguous lower left ambiguous	-0.11
ambiguous lower left ambiguous-first	-0.11
ambiguous lower left comma	-0.09
ambiguous lower left dash	-0.11
ambiguous lower left joined	-0.24
ambiguous lower left joined-name	-0.10
ambiguous lower left matter	-0.19
ambiguous lower left meeting	0.06
ambiguous lower left person-preposition	0.79
ambiguous lower left place-first	-0.05
ambiguous lower left place-preposition	-0.09
ambiguous lower left role	-0.16
ambiguous lower left start	0.35
ambiguous lower left taken	-0.31
ambiguous lower left thing	-0.15
ambiguous lower left thing-first	-0.15
ambiguous lower left word	-0.32
ambiguous lower left word-first	-0.08
ambiguous lower right comma	-0.20
ambiguous lower right end	-0.50
ambiguous lower right joined	-0.13
ambiguous lower right matter	0.77
ambiguous lower right negative	-0.22
ambiguous lower right number	-0.21
ambiguous lower right place-preposition	-0.10
ambiguous lower right preposition	-0.06
ambiguous lower right rare	-0.06
ambiguous lower right small	-0.21
ambiguous lower right stop	-0.09
ambiguous lower right taken	-0.11
ambiguous lower right verb	0.27
ambiguous lower right word	-0.28
ambiguous right about	0.37
ambiguous right ambiguous-capital	-0.13
ambiguous right colon	1.00
ambiguous right comma	-0.60
ambiguous right comma-name	-0.50
ambiguous right dash	-0.33
ambiguous right end	-0.11
ambiguous right joined	-0.44
ambiguous right joined-name	1.00
ambiguous right matter	1.12
ambiguous right meeting	0.14
ambiguous right name	0.12
ambiguous right name-capital	0.08
ambiguous right negative	-0.22
ambiguous right number	-0.29
ambiguous right place-preposition	-0.38
ambiguous right preposition	-0.37
ambiguous right rare	-0.06
ambiguous right rare-capital	-0.24
ambiguous right role	-0.12
ambiguous right small	-0.21
ambiguous right stop	-0.13
ambiguous right taken	-0.33
ambiguous right verb	0.79
ambiguous right word	-0.06
ambiguous right word-capital	-0.09
ambiguous title	-0.05
ambiguous title left unknown	-0.05
ambiguous title right joined	-0.05
bias	-0.74
both	0.75
both capital	0.39
both caps	0.27
both first	0.18
capital left ambiguous-capital	0.45
capital left ambiguous-first	-0.38
capital left colon	0.32
capital left comma-name	0.08
capital left english-capital	0.24
capital left imperative	0.35
capital left initial	0.42
capital left joined	-0.65
capital left joined-capital	-0.15
capital left joined-name	0.21
capital left matter	0.52
capital left meeting	0.40
capital left name-capital	1.00
capital left name-first	0.22
capital left number	-0.11
capital left particle	0.26
capital left place-preposition	-0.51
capital left rare-capital	0.53
capital left role	0.51
capital left taken	-0.06
capital left thing-first	-0.15
capital left unknown	-0.42
capital left unknown-first	0.06
capital left word	-0.28
capital left word-capital	-0.20
capital left word-first	-0.19
capital right about	0.06
capital right ambiguous-capital	0.45
capital right business	-0.28
capital right colon	0.13
capital right comma	-0.86
capital right comma-name	-0.42
capital right dash	-0.09
capital right end	0.53
capital right joined	-0.28
capital right joined-name	0.40
capital right meeting	0.17
capital right name-capital	0.99
capital right number	0.21
capital right passive	0.06
capital right preposition	0.07
capital right rare-capital	0.15
capital right role	0.08
capital right stop	0.06
capital right unknown	-0.06
capital right unknown-capital	0.15
capital right verb	0.28
capital right word	0.48
caps left ambiguous	0.21
caps left comma	-0.13
caps left imperative	0.43
caps left matter	0.65
caps left meeting	0.31
caps left name	0.73
caps left number	-0.43
caps left start	-0.31
caps left taken	-0.25
caps left unknown-first	-0.13
caps left word	-0.18
caps left word-first	-0.60
caps right ambiguous-capital	1.00
caps right comma	-0.09
caps right end	-0.26
caps right joined	-0.08
caps right matter	0.72
caps right meeting	-0.07
caps right name	0.19
caps right place-capital	-0.09
caps right preposition	-0.16
caps right rare	0.12
caps right small	-0.09
caps right stop	0.06
caps right verb	-0.35
caps right word	-0.33
caps right word-capital	-0.36
compound	-0.68
compound first	-0.63
compound lower	-0.25
english	-0.47
english capital	0.44
english capital left imperative	0.10
english capital left joined-name	0.49
english capital left meeting	0.09
english capital left person-preposition	0.32
english capital right ambiguous-capital	0.06
english capital right end	0.35
english capital right name-capital	0.10
english capital right passive	0.15
english capital right verb	0.06
english capital right word	0.30
english caps	-0.17
english caps left start	-0.09
english caps right word	-0.09
english first	-0.11
english first left start	0.27
english first right joined	-0.13
english first right joined-name	0.49
english first right meeting	-0.50
english first right name-capital	0.65
english first right number	-0.09
english first right preposition	-0.50
english first right verb	0.81
english first right word	-0.25
english first right word-capital	-0.21
english left colon	-0.15
english left comma	-0.07
english left comma-name	-0.10
english left imperative	0.10
english left joined	0.72
english left joined-name	0.40
english left meeting	0.09
english left negative	-0.30
english left person-preposition	0.23
english left small	-0.15
english left start	0.15
english left word	-0.15
english lower	-0.64
english lower left colon	-0.15
english lower left comma	-0.07
english lower left comma-name	-0.10
english lower left joined	0.72
english lower left joined-name	-0.09
english lower left negative	-0.30
english lower left person-preposition	-0.09
english lower left small	-0.15
english lower left word	-0.15
english lower right end	0.42
english lower right formed	-0.15
english lower right negative	-0.06
english lower right verb	-0.30
english lower right word	-0.27
english right ambiguous-capital	0.06
english right end	0.77
english right formed	-0.15
english right joined	-0.13
english right joined-name	0.49
english right meeting	-0.50
english right name-capital	0.75
english right negative	-0.06
english right number	-0.09
english right passive	0.15
english right preposition	-0.54
english right verb	0.58
english right word	-0.33
english right word-capital	-0.21
english title	-0.07
first	1.18
first capital	0.58
first caps	0.08
first first	1.28
first left start	-0.60
first lower	0.17
first right about	1.04
first right ambiguous-capital	-0.44
first right business	-0.82
first right colon	0.55
first right comma	0.11
first right comma-name	0.63
first right dash	-0.27
first right end	-0.50
first right initial	0.20
first right joined	-1.35
first right joined-name	0.67
first right matter	0.47
first right name-capital	-0.19
first right negative	-0.07
first right number	-0.82
first right place-preposition	-0.73
first right preposition	-0.51
first right rare-capital	-0.27
first right role	-0.07
first right stop	-0.15
first right thing	0.14
first right unknown	0.21
first right unknown-capital	-0.74
first right verb	0.82
first right word	-0.41
first right word-capital	-0.32
formed	-0.79
formed capital	0.34
formed capital left name-first	-0.21
formed capital left word-first	0.55
formed capital right end	0.46
formed capital right word	-0.13
formed caps	-0.06
formed caps left start	-0.06
formed caps right word	-0.06
formed first	-0.33
formed first left start	-0.23
formed first right colon	-0.06
formed left comma	-0.20
formed left meeting	-0.11
formed left name-first	-0.21
formed left start	-0.30
formed left word-first	0.52
formed lower	-0.75
formed lower left comma	-0.20
formed lower left meeting	-0.11
formed lower right end	-0.29
formed lower right place-capital	-0.06
formed lower right verb	-0.06
formed right colon	-0.09
formed right end	0.13
formed right place-capital	-0.06
formed right verb	-0.06
formed right word	-0.23
formed-compound	-0.80
formed-compound capital	-0.34
formed-compound first	-0.13
formed-compound lower	-0.32
genitive	0.46
genitive ambiguous capital	-0.39
genitive ambiguous caps	-0.21
genitive ambiguous first	1.40
genitive ambiguous lower	-0.19
genitive english first	1.39
genitive name capital	-0.46
genitive name lower	-0.66
genitive name title	-0.09
genitive rare first	0.27
genitive rare lower	-0.13
genitive right business	-1.52
genitive right meeting	1.13
genitive right number	0.52
genitive right passive	0.06
genitive right role	0.28
genitive right stop	-0.09
genitive right taken	0.39
genitive right thing	0.13
genitive right unknown	0.24
genitive right verb	-1.56
genitive right word	0.80
halfname	0.62
halfname capital	0.68
halfname caps	-0.06
hyphened	0.35
hyphened caps	0.35
institution	-0.90
institution capital	-0.51
institution first	-0.23
institution lower	-0.34
last	0.73
last capital	1.18
last first	-0.33
last lower	0.43
last title	-0.09
left ambiguous	0.19
left ambiguous-capital	0.45
left ambiguous-first	-0.49
left comma	-0.24
left comma-name	-0.44
left dash	-0.27
left english	-0.07
left english-capital	0.24
left imperative	0.99
left initial	0.42
left joined	-0.30
left joined-capital	-0.23
left joined-name	0.20
left matter	0.95
left meeting	0.68
left name	0.63
left name-capital	0.91
left name-first	-0.68
left negative	-0.62
left number	-0.62
left particle	0.26
left person-preposition	-0.11
left place-first	-0.05
left place-preposition	-0.66
left rare-capital	0.53
left role	0.33
left sign	-0.06
left small	-0.24
left start	-0.70
left taken	-0.67
left thing	-0.18
left thing-first	-0.35
left unknown	-0.58
left unknown-first	-0.18
left word	-0.69
left word-capital	-0.25
left word-first	-0.85
lower left ambiguous-first	-0.11
lower left colon	-0.30
lower left comma	-0.12
lower left comma-name	-0.52
lower left dash	-0.30
lower left english	-0.07
lower left imperative	0.21
lower left joined	0.41
lower left matter	-0.16
lower left name-capital	-0.19
lower left name-first	-0.90
lower left negative	-0.61
lower left number	-0.11
lower left person-preposition	-0.12
lower left place-first	-0.05
lower left place-preposition	-0.20
lower left role	-0.18
lower left small	-0.24
lower left start	-0.86
lower left taken	-0.35
lower left thing	-0.15
lower left thing-first	-0.16
lower left unknown-first	-0.11
lower left word	-0.51
lower left word-capital	-0.06
lower left word-first	-0.18
lower right ambiguous	-0.07
lower right ambiguous-capital	-0.23
lower right business	-0.16
lower right colon	-0.11
lower right comma	-0.76
lower right comma-name	-0.45
lower right dash	-0.07
lower right end	-0.06
lower right formed	-0.16
lower right initial	-0.06
lower right joined	0.53
lower right joined-name	-0.12
lower right matter	0.75
lower right meeting	-0.17
lower right name-capital	-0.06
lower right negative	-0.31
lower right number	-0.63
lower right place-capital	-0.11
lower right place-preposition	-0.56
lower right preposition	-0.27
lower right rare	-0.09
lower right small	-0.24
lower right stop	-0.09
lower right taken	-1.40
lower right unknown	-0.53
lower right verb	0.13
lower right word	-0.98
lower right word-capital	-0.50
name	1.09
name capital	1.08
name capital left ambiguous-capital	0.21
name capital left colon	0.21
name capital left comma	0.22
name capital left imperative	0.06
name capital left initial	0.13
name capital left joined	-0.64
name capital left joined-name	-0.54
name capital left matter	0.35
name capital left meeting	0.15
name capital left name-capital	0.48
name capital left name-first	0.53
name capital left number	0.09
name capital left particle	0.26
name capital left person-preposition	0.30
name capital left rare-capital	0.32
name capital left role	0.33
name capital left unknown-first	0.06
name capital left word	0.06
name capital left word-first	0.17
name capital right ambiguous-capital	0.12
name capital right business	-0.28
name capital right colon	0.09
name capital right comma	-0.74
name capital right comma-name	0.06
name capital right end	0.79
name capital right joined	0.10
name capital right joined-name	0.11
name capital right meeting	0.11
name capital right name-capital	0.56
name capital right number	0.24
name capital right preposition	0.10
name capital right rare-capital	0.15
name capital right role	0.08
name capital right unknown-capital	0.15
name capital right verb	0.36
name capital right word	0.59
name caps	0.35
name caps left ambiguous	0.21
name caps left meeting	0.24
name caps left name	0.17
name caps left number	-0.59
name caps left start	0.44
name caps left word	0.23
name caps left word-first	-0.38
name caps right ambiguous	0.06
name caps right end	-0.45
name caps right name	0.07
name caps right number	0.41
name caps right rare	0.23
name caps right word	0.35
name caps right word-capital	-0.31
name first	0.82
name first left start	0.82
name first right about	0.94
name first right business	-0.82
name first right comma	1.09
name first right dash	0.36
name first right end	0.07
name first right initial	0.21
name first right joined	-0.76
name first right joined-name	0.17
name first right matter	0.10
name first right meeting	0.19
name first right name-capital	0.12
name first right number	-0.48
name first right passive	0.06
name first right place-preposition	-0.13
name first right preposition	0.47
name first right role	0.10
name first right taken	0.51
name first right thing	0.16
name first right unknown	0.31
name first right unknown-capital	-0.73
name first right verb	-1.19
name first right word	0.15
name left ambiguous	0.21
name left ambiguous-capital	0.21
name left colon	0.21
name left comma	0.99
name left comma-name	-0.07
name left imperative	0.35
name left initial	0.13
name left joined	-0.64
name left joined-name	-0.50
name left matter	0.68
name left meeting	0.48
name left name	0.23
name left name-capital	0.48
name left number	-0.42
name left particle	0.26
name left person-preposition	0.20
name left rare-capital	0.32
name left role	0.33
name left start	0.65
name left unknown	0.08
name left unknown-first	0.06
name left word	0.56
name left word-first	-0.21
name lower	0.57
name lower left comma	0.90
name lower left comma-name	-0.12
name lower left imperative	0.28
name lower left matter	0.31
name lower left meeting	0.11
name lower left name	0.05
name lower left name-first	-0.49
name lower left number	0.08
name lower left person-preposition	-0.14
name lower left start	-1.01
name lower left unknown	0.07
name lower left word	0.26
name lower right comma	-0.30
name lower right comma-name	0.29
name lower right end	1.34
name lower right joined	0.76
name lower right joined-name	0.15
name lower right name	0.11
name lower right number	-0.20
name lower right place-preposition	-0.41
name lower right preposition	0.27
name lower right taken	-1.06
name lower right unknown	-0.48
name lower right verb	0.71
name lower right word	-0.51
name lower right word-capital	-0.49
name right about	0.94
name right ambiguous	0.09
name right ambiguous-capital	0.12
name right business	-1.21
name right colon	0.09
name right comma	0.41
name right comma-name	0.39
name right dash	0.36
name right end	1.18
name right initial	0.21
name right joined	0.10
name right joined-name	0.44
name right matter	0.10
name right meeting	0.30
name right name	0.22
name right name-capital	0.63
name right passive	0.06
name right place-preposition	-0.54
name right preposition	0.84
name right rare	0.27
name right rare-capital	0.15
name right role	0.18
name right taken	-0.55
name right thing	0.16
name right unknown	-0.17
name right unknown-capital	-0.58
name right verb	-0.08
name right word	0.49
name right word-capital	-0.81
name title	-0.09
name title left start	-0.09
name title right business	-0.09
nameplace	-0.89
nameplace capital	-1.39
nameplace first	0.36
nameplace lower	0.14
namething	0.14
namething capital	0.76
namething caps	-0.12
namething first	-0.29
namething lower	-0.16
namething title	-0.05
nameword-english	0.76
nameword-english capital	1.02
nameword-english caps	-0.09
nameword-english first	0.27
nameword-english lower	-0.42
nameword-first	0.68
nameword-first capital	1.04
nameword-first caps	0.26
nameword-first first	-0.54
nameword-genitive	0.15
nameword-genitive capital	-0.39
nameword-genitive first	0.73
nameword-genitive lower	-0.19
nameword-last	-0.28
nameword-last capital	0.78
nameword-last caps	0.06
nameword-last first	0.09
nameword-last lower	-1.08
place	-0.91
place capital	-0.91
place capital left comma	-0.31
place capital left matter	-0.06
place capital left meeting	-0.06
place capital left person-preposition	-0.32
place capital left place-preposition	-0.20
place capital left word	-0.11
place capital right end	-0.77
place first	-0.57
place first left start	-0.41
place first right comma	-0.23
place first right dash	-0.20
place left comma	-0.33
place left matter	-0.06
place left meeting	-0.06
place left person-preposition	-0.55
place left place-preposition	-0.20
place left start	-0.41
place left word	-0.14
place lower	-0.55
place lower left person-preposition	-0.32
place lower right end	-0.32
place right comma	-0.27
place right dash	-0.20
place right end	-0.83
place title	-0.09
rare	0.88
rare capital	0.68
rare capital left ambiguous-first	-0.38
rare capital left colon	0.09
rare capital left comma	0.17
rare capital left joined-name	0.10
rare capital left meeting	0.06
rare capital left person-preposition	0.26
rare capital left role	0.06
rare capital left word-first	0.11
rare capital right ambiguous-capital	0.05
rare capital right colon	0.06
rare capital right end	0.21
rare capital right joined	-0.38
rare capital right joined-name	0.23
rare capital right meeting	0.06
rare capital right name-capital	0.33
rare capital right verb	0.10
rare caps	0.41
rare caps left imperative	0.07
rare caps left number	0.23
rare caps left person-preposition	0.08
rare caps right end	0.35
rare caps right stop	0.07
rare first right comma-name	0.66
rare first right joined	-0.28
rare first right joined-name	-0.91
rare first right matter	0.20
rare first right meeting	0.27
rare first right place-preposition	-0.28
rare first right verb	0.48
rare first right word	-0.10
rare left ambiguous	0.17
rare left ambiguous-first	-0.38
rare left colon	0.09
rare left comma-name	-0.14
rare left imperative	0.23
rare left joined-name	0.26
rare left meeting	0.25
rare left name-first	-0.33
rare left negative	-0.30
rare left number	0.25
rare left person-preposition	0.57
rare left role	0.06
rare left start	-0.16
rare left word-first	0.11
rare lower	-0.23
rare lower left ambiguous	0.17
rare lower left comma	-0.13
rare lower left comma-name	-0.14
rare lower left imperative	0.13
rare lower left joined-name	0.16
rare lower left meeting	0.19
rare lower left name-first	-0.33
rare lower left negative	-0.30
rare lower left person-preposition	0.22
rare lower left start	-0.20
rare lower right business	-0.13
rare lower right comma-name	-0.30
rare lower right end	0.66
rare lower right joined-name	-0.27
rare lower right taken	-0.18
rare right ambiguous-capital	0.05
rare right business	-0.13
rare right colon	0.06
rare right comma-name	0.36
rare right end	1.22
rare right joined	-0.65
rare right joined-name	-0.95
rare right matter	0.20
rare right meeting	0.34
rare right name-capital	0.33
rare right place-preposition	-0.28
rare right stop	0.07
rare right taken	-0.18
rare right verb	0.58
rare right word	-0.10
rareword	0.88
rareword capital	0.68
rareword caps	0.41
rareword lower	-0.23
recurs ambiguous	1.23
recurs english	-0.11
recurs name	-0.13
recurs rare	0.07
recurs right about	0.36
recurs right business	-0.46
recurs right comma-name	-0.49
recurs right end	-1.18
recurs right joined-name	0.06
recurs right negative	-0.10
recurs right preposition	0.26
recurs right role	0.18
recurs right verb	2.03
recurs right word	1.88
recurs word	1.45
right about	1.05
right ambiguous	-0.12
right ambiguous-capital	0.78
right business	-1.35
right colon	0.44
right comma	-0.85
right comma-name	-0.31
right dash	-0.43
right end	-0.27
right formed	-0.20
right initial	0.13
right joined	-1.18
right joined-name	0.94
right matter	1.92
right meeting	-0.06
right name	0.22
right name-capital	1.01
right negative	-0.41
right number	-0.83
right passive	0.07
right place-capital	-0.23
right place-preposition	-1.24
right preposition	-0.62
right rare	0.07
right rare-capital	-0.12
right small	-0.32
right stop	-0.15
right taken	-1.09
right thing	0.11
right thing-capital	-0.08
right unknown	-0.43
right unknown-capital	-0.59
right verb	0.93
right word	-0.74
right word-capital	-1.22
short ambiguous capital	0.57
short ambiguous caps	-0.63
short ambiguous first	-0.87
short ambiguous lower	-0.99
short ambiguous title	-0.05
short english capital	0.13
short english caps	-0.09
short english first	-0.37
short english lower	-0.12
short name caps	-1.28
short name first	0.20
short name lower	-0.48
short rare capital	0.14
short rare first	0.68
short rare lower	-0.76
short thing caps	-0.11
short unknown caps	0.49
short unknown lower	-0.10
short word capital	-0.08
short word caps	-0.30
short word first	0.96
short word lower	-0.34
short word title	-0.10
thing	-1.11
thing capital	-0.82
thing capital left imperative	-0.06
thing capital left meeting	-0.07
thing capital left role	-0.14
thing capital left word	-0.06
thing capital left word-capital	-0.08
thing capital left word-first	-0.07
thing capital right end	-0.44
thing capital right verb	-0.08
thing capital right word	-0.09
thing caps	-0.27
thing first	-0.52
thing first left start	-0.40
thing first right colon	-0.15
thing first right comma	-0.06
thing left comma	-0.09
thing left dash	-0.06
thing left imperative	-0.12
thing left joined-capital	-0.05
thing left meeting	-0.14
thing left person-preposition	-0.07
thing left role	-0.14
thing left start	-0.47
thing left word	-0.11
thing left word-capital	-0.08
thing left word-first	-0.09
thing lower	-0.61
thing lower left comma	-0.05
thing lower left dash	-0.06
thing lower left imperative	-0.06
thing lower left meeting	-0.07
thing lower left person-preposition	-0.05
thing lower right comma-name	-0.09
thing lower right end	-0.15
thing right colon	-0.18
thing right comma	-0.20
thing right comma-name	-0.09
thing right dash	-0.08
thing right end	-0.63
thing right verb	-0.08
thing right word	-0.16
title left start	-0.20
title left unknown	-0.13
title right business	-0.09
title right end	-0.14
title right joined	-0.05
title right word	-0.10
unknown	-0.98
unknown capital left joined-capital	-0.09
unknown capital left name-capital	0.65
unknown capital left name-first	-0.09
unknown capital left number	-0.07
unknown capital left place-preposition	-0.05
unknown capital left word	-0.08
unknown capital left word-first	-0.28
unknown capital right end	0.17
unknown capital right verb	-0.08
unknown capital right word	-0.09
unknown caps left comma	-0.11
unknown caps left matter	0.70
unknown caps left meeting	-0.26
unknown caps left number	-0.07
unknown caps left person-preposition	-0.09
unknown caps left start	0.49
unknown caps left unknown-first	-0.06
unknown caps left word	-0.30
unknown caps left word-first	-0.16
unknown caps right ambiguous-capital	0.61
unknown caps right end	-0.06
unknown caps right matter	0.72
unknown caps right meeting	-0.07
unknown caps right number	-0.35
unknown caps right place-capital	-0.09
unknown caps right preposition	-0.13
unknown caps right small	-0.08
unknown caps right verb	-0.12
unknown caps right word	-0.24
unknown first	-0.68
unknown first left start	-0.68
unknown first right comma	-0.07
unknown first right end	-0.07
unknown first right meeting	-0.05
unknown first right name-capital	-0.11
unknown first right verb	-0.13
unknown first right word	-0.06
unknown left colon	-0.06
unknown left comma	-0.33
unknown left comma-name	-0.08
unknown left dash	-0.06
unknown left joined-capital	-0.09
unknown left matter	0.47
unknown left meeting	-0.30
unknown left name-capital	0.46
unknown left name-first	-0.14
unknown left number	-0.18
unknown left person-preposition	-0.27
unknown left place-preposition	-0.08
unknown left start	-0.53
unknown left unknown-first	-0.10
unknown left word	-0.44
unknown left word-first	-0.51
unknown lower	-1.05
unknown lower left colon	-0.06
unknown lower left comma	-0.23
unknown lower left comma-name	-0.08
unknown lower left dash	-0.06
unknown lower left matter	-0.23
unknown lower left name-capital	-0.19
unknown lower left person-preposition	-0.18
unknown lower left start	-0.12
unknown lower left word-first	-0.05
unknown lower right ambiguous-capital	-0.23
unknown lower right comma	-0.06
unknown lower right end	-0.56
unknown lower right joined	-0.05
unknown lower right meeting	-0.05
unknown lower right name-capital	-0.06
unknown lower right number	-0.11
unknown lower right preposition	-0.10
unknown lower right verb	-0.17
unknown right ambiguous-capital	0.38
unknown right comma	-0.22
unknown right comma-name	-0.07
unknown right end	-0.50
unknown right joined	-0.06
unknown right matter	0.72
unknown right meeting	-0.17
unknown right name-capital	-0.17
unknown right number	-0.52
unknown right place-capital	-0.11
unknown right place-preposition	-0.06
unknown right preposition	-0.27
unknown right small	-0.10
unknown right unknown	-0.06
unknown right verb	-0.50
unknown right word	-0.51
unknown right word-capital	-0.06
unknown title	-0.11
unknown title left start	-0.09
unknown title right word	-0.06
unknown0	-0.86
unknown0 capital	-0.09
unknown0 caps	-0.11
unknown0 first	-0.51
unknown0 lower	-0.58
unknown1	-0.64
unknown1 capital	0.49
unknown1 caps	-0.37
unknown1 first	-0.12
unknown1 lower	-0.64
unknown2 caps	0.44
unknown2 first	-0.13
unknown2 lower	-0.23
unknown3	-0.49
unknown3 capital	-0.24
unknown3 lower	-0.16
unknown4	-0.42
unknown4 capital	-0.11
unknown4 caps	-0.27
unknown5	0.19
unknown5 capital	-0.07
unknown5 caps	0.41
unknown5 lower	-0.09
word	-0.85
word capital	-1.10
word capital left name-capital	-0.06
word capital left person-preposition	-0.09
word capital left thing-first	-0.15
word capital left word-capital	-0.12
word capital left word-first	-0.13
word capital right comma	-0.06
word capital right dash	-0.09
word capital right end	-0.24
word capital right passive	-0.09
word capital right unknown	-0.05
word capital right verb	-0.17
word caps	-0.78
word caps left matter	-0.08
word caps left meeting	0.17
word caps left start	-0.44
word caps left word	-0.06
word caps right ambiguous-capital	0.38
word caps right end	-0.41
word caps right number	-0.16
word caps right rare	-0.11
word caps right word	-0.11
word first	-0.70
word first left start	-0.70
word first right about	-0.15
word first right ambiguous-capital	-0.09
word first right colon	-0.19
word first right comma	-0.32
word first right end	-0.41
word first right matter	-0.17
word first right meeting	-0.09
word first right name-capital	-0.30
word first right negative	-0.07
word first right number	-0.26
word first right preposition	-0.27
word first right taken	-0.17
word first right unknown	-0.06
word first right verb	0.27
word first right word	-0.43
word left colon	-0.07
word left comma	-0.37
word left imperative	-0.13
word left joined	-0.07
word left joined-capital	-0.07
word left matter	-0.19
word left name	-0.15
word left name-capital	-0.06
word left number	-0.15
word left person-preposition	-0.33
word left place-preposition	-0.11
word left start	-0.72
word left taken	-0.07
word left thing-first	-0.16
word left unknown	-0.14
word left word	-0.40
word left word-capital	-0.12
word left word-first	-0.16
word lower	-0.89
word lower left comma	-0.33
word lower left imperative	-0.13
word lower left meeting	-0.12
word lower left name	-0.06
word lower left number	-0.13
word lower left person-preposition	-0.19
word lower left place-preposition	-0.06
word lower left start	-0.51
word lower left unknown	-0.06
word lower left word	-0.28
word lower right comma	-0.05
word lower right comma-name	-0.33
word lower right end	-0.60
word lower right meeting	-0.06
word lower right name	-0.05
word lower right number	-0.14
word lower right preposition	-0.25
word lower right verb	-0.31
word lower right word	-0.23
word right about	-0.18
word right ambiguous	-0.10
word right ambiguous-capital	0.30
word right colon	-0.29
word right comma	-0.44
word right comma-name	-0.38
word right dash	-0.19
word right end	-0.77
word right matter	-0.20
word right meeting	-0.18
word right name	-0.11
word right name-capital	-0.30
word right negative	-0.11
word right number	-0.47
word right passive	-0.12
word right place-preposition	-0.10
word right preposition	-0.46
word right rare	-0.15
word right role	-0.07
word right small	-0.05
word right stop	-0.12
word right taken	-0.27
word right thing	-0.05
word right thing-capital	-0.08
word right unknown	-0.13
word right verb	-0.25
word right word	-0.53
word title	-0.47
word title left unknown	-0.06
word title right end	-0.09
`;
