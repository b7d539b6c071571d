package org.lovebank.timebank.policy.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.policy.PolicyRefusal.PolicyDraftNotFound;
import org.lovebank.timebank.policy.PolicyRules;

/** The numbers of a draft, for the council that weighs them. */
@ApplicationScoped
public class ReadDraft {

    private final PolicyDraftRepository drafts;

    ReadDraft(PolicyDraftRepository drafts) {
        this.drafts = drafts;
    }

    @Transactional
    public PolicyRules rules(Caller caller, UUID id) {
        PolicyDraft draft = drafts.findByIdOptional(id).orElseThrow(() -> new Refused(new PolicyDraftNotFound()));
        draft.mustBeVisibleTo(caller);
        return draft.rules();
    }
}
