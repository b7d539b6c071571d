package org.lovebank.timebank.policy.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.policy.PolicyPack;
import org.lovebank.timebank.policy.PolicyPackRepository;
import org.lovebank.timebank.policy.PolicyRefusal.DayTaken;
import org.lovebank.timebank.policy.PolicyRefusal.PolicyDraftNotFound;

/** Publishes what two members have signed, for a day to come; from then on it is never changed. */
@ApplicationScoped
class PublishPolicy {

    private final PolicyDraftRepository drafts;
    private final PolicyPackRepository packs;
    private final Clock clock;

    PublishPolicy(PolicyDraftRepository drafts, PolicyPackRepository packs, Clock clock) {
        this.drafts = drafts;
        this.packs = packs;
        this.clock = clock;
    }

    @Transactional
    PolicyDraftView from(Caller caller, UUID id, LocalDate effectiveOn) {
        PolicyDraft draft = drafts.findForChange(id).orElseThrow(() -> new Refused(new PolicyDraftNotFound()));
        draft.mustBeVisibleTo(caller);
        Instant now = clock.instant();
        PolicyPack pack = draft.published(caller, effectiveOn, LocalDate.ofInstant(now, Time.DAYS), now);
        packs.lock(draft.code());
        if (packs.hasVersionFrom(draft.code(), effectiveOn)) {
            throw new Refused(new DayTaken(effectiveOn));
        }
        packs.persistAndFlush(pack);
        draft.became(pack.version(), now);
        drafts.flush();
        return draft.view();
    }
}
