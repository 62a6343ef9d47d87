/**
 * What names of organizations say of their field, folded. The first line that has something of a name counts, so what
 * is more particular stands first: a university hospital is a hospital, a university press a press.
 *
 * `word` stands alone, and words of letters that are written without spaces anywhere; `word*` begins and `*word` ends with it; `two_words` stand in a row; `word$` is the last one.
 */
export const WORDS: readonly (readonly [field: string, words: string])[] = [
  [
    "patent law",
    "patentanw* patent_* patents patentamt intellectual_property trademark* propriedade_industrial propiedad_industrial 特許 专利 특허",
  ],
  [
    "regulatory affairs",
    "medicines_agency regulatory_affairs drug_administration vigilancia_sanitaria 医薬品医療機器 药品监督 식품의약품",
  ],
  [
    "publishing",
    "press$ verlag *verlag verlagsgruppe publish* publications journals editorial ediciones editions uitgeverij wydawnictwo 出版 출판",
  ],
  [
    "research funding",
    "research_council* research_councils science_foundation forschungsgemeinschaft nationalfonds research_fund research_foundation forschungsfonds science_fund wellcome_trust nordisk_fonden nordisk_foundation science_and_technology_agency 科学技術振興 科学基金 연구재단",
  ],
  [
    "clinical research",
    "clinical_research clinical_trial* clinical_trials clinical_development research_organisation research_organization trials",
  ],
  [
    "medicine",
    "hospital hospitals hospitalet klinik* *klinik *klinikum *kliniken clinic clinics clinica clinique spital *spital hopital hopitaux hospices ospedale ospedali nhs universitatsmedizin *sjukhus *sjukhuset *sykehus ziekenhuis szpital medical_center medical_centre cancer_center cancer_centre healthcare_trust arztpraxis gemeinschaftspraxis *krankenhaus krankenhaus praxis hospitais ospedaliero 病院 医院 병원 health_system health_systems hospital_system",
  ],
  ["science policy", "department_for"],
  ["research management", "technology_transfer tech_transfer technologietransfer knowledge_transfer"],
  [
    "law",
    "rechtsanw* kanzlei *kanzlei solicitors barristers avocats abogados advocaten advokat* law_firm law_office* law_offices attorneys lawyers advogad* *gericht tribunal court 法律 法务 변호사",
  ],
  [
    "academia",
    "universit* universid* uniwersytet* univ uni unis hochschule *hochschule politecnico politecnica polytechni* politechnika college colleges faculty fakultat max_planck mpi fraunhofer helmholtz leibniz academy_of_sciences akademie_der academia_sinica business_school medical_school graduate_school law_school school_of_medicine school_of_economics school_of_public school_of_hygiene school_of_business school_of_management school_of_engineering national_laboratory national_lab research_center research_centre research_institute forschungszentrum institute_of_technology observatory sternwarte vysoka_skola yliopisto egyetem akademia universitas school_of_finance 大学 大學 대학교 研究所 研究院 科学院 연구원",
  ],
  [
    "consulting",
    "consulting consultancy consultants *consulting unternehmensberatung management_consult* advisory beratung",
  ],
  [
    "science policy",
    "ministry ministere ministerio ministero *ministerium ministerie bundesamt bundestag landtag parliament parlament senate senat european_commission government regierung council_of_europe department_of_health department_for department_of_energy department_of_agriculture department_of_education department_of_state think_tank academies assemblee_nationale national_assembly govt 文部科学省 경제부",
  ],
  [
    "finance",
    "bank banque banca banco sparkasse ventures capital venture_capital private_equity asset_management investments investors insurance assurance* versicherung* ruckversicherung reinsurance landesbank volksbank raiffeisenbank bundesbank *unibanco 銀行 银行 은행 証券 證券 证券 증권",
  ],
  [
    "science communication",
    "museum musee museo muzeum museums planetarium science_center science_centre broadcasting rundfunk radio television newspaper zeitung podcast* zoo aquarium science_festival",
  ],
  [
    "non-profit",
    "foundation stiftung *stiftung fondation fundacion fondazione fundacja charity charities charitable red_cross rotes_kreuz croix_rouge ngo nonprofit non_profit ong humanitarian wildlife_trust food_bank tafel$ trust$",
  ],
  [
    "teaching",
    "gymnasium *gymnasium lycee liceo high_school primary_school secondary_school grammar_school elementary_school middle_school comprehensive_school grundschule realschule gesamtschule school$ schule$ ecole$ kindergarten vidyalaya 学校 학교 learning_center learning_centre",
  ],
  [
    "pharma",
    "pharma pharmaceutical* *pharma pharmaceuticals pharmazeut* farmaceut* biopharm* biopharma biopharmaceutical* 製薬 制药 제약",
  ],
  [
    "biotech",
    "biotech* *biotech biotherapeutics therapeutics bioscience* biosciences biologics genomics biosystems bioworks biomedicines biolabs biopharming oncology immunotherap* vaccines nanopore proteomics biochem* bio diagnostics antibodies",
  ],
  ["medical devices", "medical_devices medtech medizintechnik imaging_systems orthopaedics medical$"],
  ["data science", "analytics data_science datascience"],
  ["software", "software informatics artificial_intelligence ai$ saas"],
  ["recruiting", "recruiting recruitment personalberatung staffing headhunt* executive_search"],
  [
    "food",
    "food foods lebensmittel* brewery brauerei dairy nutrition agri* crop_science 食品 식품 panaderia",
  ],
  [
    "energy",
    "energy energie solar windpark wind_power photovoltai* batteries petroleum petrol* fusion oil 電力 电力 전력",
  ],
  ["chemistry", "chemical chemicals chemie chemische coatings polymers ケミカル 化学 화학 quimic*"],
];

