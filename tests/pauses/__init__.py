"""The labelled pauses that the project makes: hesitations in mid-sentence against true ends, spoken by espeak-ng.

The texts (`hesitations.txt`, `ends.txt`) were written before any rule of `voice.endings` was. Each is said by two of
eight made reps. A text belongs to the tuning or the reporting half by its hash; nothing is tuned on the reporting half.
"""
