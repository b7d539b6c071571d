package org.lovebank.volunteer.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.organisation.OrganisationRefusal.CreditCodeTaken;
import org.lovebank.volunteer.organisation.OrganisationRefusal.OrganisationNameTaken;

@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

    Optional<Organisation> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Organisation> in(AreaPath place, Wanted wanted, UUID after, int limit) {
        StringBuilder where = new StringBuilder("(areaPath = :here or areaPath like :below) and id > :after");
        Map<String, Object> values =
                new HashMap<>(Map.of("here", place.value(), "below", place + ".%", "after", after));
        if (wanted.kind() != null) {
            where.append(" and kind = :kind");
            values.put("kind", wanted.kind());
        }
        if (wanted.coBuilding() != null) {
            where.append(" and coBuilding = :coBuilding");
            values.put("coBuilding", wanted.coBuilding());
        }
        if (wanted.partyBranchId() != null) {
            where.append(" and partyBranchId = :partyBranchId");
            values.put("partyBranchId", wanted.partyBranchId());
        }
        if (wanted.guidingBodyId() != null) {
            where.append(" and guidingBodyId = :guidingBodyId");
            values.put("guidingBodyId", wanted.guidingBodyId());
        }
        return find(where + " order by id", values).page(Page.ofSize(limit)).list();
    }

    void keep(Organisation organisation) {
        try {
            persistAndFlush(organisation);
        } catch (ConstraintViolationException taken) {
            if ("organisation_uscc".equals(taken.getConstraintName())) {
                throw new Refused(new CreditCodeTaken());
            }
            throw new Refused(new OrganisationNameTaken(organisation.place().value()));
        }
    }

    /** What a list is narrowed to. */
    record Wanted(
            @Nullable OrganisationKind kind,
            @Nullable Boolean coBuilding,
            @Nullable UUID partyBranchId,
            @Nullable UUID guidingBodyId) {}
}
