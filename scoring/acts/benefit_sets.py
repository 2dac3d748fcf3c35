"""Sets of words that the wordings of a benefit share: who gives it, who gets it, how it is put."""

US = "it|this|that|which|we|@ourthing"
THEM = "you|your|the|them|they|@people"
WHO = "you|your|they|nobody|none|people|everyone|everybody|@people"
WOULD = "will|would|can|could"
PAYING = "investment|outlay|money|cost|costs|fee|fees|spend|price|licence|subscription"
EASILY = "?also ?easily ?probably ?actually ?effectively ?typically ?soon ?only ?simply ?just ?finally"
GOOD = "more|fewer|less|better|no|clean|cleaner|clear|happy|@comparative"
