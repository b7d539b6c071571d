package org.lovebank.task.ring.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.lovebank.access.AreaPath;
import org.lovebank.task.policy.MatchingPolicy.RingRules;

/** Which rings the open notes of a community make. */
@ApplicationScoped
public class SearchCommunity {

    private final NoteRepository notes;

    SearchCommunity(NoteRepository notes) {
        this.notes = notes;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public List<FoundRing> at(AreaPath community, RingRules rules, Instant now) {
        return FindRings.among(notes.open(community, rules.mostNotes(), now), rules, now);
    }
}
