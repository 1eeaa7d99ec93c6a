// Learned by scripts/fit-subject-weights.ts from tests/fixtures/subjects; not edited by hand.

/** Log odds above which a word is taken for a name. */
export const THRESHOLD = 0;

/** One line for each piece of evidence: what it is, and how much it speaks for (or against) a name, in log odds. */
export const WEIGHTS = `
ambiguous first right joined	-0.53
ambiguous first right place-preposition	-0.40
ambiguous first right verb	0.96
ambiguous left unknown	-0.14
ambiguous lower left unknown	-0.14
ambiguous lower right place-preposition	-0.14
ambiguous right joined	-0.53
ambiguous right place-preposition	-0.54
ambiguous right verb	0.96
bias	-0.47
capital left colon	1.43
capital left comma	0.76
capital left comma-name	0.26
capital left formed	-0.67
capital left formed-capital	0.10
capital left formed-first	-1.20
capital left imperative	-0.38
capital left initial	1.16
capital left joined-capital	0.99
capital left joined-name	1.09
capital left meeting	0.16
capital left number	0.27
capital left person-preposition	0.98
capital left place-preposition	-1.29
capital left role	0.20
capital left start	-0.28
capital left taken	0.39
capital left unknown	0.07
capital left unknown-capital	1.69
capital left unknown-first	-0.59
capital right about	0.45
capital right colon	0.82
capital right comma	-0.70
capital right comma-name	-0.37
capital right dash	-1.75
capital right end	0.18
capital right formed-capital	1.12
capital right joined	0.30
capital right joined-name	0.74
capital right meeting	0.44
capital right number	0.90
capital right preposition	1.39
capital right role	0.55
capital right unknown	-0.29
capital right unknown-capital	1.62
capital right verb	0.98
caps left colon	-0.52
caps left comma	-0.22
caps left imperative	0.97
caps left joined	-0.23
caps left joined-capital	-0.12
caps left meeting	0.54
caps left negative	-0.27
caps left number	-0.44
caps left person-preposition	-0.81
caps left place-preposition	-0.05
caps left sign	-0.08
caps left start	-0.27
caps left taken	1.08
caps left unknown	0.92
caps left unknown-first	-0.31
caps right colon	-0.28
caps right comma	-0.18
caps right end	-0.34
caps right initial	-0.39
caps right joined	-0.33
caps right meeting	-0.26
caps right name	-0.26
caps right number	0.27
caps right place-preposition	-0.06
caps right preposition	-0.27
caps right sign	-0.33
caps right small	-0.16
caps right stop	0.31
caps right taken	2.49
caps right unknown	-0.07
caps right unknown-capital	0.86
caps right verb	-0.78
doublename	0.64
doublename first	0.64
english	-0.30
english lower	-0.30
first	-0.11
first capital	-0.51
first caps	0.40
first left start	-0.31
first right about	1.17
first right colon	-0.81
first right comma	-0.51
first right comma-name	0.59
first right dash	0.38
first right end	-0.73
first right formed	-1.30
first right formed-capital	-0.29
first right hyphen	-0.35
first right initial	1.47
first right joined	-0.61
first right joined-name	0.86
first right meeting	0.58
first right name-capital	-0.20
first right number	-1.09
first right place-preposition	0.16
first right preposition	-0.22
first right role	-0.21
first right small	-0.35
first right stop	-0.41
first right taken	0.26
first right unknown-capital	-0.42
first right verb	0.68
formed	0.08
formed capital	1.28
formed capital left comma	-0.54
formed capital left formed-capital	0.10
formed capital left imperative	0.13
formed capital left initial	0.22
formed capital left joined-capital	-0.71
formed capital left joined-name	0.50
formed capital left meeting	0.13
formed capital left person-preposition	0.58
formed capital left unknown	0.96
formed capital left unknown-capital	1.00
formed capital left unknown-first	-0.81
formed capital right comma	-0.62
formed capital right end	0.59
formed capital right formed-capital	-0.62
formed capital right preposition	0.15
formed capital right unknown	0.17
formed capital right verb	2.06
formed caps	0.44
formed caps left unknown	0.44
formed caps right end	0.44
formed first	-0.13
formed first left start	-0.13
formed first right about	1.22
formed first right colon	-0.21
formed first right comma	0.63
formed first right dash	-0.56
formed first right end	-1.33
formed first right formed	-0.30
formed first right joined	-0.21
formed first right joined-name	1.04
formed first right meeting	0.41
formed first right preposition	0.76
formed first right role	-0.25
formed first right taken	-0.84
formed first right unknown	0.57
formed first right unknown-capital	-0.54
formed first right verb	-0.46
formed left abbreviation	-0.11
formed left comma	-1.02
formed left comma-name	-0.09
formed left dash	-0.37
formed left formed	0.17
formed left formed-first	-0.10
formed left imperative	-0.61
formed left joined-capital	-0.71
formed left joined-name	0.50
formed left meeting	0.97
formed left negative	-0.11
formed left number	-0.16
formed left person-preposition	-0.43
formed left place-preposition	-0.10
formed left role	0.48
formed left start	-0.65
formed left taken	0.84
formed left unknown	1.62
formed left unknown-capital	1.00
formed left unknown-first	-0.97
formed lower	-1.72
formed lower left abbreviation	-0.11
formed lower left comma	-0.54
formed lower left comma-name	-0.09
formed lower left dash	-0.37
formed lower left formed-capital	-0.08
formed lower left formed-first	-0.10
formed lower left imperative	-0.74
formed lower left initial	-0.24
formed lower left meeting	0.60
formed lower left negative	-0.11
formed lower left number	-0.16
formed lower left person-preposition	-1.02
formed lower left place-preposition	-0.10
formed lower left start	-0.34
formed lower left taken	0.84
formed lower left unknown	-0.20
formed lower left unknown-first	-0.21
formed lower right code	-0.63
formed lower right comma	-0.12
formed lower right end	-0.52
formed lower right joined	-0.07
formed lower right meeting	-0.24
formed lower right negative	-0.34
formed lower right number	-0.34
formed lower right place-preposition	-0.27
formed lower right preposition	1.05
formed lower right unknown	-0.80
formed lower right verb	-0.75
formed right about	1.22
formed right code	-0.63
formed right colon	-0.21
formed right comma	-0.09
formed right comma-name	0.18
formed right dash	-0.57
formed right end	0.54
formed right formed	-0.24
formed right formed-capital	-0.62
formed right joined	-0.28
formed right joined-name	1.05
formed right meeting	0.17
formed right negative	-0.34
formed right number	-0.34
formed right place-preposition	-0.27
formed right preposition	1.96
formed right role	-0.22
formed right taken	-0.96
formed right unknown	-0.11
formed right unknown-capital	-0.55
formed right verb	0.89
formed title	1.01
formed title left formed	0.17
formed title left meeting	0.24
formed title left role	0.45
formed title left start	-0.58
formed title left unknown	0.90
formed title right comma-name	0.18
formed title right end	0.97
formed title right formed	0.05
formed title right taken	-0.06
formed title right unknown	-0.07
genitive formed capital	0.25
genitive formed first	0.31
genitive formed lower	-0.23
genitive right end	-0.30
genitive right formed	-0.30
genitive right formed-capital	0.25
genitive right meeting	1.73
genitive right unknown	0.44
genitive right verb	-1.80
genitive word lower	-0.30
left abbreviation	-0.42
left ambiguous-first	-0.30
left colon	0.31
left comma	-0.62
left comma-name	-1.02
left dash	-0.80
left formed-capital	-0.62
left formed-first	-1.33
left hyphen	-0.37
left imperative	0.84
left initial	0.43
left joined	-0.06
left joined-capital	-0.67
left joined-name	1.02
left meeting	0.99
left name-first	-0.21
left negative	-0.55
left person-preposition	0.09
left place-preposition	-1.22
left role	0.40
left sign	-0.14
left small	0.35
left start	-0.42
left stop	-0.67
left taken	0.19
left unknown	0.18
left unknown-capital	1.00
left unknown-first	-1.07
lower left abbreviation	-0.42
lower left ambiguous-first	-0.30
lower left colon	-1.24
lower left comma	-0.81
lower left comma-name	-0.85
lower left dash	-0.80
lower left formed	-0.77
lower left formed-capital	-0.70
lower left formed-first	-0.50
lower left hyphen	-0.37
lower left imperative	-0.11
lower left initial	-0.73
lower left joined	0.90
lower left joined-capital	-0.80
lower left joined-name	-0.80
lower left meeting	-0.37
lower left name-first	-0.21
lower left negative	-0.29
lower left number	-0.36
lower left person-preposition	-0.30
lower left place-preposition	-0.72
lower left role	-0.81
lower left sign	-0.06
lower left small	0.35
lower left start	0.19
lower left stop	-0.09
lower left taken	-0.34
lower left unknown	-0.35
lower left unknown-capital	-1.53
lower left unknown-first	-1.05
lower right about	-0.92
lower right ambiguous	-0.22
lower right code	-0.73
lower right colon	-0.77
lower right comma-name	-0.48
lower right dash	-0.13
lower right end	-0.45
lower right formed	-0.62
lower right formed-capital	-0.34
lower right initial	-1.00
lower right joined	1.28
lower right meeting	-1.15
lower right negative	-0.82
lower right number	-0.66
lower right place-preposition	-1.03
lower right preposition	-0.99
lower right role	-0.92
lower right small	-0.35
lower right stop	-0.31
lower right taken	-1.49
lower right unknown	-0.90
lower right unknown-capital	-1.11
lower right verb	-0.32
lower right word	-0.13
name capital left unknown-first	-0.51
name capital right joined-name	-0.51
name caps left imperative	0.40
name caps right number	0.40
name first left start	0.64
name first right unknown	0.64
name left imperative	0.40
name left start	0.64
name left unknown-first	-0.51
name right joined-name	-0.51
name right number	0.40
name right unknown	0.64
nameword-first	-0.11
nameword-first lower	-0.14
recurs ambiguous	-0.05
recurs formed	1.23
recurs right about	0.96
recurs right comma-name	-0.94
recurs right end	-2.66
recurs right meeting	-0.16
recurs right negative	-0.38
recurs right number	-0.42
recurs right place-preposition	-0.14
recurs right preposition	0.75
recurs right role	1.84
recurs right unknown	3.25
recurs right unknown-capital	-0.86
recurs right verb	2.47
recurs unknown	2.54
right about	0.71
right ambiguous	-0.22
right code	-0.74
right colon	-0.88
right comma	-0.51
right comma-name	-0.16
right dash	-1.08
right end	-0.48
right formed-capital	0.76
right hyphen	-0.35
right initial	0.09
right joined	-0.30
right joined-name	1.55
right meeting	-0.32
right name	-0.26
right name-capital	-0.20
right negative	-0.82
right number	-0.71
right place-preposition	-0.76
right preposition	-0.39
right role	-0.55
right sign	-0.35
right small	-0.81
right stop	-0.40
right taken	-0.10
right unknown	-0.38
right verb	0.54
right word	-0.13
short unknown	-1.29
title left colon	1.16
title left comma	1.25
title left comma-name	-0.49
title left formed	1.46
title left imperative	0.55
title left joined	-0.76
title left joined-capital	-0.80
title left joined-name	0.73
title left meeting	1.58
title left number	0.86
title left role	1.31
title left start	-2.53
title left stop	-0.59
title left taken	0.36
title left unknown	0.95
title right comma	-0.26
title right comma-name	0.10
title right end	0.92
title right formed	1.25
title right joined	-0.99
title right joined-name	0.15
title right taken	-0.08
title right unknown	0.48
unknown capital left colon	1.43
unknown capital left comma	1.16
unknown capital left comma-name	0.26
unknown capital left formed	-0.67
unknown capital left formed-first	-1.20
unknown capital left imperative	-0.52
unknown capital left initial	0.94
unknown capital left joined-capital	1.66
unknown capital left joined-name	0.60
unknown capital left number	0.27
unknown capital left person-preposition	0.75
unknown capital left place-preposition	-1.29
unknown capital left role	0.17
unknown capital left start	-0.28
unknown capital left taken	0.39
unknown capital left unknown	-0.75
unknown capital left unknown-capital	1.59
unknown capital left unknown-first	0.30
unknown capital right about	0.45
unknown capital right colon	0.82
unknown capital right comma	-0.14
unknown capital right comma-name	-0.37
unknown capital right dash	-1.75
unknown capital right end	-0.10
unknown capital right formed-capital	1.45
unknown capital right joined	0.30
unknown capital right joined-name	1.26
unknown capital right meeting	0.44
unknown capital right number	0.90
unknown capital right preposition	1.23
unknown capital right role	0.52
unknown capital right unknown	-0.45
unknown capital right unknown-capital	1.62
unknown capital right verb	-0.58
unknown caps left colon	-0.52
unknown caps left comma	-0.22
unknown caps left imperative	0.57
unknown caps left joined	-0.23
unknown caps left joined-capital	-0.12
unknown caps left meeting	0.54
unknown caps left negative	-0.27
unknown caps left number	-0.44
unknown caps left person-preposition	-0.81
unknown caps left place-preposition	-0.05
unknown caps left sign	-0.08
unknown caps left start	-0.21
unknown caps left taken	1.08
unknown caps left unknown	0.50
unknown caps left unknown-first	-0.31
unknown caps right colon	-0.28
unknown caps right comma	-0.18
unknown caps right end	-0.55
unknown caps right initial	-0.39
unknown caps right joined	-0.33
unknown caps right meeting	-0.26
unknown caps right name	-0.26
unknown caps right preposition	-0.27
unknown caps right sign	-0.33
unknown caps right small	-0.16
unknown caps right stop	0.31
unknown caps right taken	2.49
unknown caps right unknown-capital	0.86
unknown caps right verb	-0.78
unknown first left start	-0.31
unknown first right about	0.44
unknown first right colon	-0.65
unknown first right comma	-0.70
unknown first right comma-name	0.59
unknown first right dash	0.93
unknown first right end	-0.50
unknown first right formed	-1.01
unknown first right formed-capital	-0.29
unknown first right hyphen	-0.35
unknown first right initial	1.47
unknown first right joined	-0.11
unknown first right joined-name	-0.08
unknown first right meeting	0.23
unknown first right name-capital	-0.20
unknown first right number	-1.09
unknown first right place-preposition	0.52
unknown first right preposition	-0.41
unknown first right small	-0.35
unknown first right stop	-0.39
unknown first right taken	0.69
unknown first right unknown	-0.16
unknown first right unknown-capital	-0.10
unknown first right verb	0.60
unknown left abbreviation	-0.30
unknown left ambiguous-first	-0.30
unknown left colon	0.30
unknown left comma	-0.50
unknown left comma-name	-0.95
unknown left dash	-0.55
unknown left formed	-0.15
unknown left formed-capital	-0.62
unknown left formed-first	-1.27
unknown left hyphen	-0.37
unknown left imperative	1.04
unknown left initial	0.45
unknown left joined	-0.06
unknown left joined-capital	-0.14
unknown left joined-name	0.52
unknown left meeting	0.68
unknown left name-first	-0.21
unknown left negative	-0.44
unknown left person-preposition	0.27
unknown left place-preposition	-1.19
unknown left sign	-0.14
unknown left small	0.65
unknown left start	-0.39
unknown left stop	-0.67
unknown left unknown	-0.15
unknown left unknown-capital	-0.16
unknown left unknown-first	-0.97
unknown lower left abbreviation	-0.30
unknown lower left ambiguous-first	-0.30
unknown lower left colon	-1.24
unknown lower left comma	-0.76
unknown lower left comma-name	-0.78
unknown lower left dash	-0.55
unknown lower left formed	-0.77
unknown lower left formed-capital	-0.62
unknown lower left formed-first	-0.41
unknown lower left hyphen	-0.37
unknown lower left imperative	0.50
unknown lower left initial	-0.48
unknown lower left joined	0.90
unknown lower left joined-capital	-0.80
unknown lower left joined-name	-0.80
unknown lower left meeting	-0.55
unknown lower left name-first	-0.21
unknown lower left negative	-0.17
unknown lower left number	-0.28
unknown lower left place-preposition	-0.67
unknown lower left role	-0.81
unknown lower left sign	-0.06
unknown lower left small	0.65
unknown lower left start	0.29
unknown lower left stop	-0.09
unknown lower left taken	-0.54
unknown lower left unknown	-0.29
unknown lower left unknown-capital	-1.53
unknown lower left unknown-first	-1.04
unknown lower right about	-0.92
unknown lower right ambiguous	-0.22
unknown lower right code	-0.11
unknown lower right colon	-0.77
unknown lower right comma	0.06
unknown lower right comma-name	-0.48
unknown lower right dash	-0.12
unknown lower right end	-0.42
unknown lower right formed	-0.43
unknown lower right formed-capital	-0.34
unknown lower right initial	-0.98
unknown lower right joined	1.36
unknown lower right meeting	-0.93
unknown lower right negative	-0.49
unknown lower right number	-0.56
unknown lower right place-preposition	-0.70
unknown lower right preposition	-1.47
unknown lower right role	-0.92
unknown lower right small	-0.32
unknown lower right stop	-0.31
unknown lower right taken	-1.49
unknown lower right unknown	-0.82
unknown lower right unknown-capital	-1.11
unknown lower right verb	0.10
unknown lower right word	-0.13
unknown right ambiguous	-0.22
unknown right code	-0.11
unknown right colon	-0.79
unknown right comma	-0.52
unknown right comma-name	-0.33
unknown right dash	-0.73
unknown right end	-0.49
unknown right formed	0.37
unknown right formed-capital	1.13
unknown right hyphen	-0.35
unknown right initial	0.11
unknown right joined	0.19
unknown right joined-name	1.16
unknown right meeting	-0.43
unknown right name	-0.26
unknown right name-capital	-0.20
unknown right negative	-0.49
unknown right number	-0.71
unknown right place-preposition	-0.23
unknown right preposition	-0.80
unknown right role	-0.40
unknown right sign	-0.35
unknown right small	-0.80
unknown right stop	-0.38
unknown right taken	0.21
unknown right unknown	-0.41
unknown right unknown-capital	0.11
unknown right verb	0.12
unknown right word	-0.13
unknown title left colon	1.16
unknown title left comma	1.25
unknown title left comma-name	-0.49
unknown title left formed	1.29
unknown title left imperative	0.55
unknown title left joined	-0.76
unknown title left joined-capital	-0.80
unknown title left joined-name	0.73
unknown title left meeting	1.49
unknown title left number	0.86
unknown title left role	0.83
unknown title left start	-2.37
unknown title left stop	-0.59
unknown title left taken	0.36
unknown title left unknown	0.64
unknown title right comma	-0.26
unknown title right comma-name	-0.09
unknown title right end	0.52
unknown title right formed	1.24
unknown title right joined	-0.99
unknown title right joined-name	0.14
unknown title right unknown	0.57
unknown0	-1.41
unknown0 first	-0.70
unknown0 lower	-1.06
unknown0 title	-0.07
unknown1	-0.48
unknown1 capital	1.09
unknown1 first	-0.20
unknown1 lower	-0.78
unknown1 title	0.89
unknown2	-0.39
unknown2 capital	0.44
unknown2 caps	-0.27
unknown2 first	-0.39
unknown2 lower	-0.46
unknown2 title	0.87
unknown3	0.73
unknown3 capital	2.24
unknown3 caps	-0.53
unknown3 first	-0.38
unknown3 lower	-1.07
unknown3 title	0.48
unknown4	0.94
unknown4 capital	0.94
word	-1.17
word caps	-0.20
word caps left start	-0.20
word caps right place-preposition	-0.06
word caps right unknown	-0.14
word first	-0.69
word first left start	-0.69
word first right about	-0.45
word first right preposition	-0.19
word left small	-0.30
word left start	-1.00
word left unknown	-0.20
word lower	-0.30
word lower left small	-0.30
word lower left start	-0.10
word lower left unknown	-0.20
word lower right end	-0.30
word lower right formed	-0.20
word lower right number	-0.06
word right about	-0.45
word right end	-0.30
word right formed	-0.20
word right number	-0.06
word right place-preposition	-0.06
word right preposition	-0.24
word right unknown	-0.21
`;
