package org.lovebank.volunteer.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;

@ApplicationScoped
public class CertificateRepository implements PanacheRepositoryBase<Certificate, UUID> {

    public Optional<Certificate> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public List<Certificate> of(UUID volunteerId, UUID after, int limit) {
        return find("requested.volunteerId = ?1 and id > ?2 order by id", volunteerId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    public List<Certificate> in(AreaPath place, Optional<CertificateState> state, UUID after, int limit) {
        String here = "(requested.areaPath = ?1 or requested.areaPath like ?2) and id > ?3";
        return state.map(one -> find(here + " and state = ?4 order by id", place.value(), place + ".%", after, one))
                .orElseGet(() -> find(here + " order by id", place.value(), place + ".%", after))
                .page(Page.ofSize(limit))
                .list();
    }

    /** The one whose signed code, or whose check code, is exactly this. */
    public Optional<Certificate> byCode(String code) {
        return find("issue.code = ?1 or issue.checkCode = ?1", code).firstResultOptional();
    }

    public List<UUID> due(Instant now, int limit) {
        return getEntityManager()
                .createQuery(
                        "select id from Certificate where state = ?1 and issue.publicisedUntil <= ?2 order by issue.publicisedUntil",
                        UUID.class)
                .setParameter(1, CertificateState.PUBLICISED)
                .setParameter(2, now)
                .setMaxResults(limit)
                .getResultList();
    }

    public long nextNumber() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select nextval('certificate_number')")
                        .getSingleResult())
                .longValue();
    }

    public void standOn(UUID certificateId, List<UUID> recordIds) {
        getEntityManager()
                .createNativeQuery("insert into certificate_record select ?1, unnest(cast(?2 as uuid[]))")
                .setParameter(1, certificateId)
                .setParameter(2, array(recordIds))
                .executeUpdate();
    }

    /** Marks what stands on records of this volunteer that count no longer. */
    public int markChanged(UUID volunteerId, Instant now) {
        return getEntityManager()
                .createNativeQuery(
                        "update certificate c set records_changed_at = ?2, changed_at = ?2, version = version + 1"
                                + " where c.volunteer_id = ?1 and c.records_changed_at is null and c.state in ('PUBLICISED', 'VALID')"
                                + " and exists (select from certificate_record x join service_record r on r.id = x.record_id"
                                + " where x.certificate_id = c.id and r.state <> 'FINAL')")
                .setParameter(1, volunteerId)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }
}
