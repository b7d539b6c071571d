package org.lovebank.volunteer.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lovebank.access.AreaPath;

@ApplicationScoped
public class FindingRepository implements PanacheRepositoryBase<Finding, UUID> {

    private static final int LOOKING_LOCK = 7503;

    private final ObjectMapper json;

    FindingRepository(ObjectMapper json) {
        this.json = json;
    }

    Optional<Finding> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Finding> in(AreaPath place, Optional<FindingState> state, UUID after, int limit) {
        String here = "(areaPath = ?1 or areaPath like ?2) and id > ?3";
        return state.map(one -> find(here + " and state = ?4 order by id", place.value(), place + ".%", after, one))
                .orElseGet(() -> find(here + " order by id", place.value(), place + ".%", after))
                .page(Page.ofSize(limit))
                .list();
    }

    /** The same sighting is one finding; while nobody has judged it, it grows with what is seen. */
    public void note(UUID id, Sighting seen, int policyVersion, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "insert into finding as f (id, rule, key, area_path, people_ids, record_ids, numbers,"
                                + " policy_version, state, found_at, version, changed_at) values (?1, ?2, ?3, ?4,"
                                + " cast(?5 as uuid[]), cast(?6 as uuid[]), cast(?7 as jsonb), ?8, 'OPEN', ?9, 0, ?9)"
                                + " on conflict (key) do update set record_ids = excluded.record_ids, numbers = excluded.numbers,"
                                + " policy_version = excluded.policy_version, version = f.version + 1,"
                                + " changed_at = excluded.changed_at where f.state = 'OPEN'"
                                + " and (f.numbers, f.record_ids) is distinct from (excluded.numbers, excluded.record_ids)")
                .setParameter(1, id)
                .setParameter(2, seen.rule().name())
                .setParameter(3, seen.key())
                .setParameter(4, seen.areaPath())
                .setParameter(5, array(seen.peopleIds()))
                .setParameter(6, array(seen.recordIds()))
                .setParameter(7, written(seen.numbers()))
                .setParameter(8, policyVersion)
                .setParameter(9, now)
                .executeUpdate();
    }

    /** Whether this replica looks now; the lock ends with the transaction. */
    boolean takeLookingLock() {
        return (Boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(?1, 0)", Boolean.class)
                .setParameter(1, LOOKING_LOCK)
                .getSingleResult();
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private String written(Map<String, Long> numbers) {
        try {
            return json.writeValueAsString(numbers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
