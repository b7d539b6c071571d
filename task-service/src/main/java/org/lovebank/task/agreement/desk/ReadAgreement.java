package org.lovebank.task.agreement.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.agreement.Agreement;
import org.lovebank.task.agreement.AgreementFacts;
import org.lovebank.task.agreement.AgreementRefusal.NoSuchAgreement;
import org.lovebank.task.agreement.AgreementRepository;
import org.lovebank.task.agreement.AgreementState;
import org.lovebank.task.agreement.FindAgreement;
import org.lovebank.task.agreement.WordingRepository;
import org.lovebank.task.agreement.departure.DepartureRepository;
import org.lovebank.task.agreement.signature.SignatureRepository;
import org.lovebank.task.agreement.text.AgreementText;
import org.lovebank.task.policy.AgreementPolicy.AgreementRule;
import org.lovebank.task.policy.Policies;

/** Reads agreements: one for its parties, an area's for its staff, one's own. */
@ApplicationScoped
class ReadAgreement {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final AgreementRepository agreements;
    private final FindAgreement findAgreement;
    private final WordingRepository wordings;
    private final SignatureRepository signatures;
    private final DepartureRepository departures;
    private final Policies policies;
    private final Cursors cursors;
    private final Clock clock;

    ReadAgreement(
            AgreementRepository agreements,
            FindAgreement findAgreement,
            WordingRepository wordings,
            SignatureRepository signatures,
            DepartureRepository departures,
            Policies policies,
            Cursors cursors,
            Clock clock) {
        this.agreements = agreements;
        this.findAgreement = findAgreement;
        this.wordings = wordings;
        this.signatures = signatures;
        this.departures = departures;
        this.policies = policies;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    AgreementView one(Caller caller, UUID id) {
        return agreements
                .findByIdOptional(id)
                .filter(agreement -> findAgreement.concerns(agreement, caller))
                .map(this::view)
                .orElseThrow(() -> new Refused(new NoSuchAgreement(id)));
    }

    @Transactional
    Page<AgreementView> list(Caller caller, @Nullable String areaPath, @Nullable AgreementState state, Paging paging) {
        AgreementState wanted = state == null ? AgreementState.ACTIVE : state;
        String list = areaPath == null ? "agreements-of/" + caller.id() : "agreements/" + areaPath + "/" + wanted;
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        List<Agreement> found;
        if (areaPath == null) {
            found = agreements.naming(caller.id(), before, paging.size() + 1);
        } else {
            AreaPath area = new AreaPath(areaPath);
            FindAgreement.mustBeStaff(caller, area);
            found = agreements.in(area, wanted, before, paging.size() + 1);
        }
        return cursors.page(
                        found, paging, list, agreement -> List.of(agreement.id().toString()))
                .map(this::view);
    }

    /** As it stands in this transaction. */
    AgreementView view(Agreement agreement) {
        AgreementFacts facts = agreement.facts();
        AgreementText text = wordings.find(facts.id(), facts.revision());
        Integer next = facts.proposedRevision();
        AgreementText proposed = next == null ? null : wordings.find(facts.id(), next);
        AgreementRule rule = policies.content(AgreementRule.class, facts.area(), clock.instant());
        return AgreementView.of(
                facts,
                text,
                proposed,
                (proposed == null ? text : proposed).mustBeWritten(rule),
                signatures.under(facts.id(), next == null ? facts.revision() : next),
                departures.under(facts.id(), facts.revision()));
    }
}
