package org.lovebank.volunteer.relation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.rules.RelationRules;
import org.lovebank.volunteer.relation.RelationRefusal.NoSuchRelation;
import org.lovebank.volunteer.relation.RelationRefusal.ProxyActsSpent;

/** Marks what a bound proxy does, as often a day as the policy allows. */
@ApplicationScoped
class ActAsProxy {

    private final RelationRepository relations;
    private final People people;
    private final Policies policies;
    private final Clock clock;

    ActAsProxy(RelationRepository relations, People people, Policies policies, Clock clock) {
        this.relations = relations;
        this.people = people;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    public ProxyAct.View by(Caller caller, UUID id, ProxyAct.Act act) {
        Instant now = clock.instant();
        Relation relation = relations.findForChange(id).orElseThrow(() -> new Refused(new NoSuchRelation(id)));
        relation.mustActFor(caller);
        int allowed = policies.of(RelationRules.class, people.homeOf(relation.toPersonId()), now)
                .rules()
                .proxyActsPerDay();
        LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
        int done = (int) relations.actsOn(caller.id(), today);
        if (done >= allowed) {
            throw new Refused(new ProxyActsSpent(allowed));
        }
        ProxyAct marked = new ProxyAct(UuidCreator.getTimeOrderedEpoch(), id, caller.id(), act, today, now);
        relations.keep(marked);
        return marked.view(allowed - done - 1);
    }
}
