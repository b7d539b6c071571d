package org.lovebank.gateway.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;

/** Keeps audit lines. */
@ApplicationScoped
class AuditRepository implements PanacheRepositoryBase<AuditLine, UUID> {

    /**
     * Lines, the newest first.
     *
     * @param areas only of changes that lie wholly within these; empty: everywhere
     */
    List<AuditLine> newestFirst(
            Optional<List<AreaPath>> areas,
            @Nullable UUID subject,
            @Nullable String action,
            Optional<UUID> before,
            int limit) {
        String[] paths = areas.map(
                        within -> within.stream().map(AreaPath::value).toArray(String[]::new))
                .orElse(new String[0]);
        @SuppressWarnings("unchecked")
        List<AuditLine> found = getEntityManager()
                .createNativeQuery("""
                        select a.* from access_audit a
                        where (cast(?1 as uuid) is null or a.id < ?1)
                          and (cast(?2 as uuid) is null or a.subject = ?2)
                          and (cast(?3 as text) is null or a.action = ?3)
                          and (?4 or (cardinality(a.areas) > 0 and not exists (
                            select from unnest(a.areas) place
                            where not exists (
                              select from unnest(cast(?5 as text[])) area
                              where place = area or starts_with(place, area || '.')))))
                        order by a.id desc limit ?6""", AuditLine.class)
                .setParameter(1, before.orElse(null))
                .setParameter(2, subject)
                .setParameter(3, action)
                .setParameter(4, areas.isEmpty())
                .setParameter(5, paths)
                .setParameter(6, limit)
                .getResultList();
        return found;
    }
}
