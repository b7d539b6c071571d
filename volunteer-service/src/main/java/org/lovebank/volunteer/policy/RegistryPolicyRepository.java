package org.lovebank.volunteer.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;

@ApplicationScoped
class RegistryPolicyRepository implements PanacheRepositoryBase<RegistryPolicy, UUID> {

    private static final int NUMBERING_LOCK = 7501;

    Optional<RegistryPolicy> nearest(String code, AreaPath place, LocalDate day) {
        return find(
                        "code = ?1 and effectiveOn <= ?2 and (?3 = areaPath or ?3 like concat(areaPath, '.%'))"
                                + " order by length(areaPath) desc, effectiveOn desc, version desc",
                        PolicyCode.valueOf(code), day, place.value())
                .firstResultOptional();
    }

    /** Every version that is in force on that day at one of these places itself, the newest first. */
    List<RegistryPolicy> at(PolicyCode code, Collection<String> paths, LocalDate day) {
        return list(
                "code = ?1 and effectiveOn <= ?2 and areaPath in ?3 order by effectiveOn desc, version desc",
                code,
                day,
                paths);
    }

    List<RegistryPolicy> of(Optional<PolicyCode> code, UUID after, int limit) {
        return code.map(one -> find("id > ?1 and code = ?2 order by id", after, one))
                .orElseGet(() -> find("id > ?1 order by id", after))
                .page(Page.ofSize(limit))
                .list();
    }

    /** The smallest number that any version of a rule gives for this field. */
    int smallest(PolicyCode code, String field) {
        return (Integer) getEntityManager()
                .createNativeQuery(
                        "select min((content ->> ?2)::int) from registry_policy where code = ?1", Integer.class)
                .setParameter(1, code.name())
                .setParameter(2, field)
                .getSingleResult();
    }

    /** The next number of a rule; two approvals at once take turns. */
    int nextVersion(PolicyCode code) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(?1, ?2)")
                .setParameter(1, NUMBERING_LOCK)
                .setParameter(2, code.name().hashCode())
                .getSingleResult();
        return getEntityManager()
                .createQuery("select coalesce(max(version), 0) + 1 from RegistryPolicy where code = ?1", Integer.class)
                .setParameter(1, code)
                .getSingleResult();
    }
}