/**
 * Organizations whose names say nothing to somebody who has not heard of them, by how they begin; `=name` only where that
 * is all of it. What they do is common knowledge; whoever knows better says so on the organization's page.
 */
export const HOUSES: readonly (readonly [field: string, names: string])[] = [
  ["research management", "max_planck_innovation inserm_transfert ascenion eurice"],
  [
    "academia",
    "eth ethz epfl mit caltech ucl ucsf ucla uc_berkeley uc_davis uc_san_diego king_s_college cnrs inserm inrae inria cea csic cnr riken embl embl_ebi cern ista ist_austria imba =imp gmi tu_* lmu rwth kit dkfz mdc nih ku_leuven vu_amsterdam vib scripps cold_spring_harbor salk janelia broad sanger wellcome_sanger crick francis_crick roslin_institute john_innes weizmann kth dtu ntnu wageningen karolinska_institut* oist kaist iisc iit iiser tifr gsi desy idibaps crg irb_barcelona cnio whitehead =harvard =stanford =oxford =cambridge =princeton =yale csir ibs rcsb tifr academia_sinica stfc diamond_light rutherford_appleton xfel european_xfel esrf ill",
  ],
  [
    "pharma",
    "novartis roche f_hoffmann_la_roche hoffmann_la_roche pfizer merck msd sanofi astrazeneca gsk glaxosmithkline boehringer novo_nordisk bayer takeda abbvie eli_lilly lilly bristol_myers bms johnson_johnson j_j janssen amgen gilead ucb ipsen servier teva sandoz lonza lundbeck leo_pharma grunenthal daiichi astellas eisai otsuka biogen vertex regeneron csl_behring =csl viatris chiesi menarini almirall serum_institute dr_reddy* cipla sun_pharma",
  ],
  [
    "biotech",
    "biontech moderna curevac genmab ginkgo illumina evotec 10x_genomics oxford_nanopore pacbio qiagen miltenyi thermo_fisher thermofisher eppendorf sartorius bio_rad promega new_england_biolabs neb agilent twist_bioscience argenx galapagos morphosys alnylam crispr_therapeutics crispr intellia editas bluebird recursion benchling addgene abcam cytiva waters perkinelmer revvity idt eurofins merus wuxi novonesis genentech",
  ],
  [
    "clinical research",
    "iqvia parexel syneos icon_plc =icon ppd labcorp covance fortrea medpace psi_cro charles_river pra_health quintiles",
  ],
  [
    "medicine",
    "mayo_clinic charite inselspital mass_general dana_farber memorial_sloan bupa helios kaiser_permanente aiims",
  ],
  [
    "regulatory affairs",
    "ema fda swissmedic bfarm mhra ansm paul_ehrlich aifa health_canada ages =tga aemps european_chemicals_agency echa efsa anvisa cofepris tuv_sud bsi_group",
  ],
  [
    "research funding",
    "dfg snsf snf ukri nsf anr fwf nwo erc epsrc bbsrc mrc_head wellcome wellcome_trust cancer_research_uk volkswagenstiftung daad innosuisse embo human_frontier hfsp horizon_europe fapesp cnpq capes jst jsps nsfc ercea conacyt formas =vr =cancer_research uk_research alexander_von_humboldt humboldt_stiftung projekttrager ukri",
  ],
  [
    "medical devices",
    "medtronic siemens_healthineers philips_health* ge_health* boston_scientific stryker zimmer smith_nephew b_braun fresenius roche_diagnostics abbott becton_dickinson straumann sonova dragerwerk drager carl_zeiss_meditec fisher_paykel",
  ],
  [
    "patent law",
    "epo european_patent j_a_kemp mewburn mathys_squire carpmaels hgf marks_clerk vossius hoffmann_eitle boehmert grunecker dehns d_young wipo uspto potter_clarkson plasseraud maiwald inpi remfry_sagar",
  ],
  [
    "law",
    "clifford_chance freshfields linklaters allen_overy baker_mckenzie hogan_lovells latham_watkins kirkland bird_bird taylor_wessing cms_law",
  ],
  [
    "consulting",
    "mckinsey bcg boston_consulting bain_company =bain accenture deloitte kpmg ey =pwc pricewaterhouse* ernst_young roland_berger oliver_wyman zs_associates =zs capgemini booz l_e_k lek a_t_kearney kearney simon_kucher arthur_d_little putnam_associates clearview clarivate",
  ],
  [
    "publishing",
    "springer elsevier wiley frontiers plos elife cell_press nature_portfolio nature_publishing =nature =science mdpi taylor_francis thieme hindawi biomed_central karger de_gruyter sage_pub* the_lancet lancet bmj f1000 aaas",
  ],
  [
    "science policy",
    "european_parliament uk_parliament house_of_commons bundestag un_environment unesco oecd who =who world_health_organization leopoldina acatech royal_society bmbf defra nato united_nations =eu ipcc fao",
  ],
  [
    "non-profit",
    "medecins_sans_frontieres doctors_without_borders msf unicef wwf world_wildlife greenpeace oxfam amnesty save_the_children bill_melinda_gates gates_foundation path_org =gavi dndi tearfund",
  ],
  [
    "science communication",
    "bbc arte =zdf =ard the_guardian quanta new_scientist spektrum science_media exploratorium axel_springer universcience cite_des_sciences wissenschaft_im_dialog mit_technology_review",
  ],
  ["teaching", "teach_first teach_for"],
  [
    "software",
    "google microsoft sap amazon aws =apple =meta facebook ibm oracle spotify netflix github gitlab nvidia intel deepmind openai anthropic hugging_face palantir =uber adobe salesforce databricks atlassian booking_com mathworks sas_institute tencent tcs infosys wipro doctolib alibaba bytedance baidu =orange orange_business",
  ],
  [
    "finance",
    "ubs credit_suisse goldman morgan_stanley jpmorgan j_p_morgan barclays hsbc blackrock allianz axa munich_re swiss_re sofinnova zurich_insurance citi =citigroup bnp_paribas societe_generale ing_bank black_stone flagship_pioneering atlas_venture versant g_research jane_street citadel two_sigma optiver jump_trading hudson_river credit_agricole",
  ],
  [
    "food",
    "nestle danone unilever pepsico mars givaudan firmenich dsm symrise coca_cola ferrero barilla arla cargill",
  ],
  [
    "chemistry",
    "basf evonik clariant lanxess henkel dow dupont solvay akzonobel croda wacker covestro syngenta johnson_matthey royal_society_of_chemistry american_chemical_society",
  ],
  [
    "energy",
    "shell bp totalenergies equinor vattenfall rwe eon e_on orsted siemens_energy siemens_gamesa exxonmobil petrobras kepco proxima_fusion",
  ],
  [
    "recruiting",
    "hays randstad adecco michael_page robert_half real_staffing sthree manpower kelly_services",
  ],
];

/** Institutes whose name says that they are one of science, and is mistaken. */
export const NO_INSTITUTE = /^(?:goethe institut|american petroleum institute|adam smith institute)/;

/** Banks that hold no money. */
export const NO_BANK =
  /\b(?:food|blood|bio|gene|seed|data|tissue|milk|time) bank|banco de (?:alimentos|sangre|leche|tejidos)\b/;

/** What the words of an institute, a centre or a department have to speak of, for it to be one of science. */
export const OF_SCIENCE =
  /(?:olog|biolog|biom|physi[ckq]|chemi|chimie|quimic|genet|genom|scien|wissenschaft|research|forschung|recherche|investiga|neuro|cancer|medic|medizin|mathemat|astro|immun|evolution|molek|molec|engineer|technol|plant|marin|brain|stem|econom|linguist|psych|informat|statist|comput|zellbio|virol|vaccin|climat|polar|geo|microscop|membran|protein|quant|particle|photon|material|nano)/;
