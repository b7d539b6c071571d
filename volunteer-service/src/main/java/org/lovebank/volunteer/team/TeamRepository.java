package org.lovebank.volunteer.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.team.TeamRefusal.TeamNameTaken;

@ApplicationScoped
class TeamRepository implements PanacheRepositoryBase<Team, UUID> {

    Optional<Team> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Team> in(AreaPath place, Wanted wanted, UUID after, int limit) {
        StringBuilder where = new StringBuilder("(areaPath = :here or areaPath like :below) and id > :after");
        Map<String, Object> values =
                new HashMap<>(Map.of("here", place.value(), "below", place + ".%", "after", after));
        if (wanted.kind() != null) {
            where.append(" and kind = :kind");
            values.put("kind", wanted.kind());
        }
        if (wanted.specialty() != null) {
            where.append(" and traits.specialty = :specialty");
            values.put("specialty", wanted.specialty());
        }
        if (wanted.language() != null) {
            where.append(" and array_contains(traits.languages, :language)");
            values.put("language", wanted.language());
        }
        if (wanted.parentTeamId() != null) {
            where.append(" and traits.parentTeamId = :parentTeamId");
            values.put("parentTeamId", wanted.parentTeamId());
        }
        if (wanted.status() != null) {
            where.append(" and status = :status");
            values.put("status", wanted.status());
        }
        return find(where + " order by id", values).page(Page.ofSize(limit)).list();
    }

    /** How many belong to a team now: counted, never typed. */
    long membersOf(UUID teamId) {
        return getEntityManager()
                .createQuery("select count(*) from TeamMembership where teamId = :id and leftAt is null", Long.class)
                .setParameter("id", teamId)
                .getSingleResult();
    }

    /** The same of several teams, counted at once; a team of nobody is missing. */
    Map<UUID, Long> membersOf(Collection<UUID> teamIds) {
        return getEntityManager()
                .createQuery(
                        "select teamId, count(*) from TeamMembership where teamId in :ids and leftAt is null group by teamId",
                        Object[].class)
                .setParameter("ids", teamIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    void keep(Team team) {
        try {
            persistAndFlush(team);
        } catch (ConstraintViolationException taken) {
            throw new Refused(new TeamNameTaken(team.organisationId()));
        }
    }

    /** What the directory is narrowed to. */
    record Wanted(
            @Nullable TeamKind kind,
            @Nullable String specialty,
            @Nullable String language,
            @Nullable UUID parentTeamId,
            @Nullable TeamStatus status) {}
}
