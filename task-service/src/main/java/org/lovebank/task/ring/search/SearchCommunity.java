package org.lovebank.task.ring.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lovebank.access.AreaPath;
import org.lovebank.task.policy.MatchingPolicy.RingRules;

/** Which rings the open notes of a community make. */
@ApplicationScoped
public class SearchCommunity {

    private final NoteRepository notes;

    SearchCommunity(NoteRepository notes) {
        this.notes = notes;
    }

    /**
     * Looks without holding anybody up. Whoever proposes something holds the others off first, and what somebody else has
     * proposed meanwhile is looked at no more.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FoundRing> at(AreaPath community, RingRules rules, Instant now, Runnable holdOthersOff) {
        List<FoundRing> found = FindRings.among(notes.open(community, rules.mostNotes(), now), rules, now);
        if (found.isEmpty()) {
            return found;
        }
        holdOthersOff.run();
        List<OpenNote> still = notes.open(community, rules.mostNotes(), now);
        Set<UUID> open = still.stream().map(OpenNote::wishId).collect(Collectors.toSet());
        boolean all = found.stream()
                .flatMap(ring -> ring.gifts().stream())
                .map(FoundRing.Gift::wishId)
                .allMatch(open::contains);
        return all ? found : FindRings.among(still, rules, now);
    }
}
