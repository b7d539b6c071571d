package org.lovebank.volunteer.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.eventlog.EventLog;
import org.lovebank.volunteer.consent.GuardianshipChanged;
import org.lovebank.volunteer.holding.Forgets;
import org.lovebank.volunteer.holding.HeldData;
import org.lovebank.volunteer.holding.KeptForAWhile;
import org.lovebank.volunteer.holding.Obligation;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.rules.RetentionRules;
import org.lovebank.volunteer.relation.proof.EndReason;

/** What relations owe the people in them: a copy, an end, and that a proof's number is not kept for ever. */
@ApplicationScoped
class KeptRelations implements HeldData, Forgets, Obligation, KeptForAWhile {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final AreaPath EVERYWHERE = new AreaPath("cn");
    private static final int MOST = 500;

    private final RelationRepository relations;
    private final People people;
    private final Policies policies;
    private final Event<GuardianshipChanged> guardianshipChanged;
    private final EventLog log;

    KeptRelations(
            RelationRepository relations,
            People people,
            Policies policies,
            Event<GuardianshipChanged> guardianshipChanged,
            EventLog log) {
        this.relations = relations;
        this.people = people;
        this.policies = policies;
        this.guardianshipChanged = guardianshipChanged;
        this.log = log;
    }

    @Override
    public String section() {
        return "relations";
    }

    /** The number on the proof lies under the second person's key, and is the second person's to see. */
    @Override
    public Object of(UUID personId) {
        return relations.of(personId, BEFORE_ALL, MOST).stream()
                .map(relation -> relation.view(
                        relation.toPersonId().equals(personId) ? relation.proof(people.key(personId)) : null))
                .toList();
    }

    /** A guardian is not forgotten while somebody depends on it. */
    @Override
    public List<String> openOf(UUID personId) {
        return relations.guardianshipsBy(personId) > 0 ? List.of("GUARDS_SOMEBODY") : List.of();
    }

    @Override
    public void forget(UUID personId, Ending ending, Instant now) {
        for (Relation relation : relations.openOf(personId)) {
            relation.close(ending == Ending.DIED ? EndReason.DECEASED : EndReason.ERASED, now);
            relations.flush();
            log.append(relation.event());
            if (relation.isGuardianship() && !relation.toPersonId().equals(personId)) {
                guardianshipChanged.fire(new GuardianshipChanged(relation.toPersonId()));
            }
        }
        if (ending == Ending.ERASED) {
            relations.of(personId, BEFORE_ALL, MOST).forEach(relation -> relation.forgetProof(now));
            relations.flush();
        }
    }

    @Override
    public int forgetKeptLongEnough(Instant now, int most) {
        int days = policies.of(RetentionRules.class, EVERYWHERE, now).rules().endedRelationDays();
        List<Relation> old = relations.endedBefore(now.minus(Duration.ofDays(days)), most);
        old.forEach(relation -> relation.forgetProof(now));
        relations.flush();
        return old.size();
    }
}
