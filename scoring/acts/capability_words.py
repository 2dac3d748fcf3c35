"""Wordings of what the product is, does, has or costs, and of the same said of the buyer's own."""

from scoring.acts.agency_words import AGENTS
from scoring.acts.offering_words import OFFERING
from scoring.acts.pattern import Patterns
from scoring.acts.selling_words import TERMS

STATEMENTS = Patterns(
    {
        "capability": f"""{AGENTS}{OFFERING}{TERMS}
        you ~1 have it|everything|this|that ~1 live|running|up|ready ~1 in|within|by
        most|many|some|half|all|several of our ~1 customers|clients|users
        it is ~1 a|an ~2 @ourthing
        it|this|that ~1 has|have|comes ~4 @productnoun|reporting|templates|workflow|analytics|search|version
        our ~1 pricing|price|prices|licence|fees|model ~2 depend|depends|varies|vary|is|are|start|starts|based
        we ~1 have ~1 a|an @productnoun|tool|template|function
        we ~1 have ?got ~5 @productnoun|tool|platform|solution|product|connectors|templates|feature|functions|
            reporting|api
        you would|can|will|could ~1 have|get|see ~5 view|overview|list|access|alert|alerts|picture|history|log
        there is|are ~2 limit|limits|cap|restriction|fee|fees|charge|minimum ~3 *
        we have been ~6 for ~3 years|decades
        customers|clients|users|companies|banks|teams ~5 with|through|on us|our
        you would ~1 be able
        let|can|could|would|to|i|me ~6 tour|demo|walkthrough ~2 of|through
        our|the ~2 product|tool|software|platform|app|solution|system take|takes ~1 care
        i|we can ~1 connect|integrate|sync|link|import|export ~1 to|with|from|into|any|your
        easy|simple|quick|fast ~1 to ~1 set|use|install|learn|configure|roll|deploy
        sits|runs|works ~1 on top|alongside|inside
        no ~2 limit|limits|server|servers|hardware|installation
        # ~2 customers|clients|users|companies|sites ~2 across|worldwide|use|rely|trust
        # ~2 customers|clients|users|companies|sites in ~1 *
        you|managers|users|people can|could|will|would ?then ?also ?simply ?just ?easily import|export|upload|set|
            drag|build|create|run|track|assign|delegate|search|filter|connect|add|configure|choose|switch|try|
            manage|monitor|schedule|scan|pull|push|customise|customize|share|automate|integrate|download|print|forward
        we are ~3 @ourthing|software|vendor|specialist|startup|start-up|saas
        a|an|one|another ~4 firm|company|bank|hospital|retailer|insurer|group|manufacturer|client|customer|council|
            city|university|chain|utility|carrier|airline|agency|ministry|airport|brewery|school|clinic|plant|
            operator|builder|supplier ~5 rolled|went|cut|saved|uses|deployed|switched|moved|replaced|bought|
            introduced|halved|started|reduced|runs|chose|doubled
        give|gives you ~1 sandbox|trial|demo|account|access
        what sets|makes us|it|our ~1 apart|different|special|unique
        in|inside|within|through|via|from our|the ~1 @ourthing|sandbox
        takes|needs|requires ?only ?just # ~1 clicks|click|minutes|seconds|taps|steps
        everything|every|all|anything|each ~4 is|are|be ?also ?automatically configured|logged|tracked|automated|
            customised|customized|recorded|stamped|archived|encrypted|searchable|visible|synced
        our ~2 support|team|hotline|experts|consultants|engineers ~1 is|are ~1 on call|hand
        our ~2 support|team|hotline|experts|consultants|engineers ~1 is|are ~1 available|there|reachable|local|
            certified
        starter|enterprise|premium|basic|pro|standard|professional|gold|silver|business package|plan|edition|tier|
            version|licence
        without ~1 code|coding|programming|it
        a|free|our sandbox|trial|pilot|demo
        i|we ~1 have ~2 prepared|got|brought ~4 demo|slides|deck|presentation|walkthrough
        used|trusted|chosen by ~2 #|hundreds|thousands|companies|banks|hospitals
        in # languages|countries|markets
        drag and drop
        role based|rule engine
        audit trail
        the|this|our ~1 @ourthing @does
        our ~2 @ourthing ~1 @does
        what the|our|this ~1 @ourthing|tool|app do|does
        we|it|that ?basically ?also ?just ?simply take|takes ~5 out of|off
        we|you ~2 have|get ~1 you ~1 up|live|running|started
        up and running
        would|do|will you ~2 rather|prefer|want|need|like ~5 cloud|premise|edition|hosted|saas|mobile
        need|want|require ~2 single sign|mobile|offline|api|sso|audit|export|backup|multi
        everything|data|all|it ~2 is|are ?fully ?also encrypted|hosted|stored|logged|included|automated|audited|
            archived|searchable|synced|configurable
        i|we|let|me ~2 show ~6 demo|screen|prototype|mock-up|walkthrough
        we do ~2 @ourthing|approvals|automation
        we are ~5 that|who ~1 do|does|make|makes|build|builds|sell|sells|help|helps
        # people|banks|companies|customers|hospitals|firms|clients|sites|users ~2 use|run|rely|work|trust|on ~2 our|
            it|us
        out of the box
        works|work|runs|run ~1 with|on|alongside|inside ~2 any|every|sap|oracle|excel|outlook|teams|slack|
            salesforce|workday|your
        we ?also ?do ?can handle|handles|take|takes ~2 care|whole|entire
        you ~1 only|just|simply pay
        set up|setup|configured|implemented|live ~2 in|within ~3 @period|minutes|days|weeks|hours
        we ?also ?can ?will ?now ?already ?actually ?basically ?currently ?do automate|integrate|offer|provide|
            support|enable|connect|streamline|consolidate|centralise|centralize|simplify|sync|synchronise|
            digitise|digitize|eliminate|specialise|specialize|sell|encrypt|scale|configure|customise|customize|
            ship|combine|monitor|detect|predict|unify|orchestrate|optimise|optimize|accelerate|capture|scan|
            extract|flag|remind|host|track|route|bundle|guarantee|cover|partner|charge|price|make|build|serve|
            deliver|design|develop|analyse|analyze|translate|cut|manage|power|map|shorten|embed|plug|license|
            handle|replace|reduce|save|help|surface|pull|push
        # tiers|plans|packages|modules|editions|integrations|connectors
        we ~1 have ?got ?also ~3 @productnoun|tool|platform|solution|product|connectors|templates|feature|tiers|
            package|certification|marketplace|library|customers|clients|partners|offices|engine|ai|assistant|
            version|users
        our ~3 @ourthing|@productnoun|dashboards|product|products|solution|solutions|tiers|plans|pricing|
            technology|platform|analytics|api|library|connectors|reports|templates|workflows|bots ?and ~3 do|
            does|is|are|can|will|have|has|let|lets|help|helps|automate|automates|integrate|integrates|connect|
            connects|give|gives|include|includes|come|comes|support|supports|run|runs|work|works|offer|offers|
            start|starts|cost|costs|handle|handles|allow|allows|make|makes|sit|sits|pull|pulls|show|shows|track|
            tracks|route|routes|replace|replaces|cover|covers|cut|cuts|learn|learns|read|reads|send|sends|use|
            uses|flag|flags|take|takes|remind|reminds|match|matches|push|pushes|approve|speak|detect|detects|
            plug|plugs|save|saves|reduce|reduces|provide|provides|plugs|scale|scales|sync|syncs|warn|warns|
            write|writes|keep|keeps
        the ~1 platform|tool|software|solution|product|app|suite|engine|portal|technology|module|assistant|
            dashboard|integration|mobile ~2 do|does|is|can|will|has|lets|let|helps|automates|integrates|
            connects|gives|includes|comes|supports|runs|works|offers|starts|costs|handles|allows|makes|sits|
            pulls|shows|tracks|routes|replaces|covers|cuts|learns|reads|sends|uses|flags|takes|plugs|syncs|
            reminds|matches|pushes|scales
        you|everyone|managers|users would ?then ?also ?just ?simply get|receive|save
        you|everyone|managers|users would ?then ?also ?just ?simply have|see ~4 @productnoun|dashboards|everything|
            access|reports|visibility|overview|alerts
        we|it ?can ?will ?also ?even ?automatically ?just handles|handle|covers|cover|runs|supports|sends|tracks|
            reminds|routes|reads|sorts|chases|logs|stores|archives ~2 invoices|approvals|requests|documents|
            reminders|everyone
        fully|completely ~1 automated|automatic|compliant|integrated|mobile|secure|encrypted|configurable
        no|without ~1 code|coding|installation|training|it ~1 needed|required|necessary
        roll|rolls|rolled|rollout ~3 # ~1 days|weeks|week|day|months
        #|one|single ~1 app|screen|place|platform|tool|system|inbox ~2 for|where|with|that
        comes|come|ships|sold|available|included ~2 with|in|as|on|for ~3 @productnoun|support|training|reports|mobile|
            phone|languages|cloud|standard
        with us ~1 you|your|every|each|all|everyone|there
        you would|can|could ~2 approve|sign|click|do|manage|track|check ~4 with|from|in|on ~2 phone|app|tap|click|
            screen|dashboard
        we have ?just ?also built|developed|made|designed|created it|this|that ~1 for|to|so
        every|each ~1 request|approval|invoice|user|manager|approver|document has|gets|carries its|their|a|an
        cloud|browser ~2 so|based|hosted|and
        in the cloud
        nothing|no|little ~2 to|need install|installation|maintain
        you can ?then ?also just|simply|easily|even
        you will be able
        it|thing|platform|tool|system|app|product|software ~1 reads|pulls|sends|sorts|finds|learns|checks|
            writes|picks|spots|tells|shows|keeps|books|files|talks|turns|does|knows|warns|plugs|fits|fills|
            scores|predicts|files|logs|moves|creates|builds|generates|collects|gathers|brings
        looking|talking at|about ~3 # ~1 euro|dollar|pound|a|per
        we|i have ?just ?also built|developed|launched|released|added|designed|created ~2 product|tool|feature|
            platform|solution|module|app|something|engine|an|a
        sets up|set up in|within # minutes|hours|days
        one click
        ours does|is|can|has|reads|works|will|runs|comes
        our ~1 stuff|thing|kit|people|customers|one ~2 plugs|reads|does|runs|talks|connects|works|handles|fits
        plugs ~2 into|in
        it ?also ?can ?will ?even ?automatically integrates|integrate|connects|connect|automates|automate|syncs|
            sync|comes|supports|support|includes|include|plugs|plug|scales|routes|route|lets|let|flags|flag|
            costs|tracks|track|reminds|remind|handles|handle|gives|give|runs|run|covers|cover|replaces|replace|
            detects|matches|match|works|pulls|pull
        you|users|managers|everyone|people|they|approvers|customers ~1 can|will ~2 approve|click|configure|
            customise|customize|drag|drop|see|track|set|access|automate|upload|sign|build|create|log|manage|
            monitor|pull|export|choose|pick|get|have|be ~8 dashboard|dashboards|phone|mobile|click|clicks|app|
            portal|report|reports|alert|alerts|workflow|workflows|template|templates|tool|platform|system|real|
            automatically|rules|able|tier|module|feature|one
        you ~1 get|receive ~6 dashboard|dashboards|app|module|feature|features|integration|support|reporting|
            analytics|access|tier|seats|licences|api|manager|alerts
        we ?also hook|tie|wire|tap|slot|bolt|feed|talk|sync|fit|work ~1 into|in|to|with|on
        our ~3 platform|tool|engine|software|app|product|solution|suite|portal|module|assistant|dashboard *
        there are|is ~2 edition|tier|plan|package|version|module
        there is|are ~3 version|app|integration|dashboard|trial|module|api|portal
        runs|run|sits ~3 # ~2 a|per ~1 month|year|seat|user|head
        it runs|comes|sits ~2 #
        with our ~1 platform|tool|software|solution|product|app|suite|portal|engine|module
        @productnoun ~3 with|for|to|include|includes|included|and|such|like
        # tiers|plans|packages|modules|integrations|features|editions|connectors|products
        integrates|integration|connector|connectors|plugin|plugins|plugs|compatible|interfaces ~2 with|into|for|to
        integration|integrations $
        built in|on|for
        out of ~1 the box
        @productnoun ?is|are included|available|standard
        per ~1 seat|user|licence|license|month|head
        a seat|user|licence|license
        # ~2 euro|dollar|pound|percent ~3 per|a|each|month|year|user|seat|monthly|annually|licence|license
        # ~1 euro|dollar|pound
        price|pricing|cost|licence|license|subscription|tier|plan ~2 is|starts|start|runs|comes|costs|would|
            will|sits|around|at|from ~4 #
        it ~1 starts|start|costs|cost ~4 #
        pricing|prices|licences|licenses|packages|plans ~1 start|starts|begin|range|is ~2 at|from|between|based|per
        single sign
        machine learning
        artificial intelligence
        ai powered|driven|based|engine|model|assistant
        powered by
        real time ~2 dashboard|dashboards|visibility|reporting|alerts|data|tracking|analytics
        feature|features|functionality ~2 is|are|that|include|which|called|like|such
        latest|newest|new|flagship|award|advanced|powerful|intuitive|enterprise|cloud|ai ~2 version|release|
            module|feature|platform|product|tool|dashboard|software|integration|engine|solution|interface|app
        we ~2 are|were ~4 leader|leading|certified|provider|specialist|specialists|market|rated|number|best|
            biggest|fastest|cloud|company|platform|vendor|accredited|compliant|experts|iso
        what we do
        we do approvals|approval|software|automation|payments|analytics|billing|workflow|workflows|training
        iso|soc #
        open|rest api
        mobile app
        one of our|my ~2 clients|customers|banks|accounts
        customer|client|company|firm|team ~4 like|similar ~3 you|yours|size ~6 use|uses|used|cut|saved|reduced|
            went|saw|got
        a|another|other|one ~3 customer|client|bank|manufacturer|retailer|insurer|company|hospital|chain ~6 cut|
            saved|reduced|went|doubled|halved|saw|rolled|moved|switched|deployed|uses
        our ~1 customers|clients|users ~6 get|see|use|report|approve|save|love|cut|tell|halve|go|have|usually|
            achieve|reduce|typically|find|say
        we ~3 help|helps|helped|work|worked ~3 companies|company|teams|customers|clients|businesses|firms|
            people|organisations|organizations|operators|banks|manufacturers|hospitals|you|with|leaders|retailers
        i|we ~2 can|could|would|will ?also ?quickly ~1 show|demo|demonstrate|present|walk ~6 platform|tool|
            product|demo|features|dashboard|how|software|solution|app|works|module|system|screen
        i|we|let ~2 would|will|want|like|love|me ~2 show|demo|demonstrate|present|introduce|walk ~6 our|
            platform|product|demo|feature|features|dashboard|software|tool|solution|app|it|works|system|screen|deck
        share my screen
        automates|automating|streamlines ~3 approvals|approval|your|the|everything|workflow|workflows|invoices|
            process|processes|whole|entire|manual|that|this
        """
    }
)
NOT_OURS = Patterns(
    {
        "theirs": """
        get|come|back|turn|on ~1 to|about|onto ~2 what|price|cost
        what ~1 it|that|this costs|cost ~1 you|them|your
        our ~2 manager|accountant|boss|director|finance|warehouse ~1 *
        our ~1 report|reports|records|data|figures|fee|fees|engineers|technicians ~1 *
        # ~4 is|was|are that|this|it ~1 how|what|the ~4 today|now|currently|moment
        what you ~1 want|need|wanted|needed ~1 is ~3 *
        hole|gap|loss|mess|shortfall ~1 in|at|on your
        your|their ~2 @ourthing|tool|dashboard|app
        you ~1 already|still|currently|now pay
        you pay ~2 #|them|too|today|now|more|less|a|twice|double
        your|their ~2 onboarding|implementation|rollout|setup|migration|installation|reminders|alerts
        your|their ~2 support|training|customers|clients|users|competitors|competition|helpdesk|servers|installation
        you ?already ?still ?currently use|have|run|need|spend|lose|lost|told|said|mentioned|wanted
        our ~4 was|were|had|went|failed|is|are ~1 down|back|failed|out|late|restored|slow
        our ~2 system|systems|line|lines|network|server|servers|switch|platform|team|people|engineers|engineer|service|
            software|fault|mistake|support|office|backup|monitoring|side|reply|call ~2 was|were|had|went|failed|broke
        the|this ~1 system|application|app|tool|software ~1 crashes|fails|goes|breaks|freezes|takes|hangs|loses
        your|their ~3 system|application|app|tool|software|platform|portal
        ^ ?and ?okay so the|it|every|each|all|people|nobody
        ^ ?so ?and ?okay you can not|never
        you ~1 have|want|need|had|like
        to ~1 understand|hear|learn|know|ask
        """
    }
)
RECOUNTED = Patterns({"recounted": "you ~1 said|mentioned|explained|described|complained"})
"""What the buyer said of their own side is no statement of ours."""
