package org.lovebank.volunteer.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.consent.GuardianshipChanged;
import org.lovebank.volunteer.relation.RelationRefusal.NoSuchRelation;
import org.lovebank.volunteer.relation.proof.EndReason;
import org.lovebank.volunteer.relation.proof.RelationChannel;
import org.lovebank.volunteer.relation.proof.RelationKind;

/** The steps of a relation: reviewed, confirmed by the other one, refused, ended. */
@ApplicationScoped
class DecideRelation {

    private final RelationRepository relations;
    private final Event<GuardianshipChanged> guardianshipChanged;
    private final EventLog log;
    private final Clock clock;

    DecideRelation(
            RelationRepository relations, Event<GuardianshipChanged> guardianshipChanged, EventLog log, Clock clock) {
        this.relations = relations;
        this.guardianshipChanged = guardianshipChanged;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public RelationView reviewedBy(Caller caller, UUID id) {
        return step(caller, id, (relation, now) -> relation.review(caller, now));
    }

    @Transactional
    public RelationView confirmedBy(Caller caller, UUID id, RelationChannel channel) {
        return step(caller, id, (relation, now) -> relation.confirm(caller, channel, now));
    }

    @Transactional
    public RelationView rejectedBy(Caller caller, UUID id, EndReason reason) {
        return step(caller, id, (relation, now) -> relation.reject(caller, reason, now));
    }

    @Transactional
    public RelationView endedBy(Caller caller, UUID id, EndReason reason) {
        RelationView ended = step(caller, id, (relation, now) -> relation.end(caller, reason, now));
        if (RelationKind.GUARDIAN.name().equals(ended.kind())) {
            guardianshipChanged.fire(new GuardianshipChanged(ended.toPersonId()));
        }
        return ended;
    }

    private RelationView step(Caller caller, UUID id, BiConsumer<Relation, Instant> taken) {
        Relation relation = relations.findForChange(id).orElseThrow(() -> new Refused(new NoSuchRelation(id)));
        relation.mustBeVisibleTo(caller);
        taken.accept(relation, clock.instant());
        relations.flush();
        log.append(relation.event());
        return relation.view(null);
    }
}
