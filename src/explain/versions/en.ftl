### What Plainfee says in English about what changed between two versions of a tariff.

issue-same-version = Both files are version “{ $earlier }”. Name two different versions of the tariff.
issue-later-version-first = “{ $earlier }” comes into force after “{ $later }”. Name the earlier version first.
