"""Wordings that credit us with what went well: what we kept, caught or won for them, and what would be without us."""

_US = (
    "we|it|that|this|they|model|alerts|alert|forecast|forecasts|dashboard|report|reports|reminders|checks|feed|data|"
    "team|@ourthing|integration|feature|subscription|licence"
)
_WON = (
    "kept|saved|caught|stopped|prevented|spotted|recovered|won|earned|avoided|found|flagged|rescued|retained|freed|"
    "brought|protected|secured|detected|picked|blocked|cleared|cut|gained"
)
_WELL = "smoothly|well|better|up|clean|fine|quicker|faster|quickly|passed|won|kept|grew|hit|reached|balance|match|met"
CREDITS = f"""
        {_US} ~4 has|have ~1 {_WON} ~4 # ~6 *
        {_US} ~4 has|have ~1 {_WON} ~6 for you|them
        {_US} ~1 {_WON} ~2 # ~4 for you|your|them
        {_US} ~4 has|have ~1 {_WON} you|your|them ~1 a|the|from|out|thousands|hours|money|at|over|time
        keep|keeps|kept you|your|them ~2 out ~1 of
        {_US} ~1 is|are|was|were ~1 reason ~1 you|your|why|that|for ~4 *
        is|are|was ~1 why|how ~1 you|your ~6 {_WELL}
        thanks ~1 to ~1 the|our|these|those ~2 alerts|alert|report|reports|reminders|model|dashboard|forecast|checks|
            feed|
            data|integration|feature|@ourthing|audit|log
        forecast|forecasts|model|alerts|prediction|predictions|figures ~4 was|were|is|are|has|have ~1 been ~1 right|
            spot|
            accurate
        forecast|forecasts|model|alerts|prediction|predictions ~4 was|were|is|are ~1 right|spot|accurate
        saving|saves|save|saved ~2 compared|against|versus|over ~4 *
        you are|were|have ~1 been ~1 saving
        you|they are|were ~1 saving
        if ~1 you|they ~2 not ~1 have|got|had ~1 us|it|this|that
        you would ~3 need|want ~3 # ~2 more|extra|people|clerks|staff|nurses|drivers|heads
        save|saves|saved|saving ~1 a|half|two ~1 quarter|half|third|fortune|million|lot|day|week|salary|hour|fifth|tenth
        # ~6 you|they ~1 did|do|will|would not ~1 have to ~1 fill|replace|recruit|print|drive|send|order|make|write|
            chase
        @ourthing|it|we ~3 has|have ~1 been ~1 up|running|available|live ~3 every|all|day|year|without|throughout
        get|gets|got|have|has ~5 the same day|hour|morning
        return|payback|saving|savings|roi ~4 is|was|were|stands|comes|came ~2 #
        best|highest|lowest|strongest|biggest ~4 of ~1 all|any our|the ~1 *
        paid|pays|pay for ~1 the|your ~1 licence|fee|subscription|year|contract|whole
        makes|made|make ~1 your|the|their ~4 bearable|manageable|painless|quick|lighter|calmer|simple|shorter
        more|lot|plenty|much in ~1 it|there for you
        never ~2 had ~1 better|higher|lower|fewer|faster|stronger|happier ~1 *
        offer|give|do ~1 you ~2 # ~1 months|weeks|seats|users ~1 free
        does|do|did|done ~1 in a|an|# @period what
        would be|have ~2 back ~1 on|to|with ~1 spreadsheets|paper|excel|manual|square
        we have ~1 turned|taken|made|brought|got|cut|grown ~4 your|you ~6 *
        since ~1 you|they|we ~2 had|started|switched|joined|came|got|began|moved|went|took ~6 @lessen|halved|dropped|
            fallen|
            down|up|doubled|better|faster|fewer|risen|grown|gone
        are|is ~1 down|up ~2 by ~1 a|# ~4 since|with|thanks
"""
