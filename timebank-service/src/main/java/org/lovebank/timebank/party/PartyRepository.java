package org.lovebank.timebank.party;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PartyRepository implements PanacheRepositoryBase<PartyLine, UUID> {

    Optional<PartyReporting> reporting(UUID id) {
        return Optional.ofNullable(getEntityManager().find(PartyReporting.class, id));
    }

    List<PartyReporting> reportingsOf(UUID volunteer) {
        return getEntityManager()
                .createQuery("from PartyReporting where volunteerId = ?1", PartyReporting.class)
                .setParameter(1, volunteer)
                .getResultList();
    }

    void keep(PartyReporting reporting) {
        getEntityManager().persist(reporting);
        flush();
    }

    void keep(PartyLine line) {
        persistAndFlush(line);
    }

    List<PartyLine> ofRecord(UUID record) {
        return list("recordId = ?1 order by writtenAt, id", record);
    }

    List<PartyLine> of(UUID volunteer, UUID after, int limit) {
        return find("volunteerId = ?1 and id > ?2 order by id", volunteer, after)
                .page(Page.ofSize(limit))
                .list();
    }

    long pointsOf(UUID volunteer) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select coalesce(sum(points), 0) from party_line where volunteer_id = ?1")
                        .setParameter(1, volunteer)
                        .getSingleResult())
                .longValue();
    }

    /** The newest rule in force on a day. */
    PartyRule ruleOn(LocalDate day) {
        Tuple row = (Tuple) getEntityManager()
                .createNativeQuery(
                        "select version, minutes, points from party_points_rule where effective_on <= ?1"
                                + " order by version desc limit 1",
                        Tuple.class)
                .setParameter(1, day)
                .getSingleResult();
        return new PartyRule(number(row, "version"), number(row, "minutes"), number(row, "points"));
    }

    private static int number(Tuple row, String column) {
        return ((Number) row.get(column)).intValue();
    }
}
