package org.lovebank.timebank.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** What every table holds of one person, under the person's id. */
@ApplicationScoped
class HeldRepository {

    private static final String OPEN = """
            select 'HOLD_OPEN' where exists (select from order_hold where owner_id = :person
               and state in ('REQUESTED', 'PLACED', 'CAPTURING', 'RELEASING'))
            union all
            select 'REDEMPTION_OPEN' where exists (select from redemption where owner_id = :person
               and state not in ('REFUSED', 'COLLECTED', 'CANCELLED', 'EXPIRED', 'RETURNED', 'DECLINED'))
            union all
            select 'GIFT_OPEN' where exists (select from gift where :person in (giver_id, receiver_id)
               and state in ('REQUESTED', 'PROPOSED', 'RELATION_CHECKED', 'ACCEPTED', 'RETURNING'))
            union all
            select 'TRANSFER_DISPUTE_OPEN' where exists (select from transfer_dispute
               where :person in (holder_id, other_holder_id) and state <> 'CLOSED')
            union all
            select 'INHERITANCE_OPEN' where exists (select from inheritance where heir_id = :person
               and state in ('APPLIED', 'CHECKED'))
            union all
            select 'CLOSURE_OPEN' where exists (select from closure c join account a on a.id = c.account_id
               where a.owner_id = :person and c.state in ('WAITING_FOR_CHECK', 'MOVING'))
            union all
            select 'GRANT_OPEN' where exists (select from minute_grant where owner_id = :person
               and state in ('PROPOSED', 'ACTIVE'))
            """;

    private static final List<String> FORGOTTEN = List.of(
            "update deposit set place = '***', content = '***', witness = '***' where volunteer_id = :person",
            "update holder_age set age_band = 'UNKNOWN' where owner_id = :person",
            "delete from bond where :person in (acting_id, person_id)",
            "update successor s set successor_account = null from account a"
                    + " where a.id = s.account_id and a.owner_id = :person");

    private final EntityManager entities;

    HeldRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<String> openWith(UUID person) {
        List<?> codes = entities.createNativeQuery(OPEN, String.class)
                .setParameter("person", person)
                .getResultList();
        return codes.stream().map(String::valueOf).toList();
    }

    void forget(UUID person) {
        FORGOTTEN.forEach(what ->
                entities.createNativeQuery(what).setParameter("person", person).executeUpdate());
    }
}
