package org.lovebank.task.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is not finished with a person, by code. */
@ApplicationScoped
class OpenRepository {

    private static final String OPEN = """
            select 'WISH_OPEN' where exists (select from wish where :person in (posted_by, beneficiary_id)
               and state in ('SUBMITTED', 'UNDER_REVIEW', 'PUBLISHED', 'CLAIMED', 'FULFILLING', 'FULFILLED'))
            union all
            select 'ORDER_OPEN' where exists (select from service_order where :person in (posted_by, beneficiary_id)
               and state in ('PLACED', 'RETURNED', 'ISSUED', 'OPEN_GRAB', 'DISPATCHED', 'ACCEPTED', 'IN_SERVICE', 'SERVED',
                             'DISPUTED', 'UNFILLED'))
            union all
            select 'ASSIGNMENT_OPEN' where exists (select from assignment where :person in (volunteer_id, beneficiary_id)
               and state in ('OFFERED', 'ACCEPTED', 'CHECKED_IN', 'CHECKED_OUT', 'SUBMITTED'))
            union all
            select 'SIGN_UP_OPEN' where exists (select from sign_up s left join activity_attendance a on a.sign_up_id = s.id
               where s.volunteer_id = :person and a.state is distinct from 'CONFIRMED' and s.planned_to > :now
               and s.state in ('APPLIED', 'APPROVED', 'WAITLISTED', 'OFFERED', 'ATTENDED'))
            union all
            select 'CLAIM_OPEN' where exists (select from claim where claimant_id = :person and state in ('HELD', 'DELIVERED'))
            union all
            select 'AGREEMENT_OPEN' where exists (select from agreement a join agreement_party p
               on p.agreement_id = a.id and p.revision = a.revision
               where p.party_id = :person and a.state in ('NEGOTIATING', 'SIGNED', 'ACTIVE', 'SUSPENDED'))
            union all
            select 'COMPLAINT_OPEN' where exists (select from complaint where :person in (complainant_id, respondent_id)
               and state <> 'CLOSED')
            union all
            select 'INTAKE_OPEN' where exists (select from intake where :person in (reporter_id, beneficiary_id)
               and state <> 'SETTLED')
            """;

    private final EntityManager entities;

    OpenRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<String> openWith(UUID person, Instant now) {
        List<?> codes = entities.createNativeQuery(OPEN, String.class)
                .setParameter("person", person)
                .setParameter("now", now)
                .getResultList();
        return codes.stream().map(String::valueOf).toList();
    }
}
