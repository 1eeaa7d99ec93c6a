import type { FindingKind } from '../finding.ts';

// Common Swedish and English knowledge, written for this product. How to read an entry:
//   word    exactly so        word*  a word that begins so        *word  a word that ends so
//   a_b     two words in a row (each may have a star)
//   !entry  can only be the calendar owner's own matter: needs nobody else to point at
//   ^entry  says something only beside a role ("avslut rektor")
//   ~entry  an ordinary word elsewhere: the person has to stand in the same part of the subject

export type SensitiveKind = Extract<FindingKind, 'health' | 'social' | 'hr' | 'crime' | 'belief'>;

export const VOCABULARY: Readonly<Record<SensitiveKind, string>> = {
  health: `
    !sjukskriven !sjukskriven_* sjukskriv* sjukanmäl* sjukfrånvaro* sjukpenning* sjukersättning* rehab* rehabilitering* aktivitetsersättning*
    cancer* *cancer *cancern !cellgift* !cytostatika* !kemoterapi* !strålbehandling* !strålning tumör* *tumör leukemi* lymfom* melanom* metastas*
    demens* *demens alzheimer* depression* *depression deprimera* bipolär* psykos* psykot* schizofren* borderline emotionellt_instabil personlighetsstörning* tvångssyndrom*
    adhd* add-* autis* asperger* tourett* npf-* ptsd* anorexi* anorektisk* bulimi* ätstörning* ätstörd* självskad* självmord* suicid* suicidal*
    utmattning* utmattad utmattade utbränd* utbränning* burn-out* burnout* burned_out ångest* *ångest panikattack* panikångest* fobi *fobi stressrelaterad*
    alkoholproblem* alkoholmissbruk* alkoholist* alkoholberoende* missbruk* *missbruk narkoman* drogtest* drogproblem* drogmissbruk* spelberoende* beroendeproblem* berusad onykter* överdos* återfall avgiftning* !antabus* !metadon* !aa-möte* !na-möte* !beroendemottagning* tolvsteg* alkoholpåverk* drogpåverk* !bup !rehab !barnmorska !gyn
    hiv* !hiv-prov* !hiv-test* hepatit* klamydia* tuberkulos tbc* könssjukdom* epilep* diabet* stroke* hjärtsvikt* hjärtinfarkt* hjärtfel* !hjärtoperation* !bypassoperation* parkinson* multipel_skleros ms-diagnos als-diagnos
    !dialys* allergi* *allergi *allergin *allergiker överkänslighet* anafylax* astma* celiaki* glutenintoleran* laktosintoleran* migrän* kronisk_* reumat* ledgångsreumatism fibromyalgi* psoriasis crohns ulcerös*
    !missfall* !abort* gravid* !ivf* !fertilitet* !mvc* ultraljud !gynekolog* !koloskopi* !gastroskopi* !mammografi* !cellprov* !urolog* !onkolog* !psykiatri* !psykiatr* !bup-* !psykolog* !psykoterap* !terapi !terapeut !terapitid* !samtalsterapi* !kbt* !stödsamtal_psykiatrin !ect* !kurator* !könsmottagning* !könsidentitet* ~läkarintyg* läkarutlåtande* !läkarbesök* !hudläkare !hjärtläkare !neurolog* !minnesmottagning*
    dyslexi* dyskalkyli* språkstörning* selektiv_mutism mutism* utvecklingsstörning* utvecklingsstörd intellektuell_funktionsnedsättning funktionsnedsättning* funktionshind* synskad* hörselskad* hörselnedsättning cp-skad* downs_syndrom downs rörelsehind* rullstolsburen
    amputation* amputera* hjärnskakning* skallskad* ryggmärgs* transplant* palliativ* hospice* döende dödssjuk* obotlig* operation operera* operas *operation höftled* knäprotes* sjukhusvistelse* inlagd intagen tvångsvård* lpt lpt-* lrv
    inkontinen* magsår* blödning* njursvikt* njursten* leversjukdom* kol-patient sepsis covid* långtidscovid* postcovid* hjärntrött* trauma* traumatisera* medicinering* insulin* epipen antidepressiv* psykofarmak*
    psykisk_ohälsa psykiskt_sjuk psykiskt_* mår_dåligt stressjuk* !sick_leave !sick_note sick cancer_treatment chemo* pregnan* miscarriage therapy therapist* diabetic* mental_health surgery rehab_plan anxiety seizure* dementia* alcoholi* addiction* overdose* suicide*
    sjukdom* *sjukdom diagnos diagnosen *diagnos sjukhus* `,
  social: `
    bistånd* biståndsbed* boendestöd* vräkning* vräks vräkt avhys* avhyst familjehemsplac* jourhemsplac* jourplac* hvb-plac* sis-plac* akutplac* tvångsplac* samhällsplac* hvb-placering ~placering ~placeringen placerad placerade lss* lvu* lvm* sol-* !färdtjänst_ansökan färdtjänst* kontaktperson kontaktpersonen kontaktfamilj kontaktfamiljen
    skyddad_identitet skyddad_adress skyddade_personuppgifter skyddad_folkbokföring skyddade_uppgifter skyddat_boende skyddsplacer* sekretessmark* kvarskriv* protected_identity orosanmäl* oroanmäl* oros-anmäl* omhändertag* omedelbart_omhändertagande försörjningsstöd* ekonomiskt_bistånd socialbidrag* soc-bidrag*
    umgänge umgänget umgängesrätt* umgängesut* umgängesstöd* umgängestvist* umgängessab* vårdnad vårdnaden vårdnadstvist* vårdnadsut* vårdnadsmål* vårdnadsöverfl* faderskap* familjehem familjehemmet familjehems* jourhem* hemlös* bostadslös* skuldsaner* skuldsatt* hyresskuld* kvinnojour* kvinnofrid* våld_i_nära_relation* hedersvåld* hedersrelat* hedersförtryck* tvångsgift* bortgift* könsstymp* asyl* utvisning* utvisas avvisning ensamkommande* adoption* adoptera* adopter*
    barnavårdsutredn* barnavårdsärende* barnutredning* bvu bvu-* kontaktförbud* ungdomstjänst* hvb hvb-* sis-placering* sis-hem* insats_enligt_* personlig_assistans assistansersätt* ledsagning* ledsagar* avlösar* korttidsboende* sysselsättningsbeslut vårdbidrag* omvårdnadsbidrag* existensminimum fattig* dödsbo-anmälan
    custody* foster_care eviction* homeless* social_services child_protection asylum* deport*`,
  hr: `
    ~varning ~varningar skriftlig_varning skriftliga_varningen muntlig_varning varningssamtal* lasvarning las-varning* erinran erinringar uppsägning* uppsagd uppsägs avskedande* avskedas avskedad ^avsked utköp* utköpt köps_ut köpas_ut avgångsvederlag* konflikt konflikten konfliktsamtal* konflikthant* samarbetsproblem* samarbetssvårighet* lönetvist* lönekonflikt* omplacering* omplaceras omplaceringsutredn* misskötsel* misskötsamhet* misskött* disciplin* avstängd_från_arbetet avstängning
    kränkande_särbehandling trakasseri* trakassera* ^mobbad arbetsbrist* varsel varslad varslas provanställning_avbryts avbruten_provanställning tjänstefel löneavdrag* löneförhandling_tvist arbetsvägran olovlig_frånvaro ^avslut ^avslutas ^avslutar ^exit ^slutar_med prestationsproblem* handlingsplan_prestation
    written_warning verbal_warning warning termination* terminated dismissal* dismissed severance* misconduct* disciplinary* redundan* laid_off layoff* performance_improvement pay_dispute harassment* grievance* fired ~bullying`,
  crime: `
    *brott *brottet ~brott misshand* grov_misshandel dömd_för_* dömd dömts dömdes stöld* *stöld misstänkt_stöld misstänkt_för_* misstänkt_brott misstänkt_bedrägeri misstänkt_misshandel misstänkt_våld* misstänkt_narkotika* misstänkt_övergrepp misstänkt_snatteri misstänkt_förskingring misstänkt_rattfylla misstänkt_skadegörelse stulit_* stulit stjäl* snatt* inbrottsmisstänkt rattfyll* drograttfyll* våldtäkt* våldtagen åtal* åtalad* häktad* häktning* häktas gripen gripits anhållen anhölls polisanmäl* bedräger* *bedrägeri förskingr* skadegör* olaga_hot olaga_* olaga_tvång hot_mot narkotikabrott* narkotika narkotika* sexuellt_ofredande ofredande* sexuella_övergrepp övergrepp* sexuella_trakasserier
    fängelse* fängslad fängsla* fängelsestraff* frivård* villkorlig_dom skyddstillsyn* fotboja* mutbrott* mutor mutad rån rånad rånförsök* bankrån butiksrån personrån mord *mord dråp mordförsök* barnporr* knivhot* knivskar* knivdåd* vapeninnehav* sexköp* utpress* stalk* förföljelse* urkundsförfalsk* identitetsstöld* häleri* dopning* brottsmisst* förundersökning* gängkriminal* kriminell* gängmedlem* hatbrott* mened ringa_narkotikabrott
    theft* assault* fraud* embezzle* arrested convicted prison* drunk_driving burglary rape* stole`,
  belief: `
    muslim muslimen muslimsk* kristen jude judisk* judinna hindu buddhist* katolik* katolsk_* ateist* kopt koptisk* ortodox_* ortodox jehovas_vittne jehovas_vittnen pingstvän* frikyrklig* ahmadiyya* mormon* sikh shia* sunni* shiamuslim* sunnimuslim* konverter* scientolog* salafist* baptist* religiös* troende slöja niqab hijab* islamist* yezidi* yazidi* jesid* alevit* assyrier druser
    homosexuell* bisexuell* lesbisk* gay bög *bög queer trans transperson transpersonen transsexuell* transkille transtjej transkvinna transman ickebinär icke-binär icke-binärt könskorriger* könsbyte* könsbekräft* könsutredning pansexuell* intersex* kommit_ut
    ~same ~samen samisk_* ~rom ~romer romsk* ~finne ~kurd kurdisk* ~tornedaling ~arab ~somalier ~resande
    sverigedemokrat sd-medlem* socialdemokrat vänsterpartist* centerpartist* kristdemokrat miljöpartist* ~liberal ~moderat kommunist nazist* nationalist* partimedlem* partiaktiv* medlem_i_@ medlemskap_i_@ *medlem_i_@ facklig_förtroendevald facklig_företrädare fackombud* fackligt_ombud facklig* fackligt_* fackmedlem* klubbordförande* klubbordförande_@ partiaktiv* kommunist*
    ~jewish ~christian ~atheist ~homosexual ~lesbian ~transgender ~nonbinary ~union_member ~union_rep coming_out`,
};

/** Entries of the lists in `data` that are too wide here: what they name is open, or an ordinary word elsewhere. */
export const NOT_SENSITIVE: ReadonlySet<string> = new Set(
  `dödsbo* lma-kort* genomförandeplan* bouppteckning* vårdnads* kontaktfamilj* arvskifte* testamente* barnahus* socialjour* familjerätt* korttidsvistelse*
tvist mobb* mobbning* misstänkt* misstänkt rasist* jude_ varnings* hot inbrott* threat grooming brottsoffer* dop nattvard konfirmation varning avsked avskedet avslut dom konflikt brott placering same rom liberal moderat
warning dispute conflict warned trial religion prayer rul ambulans inbrott bön gudstjänst fredagsbön dopsamtal bikt partimöte skuldrådgivning familjerådgivning familjerätten kronofogden vårdnadstvist
skilsmässa skilsmässoansökan bodelning lvu-tid skuldsanering diabetessköterska* operation röntgen fackligt religion race sekt* troende turk syrier ryss *`.split(
    /\s+/u,
  ),
);
