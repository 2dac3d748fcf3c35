"""Word classes that patterns name with `@`: general business English, as lemmas."""

CLASSES = {
    "aux": "do does did is are was were has have had can could would will should shall may might",
    "wh": "what how why where when who which whose whom",
    "subject": "i we you he she they it there that this",
    "day": "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat "
    "sun "
    "today tomorrow tonight yesterday",
    "weekday": "monday tuesday wednesday thursday friday saturday sunday",
    "month": "january february march april june july august september october november december",
    "partofday": "morning afternoon evening night overnight lunchtime midday noon dawn",
    "period": "second minute hour day week fortnight month quarter year weekend spring summer autumn winter "
    "shift "
    "season",
    "people": "customer client driver technician engineer dispatcher crew team staff colleague employee worker "
    "nurse doctor patient manager people person resident tenant guest passenger student teacher operator agent "
    "planner buyer supplier member shopper visitor user partner director board boss owner analyst banker "
    "adviser advisor clerk reception counter foreman picker courier rider pilot caller subscriber household "
    "family van truck "
    "fleet floor desk crews warehouse plant site branch depot store office shop clinic ward hospital lab "
    "department finance operations ops dispatch business company organisation organization folk guy team-mate "
    "leadership executive auditor regulator",
    "loss": "miss lose stop wait idle strand delay cancel fail break stick hit slip stall block blind dark "
    "down late "
    "queue freeze interrupt disrupt paralyse paralyze halt shut grind knock overrun scrap spoil reject "
    "complain "
    "bounce crash drop skip postpone reschedule re-key rekey redo unable dead short behind offline outage slow "
    "backlog penalty fine overtime stuck unreachable useless cost damage expose unpaid unanswered overdue "
    "downtime missed lost strain leak cripple crippled silent unmanned dropped empty-handed hang clog "
    "bottleneck "
    "turn stranded waste wasted refuse escape gap outages closed churn leave left turned standing stood "
    "night nights "
    "ground grounded maroon immobile adrift halted jammed jam "
    "swamp flood overwhelm inundate bombard besiege overload swamped flooded "
    "weekend weekends chase chasing unsold rot rotting thaw expire expired manually",
    "opnoun": "operation operations delivery shipment order job call callout visit service production line "
    "dispatch "
    "route booking appointment payment payroll invoice trading opening launch close audit report meeting "
    "contract "
    "system phone till checkout shift work schedule revenue sale stock parcel pallet load lorry truck van "
    "ticket "
    "site project deadline rollout machine warehouse floor desk store shop transaction card account file case "
    "claim surgery operation treatment appointment sample flight class lesson lecture exam harvest batch oven "
    "freezer fridge container train bus board plan slot round rota roster approval purchase hire onboarding "
    "campaign webshop website basket registration admission discharge prescription test scan result record "
    "room guest stay reservation table patient terminal reader door gate lift belt conveyor switchboard "
    "hotline emergency cause repair install connection "
    "network internet email intake money rent income profit margin business customer trade handover month-end",
    "feeling": "frustration nightmare ruin ruined terrible awful bad horrible disaster mess inconvenience "
    "trouble "
    "annoying stressful upset unpleasant difficult hard",
    "effectnoun": "impact effect consequence cost damage fallout knock ripple toll stake downside "
    "implication loss "
    "penalty exposure price repercussion bill result outcome ramification hit drag",
    "effectverb": "affect impact hurt cost delay damage hit cause mean lose suffer block prevent jeopardise "
    "jeopardize ripple spill disrupt undermine trigger hamper cripple strain endanger derail slow limit",
    "problem": "problem issue challenge difficulty trouble struggle frustrate frustration pain painful "
    "headache "
    "bottleneck obstacle stuck stick break fail wrong slow slowest slowly delay late hard hardest tough "
    "toughest "
    "difficult annoy annoying worry concern bother miss missing error mistake manual manually rework chase "
    "waste "
    "gap friction complaint complain unhappy unreliable snag jam clog bog drag weak weakest worst longest "
    "halt grind dissatisfied let-down inefficient inefficiency stall stumble trip hurdle barrier nuisance "
    "grief pinch sticky "
    "falter crack leak irritate confuse confusion cumbersome clunky tedious painpoint blocker blockage lag "
    "hiccup "
    "lack broken lose dread holdup stress nightmare untangle wait shortcoming missed fault hate unclear "
    "drawback downside weakness flaw glitch mess messy chaos chaotic forget forgotten overlook bounce reject unused "
    "abandon neglect stressful tired tiresome repetitive duplicate suffer unhappy wish mishap catch burden "
    "awkward moan grumble gripe whinge swear curse tricky trickiest clumsy snag niggle bug irk hinder hamper hang "
    "fiddly overload overloaded outdated breakdown failure incident interruption defect malfunction disruption "
    "moan disagree mismatch uncovered uneven reopen creep painful leaky inaccurate incomplete inconsistent wrongly "
    "shaky fragile brittle patchy unstable unpredictable drain detour dead-end deadlock pile queue scramble "
    "firefight "
    "firefighting hassle trap flop botch garble guesswork understaffed shortage short-staffed overwork overworked "
    "exhausted mistrust distrust suspicious damage spoil scrap theft fraud accident injury near-miss outage crash "
    "downtime lapse omission oversight blind complaint backlog overdue penalise annoyance hindrance "
    "pitfall vulnerable exposure noise false-alarm duplication redundant misplace mislay misroute mislabel miscount "
    "misread tangle clutter bloat slack sluggish laggy jitter dropout unusable unreadable illegible opaque "
    "dysfunctional disconnect disconnected siloed silo scattered fragmented overlap unresolved worn ageing aging "
    "obsolete limitation constraint choke restrict impede obstruct thwart sabotage churn sick absentee "
    "faff dodgy ropey rubbish naff disappoint disappointing battle wrestle grapple creak stretched workaround "
    "time-consuming laborious pointless needless unnecessary wasteful inconvenient mix-up foul-up hold-up screw-up "
    "slowdown overrun insufficient inadequate unsatisfactory unsuitable lacking poor poorly badly drudgery donkey "
    "chore irritating infuriate infuriating maddening exasperate exasperating aggravate sluggishly unstuck "
    "avoid dodge muddle shambles hair-raising hairy pester nag niggly juggle juggling bodge cobble patched",
    "productnoun": "integration module feature tier package edition licence license seat plugin add-on addon "
    "connector dashboard api app subscription plan bundle version functionality widget workflow sso",
    "capverb": "automate integrate offer provide support enable connect streamline consolidate centralise "
    "centralize simplify sync synchronise synchronize track route digitise digitize speed reduce save "
    "eliminate "
    "handle manage specialise specialize build sell cover deliver host encrypt scale configure customise "
    "customize "
    "include feature ship replace plug combine cut monitor detect predict generate visualise visualize unify "
    "orchestrate optimise optimize accelerate boost make allow work run come capture scan extract match pull "
    "push "
    "guarantee secure back alert flag remind let give help power serve do have lead partner translate sit link "
    "cost start process import export analyse analyze surface map shorten halve double turn",
    "ourthing": "platform tool software solution system product service app application suite portal "
    "technology "
    "engine assistant module dashboard network offering package technology ai algorithm",
    "fixverb": "escalate send fix replace restore investigate look check resolve repair raise open log "
    "refund credit "
    "compensate waive ship dispatch assign roll reroute patch reset restart reboot call ring email chase "
    "follow "
    "update arrange organise organize schedule prioritise prioritize sort handle get put bring make add extend "
    "switch move set provide deliver share flag expedite push forward pass pull speak talk report write go "
    "take "
    "give do start work increase double upgrade install build find swap reimburse offer prepare draft present "
    "exchange overhaul supply collect request commission rebuild rewrite redesign double "
    "show have monitor let inform notify tell book visit come meet connect involve transfer run test correct",
    "adjective": "faster quicker fewer shorter better earlier simpler cheaper automatic clearer easier lower "
    "less more instant real-time",
    "money": "euro dollar pound credit refund discount rebate compensation voucher",
    "meet": "meet call ring phone talk speak review meeting session workshop walkthrough catch chat demo "
    "visit sync "
    "check-in follow-up sit dial video visit catch-up conversation slot invite invitation calendar appointment",
    "send": "send email mail forward share bring drop present deliver hand give",
    "qualify": "budget procurement approval fund funding signatory authority purchase purse cfo",
    "goalverb": "want aim hope set need plan target intend look sign buy choose try bring start come ask "
    "decide go "
    "dream envision mean shoot chase pursue push expect wish",
    "organisation": "customer client plant firm council hospital bank company user team site school university "
    "retailer insurer manufacturer carrier clinic practice agency authority trust utility charity hotel airline "
    "business organisation organization competitor peer partner depot store shop factory operator distributor "
    "wholesaler builder developer broker surgery branch department group member subscriber account",
    "lessen": "cut reduce lower halve slash shrink shave trim save avoid prevent eliminate remove spare curb "
    "shorten shed drop drive bring free recover reclaim",
    "quality": "reliable fast easy accurate complete consistent smooth stable up-to-date dependable trustworthy "
    "usable "
    "readable efficient transparent flexible responsive predictable secure resilient comfortable productive "
    "profitable competitive visible robust sustainable hygienic",
    "prized": "cost-effective proven reliable cheap efficient accurate scalable competitive unbeatable robust "
    "powerful "
    "profitable affordable state-of-the-art effective win winner advantage bargain asset "
    "game-changer gem steal edge improvement upgrade lifesaver triumph breakthrough",
    "praise": "great good fantastic cracking excellent amazing brilliant terrific superb outstanding impressive huge "
    "encouraging strong healthy stellar phenomenal incredible remarkable decent solid tremendous positive",
    "adopt": "switch start roll install implement launch deploy adopt introduce live use turn go put",
    "initiative": "plan goal target project idea initiative rollout programme program group committee sponsor pilot "
    "scheme ambition aim roadmap steering objective intention appetite enthusiasm",
    "trouble": "hassle trouble grief pain headache frustration frustrate difficulty bottleneck struggle "
    "nuisance annoyance grumble moan friction problem nightmare",
    "raise": "increase raise lift boost improve double triple grow accelerate win earn gain unlock strengthen "
    "speed protect",
    "burden": "time hour day week month minute cost spend bill expense overhead overtime error mistake rework "
    "waste scrap defect return complaint downtime outage delay backlog queue workload effort admin paperwork churn "
    "turnover turnaround cycle close stock inventory fine penalty incident accident callout breakdown absence "
    "shortage stockout fee claim wait headcount keystroke typing duplication risk reject breakage fraud loss "
    "emission mileage fuel energy electricity lead-time no-show noshow absenteeism sickness failure wastage "
    "shrinkage "
    "cycle-time handling stock-out lapse mis-pick shortfall overstay bed-block re-work re-delivery "
    "overspend downtimes spoilage attrition prep preparation temp temps overdraft debt arrears dispute query "
    "handling "
    "insurance premium rent recall staffing agency travel enquiry inquiry lateness friction bureaucracy chaser "
    "carbon injury theft mile readmission vacancy denial overrun setup changeover leak breach",
    "yield": "margin revenue sale sales profit throughput output productivity efficiency quality accuracy "
    "satisfaction "
    "retention conversion uptime availability compliance adoption capacity utilisation utilization cashflow "
    "cash tender renewal occupancy footfall turnover pipeline engineer engineers staff morale speed service "
    "performance deal order business hour day time evening",
    "comparative": "better faster quicker cheaper easier simpler sooner earlier shorter lower higher fewer "
    "stronger smoother safer leaner lighter tighter cleaner clearer smarter happier bigger greater richer less "
    "more ahead calmer closer further healthier quieter steadier sharper tidier neater",
    "superlative": "cheapest fastest quickest easiest simplest safest strongest cleanest smoothest "
    "smartest lowest highest leanest",
    "changing": "change shift evolve develop alter transform drift differ differently different cool sour "
    "worsen wane fade soften harden loosen tighten reorganise reorganize restructure diverge slide",
    "falloff": "drop fall dip decline slide slump slowed slowing slowdown downturn reversal slippage tail peter "
    "fade shrink sink plunge collapse dwindle wane "
    "stop cease quit abandon ditch stall dry",
    "usagenoun": "login log-in log usage adoption user activity",
    "negative": "nothing nobody none stay keep fail wait continue drag never worse slip not",
    "chore": "chase key rekey re-key retype type copy paste print scan file re-enter enter double-check reconcile "
    "match count hunt search guess wait queue firefight juggle scramble worry stress ring phone travel commute "
    "transcribe upload download sift trawl dig babysit explain apologise apologize spreadsheet paper paperwork form "
    "checking recheck sort staple stuff drudgery legwork overtime guesswork beg",
    "goodend": "focus concentrate sleep breathe relax finish home grow scale win hit meet stay respond react answer "
    "serve spot catch plan compete cope sell earn close ship settle recover retain keep beat avoid enjoy tackle thrive",
    "boon": "peace certainty visibility overview control confidence headroom slack capacity insight grip transparency "
    "flexibility freedom edge assurance predictability clarity stability cushion margin reassurance protection "
    "security breathing early-warning advantage clean clear accurate reliable consistent predictable uptime saving "
    "savings return payback benefit",
    "goodstate": "happy safe compliant competitive ahead covered protected running moving legal healthy productive "
    "calm loyal warm profitable relaxed secure satisfied open audit-ready alive on-time",
    "waste": "error mistake rework waste scrap defect complaint downtime outage delay backlog queue workload effort "
    "admin paperwork churn overhead overtime bill penalty fine incident accident callout breakdown absence stockout "
    "fee duplication risk reject breakage fraud loss emission mileage fuel no-show absenteeism failure wastage "
    "spoilage attrition dispute premium bureaucracy carbon injury theft stress strain noise worry faff mess friction "
    "exposure "
    "shrinkage disruption leak breach lapse wear recall turnover sickness rejection surprise interruption",
    "turned": "threw knocked turned pushed pulled drove derailed disrupted sparked triggered prompted shifted moved "
    "tipped soured led stopped held slowed stalled joined left changed altered swung took brought dropped slipped fell "
    "cooled killed upset steered sent blew forced convinced persuaded ended started replaced happened",
    "foremost": "shortest lowest broadest widest deepest keenest tightest quickest fastest safest cheapest cleanest "
    "easiest simplest leanest strongest smartest",
}
