// Learned by scripts/fit-subject-weights.ts from tests/fixtures/subjects; not edited by hand.

/** Log odds above which a word is taken for a name. */
export const THRESHOLD = 0;

/** One line for each piece of evidence: what it is, and how much it speaks for (or against) a name, in log odds. */
export const WEIGHTS = `
ambiguous capital	0.78
ambiguous capital left ambiguous-capital	0.26
ambiguous capital left comma	-0.05
ambiguous capital left english-capital	0.21
ambiguous capital left imperative	0.17
ambiguous capital left initial	0.24
ambiguous capital left joined-name	0.12
ambiguous capital left matter	0.27
ambiguous capital left meeting	0.33
ambiguous capital left name-capital	0.46
ambiguous capital left number	-0.14
ambiguous capital left person-preposition	-0.45
ambiguous capital left place-preposition	-0.30
ambiguous capital left rare-capital	0.24
ambiguous capital left role	0.31
ambiguous capital left unknown	-0.43
ambiguous capital left word-first	-0.46
ambiguous capital right ambiguous-capital	0.23
ambiguous capital right comma-name	-0.46
ambiguous capital right end	0.27
ambiguous capital right name-capital	0.64
ambiguous capital right stop	0.08
ambiguous capital right verb	0.07
ambiguous capital right word	-0.10
ambiguous caps	-0.29
ambiguous caps left ambiguous	-0.17
ambiguous caps left comma	-0.08
ambiguous caps left imperative	0.64
ambiguous caps left joined	-0.15
ambiguous caps left matter	-0.44
ambiguous caps left meeting	0.07
ambiguous caps left name	0.98
ambiguous caps left number	-0.07
ambiguous caps left person-preposition	-0.15
ambiguous caps left place-preposition	-0.09
ambiguous caps left start	-0.52
ambiguous caps left word	-0.16
ambiguous caps right comma	-0.08
ambiguous caps right joined	-0.06
ambiguous caps right name	0.20
ambiguous caps right negative	-0.15
ambiguous caps right number	0.26
ambiguous caps right place-preposition	-0.06
ambiguous caps right word	-0.22
ambiguous first	0.23
ambiguous first left start	0.23
ambiguous first right about	0.30
ambiguous first right ambiguous-capital	-0.28
ambiguous first right colon	0.87
ambiguous first right comma	-0.40
ambiguous first right dash	-0.32
ambiguous first right joined	-0.15
ambiguous first right joined-name	0.65
ambiguous first right matter	0.40
ambiguous first right meeting	0.27
ambiguous first right name-capital	-0.42
ambiguous first right number	-0.42
ambiguous first right place-preposition	-0.45
ambiguous first right preposition	-0.24
ambiguous first right stop	-0.14
ambiguous first right taken	-0.25
ambiguous first right verb	1.23
ambiguous first right word	-0.06
ambiguous first right word-capital	-0.25
ambiguous left ambiguous	-0.20
ambiguous left ambiguous-capital	0.26
ambiguous left comma	-0.24
ambiguous left english-capital	0.21
ambiguous left imperative	0.81
ambiguous left initial	0.24
ambiguous left joined	-0.51
ambiguous left joined-name	0.12
ambiguous left matter	0.38
ambiguous left meeting	0.36
ambiguous left name	1.29
ambiguous left name-capital	0.46
ambiguous left number	-0.21
ambiguous left person-preposition	0.10
ambiguous left place	-0.10
ambiguous left place-preposition	-0.48
ambiguous left rare-capital	0.24
ambiguous left role	0.10
ambiguous left taken	-0.65
ambiguous left thing	-0.20
ambiguous left unknown	-0.90
ambiguous left word	-0.53
ambiguous left word-first	-0.47
ambiguous lower	-0.54
ambiguous lower left comma	-0.11
ambiguous lower left joined	-0.36
ambiguous lower left matter	0.55
ambiguous lower left name	0.31
ambiguous lower left person-preposition	0.70
ambiguous lower left place	-0.10
ambiguous lower left place-preposition	-0.08
ambiguous lower left role	-0.21
ambiguous lower left start	0.29
ambiguous lower left taken	-0.60
ambiguous lower left thing	-0.20
ambiguous lower left unknown	-0.43
ambiguous lower left word	-0.32
ambiguous lower right comma	-0.27
ambiguous lower right end	-0.21
ambiguous lower right joined	-0.16
ambiguous lower right matter	0.64
ambiguous lower right name	0.14
ambiguous lower right negative	-0.08
ambiguous lower right number	-0.38
ambiguous lower right place-preposition	-0.20
ambiguous lower right rare	-0.06
ambiguous lower right small	-0.07
ambiguous lower right stop	-0.25
ambiguous lower right taken	-0.06
ambiguous lower right verb	0.28
ambiguous lower right word	0.22
ambiguous right about	0.33
ambiguous right ambiguous-capital	-0.06
ambiguous right colon	0.87
ambiguous right comma	-0.76
ambiguous right comma-name	-0.48
ambiguous right dash	-0.32
ambiguous right end	0.10
ambiguous right joined	-0.43
ambiguous right joined-name	0.70
ambiguous right matter	1.04
ambiguous right meeting	0.23
ambiguous right name	0.33
ambiguous right name-capital	0.22
ambiguous right negative	-0.24
ambiguous right number	-0.55
ambiguous right place-preposition	-0.72
ambiguous right preposition	-0.34
ambiguous right rare	-0.11
ambiguous right small	-0.07
ambiguous right stop	-0.32
ambiguous right taken	-0.36
ambiguous right verb	1.54
ambiguous right word	-0.16
ambiguous right word-capital	-0.25
bias	-0.66
both	1.52
both capital	0.25
both caps	1.05
both first	0.42
both lower	0.44
capital left ambiguous-capital	0.34
capital left colon	0.17
capital left english-capital	0.24
capital left imperative	0.31
capital left initial	0.44
capital left joined-capital	-0.14
capital left joined-name	0.63
capital left matter	0.32
capital left meeting	0.43
capital left name-capital	0.97
capital left name-first	0.24
capital left number	-0.16
capital left particle	0.09
capital left place-preposition	-0.53
capital left rare-capital	0.40
capital left role	0.33
capital left taken	-0.07
capital left thing-first	-0.14
capital left unknown	-0.43
capital left word	-0.27
capital left word-capital	-0.18
capital left word-first	-0.28
capital right ambiguous-capital	0.39
capital right business	0.07
capital right comma-name	-0.44
capital right dash	-0.10
capital right end	0.59
capital right joined	0.13
capital right joined-name	0.14
capital right name-capital	0.92
capital right number	0.11
capital right preposition	0.08
capital right rare-capital	0.08
capital right role	0.06
capital right stop	0.08
capital right verb	0.31
caps left ambiguous	-0.07
caps left colon	0.26
caps left comma	-0.33
caps left comma-name	-0.05
caps left dash	-0.06
caps left english	-0.16
caps left imperative	0.61
caps left joined	0.20
caps left joined-name	0.14
caps left matter	0.43
caps left meeting	0.20
caps left name	0.96
caps left negative	-0.09
caps left number	-0.47
caps left person-preposition	0.27
caps left place-preposition	-0.22
caps left rare	0.24
caps left role	0.23
caps left start	-0.84
caps left taken	-0.07
caps left thing	-0.14
caps left unknown	-0.19
caps left unknown-first	-0.11
caps left word	-0.69
caps left word-first	-0.56
caps right ambiguous	-0.06
caps right ambiguous-capital	1.18
caps right business	-0.10
caps right colon	-0.08
caps right comma	-0.71
caps right comma-name	0.31
caps right dash	-0.06
caps right end	-0.59
caps right english	-0.09
caps right initial	0.16
caps right joined	-0.27
caps right joined-name	0.33
caps right matter	0.94
caps right meeting	0.09
caps right name	0.10
caps right negative	-0.30
caps right number	-0.39
caps right place	-0.09
caps right place-capital	-0.08
caps right place-preposition	0.27
caps right preposition	-0.76
caps right small	-0.07
caps right taken	-0.47
caps right unknown	-0.25
caps right verb	-0.48
caps right word	-0.44
caps right word-capital	-0.09
compound	-0.71
compound caps	-0.39
compound first	-0.63
compound lower	-0.56
english	-0.54
english capital	0.40
english capital left imperative	0.12
english capital left joined-name	0.40
english capital left meeting	0.10
english capital left person-preposition	0.29
english capital right ambiguous-capital	0.07
english capital right end	0.36
english capital right name-capital	0.09
english capital right passive	0.10
english capital right word	0.29
english caps	-0.32
english caps left english	-0.34
english caps left joined	0.44
english caps left person-preposition	0.41
english caps left start	-0.10
english caps left word	-0.17
english caps right end	-0.17
english caps right joined	-0.06
english caps right name	0.41
english caps right preposition	-0.08
english caps right verb	0.34
english caps right word	-0.19
english first	-0.19
english first left start	0.12
english first right joined	-0.06
english first right joined-name	0.33
english first right meeting	-0.42
english first right name-capital	0.69
english first right number	-0.10
english first right preposition	-0.38
english first right verb	0.45
english first right word	-0.22
english first right word-capital	-0.17
english left colon	-0.25
english left comma	-0.06
english left comma-name	-0.13
english left english	-0.34
english left imperative	0.12
english left joined	1.10
english left joined-name	0.24
english left meeting	0.10
english left person-preposition	0.55
english left small	-0.18
english left start	0.15
english left word	-0.27
english lower	-0.60
english lower left colon	-0.25
english lower left comma	-0.06
english lower left comma-name	-0.13
english lower left joined	0.66
english lower left joined-name	-0.16
english lower left person-preposition	-0.15
english lower left small	-0.18
english lower left start	0.15
english lower left word	-0.10
english lower right end	0.38
english lower right formed	-0.25
english lower right meeting	-0.11
english lower right negative	-0.09
english lower right preposition	-0.16
english lower right verb	0.75
english lower right word	-0.61
english right ambiguous-capital	0.07
english right end	0.57
english right formed	-0.25
english right joined	-0.16
english right joined-name	0.33
english right meeting	-0.53
english right name	0.41
english right name-capital	0.78
english right negative	-0.09
english right number	-0.15
english right passive	0.10
english right preposition	-0.63
english right verb	1.59
english right word	-0.73
english right word-capital	-0.17
first	1.26
first capital	0.88
first caps	0.14
first first	1.46
first left start	-0.54
first lower	0.78
first right about	0.90
first right ambiguous	-0.05
first right ambiguous-capital	-0.42
first right business	-0.76
first right colon	0.52
first right comma-name	0.36
first right dash	-0.35
first right end	-0.45
first right joined	-1.35
first right joined-name	0.96
first right matter	0.40
first right name-capital	-0.17
first right negative	-0.06
first right number	-0.58
first right place-preposition	-0.72
first right preposition	-0.51
first right rare-capital	-0.05
first right stop	-0.18
first right taken	0.05
first right thing	0.06
first right thing-capital	-0.06
first right verb	1.01
first right word	-0.32
first right word-capital	-0.43
formed	-0.78
formed capital	0.50
formed capital left word-first	0.50
formed capital right end	0.63
formed capital right word	-0.12
formed caps	-0.22
formed caps left start	-0.09
formed caps right end	-0.07
formed first	-0.32
formed first left start	-0.23
formed first right end	-0.05
formed left comma	-0.17
formed left formed	-0.05
formed left meeting	-0.09
formed left person-preposition	-0.06
formed left start	-0.42
formed left word-first	0.48
formed lower	-0.78
formed lower left comma	-0.14
formed lower left meeting	-0.09
formed lower left person-preposition	-0.06
formed lower left start	-0.09
formed lower right end	-0.28
formed lower right word	-0.05
formed right colon	-0.09
formed right comma	-0.10
formed right end	0.22
formed right word	-0.26
formed-compound	-0.71
formed-compound capital	-0.12
formed-compound caps	-0.11
formed-compound first	-0.13
formed-compound lower	-0.35
genitive	0.44
genitive ambiguous capital	-0.43
genitive ambiguous first	1.16
genitive ambiguous lower	0.32
genitive english first	1.11
genitive name caps	0.23
genitive name lower	-1.33
genitive rare first	0.16
genitive rare lower	-0.31
genitive right business	-1.12
genitive right end	-0.14
genitive right meeting	1.16
genitive right number	0.12
genitive right role	0.23
genitive right stop	-0.25
genitive right taken	0.43
genitive right thing	0.06
genitive right unknown	0.09
genitive right verb	-2.27
genitive right word	1.80
halfname	0.58
halfname capital	0.63
hyphened	0.51
hyphened caps	0.51
institution	-0.92
institution capital	-0.50
institution caps	-0.18
institution first	-0.22
institution lower	-0.48
last	0.80
last capital	0.94
last caps	0.27
last first	-0.41
last lower	0.93
left abbreviation	-0.05
left ambiguous	-0.10
left ambiguous-capital	0.34
left colon	0.07
left comma	-0.43
left comma-name	-0.39
left dash	-0.36
left english	-0.34
left english-capital	0.24
left formed	-0.11
left imperative	1.01
left initial	0.44
left joined	0.13
left joined-capital	-0.21
left joined-name	0.76
left matter	0.63
left meeting	0.46
left name	1.24
left name-capital	0.90
left name-first	-0.69
left negative	-0.19
left number	-0.65
left particle	0.09
left person-preposition	-0.06
left place	-0.10
left place-preposition	-0.74
left rare	0.29
left rare-capital	0.40
left role	0.41
left small	-0.21
left start	-0.69
left stop	-0.06
left taken	-0.57
left thing	-0.41
left thing-first	-0.21
left unknown	-0.95
left unknown-first	-0.16
left word	-0.76
left word-capital	-0.22
left word-first	-0.87
lower left colon	-0.35
lower left comma	-0.37
lower left comma-name	-0.38
lower left dash	-0.31
lower left english	-0.17
lower left formed	-0.06
lower left imperative	0.10
lower left matter	-0.11
lower left meeting	-0.15
lower left name	0.59
lower left name-capital	-0.16
lower left name-first	-0.93
lower left negative	-0.09
lower left number	-0.15
lower left person-preposition	-0.23
lower left place	-0.10
lower left place-preposition	-0.32
lower left rare	0.06
lower left role	-0.14
lower left small	-0.20
lower left start	-0.66
lower left taken	-0.49
lower left thing	-0.26
lower left unknown	-0.42
lower left unknown-first	-0.09
lower left word	-0.65
lower left word-first	-0.13
lower right ambiguous	-0.17
lower right ambiguous-capital	-0.32
lower right business	-0.37
lower right colon	-0.18
lower right comma	-0.56
lower right comma-name	-0.38
lower right end	-0.37
lower right formed	-0.29
lower right initial	-0.05
lower right joined	-0.42
lower right joined-name	0.15
lower right matter	0.46
lower right meeting	-0.22
lower right name	0.56
lower right name-capital	-0.06
lower right negative	-0.29
lower right number	-0.69
lower right passive	-0.20
lower right place-capital	-0.09
lower right place-preposition	-0.51
lower right preposition	-0.47
lower right rare	-0.08
lower right role	-0.11
lower right small	-0.18
lower right stop	-0.29
lower right taken	-1.64
lower right thing	-0.10
lower right verb	0.21
lower right word	-0.56
lower right word-capital	-0.82
name	1.21
name capital	1.08
name capital left ambiguous-capital	0.09
name capital left colon	0.14
name capital left comma	0.22
name capital left imperative	0.07
name capital left initial	0.18
name capital left joined-name	0.08
name capital left matter	0.15
name capital left meeting	0.13
name capital left name-capital	0.45
name capital left name-first	0.24
name capital left number	0.07
name capital left particle	0.09
name capital left person-preposition	0.37
name capital left rare-capital	0.18
name capital left role	0.14
name capital left word-first	0.12
name capital right ambiguous-capital	0.07
name capital right business	0.07
name capital right comma	0.21
name capital right end	0.72
name capital right joined	0.13
name capital right name-capital	0.50
name capital right number	0.14
name capital right preposition	0.11
name capital right rare-capital	0.08
name capital right role	0.06
name capital right verb	0.44
name capital right word	0.07
name caps	0.87
name caps left ambiguous	0.13
name caps left colon	0.10
name caps left comma	0.16
name caps left english	0.27
name caps left imperative	0.11
name caps left joined	0.07
name caps left joined-name	0.14
name caps left matter	0.20
name caps left meeting	0.35
name caps left name	0.44
name caps left number	-0.45
name caps left person-preposition	0.36
name caps left rare	0.35
name caps left role	0.29
name caps left start	-1.02
name caps left word	0.09
name caps left word-first	-0.37
name caps right ambiguous	0.09
name caps right comma	-0.24
name caps right comma-name	0.34
name caps right end	0.23
name caps right initial	0.47
name caps right joined-name	0.31
name caps right matter	0.14
name caps right meeting	0.21
name caps right place-preposition	0.51
name caps right preposition	-0.49
name caps right rare	0.12
name caps right role	0.11
name caps right taken	-0.35
name caps right verb	-0.66
name caps right word	0.67
name first	1.00
name first left start	1.00
name first right about	0.81
name first right business	-0.75
name first right comma	0.99
name first right dash	0.25
name first right initial	0.06
name first right joined	-0.75
name first right meeting	0.10
name first right number	0.12
name first right place-preposition	0.31
name first right preposition	0.29
name first right taken	0.55
name first right thing	0.08
name first right unknown	0.12
name first right verb	-1.16
name first right word	0.49
name left ambiguous	0.15
name left ambiguous-capital	0.09
name left colon	0.42
name left comma	1.12
name left comma-name	0.26
name left english	0.27
name left imperative	0.37
name left initial	0.18
name left joined	0.09
name left joined-name	0.35
name left matter	0.49
name left meeting	0.58
name left name	0.65
name left name-capital	0.45
name left name-first	-0.50
name left number	-0.27
name left particle	0.09
name left person-preposition	0.61
name left rare	0.51
name left rare-capital	0.18
name left role	0.60
name left start	0.68
name left taken	0.27
name left unknown	0.17
name left word	0.42
name left word-first	-0.25
name lower	1.12
name lower left colon	0.14
name lower left comma	0.96
name lower left comma-name	0.23
name lower left imperative	0.18
name lower left joined-name	0.10
name lower left matter	0.09
name lower left meeting	0.17
name lower left name	0.38
name lower left name-first	-0.75
name lower left number	0.10
name lower left person-preposition	-0.12
name lower left rare	0.15
name lower left role	0.14
name lower left start	-0.09
name lower left taken	0.25
name lower left unknown	0.16
name lower left word	0.27
name lower right about	0.11
name lower right business	-0.05
name lower right comma	0.22
name lower right comma-name	0.10
name lower right dash	0.16
name lower right end	1.22
name lower right joined	0.17
name lower right joined-name	0.13
name lower right matter	0.06
name lower right meeting	0.12
name lower right name	0.57
name lower right number	-0.19
name lower right preposition	0.39
name lower right rare	0.06
name lower right taken	-1.45
name lower right unknown	0.16
name lower right verb	0.34
name lower right word	0.37
name lower right word-capital	-0.82
name right about	0.88
name right ambiguous	0.13
name right ambiguous-capital	0.07
name right business	-0.74
name right comma	1.04
name right comma-name	0.49
name right dash	0.40
name right end	1.12
name right initial	0.54
name right joined	-0.45
name right joined-name	0.55
name right matter	0.26
name right meeting	0.44
name right name	0.51
name right name-capital	0.54
name right number	0.10
name right place-preposition	0.83
name right preposition	0.30
name right rare	0.19
name right rare-capital	0.08
name right role	0.21
name right taken	-1.24
name right thing	0.08
name right unknown	0.28
name right verb	-0.65
name right word	1.33
name right word-capital	-0.87
nameplace	-0.87
nameplace capital	-1.42
nameplace first	0.31
nameplace lower	0.24
namething	0.51
namething capital	0.60
namething caps	0.15
namething first	-0.13
namething lower	-0.09
nameword-english	0.97
nameword-english capital	0.92
nameword-english caps	0.25
nameword-english first	0.12
nameword-english lower	-0.19
nameword-first	0.58
nameword-first capital	1.06
nameword-first caps	-0.22
nameword-first first	-0.30
nameword-first lower	0.11
nameword-genitive	0.48
nameword-genitive capital	-0.43
nameword-genitive first	0.54
nameword-genitive lower	0.37
nameword-last	-0.61
nameword-last capital	0.96
nameword-last caps	-0.22
nameword-last first	-0.12
nameword-last lower	-1.21
place	-0.90
place capital	-0.89
place capital left comma	-0.28
place capital left meeting	-0.06
place capital left person-preposition	-0.34
place capital left place-preposition	-0.19
place capital left word	-0.11
place capital right end	-0.75
place caps	-0.10
place first	-0.59
place first left start	-0.42
place first right comma	-0.25
place first right dash	-0.20
place left comma	-0.30
place left meeting	-0.06
place left person-preposition	-0.56
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
rare capital left comma	0.07
rare capital left person-preposition	0.18
rare capital left word-first	0.08
rare capital right end	0.17
rare capital right name-capital	0.24
rare caps	0.67
rare caps left colon	0.29
rare caps left comma	0.12
rare caps left imperative	0.18
rare caps left number	0.19
rare caps left start	-0.50
rare caps left taken	0.11
rare caps left word	0.08
rare caps right end	0.41
rare caps right joined	-0.12
rare caps right matter	0.07
rare caps right name	0.19
rare caps right word	0.05
rare first	0.20
rare first left start	0.20
rare first right comma-name	0.40
rare first right joined	-0.38
rare first right matter	0.10
rare first right meeting	0.16
rare first right place-preposition	-0.53
rare first right verb	0.23
rare first right word	0.21
rare left ambiguous	0.16
rare left colon	0.34
rare left comma-name	-0.29
rare left imperative	0.31
rare left joined-name	0.12
rare left matter	0.08
rare left meeting	0.31
rare left name	0.13
rare left name-first	-0.11
rare left number	0.21
rare left person-preposition	0.57
rare left role	0.15
rare left start	-0.58
rare left taken	0.11
rare left word	-0.11
rare left word-first	0.08
rare lower	0.15
rare lower left ambiguous	0.16
rare lower left comma	-0.21
rare lower left comma-name	-0.29
rare lower left imperative	0.11
rare lower left joined-name	0.09
rare lower left matter	0.05
rare lower left meeting	0.23
rare lower left name	0.11
rare lower left name-first	-0.11
rare lower left person-preposition	0.33
rare lower left role	0.08
rare lower left start	-0.27
rare lower left word	-0.19
rare lower right business	-0.31
rare lower right colon	0.12
rare lower right end	0.20
rare lower right joined	-0.27
rare lower right name	0.52
rare lower right place-preposition	-0.22
rare lower right taken	-0.36
rare lower right verb	0.35
rare right about	0.06
rare right business	-0.31
rare right colon	0.15
rare right comma-name	0.40
rare right end	0.80
rare right joined	-0.78
rare right joined-name	0.09
rare right matter	0.16
rare right meeting	0.18
rare right name	0.72
rare right name-capital	0.24
rare right place-preposition	-0.76
rare right taken	-0.36
rare right verb	0.66
rare right word	0.32
rareword	1.31
rareword capital	0.63
rareword caps	0.67
rareword first	0.20
rareword lower	0.15
recurs ambiguous	0.93
recurs english	-0.06
recurs name	0.56
recurs rare	0.22
recurs right about	0.34
recurs right comma-name	-0.46
recurs right end	-1.59
recurs right joined	0.29
recurs right name	-0.06
recurs right preposition	0.31
recurs right role	0.21
recurs right verb	2.26
recurs right word	1.61
recurs word	1.34
right about	0.88
right ambiguous	-0.34
right ambiguous-capital	0.84
right business	-1.17
right colon	0.06
right comma	-0.65
right comma-name	-0.24
right dash	-0.47
right end	-0.45
right english	-0.12
right formed	-0.35
right initial	0.16
right joined	-1.53
right joined-name	1.53
right matter	1.78
right meeting	-0.16
right name	0.61
right name-capital	0.92
right negative	-0.59
right number	-0.76
right passive	-0.17
right place	-0.14
right place-capital	-0.21
right place-preposition	-0.86
right preposition	-0.83
right rare	-0.07
right role	-0.07
right small	-0.27
right stop	-0.44
right taken	-1.33
right thing	-0.10
right thing-capital	-0.08
right unknown	-0.33
right verb	0.75
right word	-0.58
right word-capital	-1.35
short ambiguous capital	0.49
short ambiguous caps	-1.07
short ambiguous first	0.43
short ambiguous lower	-1.11
short english capital	0.13
short english caps	-0.09
short english first	-0.31
short english lower	-0.26
short name caps	-2.50
short name lower	-0.75
short rare capital	0.09
short rare first	0.18
short rare lower	-0.44
short thing caps	-0.09
short unknown caps	0.98
short unknown lower	-0.23
short word caps	-0.56
short word first	0.94
short word lower	-0.61
short word title	-0.07
thing	-1.01
thing capital	-0.82
thing capital left imperative	-0.06
thing capital left meeting	-0.06
thing capital left role	-0.12
thing capital left word	-0.05
thing capital left word-capital	-0.09
thing capital left word-first	-0.07
thing capital right end	-0.42
thing capital right verb	-0.09
thing capital right word	-0.07
thing caps	-0.51
thing caps left start	-0.11
thing caps right comma	-0.09
thing caps right end	-0.10
thing first	-0.52
thing first left start	-0.40
thing first right colon	-0.12
thing first right comma	-0.07
thing left comma	-0.10
thing left comma-name	-0.05
thing left imperative	-0.14
thing left joined	-0.09
thing left matter	-0.08
thing left meeting	-0.13
thing left person-preposition	-0.06
thing left role	-0.16
thing left start	-0.57
thing left word	-0.17
thing left word-capital	-0.09
thing left word-first	-0.09
thing lower	-0.70
thing lower left imperative	-0.08
thing lower left start	-0.23
thing lower left word	-0.05
thing lower right colon	-0.06
thing lower right comma	-0.06
thing lower right comma-name	-0.09
thing lower right end	-0.25
thing lower right word	-0.06
thing right colon	-0.19
thing right comma	-0.34
thing right comma-name	-0.09
thing right dash	-0.08
thing right end	-0.71
thing right unknown	-0.06
thing right verb	-0.09
thing right word	-0.25
title left start	-0.10
title left unknown	-0.09
title right end	-0.13
title right word	-0.07
unknown	-0.89
unknown capital	-0.06
unknown capital left joined-capital	-0.08
unknown capital left name-capital	0.55
unknown capital left number	-0.09
unknown capital left place-preposition	-0.07
unknown capital left word	-0.08
unknown capital left word-first	-0.29
unknown capital right end	0.11
unknown capital right word	-0.08
unknown caps	-0.28
unknown caps left comma	-0.09
unknown caps left joined	-0.08
unknown caps left matter	0.92
unknown caps left meeting	-0.24
unknown caps left number	-0.10
unknown caps left person-preposition	-0.14
unknown caps left start	0.29
unknown caps left thing	-0.09
unknown caps left unknown	-0.14
unknown caps left unknown-first	-0.06
unknown caps left word	-0.39
unknown caps left word-first	-0.17
unknown caps right ambiguous-capital	0.67
unknown caps right comma	-0.11
unknown caps right end	-0.17
unknown caps right initial	-0.11
unknown caps right matter	0.82
unknown caps right meeting	-0.07
unknown caps right number	-0.36
unknown caps right place-capital	-0.08
unknown caps right place-preposition	-0.11
unknown caps right preposition	-0.07
unknown caps right small	-0.06
unknown caps right word	-0.25
unknown first	-0.69
unknown first left start	-0.69
unknown first right comma	-0.07
unknown first right end	-0.09
unknown first right joined-name	-0.05
unknown first right name-capital	-0.11
unknown first right verb	-0.09
unknown first right word	-0.07
unknown left colon	-0.12
unknown left comma	-0.41
unknown left comma-name	-0.13
unknown left dash	-0.11
unknown left joined	-0.17
unknown left joined-capital	-0.09
unknown left matter	0.48
unknown left meeting	-0.30
unknown left name	0.58
unknown left name-capital	0.39
unknown left name-first	-0.06
unknown left number	-0.27
unknown left person-preposition	-0.35
unknown left place-preposition	-0.15
unknown left start	-0.59
unknown left taken	-0.06
unknown left thing	-0.11
unknown left thing-first	-0.07
unknown left unknown	-0.19
unknown left unknown-first	-0.12
unknown left word	-0.61
unknown left word-first	-0.57
unknown lower	-0.93
unknown lower left colon	-0.10
unknown lower left comma	-0.31
unknown lower left comma-name	-0.10
unknown lower left dash	-0.09
unknown lower left joined	-0.09
unknown lower left matter	-0.43
unknown lower left meeting	-0.06
unknown lower left name	0.58
unknown lower left name-capital	-0.16
unknown lower left name-first	-0.06
unknown lower left number	-0.08
unknown lower left person-preposition	-0.21
unknown lower left start	-0.48
unknown lower left unknown-first	-0.05
unknown lower left word	-0.18
unknown lower left word-first	-0.10
unknown lower right ambiguous-capital	-0.32
unknown lower right comma	-0.11
unknown lower right comma-name	-0.08
unknown lower right meeting	-0.07
unknown lower right name	-0.14
unknown lower right name-capital	-0.06
unknown lower right number	-0.18
unknown lower right passive	-0.12
unknown lower right preposition	-0.36
unknown lower right verb	-0.85
unknown lower right word	-0.17
unknown right ambiguous	-0.06
unknown right ambiguous-capital	0.33
unknown right colon	-0.05
unknown right comma	-0.38
unknown right comma-name	-0.12
unknown right end	-0.15
unknown right initial	-0.13
unknown right joined-name	-0.05
unknown right matter	0.82
unknown right meeting	-0.19
unknown right name	-0.19
unknown right name-capital	-0.18
unknown right number	-0.54
unknown right passive	-0.14
unknown right place-capital	-0.13
unknown right place-preposition	-0.15
unknown right preposition	-0.46
unknown right small	-0.08
unknown right unknown	-0.12
unknown right verb	-1.03
unknown right word	-0.57
unknown title	-0.09
unknown title left start	-0.07
unknown0	-0.98
unknown0 capital	-0.10
unknown0 caps	-0.50
unknown0 first	-0.52
unknown0 lower	-0.79
unknown1	-0.41
unknown1 capital	0.38
unknown1 caps	-0.57
unknown1 first	-0.14
unknown1 lower	-0.13
unknown2	-0.11
unknown2 caps	0.42
unknown2 first	-0.13
unknown2 lower	-0.32
unknown3	-0.48
unknown3 capital	-0.17
unknown3 lower	-0.26
unknown4	-0.36
unknown4 capital	-0.09
unknown4 caps	-0.17
unknown4 lower	-0.09
unknown5	0.10
unknown5 capital	-0.07
unknown5 caps	0.58
unknown5 lower	-0.39
word	-0.82
word capital	-0.97
word capital left english-first	-0.07
word capital left person-preposition	-0.06
word capital left thing-first	-0.14
word capital left word-capital	-0.09
word capital left word-first	-0.12
word capital right comma	-0.13
word capital right dash	-0.10
word capital right end	-0.15
word capital right passive	-0.06
word capital right verb	-0.15
word caps	-0.83
word caps left colon	-0.09
word caps left comma	-0.38
word caps left english	-0.10
word caps left imperative	-0.33
word caps left joined	-0.12
word caps left matter	-0.22
word caps left name	-0.41
word caps left negative	-0.06
word caps left person-preposition	-0.23
word caps left place-preposition	-0.06
word caps left rare	-0.11
word caps left role	-0.07
word caps left start	-0.57
word caps left taken	-0.11
word caps left word	-0.45
word caps right ambiguous	-0.13
word caps right ambiguous-capital	0.52
word caps right colon	-0.10
word caps right comma	-0.23
word caps right end	-0.66
word caps right english	-0.09
word caps right initial	-0.20
word caps right matter	-0.08
word caps right meeting	-0.06
word caps right name	-0.58
word caps right negative	-0.12
word caps right number	-0.34
word caps right place-preposition	-0.07
word caps right preposition	-0.11
word caps right rare	-0.07
word caps right role	-0.05
word caps right taken	-0.06
word caps right unknown	-0.19
word caps right verb	-0.10
word caps right word	-0.47
word first	-0.70
word first left start	-0.70
word first right about	-0.12
word first right ambiguous-capital	-0.12
word first right colon	-0.14
word first right comma	-0.33
word first right end	-0.42
word first right matter	-0.13
word first right meeting	-0.08
word first right name-capital	-0.32
word first right negative	-0.06
word first right number	-0.27
word first right preposition	-0.27
word first right rare-capital	-0.05
word first right taken	-0.17
word first right thing-capital	-0.06
word first right unknown	-0.05
word first right verb	0.29
word first right word	-0.46
word left abbreviation	-0.05
word left ambiguous	-0.20
word left colon	-0.29
word left comma	-0.59
word left dash	-0.18
word left english	-0.26
word left english-first	-0.07
word left imperative	-0.47
word left joined	-0.33
word left joined-capital	-0.08
word left matter	-0.66
word left meeting	-0.37
word left name	-1.08
word left negative	-0.15
word left number	-0.28
word left person-preposition	-0.58
word left place-preposition	-0.31
word left rare	-0.21
word left role	-0.25
word left start	-0.70
word left taken	-0.36
word left thing	-0.10
word left thing-first	-0.14
word left unknown	-0.25
word left word	-0.59
word left word-capital	-0.09
word left word-first	-0.14
word lower	-0.80
word lower left ambiguous	-0.15
word lower left colon	-0.17
word lower left comma	-0.55
word lower left dash	-0.11
word lower left english	-0.15
word lower left imperative	-0.12
word lower left joined	-0.17
word lower left matter	-0.38
word lower left meeting	-0.31
word lower left name	-0.72
word lower left negative	-0.08
word lower left number	-0.20
word lower left person-preposition	-0.37
word lower left place-preposition	-0.19
word lower left rare	-0.08
word lower left role	-0.14
word lower left start	-0.64
word lower left taken	-0.20
word lower left unknown	-0.14
word lower left word	-0.53
word lower right about	-0.19
word lower right ambiguous	-0.16
word lower right colon	-0.16
word lower right comma	-0.40
word lower right comma-name	-0.32
word lower right dash	-0.09
word lower right end	-0.69
word lower right matter	-0.25
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
word right about	-0.37
word right ambiguous	-0.35
word right ambiguous-capital	0.40
word right business	-0.06
word right colon	-0.43
word right comma	-0.60
word right comma-name	-0.38
word right dash	-0.33
word right end	-0.72
word right english	-0.12
word right initial	-0.22
word right joined	-0.10
word right matter	-0.50
word right meeting	-0.32
word right name	-0.91
word right name-capital	-0.32
word right negative	-0.34
word right number	-0.54
word right passive	-0.16
word right place	-0.11
word right place-preposition	-0.21
word right preposition	-0.50
word right rare	-0.17
word right rare-capital	-0.05
word right role	-0.23
word right small	-0.12
word right stop	-0.16
word right taken	-0.38
word right thing	-0.19
word right thing-capital	-0.08
word right unknown	-0.38
word right verb	-0.55
word right word	-0.62
word title	-0.37
word title right end	-0.09
`;
