// Learned by scripts/fit-subject-weights.ts from tests/fixtures/subjects; not edited by hand.

/** Log odds above which a word is taken for a name. */
export const THRESHOLD = 0;

/** One line for each piece of evidence: what it is, and how much it speaks for (or against) a name, in log odds. */
export const WEIGHTS = `
ambiguous first left start	0.05
ambiguous first right joined	-0.53
ambiguous first right place-preposition	-0.40
ambiguous first right verb	1.00
ambiguous left start	0.05
ambiguous left unknown	-0.14
ambiguous lower left unknown	-0.14
ambiguous lower right place-preposition	-0.14
ambiguous right joined	-0.53
ambiguous right place-preposition	-0.54
ambiguous right verb	1.00
bias	-0.51
capital left colon	1.33
capital left comma	0.90
capital left comma-name	0.24
capital left formed	-0.82
capital left formed-capital	0.07
capital left formed-first	-1.17
capital left imperative	0.48
capital left initial	1.05
capital left joined-capital	0.88
capital left joined-name	0.91
capital left matter	0.51
capital left person-preposition	0.84
capital left place-preposition	-1.27
capital left role	0.42
capital left start	-0.38
capital left taken	0.67
capital left thing-first	-0.71
capital left unknown	-0.08
capital left unknown-capital	1.53
capital left unknown-first	-0.72
capital right about	0.15
capital right colon	0.85
capital right comma	-0.84
capital right comma-name	-0.23
capital right dash	-1.55
capital right end	0.32
capital right formed-capital	1.05
capital right joined	0.32
capital right joined-name	0.68
capital right meeting	0.49
capital right number	0.61
capital right preposition	0.98
capital right role	0.59
capital right unknown	-0.18
capital right unknown-capital	1.52
capital right verb	0.94
caps left colon	-0.46
caps left comma	-0.23
caps left imperative	0.87
caps left joined	-0.19
caps left joined-capital	-0.13
caps left matter	1.29
caps left meeting	0.56
caps left negative	-0.25
caps left number	-0.40
caps left person-preposition	-0.84
caps left place-preposition	-0.07
caps left sign	-0.07
caps left start	-0.30
caps left taken	-0.21
caps left unknown	0.94
caps left unknown-first	-0.31
caps right colon	-0.29
caps right comma	-0.19
caps right end	-0.38
caps right formed	0.08
caps right initial	-0.35
caps right joined	-0.29
caps right matter	1.88
caps right meeting	-0.24
caps right name	-0.23
caps right number	0.29
caps right place-preposition	-0.06
caps right preposition	-0.25
caps right sign	-0.31
caps right small	-0.15
caps right stop	0.28
caps right thing-capital	-0.11
caps right unknown-capital	1.17
caps right verb	-0.70
doublename	0.65
doublename first	0.65
english	-0.29
english lower	-0.29
first	-0.10
first capital	-0.48
first caps	0.38
first left start	-0.34
first right about	1.31
first right colon	-0.77
first right comma	-0.48
first right comma-name	0.61
first right dash	0.37
first right end	-0.70
first right formed	-1.29
first right formed-capital	-0.23
first right hyphen	-0.34
first right initial	1.49
first right joined	-0.61
first right joined-name	1.00
first right matter	0.78
first right meeting	0.58
first right name-capital	-0.19
first right number	-1.05
first right place-preposition	0.18
first right preposition	-0.14
first right role	-0.18
first right small	-0.33
first right stop	-0.40
first right taken	-0.84
first right thing	-0.44
first right thing-capital	-0.40
first right unknown-capital	-0.34
first right verb	0.60
formed	0.21
formed capital	1.27
formed capital left comma	-0.65
formed capital left formed-capital	0.07
formed capital left imperative	0.07
formed capital left initial	0.25
formed capital left joined-capital	-0.69
formed capital left joined-name	0.52
formed capital left meeting	0.13
formed capital left person-preposition	0.61
formed capital left unknown	0.98
formed capital left unknown-capital	1.04
formed capital left unknown-first	-0.80
formed capital right comma	-0.59
formed capital right end	0.54
formed capital right formed-capital	-0.58
formed capital right preposition	0.11
formed capital right unknown	0.13
formed capital right verb	2.07
formed caps	0.45
formed caps left unknown	0.45
formed caps right end	0.45
formed first	-0.15
formed first left start	-0.15
formed first right about	1.24
formed first right colon	-0.21
formed first right comma	0.53
formed first right dash	-0.55
formed first right end	-1.26
formed first right formed	-0.34
formed first right joined	-0.20
formed first right joined-name	1.02
formed first right matter	-0.66
formed first right meeting	0.43
formed first right preposition	0.77
formed first right role	-0.24
formed first right taken	-0.27
formed first right unknown	0.56
formed first right unknown-capital	-0.56
formed first right verb	-0.35
formed left abbreviation	-0.11
formed left comma	-1.13
formed left comma-name	-0.09
formed left dash	-0.38
formed left formed	0.16
formed left formed-first	-0.12
formed left imperative	-0.67
formed left joined-capital	-0.69
formed left joined-name	0.52
formed left meeting	0.95
formed left number	-0.16
formed left person-preposition	-0.38
formed left place-preposition	-0.11
formed left role	0.49
formed left start	-0.71
formed left taken	1.26
formed left unknown	1.62
formed left unknown-capital	1.04
formed left unknown-first	-0.96
formed lower	-1.67
formed lower left abbreviation	-0.11
formed lower left comma	-0.53
formed lower left comma-name	-0.09
formed lower left dash	-0.38
formed lower left formed-capital	-0.08
formed lower left formed-first	-0.12
formed lower left imperative	-0.74
formed lower left initial	-0.25
formed lower left matter	-0.28
formed lower left meeting	0.63
formed lower left number	-0.16
formed lower left person-preposition	-1.00
formed lower left place-preposition	-0.11
formed lower left start	-0.39
formed lower left taken	1.26
formed lower left unknown	-0.22
formed lower left unknown-first	-0.22
formed lower right code	-0.55
formed lower right comma	-0.15
formed lower right end	-0.57
formed lower right joined	-0.08
formed lower right matter	-0.07
formed lower right meeting	-0.25
formed lower right negative	-0.13
formed lower right number	-0.36
formed lower right place-preposition	-0.28
formed lower right preposition	1.02
formed lower right unknown	-0.64
formed lower right verb	-0.79
formed right about	1.24
formed right code	-0.55
formed right colon	-0.21
formed right comma	0.06
formed right dash	-0.56
formed right end	0.46
formed right formed-capital	-0.58
formed right joined	-0.28
formed right joined-name	1.03
formed right matter	-0.73
formed right meeting	0.18
formed right negative	-0.13
formed right number	-0.36
formed right place-preposition	-0.28
formed right preposition	1.91
formed right role	-0.21
formed right taken	-0.34
formed right unknown	-0.06
formed right unknown-capital	-0.56
formed right verb	0.98
formed title	1.11
formed title left formed	0.16
formed title left matter	0.30
formed title left meeting	0.18
formed title left role	0.47
formed title left start	-0.60
formed title left unknown	0.88
formed title right comma	0.24
formed title right end	0.95
formed title right formed	0.30
formed title right unknown	-0.13
genitive formed capital	0.26
genitive formed first	0.30
genitive formed lower	-0.24
genitive right end	-0.29
genitive right formed	-0.34
genitive right formed-capital	0.26
genitive right meeting	1.74
genitive right unknown	0.44
genitive right verb	-1.79
genitive word lower	-0.29
institution	-1.33
institution capital	-1.16
institution caps	-0.09
institution first	-0.83
institution lower	-0.73
institution title	-0.13
left abbreviation	-0.42
left ambiguous-first	-0.29
left colon	0.30
left comma	-0.60
left comma-name	-0.87
left dash	-0.81
left formed	-0.07
left formed-capital	-0.63
left formed-first	-1.32
left hyphen	-0.37
left imperative	1.07
left initial	0.36
left joined	-0.08
left joined-capital	-0.76
left joined-name	0.90
left matter	0.58
left meeting	0.94
left name-first	-0.22
left negative	-0.47
left number	-0.07
left place-preposition	-1.22
left role	0.48
left sign	-0.13
left small	0.33
left start	-0.45
left stop	-0.65
left taken	-0.44
left thing	-0.07
left thing-capital	-0.23
left thing-first	-0.96
left unknown	0.14
left unknown-capital	0.90
left unknown-first	-1.07
lower left abbreviation	-0.42
lower left ambiguous-first	-0.29
lower left colon	-1.22
lower left comma	-0.83
lower left comma-name	-0.94
lower left dash	-0.81
lower left formed	-0.74
lower left formed-capital	-0.69
lower left formed-first	-0.52
lower left hyphen	-0.37
lower left imperative	-0.42
lower left initial	-0.70
lower left joined	0.92
lower left joined-capital	-0.77
lower left joined-name	-0.73
lower left matter	-0.63
lower left meeting	-0.35
lower left name-first	-0.22
lower left negative	-0.22
lower left number	-0.33
lower left person-preposition	-0.26
lower left place-preposition	-0.72
lower left role	-0.89
lower left sign	-0.06
lower left small	0.33
lower left start	0.19
lower left stop	-0.09
lower left taken	-0.44
lower left thing	-0.07
lower left thing-capital	-0.23
lower left thing-first	-0.30
lower left unknown	-0.34
lower left unknown-capital	-1.43
lower left unknown-first	-1.04
lower right about	-0.86
lower right ambiguous	-0.22
lower right code	-0.74
lower right colon	-0.78
lower right comma-name	-0.46
lower right dash	-0.22
lower right end	-0.47
lower right formed	-0.61
lower right formed-capital	-0.34
lower right initial	-1.02
lower right joined	1.25
lower right matter	-1.68
lower right meeting	-1.13
lower right negative	-0.69
lower right number	-0.66
lower right place-preposition	-1.04
lower right preposition	-0.98
lower right role	-0.96
lower right small	-0.35
lower right stop	-0.30
lower right taken	-0.77
lower right thing	-0.34
lower right thing-capital	-0.42
lower right unknown	-0.91
lower right unknown-capital	-1.18
lower right verb	-0.28
lower right word	-0.14
name capital left unknown-first	-0.48
name capital right joined-name	-0.48
name caps left imperative	0.38
name caps right number	0.38
name first left start	0.65
name first right unknown	0.65
name left imperative	0.38
name left start	0.65
name left unknown-first	-0.48
name right joined-name	-0.48
name right number	0.38
name right unknown	0.65
nameword-first	-0.09
nameword-first first	0.05
nameword-first lower	-0.14
recurs formed	1.26
recurs right about	0.93
recurs right comma-name	-0.71
recurs right end	-2.19
recurs right meeting	-0.20
recurs right negative	-0.42
recurs right number	-0.51
recurs right place-preposition	-0.14
recurs right preposition	0.77
recurs right role	1.83
recurs right unknown	3.11
recurs right unknown-capital	-0.97
recurs right verb	2.39
recurs unknown	2.59
right about	0.62
right ambiguous	-0.22
right code	-0.75
right colon	-0.86
right comma	-0.50
right comma-name	-0.19
right dash	-1.02
right end	-0.47
right formed	0.13
right formed-capital	0.75
right hyphen	-0.34
right initial	0.11
right joined	-0.28
right joined-name	1.55
right matter	0.51
right meeting	-0.27
right name	-0.23
right name-capital	-0.19
right negative	-0.69
right number	-0.72
right place-preposition	-0.75
right preposition	-0.43
right role	-0.54
right sign	-0.33
right small	-0.78
right stop	-0.40
right taken	-1.04
right thing	-0.74
right thing-capital	-0.87
right unknown	-0.37
right verb	0.49
right word	-0.14
short unknown	-1.19
thing capital left comma	-0.09
thing capital left imperative	-0.14
thing capital left joined-capital	-0.09
thing capital left matter	-0.10
thing capital left meeting	-0.08
thing capital left person-preposition	-0.07
thing capital left role	-0.24
thing capital left unknown	-0.20
thing capital left unknown-first	-0.08
thing capital right comma	-0.21
thing capital right end	-0.87
thing capital right unknown	-0.17
thing caps left start	-0.09
thing caps right unknown	-0.06
thing first left start	-0.83
thing first right colon	-0.06
thing first right comma	-0.20
thing first right comma-name	-0.05
thing first right end	-0.08
thing first right unknown	-0.22
thing first right verb	-0.27
thing left comma	-0.09
thing left comma-name	-0.13
thing left imperative	-0.14
thing left joined-capital	-0.09
thing left matter	-0.10
thing left meeting	-0.25
thing left person-preposition	-0.25
thing left place-preposition	-0.07
thing left role	-0.27
thing left start	-0.87
thing left taken	-0.21
thing left unknown	-0.30
thing left unknown-first	-0.19
thing lower left meeting	-0.17
thing lower left person-preposition	-0.17
thing lower left place-preposition	-0.06
thing lower left taken	-0.17
thing lower left unknown	-0.09
thing lower left unknown-first	-0.06
thing lower right comma	-0.07
thing lower right end	-0.56
thing lower right unknown	-0.10
thing lower right unknown-capital	-0.07
thing right colon	-0.06
thing right comma	-0.48
thing right comma-name	-0.05
thing right end	-1.11
thing right number	-0.06
thing right unknown	-0.58
thing right unknown-capital	-0.09
thing right verb	-0.27
thing title left comma-name	-0.13
thing title right end	-0.13
title left colon	1.19
title left comma	1.29
title left comma-name	-0.13
title left formed	1.48
title left imperative	0.43
title left joined	-0.83
title left joined-capital	-0.83
title left joined-name	0.72
title left matter	0.47
title left meeting	1.59
title left number	0.92
title left role	1.26
title left start	-2.46
title left stop	-0.57
title left taken	-0.43
title left unknown	0.92
title right comma-name	-0.09
title right end	0.95
title right formed	1.23
title right joined	-0.95
title right joined-name	0.07
title right taken	-0.05
title right unknown	0.40
unknown capital left colon	1.32
unknown capital left comma	1.47
unknown capital left comma-name	0.24
unknown capital left formed	-0.82
unknown capital left formed-first	-1.17
unknown capital left imperative	0.55
unknown capital left initial	0.80
unknown capital left joined-capital	1.63
unknown capital left joined-name	0.40
unknown capital left matter	0.63
unknown capital left person-preposition	0.64
unknown capital left place-preposition	-1.27
unknown capital left role	0.63
unknown capital left start	-0.38
unknown capital left taken	0.71
unknown capital left thing-first	-0.71
unknown capital left unknown	-0.64
unknown capital left unknown-capital	1.33
unknown capital left unknown-first	0.39
unknown capital right about	0.15
unknown capital right colon	0.85
unknown capital right comma	-0.11
unknown capital right comma-name	-0.23
unknown capital right dash	-1.55
unknown capital right end	0.45
unknown capital right formed-capital	1.37
unknown capital right joined	0.32
unknown capital right joined-name	1.16
unknown capital right meeting	0.49
unknown capital right number	0.61
unknown capital right preposition	0.86
unknown capital right role	0.56
unknown capital right unknown	-0.14
unknown capital right unknown-capital	1.52
unknown capital right verb	-0.64
unknown caps left colon	-0.46
unknown caps left comma	-0.23
unknown caps left imperative	0.49
unknown caps left joined	-0.19
unknown caps left joined-capital	-0.13
unknown caps left matter	1.29
unknown caps left meeting	0.56
unknown caps left negative	-0.25
unknown caps left number	-0.40
unknown caps left person-preposition	-0.84
unknown caps left place-preposition	-0.07
unknown caps left sign	-0.07
unknown caps left start	-0.20
unknown caps left taken	-0.21
unknown caps left unknown	0.52
unknown caps left unknown-first	-0.31
unknown caps right colon	-0.29
unknown caps right comma	-0.19
unknown caps right end	-0.58
unknown caps right formed	0.08
unknown caps right initial	-0.35
unknown caps right joined	-0.29
unknown caps right matter	1.88
unknown caps right meeting	-0.24
unknown caps right name	-0.23
unknown caps right preposition	-0.25
unknown caps right sign	-0.31
unknown caps right small	-0.15
unknown caps right stop	0.28
unknown caps right thing-capital	-0.11
unknown caps right unknown	0.14
unknown caps right unknown-capital	1.17
unknown caps right verb	-0.70
unknown first left start	-0.29
unknown first right about	0.56
unknown first right colon	-0.56
unknown first right comma	-0.60
unknown first right comma-name	0.66
unknown first right dash	0.98
unknown first right end	-0.46
unknown first right formed	-0.97
unknown first right formed-capital	-0.23
unknown first right hyphen	-0.34
unknown first right initial	1.49
unknown first right joined	-0.09
unknown first right joined-name	0.09
unknown first right matter	1.31
unknown first right meeting	0.22
unknown first right name-capital	-0.19
unknown first right number	-1.05
unknown first right place-preposition	0.55
unknown first right preposition	-0.34
unknown first right role	0.05
unknown first right small	-0.31
unknown first right stop	-0.38
unknown first right taken	-0.70
unknown first right thing	-0.44
unknown first right thing-capital	-0.40
unknown first right unknown	-0.08
unknown first right unknown-capital	0.09
unknown first right verb	0.90
unknown left abbreviation	-0.30
unknown left ambiguous-first	-0.29
unknown left colon	0.29
unknown left comma	-0.46
unknown left comma-name	-0.69
unknown left dash	-0.55
unknown left formed	-0.23
unknown left formed-capital	-0.61
unknown left formed-first	-1.24
unknown left hyphen	-0.37
unknown left imperative	1.46
unknown left initial	0.36
unknown left joined	-0.08
unknown left joined-capital	-0.16
unknown left joined-name	0.39
unknown left matter	0.66
unknown left meeting	0.75
unknown left name-first	-0.22
unknown left negative	-0.44
unknown left person-preposition	0.28
unknown left place-preposition	-1.21
unknown left role	0.35
unknown left sign	-0.13
unknown left small	0.62
unknown left start	-0.38
unknown left stop	-0.65
unknown left taken	-0.83
unknown left thing	-0.07
unknown left thing-capital	-0.23
unknown left thing-first	-0.96
unknown left unknown	-0.15
unknown left unknown-capital	-0.31
unknown left unknown-first	-0.98
unknown lower left abbreviation	-0.30
unknown lower left ambiguous-first	-0.29
unknown lower left colon	-1.22
unknown lower left comma	-0.78
unknown lower left comma-name	-0.86
unknown lower left dash	-0.55
unknown lower left formed	-0.74
unknown lower left formed-capital	-0.61
unknown lower left formed-first	-0.41
unknown lower left hyphen	-0.37
unknown lower left imperative	0.19
unknown lower left initial	-0.44
unknown lower left joined	0.92
unknown lower left joined-capital	-0.77
unknown lower left joined-name	-0.73
unknown lower left matter	-0.50
unknown lower left meeting	-0.49
unknown lower left name-first	-0.22
unknown lower left negative	-0.19
unknown lower left number	-0.25
unknown lower left person-preposition	0.15
unknown lower left place-preposition	-0.65
unknown lower left role	-0.88
unknown lower left sign	-0.06
unknown lower left small	0.62
unknown lower left start	0.31
unknown lower left stop	-0.09
unknown lower left taken	-0.87
unknown lower left thing	-0.07
unknown lower left thing-capital	-0.23
unknown lower left thing-first	-0.30
unknown lower left unknown	-0.27
unknown lower left unknown-capital	-1.43
unknown lower left unknown-first	-1.03
unknown lower right about	-0.86
unknown lower right ambiguous	-0.22
unknown lower right code	-0.19
unknown lower right colon	-0.78
unknown lower right comma	0.07
unknown lower right comma-name	-0.46
unknown lower right dash	-0.20
unknown lower right end	-0.41
unknown lower right formed	-0.42
unknown lower right formed-capital	-0.34
unknown lower right initial	-1.00
unknown lower right joined	1.34
unknown lower right matter	-1.65
unknown lower right meeting	-0.91
unknown lower right negative	-0.54
unknown lower right number	-0.56
unknown lower right place-preposition	-0.70
unknown lower right preposition	-1.45
unknown lower right role	-0.96
unknown lower right small	-0.32
unknown lower right stop	-0.30
unknown lower right taken	-0.76
unknown lower right thing	-0.34
unknown lower right thing-capital	-0.42
unknown lower right unknown	-0.84
unknown lower right unknown-capital	-1.16
unknown lower right verb	0.16
unknown lower right word	-0.14
unknown right about	-0.14
unknown right ambiguous	-0.22
unknown right code	-0.19
unknown right colon	-0.74
unknown right comma	-0.45
unknown right comma-name	-0.13
unknown right dash	-0.64
unknown right end	-0.42
unknown right formed	0.29
unknown right formed-capital	1.09
unknown right hyphen	-0.34
unknown right initial	0.13
unknown right joined	0.23
unknown right joined-name	1.16
unknown right matter	1.06
unknown right meeting	-0.38
unknown right name	-0.23
unknown right name-capital	-0.19
unknown right negative	-0.54
unknown right number	-0.72
unknown right place-preposition	-0.21
unknown right preposition	-0.83
unknown right role	-0.39
unknown right sign	-0.33
unknown right small	-0.75
unknown right stop	-0.38
unknown right taken	-0.95
unknown right thing	-0.74
unknown right thing-capital	-0.87
unknown right unknown	-0.37
unknown right unknown-capital	0.21
unknown right verb	0.08
unknown right word	-0.14
unknown title left colon	1.19
unknown title left comma	1.29
unknown title left formed	1.32
unknown title left imperative	0.43
unknown title left joined	-0.83
unknown title left joined-capital	-0.83
unknown title left joined-name	0.72
unknown title left matter	0.22
unknown title left meeting	1.51
unknown title left number	0.92
unknown title left role	0.76
unknown title left start	-2.29
unknown title left stop	-0.57
unknown title left taken	-0.43
unknown title left unknown	0.61
unknown title right comma	-0.27
unknown title right comma-name	-0.09
unknown title right end	0.64
unknown title right formed	1.08
unknown title right joined	-0.95
unknown title right joined-name	0.06
unknown title right unknown	0.49
unknown0	-1.25
unknown0 first	-0.15
unknown0 lower	-1.18
unknown0 title	-0.07
unknown1	-0.49
unknown1 capital	1.11
unknown1 caps	-0.13
unknown1 first	-0.21
unknown1 lower	-0.79
unknown1 title	0.92
unknown2	-0.36
unknown2 capital	0.73
unknown2 first	-0.42
unknown2 lower	-0.49
unknown2 title	0.68
unknown3	0.58
unknown3 capital	1.97
unknown3 caps	-0.48
unknown3 first	-0.36
unknown3 lower	-1.03
unknown3 title	0.48
unknown4	1.03
unknown4 capital	1.03
word	-1.16
word caps	-0.20
word caps left start	-0.20
word caps right place-preposition	-0.06
word caps right unknown	-0.14
word first	-0.68
word first left start	-0.68
word first right about	-0.45
word first right preposition	-0.18
word left small	-0.29
word left start	-0.99
word left unknown	-0.20
word lower	-0.30
word lower left small	-0.29
word lower left start	-0.10
word lower left unknown	-0.20
word lower right end	-0.29
word lower right formed	-0.20
word lower right number	-0.05
word right about	-0.45
word right end	-0.29
word right formed	-0.20
word right number	-0.05
word right place-preposition	-0.06
word right preposition	-0.23
word right unknown	-0.21
`;
