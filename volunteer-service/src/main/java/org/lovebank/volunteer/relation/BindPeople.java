package org.lovebank.volunteer.relation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.rules.RelationRules;
import org.lovebank.volunteer.relation.RelationRefusal.NoSuchRelation;
import org.lovebank.volunteer.relation.RelationRefusal.ProxyHasEnoughPeople;
import org.lovebank.volunteer.relation.RelationRefusal.RelationNeedsGrownUp;
import org.lovebank.volunteer.relation.RelationRefusal.RelationWithOneself;
import org.lovebank.volunteer.relation.proof.RelationKind;
import org.lovebank.volunteer.relation.proof.ToldRelation;

/** Tells of a relation: by the first of the two, or by staff of the second one's area. */
@ApplicationScoped
class BindPeople {

    private final RelationRepository relations;
    private final People people;
    private final Policies policies;
    private final EventLog log;
    private final Clock clock;

    BindPeople(RelationRepository relations, People people, Policies policies, EventLog log, Clock clock) {
        this.relations = relations;
        this.people = people;
        this.policies = policies;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public RelationView by(Caller caller, ToldRelation told) {
        Instant now = clock.instant();
        if (told.fromPersonId().equals(told.toPersonId())) {
            throw new Refused(new RelationWithOneself());
        }
        AreaPath place = people.homeOf(told.toPersonId());
        PersonalData first = people.data(told.fromPersonId());
        if (!caller.is(told.fromPersonId()) && !caller.holdsIn(place, Roles.STATION_WORKER, Roles.STATION_HEAD)) {
            throw new Refused(new NoSuchRelation(told.toPersonId()));
        }
        mustBeAllowed(told, first, policies.of(RelationRules.class, place, now).rules(), now);
        Relation relation = new Relation(
                UuidCreator.getTimeOrderedEpoch(), told, place, people.key(told.toPersonId()), caller, now);
        relations.keep(relation, told.kind());
        log.append(relation.event());
        return relation.view(null);
    }

    private void mustBeAllowed(ToldRelation told, PersonalData first, RelationRules rules, Instant now) {
        if (!told.kind().speaksForAnother()) {
            return;
        }
        boolean grownUp = first.birthOn() != null
                && !first.isYoungerThan(rules.grownUpFrom(), LocalDate.ofInstant(now, Time.DAYS));
        if (!grownUp) {
            throw new Refused(new RelationNeedsGrownUp(told.kind().name(), rules.grownUpFrom()));
        }
        UUID proxy = told.fromPersonId();
        if (told.kind() == RelationKind.PROXY && relations.peopleOfProxy(proxy) >= rules.proxyPeople()) {
            throw new Refused(new ProxyHasEnoughPeople(rules.proxyPeople()));
        }
    }
}
