"""Wordings of questions that are about what the rep sells, whatever their punctuation."""

from scoring.acts.pattern import Patterns

CAPABILITY = Patterns(
    {
        "capability": """
        which|what ~1 colour|color|size|version|model|edition|variant|finish|capacity|length|strength|
            voltage ~5 do|would|shall|should|will|can ~1 you|your|i|we ~3 want|need|like|prefer|quote|send|offer|go|have
        how many|much|which|what ~1 size|kind|sort|type|number|# ~5 want|need|like|take|order|buy ~2 from us
        how many ~4 want|need|like|take|order|buy ~2 from us
        how many|much|which ~4 shall|should|can|may|would i|we ~1 quote|price|count|offer|include|reckon ~1 *
        how many|which ~4 shall|should|can|may i|we ~1 put in|on|into ~1 the|your|my quote|offer|quotation|proposal|
            price
        which|any|what|one of our|these ~2 would|do|does|have|has|did|could ~4 suit|suits|interest|look|looked|see|
            seen|like|
            prefer|try|tried|fit|fits|catch|appeal|appeals|fancy
        would|do|will you|your|they ~2 want|need|like|prefer the|a|an ~5 too|also|option|function|feature|interface|
            connector|mode|extra|add-on|upgrade
        would|do|will you|your|they ~2 want|need|like|prefer the|a|an ~5 as well
        would|do|will you|your|they ~2 want|need|like|prefer the|a|an ~3 with it|them|that
        would|will the|a ~3 one|version|model|edition ~1 do|suit|fit|be
        do|would you ~1 want|need|prefer|like ~1 it|them|that|this|these ?delivered with|without
        ^ ?so ?and do|would you ~1 want|prefer|need|fancy the ~3 or the|a|another|one
        would|will|do you|your|they|the ~2 need|want|use|like|prefer ~6 of ~1 our|ours
        which|what|where ~4 would|should|do|shall|will ~2 you|it|this|we ~4 plug|connect|hook|link|sync|integrate|tie|
            feed|
            wire|post|push|export ~1 into|to|with
        which|what|where ~2 should|shall|would it|this|that ~1 send|post|print|write|export|show
        do|would you ~2 want|need|like|prefer|fancy ~3 alerts|reminders|notifications|texts|sensors|scanners|tablets|
            trackers|add-on|add-ons|widgets
        monthly|annual|yearly|basic|standard|premium|starter plan|licence|tier|version|package|subscription or *
        not you ~1 love|like ~2 tool|app|system|software|platform|solution
        what if ~2 @ourthing ~1 could|would|did
        @productnoun ~3 you ~2 interested|after|need|want|prefer
        see|picture|imagine yourself|yourselves|your ~3 using|use
        not it be ~2 great|nice|good|lovely|handy|brilliant ~2 have|had|get ~3 @ourthing ~1 that|which|where
        what sort|kind|type of ~2 report|alert|access|view|screen|label|form|notification|template ~2 would|will|
            do you ~2 want|need|like|prefer
        do|would you ~1 want|need|like ~5 login|logins|access|account|accounts ~1 per|for|each|or|as
        do|would you ~1 want|need|like ~4 on|in|using it
        should|shall|would|can it|this|that ?also ?then plug|connect|sync|hook|feed|post|copy|pull|push|text|email|
            alert|
            ping|remind
        ^ ?so ?and would|do you ~1 want|like|need|prefer it|this ~1 plugged|connected|linked|hooked|synced|hosted|
            installed
        would|will|do|should|shall ~1 you ~2 run|host|keep|want|put ~4 own|your|our servers|server|cloud|premises
        should|shall|would|can the ~1 reminder|reminders|alert|alerts|notification|notifications ~1 go|come|be|run
        be ~1 interested in our|a|seeing
        how many ~1 users|seats|licences|licenses|people|approvers|agents ~4 thinking|looking|planning|considering|
            picturing|have in
        how many ~2 would|will|do you ~1 license|need|want|start|roll|buy|order|require
        starter|enterprise|premium|basic|pro|standard|professional|gold|silver package|plan|edition|tier|version
        @productnoun ~3 do|work|suit|fit|enough
        which|what|how many ~3 @productnoun ~4 need|want|like|prefer|require|use|interest|suit|fit|consider
        which|what ~1 @productnoun ~5 think|thinking|mind|choose|pick|go|going|look|looking|consider|start|take|have
        ^ ?so ?and which|what @productnoun $
        which|what ~1 @productnoun would|do|are|is|did|will you|your|best|right
        would|do you ~2 need|want|prefer|require|like ~5 @productnoun|seats|licences|users|demo|trial|pilot
        how many ~3 seats|users|licences|licenses|people|agents|accounts would|will|do you ~1 need|want|require|
            onboard|start|buy
        how many seats|licences|licenses
        if our|we|my|this ~2 @ourthing|could|can
        if the ~1 tool|software|platform|app|product could|can|would|did
        if we halve|cut|automate|save|reduce|take|give|show|build|could|can
        would|do|will you ~2 rather|prefer|want|need|like ~5 cloud|premise|edition|hosted|saas|mobile
        need|want|require|have ~2 single sign
        do|would you ~1 need|want|require ~2 single|mobile|offline|api|audit|export|backup|multi
        did|do you know ~8 our|we|us|most
        have|did you ~1 heard|hear ~12 our|we|us
        have|did you ~1 heard|hear ~2 that ~2 # ~6 *
        is|are there ~1 edition|tier|package|module
        would|will|could # ~1 seats|users|licences|people|sites ~3 *
        is|are there ~1 edition|tier|plan|package|version|module ~6 you|your
        did|do you know that|how ~4 @ourthing|customers|clients
        have|did you ~1 seen|see|try|tried|used|heard|hear|look|looked ~3 our|we
        can|could|may|shall|should i|we ~2 show|demo|demonstrate|walk|present|introduce|run ~2 you ~6 @ourthing|
            demo|how|product|feature|what|our|dashboard|it|works
        would you like|want|care|interested ~3 demo|demonstration|trial|pilot|our
        ^ ?so ?and ?well would|do you ~1 like|want|care ~2 see|look ~6 *
        are you interested in our|a|the|seeing
        ^ ?so ?and ?do ?would ?you ?guys want to see|try
        does|do|is|are|would|will|has|have our|we|the @ourthing
        what|which|how ~6 our @ourthing|feature|product|customers|module|dashboard|pricing|offer
        do you need|want|require ~4 @productnoun|sso|integrations|reporting|dashboards
        would you use|need|want ~2 the|our|a|an ~3 @productnoun|mobile|version
        imagine if our|we
        what if our|we ~2 @ourthing|could|can|told|said|gave|offered|automate
        which of our|these|the ~2 @productnoun|plans|products|options|features
        """
    }
)
VALUE = Patterns(
    {
        "value": """
        did|do you know|realise|realize|see|notice ~10 save|saved|return|roi|percent|payback
        are|were you aware ~8 save|saved|return|roi|percent|value
        would you not agree|say
        """
    }
)
