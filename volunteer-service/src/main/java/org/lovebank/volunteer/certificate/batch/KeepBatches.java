package org.lovebank.volunteer.certificate.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.certificate.batch.BatchRefusal.BatchSizeNotPossible;
import org.lovebank.volunteer.certificate.batch.BatchRefusal.NoSuchBatch;
import org.lovebank.volunteer.certificate.procedure.Signers;
import org.lovebank.volunteer.organisation.KnownOrganisations;
import org.lovebank.volunteer.servicerecord.deed.Deed;
import org.lovebank.volunteer.team.KnownTeams;

/** Batches are begun by a handler, let go by who is in charge, and shown. */
@ApplicationScoped
class KeepBatches {

    private static final int MOST_MEMBERS = 500;

    private final BatchRepository batches;
    private final KnownTeams teams;
    private final KnownOrganisations organisations;
    private final Clock clock;

    KeepBatches(BatchRepository batches, KnownTeams teams, KnownOrganisations organisations, Clock clock) {
        this.batches = batches;
        this.teams = teams;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Transactional
    public Batch.View begunBy(Caller caller, BatchResource.NewBatch wanted) {
        AreaPath place = teams.placeOf(wanted.teamId());
        KnownAreas.mustReach(caller, place);
        organisations.sealing(wanted.issuerId());
        Deed.mayBeTold("purpose", wanted.purpose());
        long members = batches.members(wanted.teamId());
        if (members < 1 || members > MOST_MEMBERS) {
            throw new Refused(new BatchSizeNotPossible(members, MOST_MEMBERS));
        }
        Batch batch = new Batch(wanted, place, caller, clock.instant());
        batches.persistAndFlush(batch);
        batches.takeMembers(batch.id(), wanted.teamId());
        return view(batch);
    }

    @Transactional
    public Batch.View issuedBy(Caller caller, UUID id, Signers signers) {
        Batch batch = batches.findForChange(id).orElseThrow(() -> new Refused(new NoSuchBatch(id)));
        batch.issue(caller, signers, clock.instant());
        batches.flush();
        return view(batch);
    }

    @Transactional
    public Batch.View one(Caller caller, UUID id) {
        Batch batch = batches.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchBatch(id)));
        batch.mustBeVisibleTo(caller);
        return view(batch);
    }

    private Batch.View view(Batch batch) {
        return batch.view(batches.counted(batch.id(), "state"), batches.counted(batch.id(), "refusal_code"));
    }
}
