package org.lovebank.volunteer.policy.publicrules;

import java.util.Map;
import java.util.Optional;

/** How long each kind of notice stands open to objections, on which rule it may name people, and how long it is shown after. */
public record NoticeRules(int shownDays, Map<String, Kind> kinds) {

    private static final int LONGEST_SHOWN = 3650;

    public NoticeRules {
        kinds = Map.copyOf(kinds);
        if (shownDays < 0 || shownDays > LONGEST_SHOWN || kinds.isEmpty()) {
            throw new IllegalArgumentException("notice");
        }
    }

    /** The rule of a kind; none when notices of this kind are not foreseen here. */
    public Optional<Kind> of(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** So many days, or working days; {@code rule} is where it stands that masked names may be posted, else empty. */
    public record Kind(int days, boolean workingDays, String rule) {

        private static final int LONGEST = 60;
        private static final int LONGEST_RULE = 300;

        public Kind {
            if (days < 0 || days > LONGEST || rule.length() > LONGEST_RULE) {
                throw new IllegalArgumentException("notice");
            }
        }
    }
}
